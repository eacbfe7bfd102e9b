/**
 * A micro-wish (微心愿): its value, whose it is, and how many a child has open. No national number; a cap warns, since what places report
 * describes and does not limit, and refuses only where a pack is strict.
 *
 * What a reader would get wrong: claiming is no contact. The claimer knows an alias and hands over at the station; who goes to the child goes on a
 * visit, and is asked about there. That somebody who is barred from work with minors claims no child's wish is this library's, to be safe; and a bar
 * can be asked about of a listed person alone, so that a team or a unit says who takes it in hand.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as ByForce from "../../law/ByForce.ts"
import { LIBRARY, MPL } from "../../law/Instruments.ts"
import * as Care from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const wish = Facts.sheet("care.wish", {
  valueFen: Facts.int({ "zh-CN": "心愿金额", en: "value of the wish" }, "fen"),
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  openWishes: Facts.int({ "zh-CN": "本轮尚未完成的其他心愿", en: "other open wishes in the round" }, "times")
})
export type Wish = Facts.RowOf<typeof wish>

const citations = [LIBRARY.passage()]
const required = (id: string, criterion: Criterion.Criterion<Wish>) => Requirement.require(id, criterion, { citations })

export const wishes = Rule.define<Wish>({
  id: "VIS-07",
  title: { "zh-CN": "微心愿", en: "micro-wish" },
  parameters: [Care.wishCap, Care.wishCapForce, Care.wishLowestAge, Care.wishHighestAge, Care.wishesPerRound],
  clauses: [
    ...ByForce.clauses(Care.wishCapForce, citations)("care.wish-over-cap", wish.valueFen.atMost(Care.wishCap), { parameter: Care.wishCap }),
    Rule.clause(required("care.wish-too-young", wish.age.atLeast(Care.wishLowestAge)), { parameter: Care.wishLowestAge }),
    Rule.clause(required("care.wish-too-old", wish.age.atMost(Care.wishHighestAge)), { parameter: Care.wishHighestAge }),
    Rule.clause(required("care.wish-open-already", wish.openWishes.below(Care.wishesPerRound)), { parameter: Care.wishesPerRound })
  ]
})

export const claim = Facts.sheet("care.wish-claim", {
  claimedOn: Facts.day({ "zh-CN": "认领日", en: "claimed on" }),
  on: Facts.day({ "zh-CN": "查看日", en: "day that is asked about" })
})
export type Claim = Facts.RowOf<typeof claim>

export const claimTime = Rule.define<Claim>({
  id: "VIS-07",
  title: { "zh-CN": "微心愿认领期限", en: "time of a claim" },
  parameters: [Care.claimDays],
  clauses: [
    Rule.clause(
      Requirement.require("care.wish-claim-lapsed", claim.on.isWithinDays(Care.claimDays, claim.claimedOn), {
        citations,
        severity: "warning"
      }),
      { parameter: Care.claimDays }
    )
  ]
})

export const claimer = Facts.sheet("care.wish-claimer", {
  ofChild: Facts.bool({ "zh-CN": "儿童的心愿", en: "a child's wish" }),
  named: Facts.bool({
    "zh-CN": "认领的个人，或者队伍、单位的经办人已写明",
    en: "the person, or who takes it in hand for a team or a unit, is named"
  }),
  listed: Facts.bool({ "zh-CN": "登记的志愿者或工作人员", en: "a listed volunteer or worker" }),
  ofClaimer: Facts.bool({ "zh-CN": "当日在认领的队伍中", en: "in the team that claims, on the day" }),
  barred: Facts.bool({ "zh-CN": "查询结果为有记录", en: "the answer of a background check was not clear" })
})
export type Claimer = Facts.RowOf<typeof claimer>

const ofChild = (id: string, criterion: Criterion.Criterion<Claimer>) =>
  Rule.clause(
    Requirement.require(id, Criterion.any(claimer.ofChild.is(false), criterion), { citations: [...citations, MPL.article(62)] }),
    { parameter: Care.barredClaimNone }
  )
const unnamed = claimer.named.is(false)

export const claimers = Rule.define<Claimer>({
  id: "VIS-07",
  title: { "zh-CN": "微心愿认领人", en: "who claims a wish" },
  parameters: [Care.barredClaimNone],
  clauses: [
    ofChild("care.wish-claimer-unnamed", claimer.named.is(true)),
    ofChild("care.wish-claimer-unlisted", Criterion.any(unnamed, claimer.listed.is(true))),
    ofChild("care.wish-claimer-elsewhere", Criterion.any(unnamed, claimer.ofClaimer.is(true))),
    ofChild("care.wish-claimer-barred", claimer.barred.is(false))
  ]
})
