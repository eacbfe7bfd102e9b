/** Titles of the values that choices and sets of the law may have, and of what is told of parameters and of drafts of packs. */
import * as Options from "../../foundation/Options.ts"
import type { Parameter } from "../Parameter.ts"
import type { Draft } from "../PolicyEdit.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Ages from "../parameters/Ages.ts"
import * as Care from "../parameters/Care.ts"
import * as Certificates from "../parameters/Certificates.ts"
import * as Counting from "../parameters/Counting.ts"
import * as Funds from "../parameters/Funds.ts"
import * as Protection from "../parameters/Protection.ts"
import * as Recording from "../parameters/Recording.ts"
import * as Reports from "../parameters/Reports.ts"
import * as Rewards from "../parameters/Rewards.ts"
import * as SocialWorkers from "../parameters/SocialWorkers.ts"
import * as Stations from "../parameters/Stations.ts"
import * as Teams from "../parameters/Teams.ts"
import * as Ventures from "../parameters/Ventures.ts"

export const parameterKind = Options.of<Parameter["kind"]>("law.parameter-kind", {
  "zh-CN": { integer: "整数", day: "日期", "yes-no": "是否", choice: "单选", set: "多选", ladder: "阶梯" },
  en: { integer: "whole number", day: "day", "yes-no": "yes or no", choice: "choice", set: "set", ladder: "ladder" }
})
export const draftStage = Options.of<Draft["stage"]>("law.draft-stage", {
  "zh-CN": { drafted: "已起草", checked: "已复核", signed: "已签署", refused: "已退回" },
  en: { drafted: "drafted", checked: "checked", signed: "signed", refused: "refused" }
})

const parameters: readonly unknown[] = [
  Activities,
  Ages,
  Care,
  Certificates,
  Counting,
  Funds,
  Protection,
  Recording,
  Reports,
  Rewards,
  SocialWorkers,
  Stations,
  Teams,
  Ventures
].flatMap((file) => Object.values<unknown>(file))
/** A finding that rests on a parameter knows its id: lists that several share stand under each. */
const optionsOf = (of: unknown): readonly Options.Options[] => {
  if (typeof of !== "object" || of === null || !("id" in of) || !("options" in of) || !Options.isOptions(of.options)) return []
  const { id, options } = of
  return options.name === id ? [options] : [options, { ...options, name: String(id) }]
}

export const lists: readonly Options.Options[] = [parameterKind, draftStage, ...new Set(parameters.flatMap(optionsOf))]
