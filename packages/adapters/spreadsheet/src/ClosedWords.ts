/** Closed lists by the words people write for them: grade of evidence, class of time, why something may not be recorded, yes and no. */
import * as Header from "./Header.ts"

/** The grades of evidence, weakest first, by the words people use. */
export type Evidence = "none" | "back-office" | "roll-call" | "photo" | "self-sign-in" | "qr-geofence"

export const evidenceWords: Header.Vocabulary<Evidence> = {
  none: ["无", "没有", "无佐证", "no evidence", "none"],
  "back-office": ["后台", "后台补录", "后台录入", "补录", "补登", "手工录入", "人工录入", "entered by the office", "back-office"],
  "roll-call": [
    "点名",
    "签到表",
    "签到簿",
    "纸质签到",
    "纸质签到表",
    "现场点名",
    "手写签到",
    "签名",
    "签字",
    "花名册",
    "roll call",
    "roll-call"
  ],
  photo: ["照片", "拍照", "现场照片", "合影", "拍照签到", "图片", "照片佐证", "photo"],
  "self-sign-in": ["自助签到", "自主签到", "手机签到", "app签到", "小程序签到", "网上签到", "系统签到", "self sign-in", "self-sign-in"],
  "qr-geofence": [
    "扫码",
    "扫码签到",
    "二维码",
    "二维码签到",
    "扫二维码",
    "定位签到",
    "定位",
    "gps",
    "扫码+定位",
    "扫码定位签到",
    "QR code with place",
    "扫码定位",
    "定位打卡",
    "地理围栏",
    "qr-geofence"
  ]
}

/** Only service counts for hours; the words for the other classes. */
export type TimeClass = "service" | "training" | "meeting" | "learning" | "paid-duty"

export const timeClassWords: Header.Vocabulary<TimeClass> = {
  service: ["服务", "志愿服务", "公益服务", "volunteer service", "service"],
  training: ["培训", "集中培训", "业务培训", "岗前培训", "training"],
  meeting: ["会议", "例会", "开会", "座谈", "座谈会", "meeting"],
  learning: ["学习", "自学", "网络学习", "在线学习", "learning"],
  "paid-duty": [
    "带薪",
    "带薪值班",
    "带薪在岗",
    "值班",
    "值守",
    "上班",
    "工作时间",
    "有偿",
    "有偿服务",
    "岗位工作",
    "本职工作",
    "在岗",
    "有酬工作",
    "paid duty",
    "paid-duty"
  ]
}

/** Why an activity may not be recorded (志愿服务记录与证明出具办法 art. 19); `none` where the cell says that nothing stands against it. */
export type Exclusion =
  | "none"
  | "not-volunteer-service"
  | "own-duty"
  | "subsidy-above-cost"
  | "own-interest"
  | "internship"
  | "meeting-or-visit"
  | "internal-management"
  | "school-chore"
  | "commercial"
  | "upheld-complaint"

export const exclusionWords: Header.Vocabulary<Exclusion> = {
  none: ["无", "没有", "否", "不适用", "正常", "可记录", "-", "--", "/", "none"],
  "not-volunteer-service": [
    "非志愿服务",
    "不是志愿服务",
    "不属于志愿服务",
    "不属志愿服务",
    "no volunteer service",
    "not-volunteer-service"
  ],
  "own-duty": ["本职", "本职工作", "岗位职责", "履行职责", "工作职责", "职责范围", "上班时间", "the person's own duty", "own-duty"],
  "subsidy-above-cost": [
    "有偿",
    "有偿服务",
    "有报酬",
    "领取报酬",
    "领取劳务费",
    "补贴超出成本",
    "补贴超成本",
    "补贴超过成本",
    "a subsidy above the cost",
    "subsidy-above-cost"
  ],
  "own-interest": [
    "本人受益",
    "为本人或家人服务",
    "为家人服务",
    "家庭事务",
    "私人事务",
    "为本人或特定人谋利",
    "own interest",
    "own-interest"
  ],
  internship: ["实习", "见习", "专业实习", "教学实习", "internship"],
  "meeting-or-visit": ["会议", "开会", "参观", "会议或参观", "参观学习", "观摩", "联谊", "meeting or visit", "meeting-or-visit"],
  "internal-management": ["内部管理", "内部事务", "队伍管理", "日常管理", "内部管理事务", "internal management", "internal-management"],
  "school-chore": ["值日", "校内值日", "班级值日", "校内劳动", "劳动课", "校内事务", "学校日常事务", "chores of a school", "school-chore"],
  commercial: ["商业活动", "商业", "营利活动", "经营活动", "商业推广", "促销", "commercial activity", "commercial"],
  "upheld-complaint": ["投诉属实", "投诉查实", "举报属实", "举报查实", "a complaint that was upheld", "upheld-complaint"]
}

export const yesNoWords: Header.Vocabulary<"yes" | "no"> = {
  yes: ["是", "已", "有", "已登记", "已注册", "登记", "注册", "√", "✓", "1", "y", "yes", "true"],
  no: ["否", "未", "无", "未登记", "未注册", "没有", "×", "x", "0", "n", "no", "false"]
}

export const exclusions = Header.index(exclusionWords)
export const yesOrNo = Header.index(yesNoWords)
export const evidences = Header.index(evidenceWords)
export const timeClasses = Header.index(timeClassWords)
