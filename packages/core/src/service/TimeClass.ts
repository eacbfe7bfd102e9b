/**
 * What kind of time it was. Only `service` counts for hours and stars; training, meetings and learning are tallied beside it.
 *
 * `paid-duty` is the paid time of social workers and grid workers: it is never volunteer service, whoever enters it.
 */
import type { Text } from "../foundation/Message.ts"

export const timeClasses = ["service", "training", "meeting", "learning", "paid-duty"] as const
export type TimeClass = (typeof timeClasses)[number]

export const titles: { readonly [C in TimeClass]: Text } = {
  service: { "zh-CN": "志愿服务", en: "volunteer service" },
  training: { "zh-CN": "培训", en: "training" },
  meeting: { "zh-CN": "会议", en: "meeting" },
  learning: { "zh-CN": "学习", en: "learning" },
  "paid-duty": { "zh-CN": "有酬工作", en: "paid duty" }
}
