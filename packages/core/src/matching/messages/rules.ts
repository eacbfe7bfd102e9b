/** Texts of the conditions of a pairing. They are read met or unmet, hence the titles name and do not judge. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const rules = Message.catalogue({
  "zh-CN": {
    "matching.kind": "供需类别",
    "matching.kind.why": "需求为{asked}，供给为{offered}",
    "matching.kind.fix": "请寻找同类供给",
    "matching.features": "所要求的各项",
    "matching.features.why": "缺少{featuresMissing}项",
    "matching.features.fix": "请补充供给的技能、设施或物品，或拆分需求",
    "matching.time": "时间",
    "matching.time.why": "需求{from}至{to}，供给{windowFrom}至{windowTo}（时间不限：{anyTime}）",
    "matching.time.fix": "请与双方商量时间",
    "matching.reach": "服务范围",
    "matching.reach.why": "在服务范围内：{withinReach}",
    "matching.reach.fix": "请注明双方所在社区，或寻找服务范围更大的供给",
    "matching.cleared": "密切接触未成年人的查询",
    "matching.cleared.why": "密切接触未成年人：{childFacing}；查询在有效期内且无记录：{cleared}",
    "matching.cleared.fix": "请先依法查询，再安排到未成年人身边"
  },
  en: {
    "matching.kind": "kind",
    "matching.kind.why": "asked for: {asked}; offered: {offered}",
    "matching.kind.fix": "Look for an offer of that kind",
    "matching.features": "features asked for",
    "matching.features.why": "{featuresMissing} missing",
    "matching.features.fix": "Add skills, equipment or goods to the offer, or divide the need",
    "matching.time": "time",
    "matching.time.why": "asked for {from} to {to}, offered {windowFrom} to {windowTo} (at any time: {anyTime})",
    "matching.time.fix": "Agree on a time with both sides",
    "matching.reach": "reach",
    "matching.reach.why": "within reach: {withinReach}",
    "matching.reach.fix": "State the community of both sides, or look for an offer that reaches further",
    "matching.cleared": "clearance for work with minors",
    "matching.cleared.why": "close contact with minors: {childFacing}; background check clear and in force: {cleared}",
    "matching.cleared.fix": "Have the check made before bringing anybody to minors"
  }
})
