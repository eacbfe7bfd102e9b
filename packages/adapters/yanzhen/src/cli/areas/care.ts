/** Commands about visits, wishes and mandatory reports. */
import { asOf, list } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import { check } from "../options/place.ts"

export const care: { readonly [name: string]: Command } = {
  "recipient check": command({
    summary: {
      "zh-CN": "核查一份服务对象档案：敏感个人信息的目的、同意、告知与评估，逐项原因与依据",
      en: "check a file of somebody served: purpose, consents, notice and assessment of sensitive data, every reason with its source"
    },
    takes: { shown: "RECIPIENT", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/recipient/check.ts")
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
  "safeguarding open": list(
    { "zh-CN": "督导：未办结的强制报告，已过多久、该给谁打电话", en: "for a supervisor: open mandatory reports, since when, whom to call" },
    (yanzhen) => yanzhen.safeguarding.open()
  )
}
