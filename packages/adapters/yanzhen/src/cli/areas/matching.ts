/** Commands about needs, offers and who fits whom. */
import { about, list } from "../Asking.ts"
import { type Command } from "../Command.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).MatchingLives.lives

export const matching: { readonly [name: string]: Command } = {
  ...writing("need", {
    shown: "NEED",
    thing: { "zh-CN": "一项需求", en: "a need" },
    begins: "raise",
    writer: async () => ({
      shape: (await lives()).need.command,
      begin: ({ needs }, command, giving) => needs.raise(command, giving),
      give: ({ needs }, id, command, giving) => needs.give(id, command, giving)
    })
  }),
  "need list": list({ "zh-CN": "列出需求：尚缺多少、是否已满足", en: "list the needs: what is lacking, what was met" }, (yanzhen) =>
    yanzhen.needs.list()
  ),
  "need show": about("NEED", { "zh-CN": "查看一项需求", en: "look at a need" }, (yanzhen, need) => yanzhen.needs.show(need)),
  "need match": list(
    {
      "zh-CN": "谁能服务谁：逐对说明理由，缺什么、差在哪里",
      en: "who could serve whom, pair by pair with reasons, and what stands in the way"
    },
    (yanzhen) => yanzhen.needs.propose()
  ),
  ...writing("offer", {
    shown: "OFFER",
    thing: { "zh-CN": "一项供给", en: "an offer" },
    begins: "make",
    writer: async () => ({
      shape: (await lives()).offer.command,
      begin: ({ offers }, command, giving) => offers.make(command, giving),
      give: ({ offers }, id, command, giving) => offers.give(id, command, giving)
    })
  }),
  "offer show": about(
    "OFFER",
    { "zh-CN": "查看一项供给：各时段剩余多少", en: "look at an offer: what is left of each window" },
    ({ offers }, offer) => offers.show(offer)
  ),
  "offer list": list({ "zh-CN": "列出供给：各时段剩余多少", en: "list the offers, and what is left of each" }, (yanzhen) =>
    yanzhen.offers.list()
  )
}
