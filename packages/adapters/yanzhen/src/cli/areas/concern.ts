/** Commands about residents' concerns. */
import { about, asOf, list } from "../Asking.ts"
import { type Command } from "../Command.ts"
import { writing } from "../Writing.ts"

export const concern: { readonly [name: string]: Command } = {
  ...writing("concern", {
    shown: "CONCERN",
    thing: { "zh-CN": "一件居民诉求", en: "a resident's concern" },
    begins: "report",
    writer: async () => ({
      shape: (await import("@yanzhen/core/desk")).ConcernLives.lives.concern.command,
      begin: ({ concerns }, command, giving) => concerns.report(command, giving),
      give: ({ concerns }, id, command, giving) => concerns.give(id, command, giving)
    })
  }),
  "concern list": list({ "zh-CN": "列出居民诉求及办理状态", en: "list residents' concerns and how far they are" }, (yanzhen) =>
    yanzhen.concerns.list()
  ),
  "concern late": asOf(
    {
      "zh-CN": "列出逾期受理、办结或逾期未办的居民诉求",
      en: "concerns taken up or settled later than the place promised, or open past it"
    },
    (yanzhen, on) => yanzhen.concerns.late(on)
  ),
  "concern show": about(
    "CONCERN",
    { "zh-CN": "查看一件居民诉求：各方、确认、前后对比", en: "look at a concern: parties, confirmations, before and after" },
    (yanzhen, concern) => yanzhen.concerns.show(concern)
  )
}
