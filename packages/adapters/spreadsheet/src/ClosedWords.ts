/** The two closed lists of a record, grade of evidence and class of time, by the words people write for them. */
import * as Header from "./Header.ts"

/** The grades of evidence, weakest first, by the words people use. */
export type Evidence = "none" | "back-office" | "roll-call" | "photo" | "self-sign-in" | "qr-geofence"

export const evidenceWords: Header.Vocabulary<Evidence> = {
  none: ["无", "没有", "none"],
  "back-office": ["后台", "后台补录", "后台录入", "补录", "补登", "手工录入", "人工录入", "back-office"],
  "roll-call": ["点名", "签到表", "签到簿", "纸质签到", "纸质签到表", "现场点名", "手写签到", "签名", "签字", "花名册", "roll-call"],
  photo: ["照片", "拍照", "现场照片", "合影", "拍照签到", "图片", "照片佐证", "photo"],
  "self-sign-in": ["自助签到", "自主签到", "手机签到", "app签到", "小程序签到", "网上签到", "系统签到", "self-sign-in"],
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
    "扫码定位",
    "定位打卡",
    "地理围栏",
    "qr-geofence"
  ]
}

/** Only service counts for hours; the words for the other classes. */
export type TimeClass = "service" | "training" | "meeting" | "learning" | "paid-duty"

export const timeClassWords: Header.Vocabulary<TimeClass> = {
  service: ["服务", "志愿服务", "公益服务", "service"],
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
    "paid-duty"
  ]
}

export const evidences = Header.index(evidenceWords)
export const timeClasses = Header.index(timeClassWords)
