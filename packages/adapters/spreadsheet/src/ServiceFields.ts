/**
 * The columns of a sheet of service records and the names people give them.
 *
 * “服务时间” may head durations, clock times or dates; such columns (`when`) are told apart by what stands in them.
 */
import * as Header from "./Header.ts"

const vocabulary = {
  name: [
    "姓名",
    "志愿者",
    "志愿者姓名",
    "名字",
    "服务者",
    "服务人员",
    "人员姓名",
    "参与人",
    "参加人",
    "参与者",
    "参加人员",
    "参与人员",
    "服务人",
    "name",
    "volunteer"
  ],
  id: [
    "身份证号",
    "身份证号码",
    "身份证",
    "证件号码",
    "证件号",
    "居民身份证号",
    "居民身份证号码",
    "公民身份号码",
    "身份号码",
    "身份证件号码",
    "身份证件号",
    "idnumber"
  ],
  phone: ["电话", "手机", "手机号", "手机号码", "联系电话", "联系方式", "电话号码", "移动电话", "联系手机", "phone", "mobile"],
  team: [
    "队伍",
    "服务队",
    "团队",
    "志愿服务队",
    "志愿服务队伍",
    "服务队伍",
    "服务团队",
    "志愿者团队",
    "志愿服务团队",
    "志愿队",
    "志愿者队伍",
    "志愿团队",
    "所属队伍",
    "所在队伍",
    "所属团队",
    "所在团队",
    "所在服务队",
    "所属志愿服务队",
    "所属服务队",
    "队伍名称",
    "团队名称",
    "服务队名称",
    "志愿服务队名称",
    "队名",
    "team"
  ],
  community: [
    "社区",
    "所属社区",
    "社区名称",
    "村居",
    "村社区",
    "社区/村",
    "村/社区",
    "社区(村)",
    "村(社区)",
    "社区(村居)",
    "村(居)",
    "村居社区",
    "所在社区",
    "community"
  ],
  street: [
    "街道",
    "镇街",
    "街镇",
    "乡镇",
    "镇办",
    "乡镇街道",
    "街道乡镇",
    "所属街道",
    "街道名称",
    "所在街道",
    "街道/镇",
    "镇/街道",
    "street"
  ],
  activity: [
    "活动",
    "活动名称",
    "项目名称",
    "服务项目",
    "项目",
    "活动主题",
    "服务活动",
    "活动项目",
    "服务名称",
    "志愿服务项目",
    "活动/项目名称",
    "活动(项目)名称",
    "活动或项目名称",
    "名称",
    "activity"
  ],
  place: ["地点", "活动地点", "服务地点", "地址", "服务地址", "活动地址", "场所", "服务场所", "place"],
  content: ["内容", "服务内容", "活动内容", "服务事项", "工作内容", "主要内容", "具体内容", "content"],
  category: ["类别", "服务类别", "活动类别", "服务类型", "活动类型", "类型", "服务领域", "领域", "category"],
  day: ["日期", "服务日期", "活动日期", "年月日", "服务日", "date"],
  when: ["时间", "服务时间", "活动时间", "参与时间", "志愿服务时间"],
  from: ["开始", "签到", "开始时间", "起始时间", "签到时间", "服务开始时间", "活动开始时间", "起", "上班时间", "到岗时间", "start"],
  to: [
    "结束",
    "签退",
    "结束时间",
    "终止时间",
    "签退时间",
    "服务结束时间",
    "活动结束时间",
    "止",
    "离岗时间",
    "截止时间",
    "服务截止时间",
    "活动截止时间",
    "end"
  ],
  span: ["起止时间", "服务时段", "时段", "活动时段", "起止", "时间段", "服务起止时间"],
  minutes: [
    "时长",
    "服务时长",
    "小时数",
    "时数",
    "小时",
    "服务小时",
    "服务小时数",
    "服务时数",
    "志愿服务时长",
    "志愿时长",
    "工时",
    "活动时长",
    "分钟数",
    "分钟",
    "认定时长",
    "hours",
    "minutes",
    "duration"
  ],
  planned: [
    "计划时长",
    "计划小时",
    "计划小时数",
    "计划时数",
    "计划服务时长",
    "计划服务小时",
    "计划工时",
    "预计时长",
    "预计服务时长",
    "planned"
  ],
  rest: ["休息", "休息时长", "休息时间", "中途休息", "扣除时长", "扣除", "break"],
  travel: ["路途", "路途时间", "路途时长", "交通时间", "在途时间", "往返时间", "路程时间", "travel"],
  departed: ["出发时间", "出发", "离家时间", "departed"],
  returned: ["返回时间", "返回", "返家时间", "到家时间", "returned"],
  organiser: ["组织单位", "活动组织单位", "主办单位", "组织方", "主办方", "承办单位", "发起单位", "实施单位", "organiser"],
  leader: ["负责人", "活动负责人", "带队人", "领队", "项目负责人", "带队负责人", "组织者", "组织人", "leader"],
  people: ["人数", "参加人数", "参与人数", "服务人数", "活动人数", "志愿者人数", "到场人数", "people"],
  evidence: ["签到方式", "考勤方式", "记录方式", "佐证", "佐证方式", "佐证材料", "证明方式", "evidence"],
  timeClass: ["时间性质", "性质", "时间类别", "时间类型", "工作性质", "活动性质"],
  enteredOn: [
    "录入日期",
    "录入时间",
    "登记日期",
    "登记时间",
    "填报日期",
    "填报时间",
    "填表日期",
    "填写日期",
    "补录日期",
    "录入日",
    "enteredon"
  ],
  note: ["备注", "说明", "备注说明", "其他", "note", "remarks"],
  serial: ["序号", "编号", "序", "no", "no.", "行号"]
} as const satisfies Header.Vocabulary<string>

export type ServiceField = keyof typeof vocabulary

export const fields: Header.Vocabulary<ServiceField> = vocabulary

export const words = Header.index(fields)

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
