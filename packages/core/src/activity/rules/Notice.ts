/**
 * What a recruitment notice tells: the work, whom it needs, and its risks.
 *
 * 志愿服务条例 art. 12: “真实、准确、完整的信息以及…可能发生的风险”. No risk is said as an empty list; a notice that says nothing of risks is none.
 */
import { CL, GB40143, VSR } from "../../law/Instruments.ts"
import { noticeFields } from "../../law/parameters/Activities.ts"
import * as StatedFields from "../../law/StatedFields.ts"

export const noticeTitles = {
  time: { "zh-CN": "时间", en: "time" },
  place: { "zh-CN": "地点", en: "place" },
  content: { "zh-CN": "服务内容", en: "content" },
  conditions: { "zh-CN": "志愿者条件", en: "conditions" },
  number: { "zh-CN": "招募人数", en: "number of volunteers" },
  signUp: { "zh-CN": "报名方式", en: "way to sign up" },
  risks: { "zh-CN": "可能发生的风险", en: "risks" },
  safeguards: { "zh-CN": "保障措施", en: "safeguards" }
} as const satisfies StatedFields.Titles

export type Notice = StatedFields.Stated<typeof noticeTitles>

export const notice = StatedFields.rule({
  id: "VOL-05",
  title: { "zh-CN": "招募信息", en: "recruitment notice" },
  prefix: "activity.notice",
  titles: noticeTitles,
  parameter: noticeFields,
  citations: [VSR.article(12), VSR.article(13), CL.article(65), GB40143.passage("6.1")]
})

/** What is said of each; `risks: []` says that there are none. */
export const said = (given: Readonly<Partial<Record<keyof typeof noticeTitles, unknown>>>): Notice =>
  StatedFields.statedIn(noticeTitles, given)
