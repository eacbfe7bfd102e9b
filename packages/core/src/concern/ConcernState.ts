/** What a concern is after its events. */
import * as Day from "../foundation/Day.ts"
import type { Better, Event, Party } from "./Concern.schema.ts"

export type Reported = Omit<Extract<Event, { readonly type: "concern.reported" }>, "type" | "v">
export type Measured = Omit<Extract<Event, { readonly type: "concern.measured" }>, "type" | "v">
export type Confirmed = Omit<Extract<Event, { readonly type: "concern.confirmed" }>, "type" | "v">

export interface Concern {
  readonly stage: "none" | "reported" | "assigned" | "coordinated" | "handled" | "resolved" | "withdrawn"
  readonly reported?: Reported
  /** Everybody it was ever assigned to, the latest last. */
  readonly assigned: readonly Party[]
  readonly parties: readonly Party[]
  readonly measures: readonly Measured[]
  /** How many of these were taken before it last came back: they say nothing of how it is now. */
  readonly measuredEarlier?: number
  /** Since it was last said to be done. */
  readonly confirmations: readonly Confirmed[]
  readonly assignedOn?: Day.Day
  readonly resolvedOn?: Day.Day
  readonly reopenings: number
  /** When it last came back after it was resolved. */
  readonly reopenedOn?: Day.Day
  readonly latest?: Day.Day
}

export const initial: Concern = { stage: "none", assigned: [], parties: [], measures: [], confirmations: [], reopenings: 0 }

export const stagesOf: { readonly [T in Event["type"]]: readonly Concern["stage"][] } = {
  "concern.reported": ["none"],
  "concern.assigned": ["reported", "assigned", "coordinated"],
  "concern.coordinated": ["assigned", "coordinated"],
  "concern.measured": ["reported", "assigned", "coordinated"],
  "concern.handled": ["assigned", "coordinated"],
  "concern.confirmed": ["handled"],
  "concern.resolved": ["handled"],
  "concern.reopened": ["handled", "resolved"],
  "concern.withdrawn": ["reported", "assigned", "coordinated"]
}

/** How many residents say that it is solved, since it was last said to be done. */
export const solvedBy = ({ confirmations }: Concern): number => confirmations.filter(({ solved }) => solved).length

export interface Change {
  readonly measure: string
  readonly before: number
  readonly after: number
  /** Undefined where nobody said which of the two is better. */
  readonly improved: boolean | undefined
}

const isImproved = (better: Better | undefined, before: number, after: number): boolean | undefined =>
  better === undefined ? undefined : better === "lower" ? after < before : after > before

/** Of some counts the last of one thing, before and after; what was counted once only has no change. */
const changesAmong = (measures: readonly Measured[]): readonly Change[] =>
  [...new Set(measures.map(({ measure }) => measure))].flatMap((measure) => {
    const own = measures.filter((one) => one.measure === measure)
    const of = (moment: "before" | "after") => own.findLast((one) => one.moment === moment)?.value
    const [before, after] = [of("before"), of("after")]
    const better = own.findLast((one) => one.better !== undefined)?.better
    return before === undefined || after === undefined ? [] : [{ measure, before, after, improved: isImproved(better, before, after) }]
  })

/** The last counts of one thing, before and after. */
export const changes = ({ measures }: Concern): readonly Change[] => changesAmong(measures)

/** What was counted before and then after, since the concern last came back: what has to be shown before it is handled. */
export const changesInOrder = ({ measures, measuredEarlier = 0 }: Concern): readonly Change[] => {
  const now = measures.slice(measuredEarlier)
  const isInOrder = (measure: string): boolean => {
    const before = now.findIndex((one) => one.measure === measure && one.moment === "before")
    return now.slice(before).some((one) => one.measure === measure && one.moment === "after")
  }
  return changesAmong(now).filter(({ measure }) => isInOrder(measure))
}

export const fits = (state: Concern, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type === "concern.confirmed") return state.confirmations.every(({ by }) => by !== event.by)
  return event.type !== "concern.resolved" || (solvedBy(state) > 0 && solvedBy(state) === event.confirmations)
}

export const evolve = (state: Concern, event: Event): Concern => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "concern.reported": {
      const { type: _, v: __, ...reported } = event
      return { ...state, stage: "reported", reported, latest }
    }
    case "concern.assigned":
      return { ...state, stage: "assigned", assigned: [...state.assigned, event.to], assignedOn: state.assignedOn ?? latest, latest }
    case "concern.coordinated":
      return { ...state, stage: event.agreed ? "coordinated" : "assigned", parties: event.parties, latest }
    case "concern.measured": {
      const { type: _, v: __, ...measured } = event
      return { ...state, measures: [...state.measures, measured], latest }
    }
    case "concern.handled":
      return { ...state, stage: "handled", confirmations: [], latest }
    case "concern.confirmed": {
      const { type: _, v: __, ...confirmed } = event
      return { ...state, confirmations: [...state.confirmations, confirmed], latest }
    }
    case "concern.resolved":
      return { ...state, stage: "resolved", resolvedOn: latest, latest }
    case "concern.reopened": {
      const { resolvedOn, ...open } = state
      const cameBack = resolvedOn === undefined ? {} : { reopenedOn: latest }
      const measuredEarlier = state.measures.length
      return { ...open, ...cameBack, stage: "assigned", measuredEarlier, confirmations: [], reopenings: state.reopenings + 1, latest }
    }
    case "concern.withdrawn":
      return { ...state, stage: "withdrawn", latest }
  }
}
