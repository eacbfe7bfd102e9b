/** Why the committee has not resolved, or why what it resolved does not carry this. */
import type { ResolutionId } from "../foundation/Id.ts"
import { HUNAN_FUNDS } from "../law/Instruments.ts"
import * as Rule from "../law/Rule.ts"
import type { Fund } from "./FundState.ts"
import { covers, type Purpose } from "./Purpose.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Use from "./rules/Use.ts"

export const resolve = (command: Of<"resolve">, state: Fund, { view }: Context): Findings => {
  const members = new Set(state.committee.members.map(({ person }) => person))
  const present = new Set(command.present)
  const strangers = [
    ...command.present.filter((person) => !members.has(person)),
    ...command.inFavour.filter((person) => !present.has(person))
  ]
  const notSupervisors = command.supervisors.filter((person) => !state.committee.supervisors.includes(person))
  const vote: Use.Vote = {
    members: members.size,
    present: present.size,
    inFavour: new Set(command.inFavour).size,
    supervisors: new Set(command.supervisors).size,
    purpose: command.purpose
  }
  return [
    ...when(state.resolutions.has(command.resolution), () => wrong("fund.resolution-twice", { resolution: command.resolution })),
    ...[...strangers, ...notSupervisors].map((person) => wrong("fund.not-of-committee", { person })),
    ...when(!covers(state.purposes, command.purpose), () => wrong("fund.not-its-purpose", { purpose: command.purpose })),
    ...Rule.findings(Use.resolution, vote, view)
  ]
}

/** A payment rests on a resolution for this purpose and currency, of which so much is left. */
export const isResolved = (
  state: Fund,
  resolution: ResolutionId,
  asked: { readonly purpose: Purpose; readonly currency: string; readonly amount: number },
  of: readonly ("committed" | "paid")[]
): Findings => {
  const known = state.resolutions.get(resolution)
  if (known === undefined)
    return [
      wrong("fund.no-resolution", { resolution }, { kind: "requirement", citations: [HUNAN_FUNDS.passage(undefined, "管理委员会决定")] })
    ]
  const used = Math.max(...of.map((counter) => known[counter]))
  return [
    ...when(known.purpose !== asked.purpose || known.currency !== asked.currency, () =>
      wrong("fund.resolution-of-another", { resolution, purpose: asked.purpose, currency: asked.currency, resolvedFor: known.purpose })
    ),
    ...when(used + asked.amount > known.amount, () =>
      wrong("fund.resolution-exceeded", { resolution, amount: asked.amount, resolved: known.amount, used }, { currency: known.currency })
    )
  ]
}
