/**
 * Who answers for a person who cannot yet do so: guardians, who consent, and entrusted carers, who are present in their place.
 *
 * One and the same person is linked once at a time. That a ward comes of age ends nothing by itself here: the rules ask for a guardian by
 * the ward's age, and the link stays what it was.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { CC, MPL } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event, Relation } from "./Guardianship.schema.ts"

export type { Command, Event, Relation } from "./Guardianship.schema.ts"

interface Link {
  readonly guardian: PersonId
  readonly relation: Relation
  readonly from: Day.Day
  /** The first day on which it is over. */
  readonly endedOn?: Day.Day
}

export interface Guardianship {
  readonly links: readonly Link[]
}

export interface Context {
  readonly today: Day.Day
  /** Whose guardians these are. */
  readonly ward: PersonId | VolunteerId
}

export const initial: Guardianship = { links: [] }
export const streamOf = (ward: PersonId | VolunteerId): string => `guardianship/${ward}`
export const upcasts = {}

const isOpen = (link: Link, guardian: PersonId): boolean => link.guardian === guardian && link.endedOn === undefined
const open = ({ links }: Guardianship, guardian: PersonId): Link | undefined => links.find((link) => isOpen(link, guardian))

const units = { on: "day", today: "day", from: "day" }

export const decide = (command: Command, state: Guardianship, { today, ward }: Context): Decision.Decision<readonly Event[]> => {
  const { guardian } = command
  const on = Day.require(command.on)
  const standing = open(state, guardian)
  const inFuture = on > today ? [finding("guardianship.in-future", { on, today }, { units })] : []
  if (command.type === "link") {
    const { type: _, ...linked } = command
    // A second link may begin on the day on which the first is over, not before.
    const last = state.links.findLast((link) => link.guardian === guardian)
    return Decision.from<readonly Event[]>(
      [{ type: "guardianship.linked", v: 1, ...linked }],
      [
        ...inFuture,
        ...((guardian as string) === ward
          ? [finding("guardianship.of-oneself", { guardian }, { citations: [CC.article(27), MPL.article(7)] })]
          : []),
        ...(last !== undefined && on < (last.endedOn ?? Infinity)
          ? [finding("guardianship.linked-already", { guardian, from: last.from }, { units })]
          : [])
      ]
    )
  }
  const { type: _, ...ended } = command
  return Decision.from<readonly Event[]>(
    [{ type: "guardianship.ended", v: 1, ...ended }],
    [
      ...inFuture,
      ...(standing === undefined ? [finding("guardianship.none", { guardian })] : []),
      ...(standing !== undefined && on < standing.from
        ? [finding("guardianship.ended-before-it-began", { on, from: standing.from }, { units })]
        : [])
    ]
  )
}

export const stagesOf: { readonly [T in Event["type"]]: readonly ("none" | "linked")[] } = {
  "guardianship.linked": ["none"],
  "guardianship.ended": ["linked"]
}

export const fits = (state: Guardianship, event: Event): boolean =>
  stagesOf[event.type].includes(open(state, event.guardian) === undefined ? "none" : "linked")

export const evolve = (state: Guardianship, event: Event): Guardianship => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  switch (event.type) {
    case "guardianship.linked":
      return { links: [...state.links, { guardian: event.guardian, relation: event.relation, from: on }] }
    case "guardianship.ended":
      return { links: state.links.map((link) => (isOpen(link, event.guardian) ? { ...link, endedOn: on } : link)) }
  }
}

const linkedOn = ({ links }: Guardianship, day: Day.Day): readonly Link[] =>
  links.filter(({ from, endedOn }) => from <= day && (endedOn === undefined || day < endedOn))

/** Those whose consent counts on a day. */
export const guardiansOn = (state: Guardianship, day: Day.Day): readonly PersonId[] =>
  linkedOn(state, day).flatMap(({ guardian, relation }) => (relation === "entrusted-carer" ? [] : [guardian]))

/** Those who may be present for the child on a day: guardians, and whoever they entrusted. */
export const presentOn = (state: Guardianship, day: Day.Day): readonly PersonId[] => linkedOn(state, day).map(({ guardian }) => guardian)

export const decider: Decider<Command, Guardianship, Event, Context> = { initial, decide, evolve }
