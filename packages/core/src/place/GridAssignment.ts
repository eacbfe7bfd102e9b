/**
 * Who works in a grid (网格), in which role, since when and until when; in one building of it, where one is named.
 *
 * What a reader would get wrong: a grid worker is paid. Somebody who is both is pointed out, and neither role is refused: the time of the
 * paid one is no volunteer service, whoever enters it.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { BuildingId, GridId, PersonId, VolunteerId } from "../foundation/Id.ts"
import { VSR } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event, Role } from "./GridAssignment.schema.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, type Tenure } from "../foundation/Tenure.ts"
import * as Turn from "../law/Turn.ts"

export type { Command, Event, Role } from "./GridAssignment.schema.ts"

export interface Assigned extends Tenure {
  readonly person: PersonId | VolunteerId
  readonly role: Role
  readonly building?: BuildingId
}
export interface GridAssignment {
  /** In the order in which they began. */
  readonly assigned: readonly Assigned[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: GridAssignment = { assigned: [] }
/** The grid itself is listed in the directory. */
export const streamOf = (grid: GridId): string => `grid-assignment/${grid}`
export const upcasts = {}

type Of = Pick<Assigned, "person" | "role" | "building">

const isSame = (one: Of, of: Of): boolean => one.person === of.person && one.role === of.role && one.building === of.building
const holds = ({ assigned }: GridAssignment, of: Of): boolean => assigned.some((one) => isOpen(one) && isSame(one, of))

const units = { on: "day" }

export const decide = (command: Command, state: GridAssignment, { today }: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const { person, role } = command
  const ground = Turn.inOrder("grid", { on, today, latest: state.latest })
  const answer = (event: Event, ...more: readonly Finding[]) => Decision.from<readonly Event[]>([event], [...ground, ...more])
  if (command.type === "release")
    return answer(
      { ...command, type: "grid.released", v: 1 },
      ...(holds(state, command) ? [] : [finding("grid.not-assigned", { person, role })])
    )
  const isThere = state.assigned.some((one) => isSame(one, command) && isInForce(one, on))
  const others = rolesOn(state, person, on)
  const isPaidToo = others.some((other) => (other === "worker") !== (role === "worker"))
  return answer(
    { ...command, type: "grid.assigned", v: 1 },
    ...(isThere ? [finding("grid.assigned-already", { person, role, on }, { units })] : []),
    ...(role === "building-head" && command.building === undefined ? [finding("grid.no-building", { person })] : []),
    ...(isPaidToo
      ? [finding("grid.paid-and-volunteer", { person }, { severity: "warning", kind: "notice", citations: [VSR.article(2, "自愿、无偿")] })]
      : [])
  )
}

export const fits = (state: GridAssignment, event: Event): boolean => holds(state, event) === (event.type === "grid.released")

/** What ends is open by then: an assignment is followed by its release. */
export const types: readonly Event["type"][] = ["grid.assigned", "grid.released"]

export const evolve = (state: GridAssignment, event: Event): GridAssignment => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  if (event.type === "grid.released") return { assigned: ended(state.assigned, latest, (one) => isSame(one, event)), latest }
  const { person, role, building } = event
  return { assigned: [...state.assigned, { person, role, ...(building === undefined ? {} : { building }), from: latest }], latest }
}

export const decider: Decider<Command, GridAssignment, Event, Context> = { initial, decide, evolve }

/** Who works there on a day. */
export const assignedOn = ({ assigned }: GridAssignment, on: Day.Day): readonly Assigned[] => assigned.filter((one) => isInForce(one, on))

/** A person's roles on a day, each once. */
export const rolesOn = (state: GridAssignment, person: Assigned["person"], on: Day.Day): readonly Role[] => [
  ...new Set(
    assignedOn(state, on)
      .filter((one) => one.person === person)
      .map(({ role }) => role)
  )
]
