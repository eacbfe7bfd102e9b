/**
 * What was answered when somebody was asked about: which unit asked, on which day, clear or not clear, and nothing else.
 *
 * A hit is not taken back by a later clear answer (`BackgroundChecks.known`). It can be voided, with a reason and a name, because an answer
 * about another person of the same name must not bar this one for good.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { OrganisationId, PersonId, VolunteerId } from "../foundation/Id.ts"
import { MPL } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import type * as OnePerson from "./OnePerson.ts"
import * as OwnMatter from "./OwnMatter.ts"
import type { Command, Event } from "./BackgroundCheck.schema.ts"
import type { Answer, Check } from "./rules/BackgroundChecks.ts"

export type { Command, Event } from "./BackgroundCheck.schema.ts"

interface Entered {
  readonly unit: OrganisationId
  readonly on: string
  readonly answer: Answer
  readonly stage: "standing" | "voided"
}

/** In the order they were entered. */
export interface BackgroundCheck {
  readonly checks: readonly Entered[]
}

export interface Context {
  readonly today: Day.Day
  /** Whose checks these are. */
  readonly person?: string
  readonly people?: OnePerson.People
}

export const initial: BackgroundCheck = { checks: [] }
export const streamOf = (person: PersonId | VolunteerId): string => `background-check/${person}`
export const upcasts = {}

export const decide = (
  command: Command,
  { checks }: BackgroundCheck,
  { today, person, people }: Context
): Decision.Decision<readonly Event[]> => {
  switch (command.type) {
    case "record": {
      const { type: _, ...check } = command
      const on = Day.require(check.on)
      const isTwice = checks.some(({ unit, on, stage }) => stage === "standing" && unit === check.unit && on === check.on)
      return Decision.from<readonly Event[]>(
        [{ type: "background-check.recorded", v: 1, ...check }],
        [
          ...(on > today
            ? [finding("background-check.in-future", { on, today }, { citations: [MPL.article(62)], units: { on: "day", today: "day" } })]
            : []),
          ...(isTwice ? [finding("background-check.twice", { unit: check.unit, on }, { units: { on: "day" } })] : [])
        ]
      )
    }
    case "void": {
      const { type: _, ...voided } = command
      const [of, on] = [checks[voided.check - 1], Day.require(voided.on)]
      return Decision.from<readonly Event[]>(
        [{ type: "background-check.voided", v: 1, ...voided }],
        [
          ...OwnMatter.reasons(voided.by, { subject: person }, people),
          ...(of?.stage === "standing" ? [] : [finding("background-check.none", { check: voided.check })]),
          ...(on > today ? [finding("background-check.voided-in-future", { on, today }, { units: { on: "day", today: "day" } })] : []),
          ...(of !== undefined && voided.on < of.on
            ? [
                finding(
                  "background-check.voided-before",
                  { on, answeredOn: Day.require(of.on) },
                  { units: { on: "day", answeredOn: "day" } }
                )
              ]
            : [])
        ]
      )
    }
  }
}

/** A check that is recorded is a new one; only a standing one can be voided. */
export const stagesOf: { readonly [T in Event["type"]]: readonly (Entered["stage"] | "none")[] } = {
  "background-check.recorded": ["none"],
  "background-check.voided": ["standing"]
}

const stageOf = ({ checks }: BackgroundCheck, event: Event): Entered["stage"] | "none" =>
  event.type === "background-check.recorded" ? "none" : (checks[event.check - 1]?.stage ?? "none")

export const fits = (state: BackgroundCheck, event: Event): boolean => stagesOf[event.type].includes(stageOf(state, event))

export const evolve = (state: BackgroundCheck, event: Event): BackgroundCheck => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "background-check.recorded":
      return { checks: [...state.checks, { unit: event.unit, on: event.on, answer: event.answer, stage: "standing" }] }
    case "background-check.voided":
      return { checks: state.checks.map((one, index) => (index === event.check - 1 ? { ...one, stage: "voided" } : one)) }
  }
}

/** The answers that count, as the rule reads them. */
export const standing = ({ checks }: BackgroundCheck): readonly Check[] =>
  checks.flatMap(({ stage, on, answer }) => (stage === "standing" ? [{ on: Day.require(on), answer }] : []))

export const decider: Decider<Command, BackgroundCheck, Event, Context> = { initial, decide, evolve }
