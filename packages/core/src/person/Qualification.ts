/**
 * What a person is qualified for: gained with evidence, for a time, renewed, withdrawn.
 *
 * That one expires is no event: the day it was gained says when, and every day is asked anew. One may be entered before its first day, as a
 * renewal is: it is known from the day of entry, and counts from its first. One that was withdrawn can be gained again;
 * two validities of one kind never overlap, so that it is always plain which paper counts.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { VSR } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event } from "./Qualification.schema.ts"
import type { Held } from "./QualificationLattice.ts"

export type { Command, Event } from "./Qualification.schema.ts"

export interface Qualification {
  readonly held: readonly Held[]
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Qualification = { held: [] }
export const streamOf = (person: PersonId | VolunteerId): string => `qualification/${person}`
export const upcasts = {}

/** The last day on which it counts. */
const lastOf = ({ until, withdrawnOn }: Held): number => Math.min(until ?? Infinity, withdrawnOn === undefined ? Infinity : withdrawnOn - 1)

/** What a withdrawal on this day takes away: what counts then or later. */
const touched = ({ held }: Qualification, kind: string, on: Day.Day): readonly Held[] =>
  held.filter((one) => one.kind === kind && Math.max(one.from, on) <= lastOf(one))

const units = { from: "day", until: "day", on: "day", today: "day" }

const dayOf = (text: string | undefined): Day.Day | undefined => (text === undefined ? undefined : Day.require(text))

interface Said {
  readonly kind: string
  readonly on?: string
  readonly from: string
  readonly until?: string
}

const asHeld = ({ kind, on, from, until }: Said): Held => ({
  kind,
  ...(on === undefined ? {} : { enteredOn: Day.require(on) }),
  from: Day.require(from),
  ...(until === undefined ? {} : { until: Day.require(until) })
})

export const decide = (command: Command, state: Qualification, { today }: Context): Decision.Decision<readonly Event[]> => {
  if (command.type === "withdraw") {
    const { type: _, ...withdrawn } = command
    const [kind, on] = [withdrawn.kind, Day.require(withdrawn.on)]
    return Decision.from<readonly Event[]>(
      [{ type: "qualification.withdrawn", v: 1, ...withdrawn }],
      [
        ...(on > today ? [finding("qualification.in-future", { kind, on, today }, { units })] : []),
        ...(touched(state, kind, on).length > 0 ? [] : [finding("qualification.none", { kind, on }, { units })])
      ]
    )
  }
  const { type: _, ...gained } = command
  const [kind, from, until] = [gained.kind, Day.require(gained.from), dayOf(gained.until)]
  const other = state.held.find((one) => one.kind === kind && overlap(one, asHeld(gained)))
  return Decision.from<readonly Event[]>(
    [{ type: "qualification.gained", v: 1, ...gained, on: Day.text(today) }],
    [
      ...((until ?? from) < from
        ? [finding("qualification.ends-before-it-begins", { kind, from, until }, { citations: [VSR.article(16)], units })]
        : []),
      ...(other === undefined ? [] : [finding("qualification.held-already", { kind, from: other.from, until: other.until }, { units })])
    ]
  )
}

/** Some day on which both count; one that counts on no day overlaps with nothing. */
const overlap = (a: Held, b: Held): boolean => Math.max(a.from, b.from) <= Math.min(lastOf(a), lastOf(b))

/** What is gained is a new one; a withdrawal fits where there is something to withdraw. */
export const stagesOf: { readonly [T in Event["type"]]: readonly ("none" | "held")[] } = {
  "qualification.gained": ["none"],
  "qualification.withdrawn": ["held"]
}

const stageOf = (state: Qualification, event: Event): "none" | "held" =>
  event.type === "qualification.withdrawn" && touched(state, event.kind, Day.require(event.on)).length > 0 ? "held" : "none"

export const fits = (state: Qualification, event: Event): boolean => stagesOf[event.type].includes(stageOf(state, event))

export const evolve = (state: Qualification, event: Event): Qualification => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "qualification.gained":
      return { held: [...state.held, asHeld(event)] }
    case "qualification.withdrawn": {
      const on = Day.require(event.on)
      const gone = touched(state, event.kind, on)
      return { held: state.held.map((one) => (gone.includes(one) ? { ...one, withdrawnOn: on } : one)) }
    }
  }
}

export const decider: Decider<Command, Qualification, Event, Context> = { initial, decide, evolve }
