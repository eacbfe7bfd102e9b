/** Commands that report: figures, and the records behind each with `--json`. */
import { within } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import { retally } from "../options/records.ts"

const year = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

export const report: { readonly [name: string]: Command } = {
  "report aims": within(
    "[PERIOD]",
    {
      "zh-CN": "四化报表：精准、规范、专业、品牌，及较上个关账期的升降",
      en: "the four aims, and what rose or fell since the last closed period"
    },
    (yanzhen, period) => yanzhen.reports.aims(period)
  ),
  "report quality": within(
    "[PERIOD]",
    {
      "zh-CN": "数据质量：待补草稿、佐证不足、逾期录入、异常待核、疑似重复，按区、街道、队伍",
      en: "quality of records: drafts, weak evidence, late entries, odd ones and likely duplicates, by district, street and team"
    },
    (yanzhen, period) => yanzhen.reports.quality(period)
  ),
  "report goals": within(
    "[YEAR]",
    { "zh-CN": "各社工站年度目标按季度的完成情况", en: "yearly goals of stations against what was reached in each quarter" },
    (yanzhen, text) => yanzhen.reports.goals(year(text))
  ),
  "report teams": within(
    "[YEAR]",
    {
      "zh-CN": "各队伍一年的活动、走访、人次、人数和待补记录",
      en: "events, visits, person-times, people and records to complete of each team in a year"
    },
    (yanzhen, text) => yanzhen.reports.teams(year(text))
  ),
  "report people": within(
    "[PERIOD]",
    {
      "zh-CN": "内部报表：在册、走访、微心愿、学习的人数与人次，按类别和街道，合计每人计一次",
      en: "for the office: people and person-times on file, visited, granted a wish and learning, by tag and street; everybody once in a total"
    },
    (yanzhen, period) => yanzhen.reports.people(period)
  ),
  "report years": command({
    summary: {
      "zh-CN": "两个年度的认定时长：各按旧规则和新规则计算，分清做了多少与怎么算",
      en: "credited time of two years under the old policy and under another: what people did, and what the rules make of it"
    },
    takes: { shown: "EARLIER LATER", least: 2, most: 2 },
    options: retally,
    required: ["under"],
    load: () => import("../commands/report/years.ts")
  }),
  "report public": within(
    "[QUARTER]",
    {
      "zh-CN": "可公开的服务对象人数：任何数字及其加减都不少于最少人数",
      en: "people served, for the public: no figure, and no sum or difference of figures, of too few people"
    },
    (yanzhen, quarter) => yanzhen.reports.public(quarter)
  ),
  "report publish": within(
    "[QUARTER]",
    {
      "zh-CN": "公开该季度的服务对象人数；更正后再公开的，与已公开的数字相减会露出少数人的，保持原样",
      en: "publishes them; after corrections again, unless the difference to what is public would give few people away"
    },
    (yanzhen, quarter) => yanzhen.reports.publish(quarter)
  )
}
