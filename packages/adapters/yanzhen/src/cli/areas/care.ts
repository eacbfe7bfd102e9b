/** Commands about visits, wishes and mandatory reports. */
import { asOf, list } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import { check } from "../options/place.ts"

export const care: { readonly [name: string]: Command } = {
  "recipient check": command({
    summary: {
      "zh-CN": "核查一份服务对象档案：敏感个人信息，儿童的类别是否仍成立、走访是否按期，逐项原因与依据",
      en: "check a file of somebody served: its sensitive data, whether a child's tags still hold, and the visits, every reason with its source"
    },
    takes: { shown: "RECIPIENT", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/recipient/check.ts")
  }),
  "visit check": command({
    summary: {
      "zh-CN": "出发前核查一次已安排的走访：人数、在场、同意、拍照，逐项原因与依据",
      en: "check a planned visit before anybody goes: visitors, who is there, consents, photos, every reason with its source"
    },
    takes: { shown: "VISIT", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/visit/check.ts")
  }),
  "visit overdue": asOf({ "zh-CN": "应走访而未走访的对象", en: "visits that are overdue" }, (yanzhen, on) => yanzhen.visits.overdue(on)),
  "visit rate": asOf({ "zh-CN": "特殊困难老年人月探访率", en: "monthly visit rate of elders in special difficulty" }, (yanzhen, on) =>
    yanzhen.visits.elderRate(on)
  ),
  "wish list": list({ "zh-CN": "列出微心愿", en: "list the micro-wishes" }, (yanzhen) => yanzhen.wishes.list()),
  "wish board": list({ "zh-CN": "可认领的微心愿（仅化名和心愿）", en: "wishes to claim (alias and wish only)" }, (yanzhen) =>
    yanzhen.wishes.board()
  ),
  "safeguarding list": list({ "zh-CN": "列出强制报告", en: "list the mandatory reports" }, (yanzhen) => yanzhen.safeguarding.reports()),
  "safeguarding late": asOf(
    {
      "zh-CN": "逾时未完成报告也未提醒督导的强制报告，和逾期未受理的转介",
      en: "mandatory reports of which nobody told a supervisor in time, and cases that no professional took up in time"
    },
    (yanzhen, on) => yanzhen.safeguarding.late(on)
  ),
  "safeguarding open": list(
    { "zh-CN": "督导：未办结的强制报告，已过多久、该给谁打电话", en: "for a supervisor: open mandatory reports, since when, whom to call" },
    (yanzhen) => yanzhen.safeguarding.open()
  )
}
