/** How an award's events change it: which fits at which stage, and what it leaves behind. One that does not fit changes nothing. */
import * as Day from "../foundation/Day.ts"
import type { Event, Milestone, Party } from "./Award.schema.ts"
import { type Award, type Part, partOf, type Stage } from "./AwardState.ts"

const live = ["running", "accepted"] as const

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "award.proposed": ["none"],
  "award.payer-named": ["proposed", "publicised", "objected", "approved", "running", "accepted"],
  "award.marked": ["proposed", "publicised", "objected", "approved", "running", "accepted", "terminated"],
  "award.publicised": ["proposed"],
  "award.objected": ["publicised"],
  "award.answered": ["objected"],
  "award.approved": ["proposed", "publicised"],
  "award.refused": ["proposed", "publicised"],
  "award.signed": ["approved"],
  "award.budget-changed": ["running"],
  "award.extended": ["running"],
  "award.assigned": ["approved", "running"],
  "award.transferred": ["running"],
  "award.delivered": ["running"],
  "award.confirmed": ["running"],
  "award.assessed": ["running"],
  "award.held-back": live,
  "award.released": live,
  "award.tranche-cancelled": live,
  "award.paid": live,
  "award.spent": ["running", "accepted", "terminated"],
  "award.disallowed": ["running", "accepted", "terminated"],
  "award.reported": live,
  "award.return-demanded": ["running", "accepted", "terminated"],
  "award.taken-back": ["running", "accepted", "terminated"],
  "award.named": ["approved", "running"],
  "award.accepted": ["running"],
  "award.terminated": ["approved", "running", "accepted"],
  "award.banned": ["terminated", "closed"],
  "award.closed": ["accepted", "terminated"]
}

/** What must be there, beside the right stage, for an event to have happened. */
export const fits = (state: Award, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  switch (event.type) {
    case "award.payer-named":
      return state.fund === undefined && state.payer === undefined
    case "award.held-back":
      return partOf(state, event.tranche)?.stage === "open"
    case "award.released":
      return partOf(state, event.tranche)?.stage === "held"
    case "award.tranche-cancelled":
      return ["open", "held"].includes(partOf(state, event.tranche)?.stage ?? "")
    case "award.paid": {
      const part = partOf(state, event.tranche)
      return part?.stage === "open" && part.amountFen === event.amountFen && state.reached.has(part.milestone)
    }
    case "award.confirmed":
      return state.delivered.has(event.milestone)
    case "award.spent":
      return !state.purchases.has(event.purchase)
    case "award.disallowed":
      return state.purchases.get(event.purchase)?.isAllowed === true
    default:
      return true
  }
}

const withPart = (state: Award, number: number, change: Partial<Part>): readonly Part[] =>
  state.tranches.map((part) => (part.tranche === number ? { ...part, ...change } : part))

const reaching = (state: Award, kind: Milestone["kind"], on: Day.Day): ReadonlyMap<string, Day.Day> =>
  new Map([...state.reached, ...state.milestones.filter((one) => one.kind === kind).map(({ milestone }) => [milestone, on] as const)])

type Transferred = Extract<Event, { readonly type: "award.transferred" }>

/** The parties when another leads: the implementer is theirs, and the host where one is named. */
export const leading = (
  parties: readonly Party[],
  { to, host }: { readonly to: Transferred["to"]; readonly host?: Transferred["host"] }
) => [
  ...parties.filter(({ role }) => role !== "implementer" && (role !== "host" || host === undefined)),
  { role: "implementer", party: to } satisfies Party,
  ...(host === undefined ? [] : [{ role: "host", party: { organisation: host } } satisfies Party])
]

/** The lead is the implementer of the agreement, and from now on the one whose award it is. */
const led = (before: Award, event: Transferred): Award => {
  const { team: _, organisation: __, ...state } = before
  return { ...state, ...event.to, parties: leading(before.parties, event) }
}

export const evolve = (state: Award, event: Event): Award => {
  if (!fits(state, event)) return state
  const after = changed(state, event)
  if (after.stage === state.stage) return after
  const { localStage: _, ...next } = after
  return next
}

const changed = (state: Award, event: Event): Award => {
  const latest = Day.require(event.on)
  const now = { ...state, latest }
  switch (event.type) {
    case "award.proposed": {
      const { type: _type, v: _v, on: _on, by, ...proposed } = event
      return { ...now, ...proposed, stage: "proposed", proposedBy: by }
    }
    case "award.payer-named": {
      const { fund, payer } = event
      return { ...now, ...(fund === undefined ? {} : { fund }), ...(payer === undefined ? {} : { payer }) }
    }
    case "award.marked":
      return { ...now, localStage: event.localStage }
    case "award.publicised":
      return { ...now, stage: "publicised", publicisedOn: latest }
    case "award.objected":
      return { ...now, stage: "objected", objectedOn: latest }
    case "award.answered":
      return { ...now, stage: event.upheld ? "refused" : "publicised" }
    case "award.approved":
      return { ...now, stage: "approved", approvedOn: latest }
    case "award.refused":
      return { ...now, stage: "refused" }
    case "award.signed": {
      const { agreement, parties, milestones } = event
      const signed = {
        ...now,
        stage: "running" as const,
        agreement,
        parties,
        milestones,
        tranches: event.tranches.map((tranche) => ({ ...tranche, stage: "open" as const })),
        signedOn: latest,
        startsOn: Day.require(event.startsOn),
        endsOn: Day.require(event.endsOn)
      }
      return { ...signed, reached: reaching(signed, "signing", latest) }
    }
    case "award.budget-changed":
      return { ...now, lines: event.lines }
    case "award.extended":
      return { ...now, endsOn: Day.require(event.endsOn) }
    case "award.assigned":
      return {
        ...now,
        roles: [...state.roles.filter(({ slot }) => slot !== event.slot), { slot: event.slot, holder: event.holder, from: latest }]
      }
    case "award.transferred":
      return led(now, event)
    case "award.delivered":
      return { ...now, delivered: new Map([...state.delivered, [event.milestone, event.by]]) }
    case "award.confirmed":
      return { ...now, reached: new Map([...state.reached, [event.milestone, latest]]) }
    case "award.assessed":
      return { ...now, midTerm: event.result, ...(event.result === "passed" ? { reached: reaching(state, "mid-term", latest) } : {}) }
    case "award.held-back":
      return { ...now, tranches: withPart(state, event.tranche, { stage: "held" }) }
    case "award.released":
      return { ...now, tranches: withPart(state, event.tranche, { stage: "open" }) }
    case "award.tranche-cancelled":
      return { ...now, tranches: withPart(state, event.tranche, { stage: "cancelled" }) }
    case "award.paid":
      return { ...now, tranches: withPart(state, event.tranche, { stage: "paid", paidOn: latest }) }
    case "award.spent": {
      const { purchase, line, amountFen, groups } = event
      return { ...now, purchases: new Map([...state.purchases, [purchase, { line, amountFen, groups, isAllowed: true }]]) }
    }
    case "award.disallowed":
      return {
        ...now,
        purchases: new Map(
          [...state.purchases].map(([name, one]) => [name, name === event.purchase ? { ...one, isAllowed: false } : one] as const)
        )
      }
    case "award.reported":
      return { ...now, served: event.served }
    case "award.return-demanded":
      return { ...now, outstandingFen: state.outstandingFen + event.amountFen }
    case "award.taken-back":
      // What comes back unasked answers no demand that is made later.
      return {
        ...now,
        returnedFen: state.returnedFen + event.amountFen,
        outstandingFen: Math.max(0, state.outstandingFen - event.amountFen)
      }
    case "award.named":
      return { ...now, sponsor: event.sponsor, ...(event.gifts === undefined ? {} : { namedFor: event.gifts }) }
    case "award.accepted":
      return { ...now, stage: "accepted", reached: reaching(state, "acceptance", latest) }
    case "award.terminated":
      return {
        ...now,
        stage: "terminated",
        cause: event.cause,
        terminatedOn: latest,
        tranches: state.tranches.map((part) => (part.stage === "paid" ? part : { ...part, stage: "cancelled" as const }))
      }
    case "award.banned":
      return { ...now, bannedOn: latest }
    case "award.closed":
      return { ...now, stage: "closed", closedOn: latest }
  }
}
