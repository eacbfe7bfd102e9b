/** Commands that report: figures, and the records behind each with `--json`. */
import { within } from "./Asking.ts"
import type { Command } from "./Command.ts"

const year = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text))

export const reports: { readonly [name: string]: Command } = {
  "report aims": within(
    "[PERIOD]",
    {
      "zh-CN": "四化报表：精准、规范、专业、品牌，及较上个关账期的升降",
      en: "the four aims, and what rose or fell since the last closed period"
    },
    (yanzhen, period) => yanzhen.reports.aims(period)
  ),
  "report goals": within(
    "[YEAR]",
    { "zh-CN": "各社工站年度目标按季度的完成情况", en: "yearly goals of stations against what was reached in each quarter" },
    (yanzhen, text) => yanzhen.reports.goals(year(text))
  ),
  "report teams": within(
    "[YEAR]",
    { "zh-CN": "各队伍一年的活动、人次和人数", en: "events, person-times and people of each team in a year" },
    (yanzhen, text) => yanzhen.reports.teams(year(text))
  ),
  "report public": within(
    "[QUARTER]",
    {
      "zh-CN": "可公开的服务对象人数：任何数字及其加减都不少于最少人数",
      en: "people served, for the public: no figure, and no sum or difference of figures, of too few people"
    },
    (yanzhen, quarter) => yanzhen.reports.public(quarter)
  )
}
