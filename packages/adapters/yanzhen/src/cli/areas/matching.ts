/** Commands about needs, offers and who fits whom. */
import { about, list } from "../Asking.ts"
import { type Command } from "../Command.ts"

export const matching: { readonly [name: string]: Command } = {
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
  "offer list": list({ "zh-CN": "列出供给：各时段剩余多少", en: "list the offers, and what is left of each" }, (yanzhen) =>
    yanzhen.offers.list()
  )
}
