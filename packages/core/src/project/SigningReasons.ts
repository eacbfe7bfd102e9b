/** What speaks against an agreement: its days, its parties, its milestones, and parts that do not add up to the award or are not those of the policy. */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Money from "../foundation/Money.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Application } from "./Application.ts"
import type { Command } from "./Award.schema.ts"
import type { Award } from "./AwardState.ts"
import type * as Call from "./Call.ts"
import { cycleReasons } from "./CycleReasons.ts"
import { partyReasons } from "./PartyReasons.ts"
import * as Tranches from "./Tranches.ts"

type Sign = Extract<Command, { readonly type: "sign" }>
export interface Around {
  readonly view: ParameterView
  readonly application: Application
  readonly call?: Call.Call
}

const units = { startsOn: "day", endsOn: "day", sumFen: "fen", awardedFen: "fen" }

export const signingReasons = (command: Sign, state: Award, around: Around): readonly Finding[] => {
  const [startsOn, endsOn] = [Day.require(command.startsOn), Day.require(command.endsOn)]
  return [
    ...(startsOn <= endsOn ? [] : [Refusal.finding("award.ends-before", { startsOn, endsOn }, { units })]),
    ...cycleReasons(startsOn, endsOn, around),
    ...partyReasons(command.parties, around.application.applicant, around.view),
    ...milestoneReasons(command),
    ...trancheReasons(command, state, around.view)
  ]
}

const milestoneReasons = ({ milestones, tranches }: Sign): readonly Finding[] => {
  const names = milestones.map(({ milestone }) => milestone)
  const kinds = milestones.map(({ kind }) => kind).filter((kind) => kind !== "delivery")
  return [
    ...repeated(names).map((milestone) => Refusal.finding("award.milestone-twice", { milestone })),
    ...repeated(kinds).map((kind) => Refusal.finding("award.milestone-kind-twice", { kind })),
    ...tranches
      .filter(({ milestone }) => !names.includes(milestone))
      .map(({ tranche, milestone }) => Refusal.finding("award.milestone-unknown", { tranche, milestone }))
  ]
}

const trancheReasons = ({ tranches }: Sign, { awardedFen }: Award, view: ParameterView): readonly Finding[] => {
  const sumFen = tranches.reduce((sum, { amountFen }) => sum + amountFen, 0)
  const planned = Tranches.plan(awardedFen as Money.Money, view)
  return [
    ...(tranches.every(({ tranche }, index) => tranche === index + 1)
      ? []
      : [Refusal.finding("award.tranche-order", { tranches: tranches.map(({ tranche }) => tranche).join("、") })]),
    ...(sumFen === awardedFen ? [] : [Refusal.finding("award.not-the-award", { sumFen, awardedFen }, { units })]),
    ...(planned === undefined ? [] : plannedReasons(tranches, planned))
  ]
}

const plannedReasons = (tranches: Sign["tranches"], { amounts, uses }: Tranches.Plan): readonly Finding[] => {
  const same = amounts.length === tranches.length && tranches.every(({ amountFen }, index) => amountFen === amounts[index])
  if (same) return []
  const yuan = (all: readonly number[]): string => all.map((amount) => Money.yuanText(amount as Money.Money)).join("、")
  return [
    Refusal.finding(
      "award.not-the-shares",
      { tranches: yuan(tranches.map(({ amountFen }) => amountFen)), planned: yuan(amounts) },
      { kind: "requirement", parameters: uses, citations: uses.flatMap(({ citations }) => citations) }
    )
  ]
}
