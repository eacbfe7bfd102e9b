/**
 * What teams do, by theme. A kind names its category twice, because stations copy it from different lists: the ten fields of
 * the 1990s registration measure, or the fields the Central Committee's opinion of 2024 names.
 */
export type Theme = "邻里" | "扶老" | "治理" | "巡防" | "护苗" | "环境" | "文艺" | "普法" | "助残" | "应急"
export type TimeClass = "志愿服务" | "培训" | "会议" | "学习" | "带薪"

export interface ActivityKind {
  readonly name: string
  readonly timeClass: TimeClass
  readonly category: { readonly registration: string; readonly opinion: string }
  readonly contents: readonly string[]
  readonly spot: string
  /** Earliest and latest start, minutes of the day, on the half hour. */
  readonly starts: readonly [number, number]
  /** Possible lengths in minutes; a start plus a length may pass midnight. */
  readonly lengths: readonly number[]
  readonly adultsOnly: boolean
  /** The months it is held in; undefined means all year. */
  readonly months: readonly number[] | undefined
  /** Minutes on the road, there and back together. */
  readonly travelMinutes: number
}

const day = {
  starts: [480, 900],
  lengths: [90, 120, 120, 150, 180, 180, 240],
  adultsOnly: false,
  months: undefined,
  travelMinutes: 0
} as const

const service = (
  name: string,
  registration: string,
  opinion: string,
  spot: string,
  contents: readonly string[],
  more: Partial<ActivityKind> = {}
): ActivityKind => ({ name, timeClass: "志愿服务", category: { registration, opinion }, contents, spot, ...day, ...more })

const night = { starts: [1170, 1260] as const, lengths: [120, 150, 180], adultsOnly: true }
const overMidnight = { starts: [1260, 1350] as const, lengths: [240, 270, 300], adultsOnly: true }

export const bridgeheadVisit = service(
  "关爱儿童月走访",
  "助老助残",
  "扶老爱幼",
  "走访路线",
  ["入户走访、整理微心愿", "走访陪伴、辅导作业"],
  {
    travelMinutes: 40,
    lengths: [180, 210, 240],
    adultsOnly: true
  }
)
export const bridgeheadEvents: readonly ActivityKind[] = [
  service("乡伴童行快乐成长读书会", "文化建设", "支教助学", "文化广场", ["绘本共读、分享图书", "读书交流、书写练习"]),
  service("乡伴童行快乐成长运动会", "大型活动", "扶老爱幼", "文化广场", ["组织趣味运动、维持秩序", "亲子游戏、照看幼童"]),
  service("乡伴童行快乐成长手工课", "文化建设", "支教助学", "党群服务中心", ["剪纸与泥塑教学", "节日手工教学"])
]

export const kinds: Readonly<Record<Theme, readonly ActivityKind[]>> = {
  邻里: [
    service("邻里守望走访", "社区服务", "邻里守望", "居民楼", ["探望独居居民、代买代办", "入户问需、登记诉求"], { travelMinutes: 20 }),
    service("便民服务日", "社区服务", "邻里守望", "便民服务点", ["义务理发、磨刀配钥匙", "小家电维修、量血压"]),
    service("社区微心愿认领", "扶贫济困", "济困解难", "党群服务中心", ["登记认领微心愿、送达物品"])
  ],
  扶老: [
    service("陪伴空巢老人", "助老助残", "扶老爱幼", "居家养老服务站", ["陪聊、读报、打扫居室", "陪同散步、协助用药提醒"], {
      travelMinutes: 30
    }),
    service("老年助餐送餐", "助老助残", "扶老爱幼", "老年食堂", ["分餐送餐、回收餐具", "帮厨、上门送餐"], {
      starts: [600, 660],
      lengths: [120, 150]
    }),
    service("智能手机课堂", "助老助残", "扶老爱幼", "党群服务中心", ["教老年人挂号缴费", "防范电信诈骗讲解"])
  ],
  治理: [
    service("楼栋议事协商", "社会管理", "平安建设", "楼栋议事厅", ["收集楼栋诉求、协商解决飞线充电", "协调楼道杂物清理"], {
      starts: [1080, 1170],
      lengths: [90, 120]
    }),
    service("文明交通劝导", "社会管理", "平安建设", "主干道路口", ["劝导非机动车守规、扶助行人", "早高峰路口疏导"], {
      starts: [420, 450],
      lengths: [60, 90, 120]
    }),
    service("矛盾纠纷调解", "社会管理", "信访矛盾化解", "调解室", ["参与邻里纠纷调解", "接待来访、登记诉求"])
  ],
  巡防: [
    service("平安夜间巡逻", "社会管理", "平安建设", "小区周边", ["夜间巡逻、消防通道检查", "提醒关门关窗、劝导夜间噪声"], night),
    service("跨夜值守巡防", "社会管理", "平安建设", "老旧小区", ["通宵巡防值守、排查隐患"], overMidnight),
    service("消防安全排查", "社会管理", "平安建设", "小区楼道", ["检查飞线充电、清理楼道", "发放消防提示单"])
  ],
  护苗: [
    service("四点半课堂", "社区服务", "支教助学", "青少年之家", ["课后看护、作业辅导", "兴趣课教学"], {
      starts: [990, 990],
      lengths: [90, 120]
    }),
    service("护学岗", "社会管理", "扶老爱幼", "学校门口", ["上下学护送、疏导车辆"], { starts: [420, 450], lengths: [60, 90] }),
    service("假期托管班", "社区服务", "支教助学", "青少年之家", ["看护学童、组织阅读", "组织手工与游戏"], {
      lengths: [180, 240, 480],
      months: [1, 2, 7, 8]
    })
  ],
  环境: [
    service("清洁家园行动", "生态建设", "邻里守望", "小区公共区域", ["清理小广告、捡拾垃圾", "清理绿化带与楼道"]),
    service("垃圾分类指导", "生态建设", "邻里守望", "垃圾分类亭", ["桶边督导、现场讲解"], { starts: [420, 1110], lengths: [60, 90, 120] }),
    service("护河植绿", "生态建设", "邻里守望", "滨河绿地", ["植树浇水、清理河岸"], { travelMinutes: 30, lengths: [180, 240, 300] })
  ],
  文艺: [
    service("书法摄影教学点", "文化建设", "文化惠民", "文化教学点", ["书法教学示范", "摄影教学与点评"]),
    service("广场舞教学点", "文化建设", "文化惠民", "文化广场", ["领舞教学、维持秩序"], { starts: [1110, 1140], lengths: [90, 120] }),
    service("节日文艺演出", "大型活动", "文化惠民", "文化广场", ["登台演出、搭台布场", "引导观众、后勤保障"], {
      starts: [840, 1110],
      lengths: [180, 240]
    })
  ],
  普法: [
    service("普法宣传进社区", "社会管理", "普法宣传", "文化广场", ["发放宣传册、现场答疑", "以案说法、反诈宣传"]),
    service("法律咨询日", "社会管理", "普法宣传", "党群服务中心", ["接待咨询、代写文书"])
  ],
  助残: [
    service("助残上门服务", "助老助残", "扶弱助残", "残疾人之家", ["上门理发、打扫居室", "陪同康复训练"], { travelMinutes: 30 }),
    service("阳光家园陪伴", "助老助残", "扶弱助残", "残疾人之家", ["手工陪伴、户外活动"])
  ],
  应急: [
    service("防汛通宵值守", "抢险救灾", "救灾援助", "排涝泵站", ["巡查积水点、搬运沙袋"], {
      starts: [1200, 1260],
      lengths: [480, 600],
      adultsOnly: true,
      months: [6, 7, 8]
    }),
    service("应急演练保障", "抢险救灾", "救灾援助", "应急驿站", ["引导疏散、搬运物资"], { adultsOnly: true }),
    service("义务献血服务", "大型活动", "卫生健康", "献血点", ["引导登记、照看献血者"], { lengths: [240, 300, 480] })
  ]
}

const beside = (name: string, timeClass: TimeClass, content: string): ActivityKind =>
  service(name, "社区服务", "邻里守望", "党群服务中心", [content], { timeClass, lengths: [60, 90, 120] })

/** Time beside the service: it is tallied, and never counts for hours or stars. */
export const besideService: readonly ActivityKind[] = [
  beside("志愿者岗前培训", "培训", "急救与沟通技能培训"),
  beside("志愿服务队工作例会", "会议", "总结上月、安排下月"),
  beside("志愿服务政策学习", "学习", "集中学习志愿服务政策")
]
export const gridDuty: ActivityKind = {
  ...beside("网格日常值班", "带薪", "网格巡查、信息采集（在岗履职）"),
  starts: [510, 510],
  lengths: [480]
}
