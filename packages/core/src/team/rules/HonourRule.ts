/** Who grants an honour, and how long it is made public before, as the rule book prints it. The life of an honour is in `Honour`. */
import * as Teams from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const honours = Rule.define({
  id: "team.honour",
  title: { "zh-CN": "荣誉认定与公示", en: "honours and their publicity" },
  parameters: [Teams.honourApprovers, Teams.honourPublicityDays, Teams.honourPublicityCountsFirstDay],
  clauses: []
})
