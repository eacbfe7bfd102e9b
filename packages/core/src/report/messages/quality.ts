/** What the shares of the quality of records are called, and what exactly each counts. */
import type { Told } from "../Share.ts"

const name = (zh: string, zhDefinition: string, en: string, enDefinition: string): Told["part"] => ({
  title: { "zh-CN": zh, en },
  definition: { "zh-CN": zhDefinition, en: enDefinition }
})

const entered = name(
  "录入的记录",
  "服务日期在期间内、未作废的服务记录，含待补的草稿；未写明日期的不知是否属于本期间",
  "records entered",
  "records of services on days of the period that are not voided, drafts among them; of those that state no day nobody knows"
)
const recorded = name(
  "已记录的服务",
  "服务日期在期间内、已记录且未作废的服务记录",
  "services recorded",
  "records of services on days of the period, recorded and not voided"
)

export const names = {
  "quality-drafts": {
    part: name("待补的草稿", "其中缺少必填信息的草稿", "drafts", "of these, drafts that lack facts"),
    whole: entered
  },
  "quality-ill-shown": {
    part: name(
      "佐证不足",
      "其中佐证等级低于报表标准的记录，含无佐证",
      "ill shown",
      "of these, records whose evidence is below the grade that reports ask for, or that have none"
    ),
    whole: recorded
  },
  "quality-late": {
    part: name("逾期录入", "其中超过规定期限才首次录入的记录", "entered late", "of these, records first entered after the time allowed"),
    whole: recorded
  },
  "quality-odd": {
    part: name(
      "异常待核",
      "其中被提示异常、应由人核实的记录（单日过长、疑似未签退、同时两地、批量整数等）",
      "odd",
      "of these, records pointed out as odd, for a person to look at"
    ),
    whole: recorded
  },
  "quality-twice": {
    part: name(
      "疑似重复",
      "其中与同一志愿者同日另一条记录的活动和起止时间（或时长）完全相同的记录",
      "likely duplicates",
      "of these, records with the activity and the hours, or the minutes, of another record of the same volunteer and day"
    ),
    whole: recorded
  }
} as const satisfies Readonly<{ [id: string]: Told }>
