/**
 * What a person is, on any day: Party member, retired Party member, cadre, social worker, volunteer, in any combination.
 *
 * What a reader would get wrong: none of them excludes another, and none follows from another. Nothing is said here about who may do what.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, joinedBy, type Tenure } from "../foundation/Tenure.ts"
import type { Command, Event, PersonKind } from "./PersonKinds.schema.ts"

export type { Command, Event, PersonKind } from "./PersonKinds.schema.ts"

export interface Been extends Tenure {
  readonly kind: PersonKind
}
/** In the order in which they were said. */
export interface PersonKinds {
  readonly been: readonly Been[]
}

export interface Context {
  readonly today: Day.Day
}

export const initial: PersonKinds = { been: [] }
export const streamOf = (person: PersonId | VolunteerId): string => `person-kinds/${person}`
export const upcasts = {}

const open = ({ been }: PersonKinds, kind: PersonKind): Been | undefined => been.find((one) => isOpen(one) && one.kind === kind)

const units = { on: "day", today: "day", from: "day" }

export const decide = (command: Command, state: PersonKinds, { today }: Context): Decision.Decision<readonly Event[]> => {
  const { kind } = command
  const on = Day.require(command.on)
  const standing = open(state, kind)
  const answer = (event: Event, wrong: readonly Finding[]) =>
    Decision.from<readonly Event[]>(
      [event],
      [...(on > today ? [finding("person-kind.in-future", { kind, on, today }, { units })] : []), ...wrong]
    )
  if (command.type === "become") {
    // Nothing is said of days before the last thing that was: an interval that begins earlier could share days with one that is over.
    const is = state.been.find((one) => one.kind === kind && (one.until === undefined || on <= one.until))
    return answer(
      { ...command, type: "person-kind.begun", v: 1 },
      is === undefined ? [] : [finding("person-kind.already", { kind, on, from: is.from }, { units })]
    )
  }
  return answer({ ...command, type: "person-kind.ended", v: 1 }, [
    ...(standing === undefined ? [finding("person-kind.none", { kind })] : []),
    ...(standing !== undefined && on < standing.from
      ? [finding("person-kind.ends-before-it-begins", { kind, on, from: standing.from }, { units })]
      : [])
  ])
}

export const types: readonly Event["type"][] = ["person-kind.begun", "person-kind.ended"]

export const fits = (state: PersonKinds, event: Event): boolean =>
  (open(state, event.kind) === undefined) === (event.type === "person-kind.begun")

export const evolve = (state: PersonKinds, event: Event): PersonKinds => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  if (event.type === "person-kind.begun") return { been: [...state.been, { kind: event.kind, from: on }] }
  return { been: ended(state.been, on, ({ kind }) => kind === event.kind) }
}

export const decider: Decider<Command, PersonKinds, Event, Context> = { initial, decide, evolve }

/** What a person is on a day, each once, in the order in which it was said. */
export const kindsOn = ({ been }: PersonKinds, on: Day.Day): readonly PersonKind[] =>
  been.filter((one) => isInForce(one, on)).map(({ kind }) => kind)

/** One person who was two entries: the days of each kind, whichever of them had it. */
export const asOne = (entries: readonly PersonKinds[]): PersonKinds => ({
  been: joinedBy(entries.flatMap(({ been }) => been.map((one) => [one.kind, one]))).map(([kind, days]) => ({ kind, ...days }))
})
