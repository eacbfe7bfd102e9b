/**
 * The ten stations' styles. Each can say exactly what `Stating` promises for its street, and no more.
 */
import type { HouseStyle } from "./HouseStyle.ts"
import * as Reading from "./Reading.ts"
import * as CivilDay from "../generate/CivilDay.ts"
import * as Wording from "./Wording.ts"

const plain = { format: "xlsx", total: "合计", subtitle: false, headingEvery: undefined } as const

export const houseStyles: Readonly<Record<string, HouseStyle>> = {
  相南街道: {
    ...plain,
    subtitle: true,
    columns: [
      ["序号", Reading.number],
      ["姓名", Reading.name],
      ["身份证号", Reading.idNumber],
      ["人数", Reading.headCount],
      ["志愿服务队伍", Reading.team],
      ["所在社区", Reading.community],
      ["活动名称", Reading.activity],
      ["活动地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类别", Reading.registrationCategory],
      ["服务日期", Reading.dayText(Wording.slashed)],
      ["开始时间", Reading.fromText(Wording.clock)],
      ["结束时间", Reading.toText(Wording.clock)],
      ["休息(分钟)", Reading.breakMinutes],
      ["活动组织单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类别", Reading.timeClass],
      ["记录方式", Reading.evidence]
    ]
  },
  东街道: {
    ...plain,
    total: "总计",
    columns: [
      ["日期", Reading.dayCell],
      ["团队名称", Reading.team],
      ["社区", Reading.community],
      ["活动主题", Reading.activity],
      ["服务地点", Reading.place],
      ["活动内容", Reading.content],
      ["志愿者姓名", Reading.name],
      ["证件号码", Reading.idNumber],
      ["起始时间", Reading.fromDateTime],
      ["终止时间", Reading.toDateTime],
      ["服务类型", Reading.opinionCategory],
      ["组织单位", Reading.organiser],
      ["负责人", Reading.leader],
      ["时间性质", Reading.timeClass]
    ]
  },
  西街道: {
    ...plain,
    format: "csv, UTF-8",
    columns: [
      ["活动日期", Reading.dayText(CivilDay.text)],
      ["签到时间", Reading.fromText(Wording.clock)],
      ["签退时间", Reading.toText(Wording.clock)],
      ["志愿者姓名", Reading.name],
      ["身份证号码", Reading.idNumber],
      ["手机号", Reading.phone],
      ["人数", Reading.headCount],
      ["所属团队", Reading.team],
      ["所属社区", Reading.community],
      ["活动名称", Reading.activity],
      ["地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类型", Reading.opinionCategory],
      ["休息时长(分钟)", Reading.breakMinutes],
      ["路途时长(分钟)", Reading.travelMinutes],
      ["主办单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类型", Reading.timeClass],
      ["签到方式", Reading.evidence],
      ["录入日期", Reading.entryDay(CivilDay.text)]
    ]
  },
  东山街道: {
    ...plain,
    headingEvery: 40,
    columns: [
      ["编号", Reading.number],
      ["服务队", Reading.team],
      ["姓名", Reading.name],
      ["身份证", Reading.idNumber],
      ["所在社区", Reading.community],
      ["活动", Reading.activity],
      ["服务日期", Reading.dayText(Wording.inChinese)],
      ["开始", Reading.fromText(Wording.spokenClock)],
      ["结束", Reading.toText(Wording.spokenClock)],
      ["地点", Reading.place],
      ["内容", Reading.content],
      ["类别", Reading.registrationCategory],
      ["组织单位", Reading.organiser],
      ["负责人", Reading.leader],
      ["性质", Reading.timeClass]
    ]
  },
  任圩街道: {
    ...plain,
    subtitle: true,
    columns: [
      ["序号", Reading.number],
      ["社区", Reading.community],
      ["队伍名称", Reading.team],
      ["志愿者", Reading.name],
      ["身份证号", Reading.idNumber],
      ["服务人数", Reading.headCount],
      ["活动名称", Reading.activity],
      ["活动日期", Reading.dayText(Wording.slashed)],
      ["服务时段", Reading.span],
      ["计划时长(小时)", Reading.plannedHours],
      ["服务时长(小时)", Reading.hours],
      ["服务地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类别", Reading.registrationCategory],
      ["活动组织单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类别", Reading.timeClass]
    ]
  },
  南黎街道: {
    ...plain,
    columns: [
      ["姓名", Reading.name],
      ["身份证号", Reading.idNumber],
      ["联系电话", Reading.phone],
      ["所属队伍", Reading.team],
      ["社区名称", Reading.community],
      ["项目名称", Reading.activity],
      ["服务日期", Reading.dayText(Wording.slashed)],
      ["时长", Reading.spokenDuration],
      ["活动地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务领域", Reading.registrationCategory],
      ["组织单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类别", Reading.timeClass]
    ]
  },
  曲阳街道: {
    ...plain,
    subtitle: true,
    total: "本月合计",
    columns: [
      ["序号", Reading.number],
      ["志愿者姓名", Reading.name],
      ["身份证件号码", Reading.idNumber],
      ["团队", Reading.team],
      ["所属社区", Reading.community],
      ["活动名称", Reading.activity],
      ["活动时间", Reading.dayCell],
      ["开始时间", Reading.fromTime],
      ["结束时间", Reading.toTime],
      ["休息时间", Reading.breakClock],
      ["活动地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类型", Reading.opinionCategory],
      ["活动组织单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类别", Reading.timeClass],
      ["签到方式", Reading.evidence],
      ["录入日期", Reading.entryDay(Wording.slashed)],
      ["备注", Reading.nothing]
    ]
  },
  三堤口街道: {
    ...plain,
    format: "csv, GB18030",
    columns: [
      ["队伍", Reading.team],
      ["姓名", Reading.name],
      ["公民身份号码", Reading.idNumber],
      ["社区", Reading.community],
      ["活动名称", Reading.activity],
      ["日期", Reading.dayText(Wording.dotted)],
      ["开始时间", Reading.fromText(Wording.clock)],
      ["结束时间", Reading.toText(Wording.clock)],
      ["休息(分钟)", Reading.breakMinutes],
      ["地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类别", Reading.registrationCategory],
      ["主办单位", Reading.organiser],
      ["负责人", Reading.leader],
      ["时间类别", Reading.timeClass]
    ]
  },
  渠沟镇: {
    ...plain,
    subtitle: true,
    columns: [
      ["序号", Reading.number],
      ["队伍名称", Reading.team],
      ["村/社区", Reading.community],
      ["活动名称", Reading.activity],
      ["服务日期", Reading.dayText(CivilDay.text)],
      ["活动开始时间", Reading.fromText(Wording.clock)],
      ["活动结束时间", Reading.toText(Wording.clock)],
      ["路途(分钟)", Reading.travelMinutes],
      ["休息(分钟)", Reading.breakMinutes],
      ["姓名", Reading.name],
      ["身份证号", Reading.idNumber],
      ["手机号码", Reading.phone],
      ["参加人数", Reading.headCount],
      ["地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类别", Reading.registrationCategory],
      ["活动组织单位", Reading.organiser],
      ["活动负责人", Reading.leader],
      ["时间类别", Reading.timeClass],
      ["记录方式", Reading.evidence],
      ["录入日期", Reading.entryDay(CivilDay.text)]
    ]
  },
  相山经济开发区: {
    ...plain,
    total: undefined,
    columns: [
      ["姓名", Reading.name],
      ["手机", Reading.phone],
      ["志愿者队伍", Reading.team],
      ["社区", Reading.community],
      ["活动名称", Reading.activity],
      ["服务日期", Reading.dayText(CivilDay.text)],
      ["开始时间", Reading.fromText(Wording.clock)],
      ["结束时间", Reading.toText(Wording.clock)],
      ["地点", Reading.place],
      ["服务内容", Reading.content],
      ["服务类别", Reading.registrationCategory],
      ["时间类别", Reading.timeClass]
    ]
  }
}

export const of = (street: string): HouseStyle => {
  const style = houseStyles[street]
  if (style === undefined) throw new RangeError(`${street} has no sheet of its own`)
  return style
}
