/** How most parameters of this folder are stated: what differs from one to the next, and its two titles at the end. */
import * as Parameter from "../Parameter.ts"

type Stricter = "higher" | "lower" | "none"

export const integer = (id: string, unit: string, stricter: Stricter, zh: string, en: string) =>
  Parameter.integer(id, { title: { "zh-CN": zh, en }, unit, stricter })
/** How long until something is done, from one time to the next, or that something lasts: never nothing. */
export const term = (id: string, unit: "days" | "working days" | "months" | "years", stricter: Stricter, zh: string, en: string) =>
  Parameter.integer(id, { title: { "zh-CN": zh, en }, unit, stricter, least: 1 })
export const yesNo = (id: string, stricter: Stricter, zh: string, en: string) =>
  Parameter.yesNo(id, { title: { "zh-CN": zh, en }, stricter })
/** At least so many. */
export const people = (id: string, zh: string, en: string) => integer(id, "people", "higher", zh, en)
