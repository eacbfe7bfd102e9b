/**
 * What a person, or a guardian for them, has consented to; each purpose and each of them by itself.
 *
 * A consent that was withdrawn can be given again. A withdrawal does not undo what was done under the consent: until that day it stood.
 * And a consent to everything (“general”) is no separate one: giving the separate one later is no repetition.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { CC, PIPL } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import { endedByAny } from "./AcrossEntries.ts"
import type { Command, Event, Purpose } from "./Consent.schema.ts"

export type { Command, Event, Purpose } from "./Consent.schema.ts"

interface Given {
  readonly purpose: Purpose
  readonly guardian?: PersonId
  readonly manner: "general" | "separate"
  readonly on: Day.Day
  readonly withdrawnOn?: Day.Day
}

/** In the order they were given. */
export interface Consent {
  readonly consents: readonly Given[]
}

export interface Context {
  readonly today: Day.Day
  /** The person's guardians on the day of the command (`Guardianship.guardiansOn`). */
  readonly guardians: readonly PersonId[]
}

export const initial: Consent = { consents: [] }
export const streamOf = (person: PersonId | VolunteerId): string => `consent/${person}`
export const upcasts = {}

type Of = Pick<Given, "purpose" | "guardian">

const isOpen = (one: Given, of: Of): boolean => one.withdrawnOn === undefined && one.purpose === of.purpose && one.guardian === of.guardian

/** The consents of this purpose and giver that nobody has withdrawn. */
const open = ({ consents }: Consent, of: Of): readonly Given[] => consents.filter((one) => isOpen(one, of))

const days = { on: "day", today: "day", givenOn: "day" }

export const decide = (command: Command, state: Consent, { today, guardians }: Context): Decision.Decision<readonly Event[]> => {
  const { type, ...said } = command
  const on = Day.require(said.on)
  const standing = open(state, said)
  const inFuture = on > today ? [finding("consent.in-future", { on, today }, { units: days })] : []
  if (type === "give") {
    const { manner } = command
    const isStranger = said.guardian !== undefined && !guardians.includes(said.guardian)
    const isRepeated = standing.some((one) => one.manner === manner || one.manner === "separate")
    return Decision.from<readonly Event[]>(
      [{ type: "consent.given", v: 1, ...said, manner }],
      [
        ...inFuture,
        ...(isStranger
          ? [finding("consent.not-guardian", { guardian: said.guardian }, { citations: [CC.article(27), PIPL.article(31)] })]
          : []),
        ...(isRepeated ? [finding("consent.already-given", { purpose: said.purpose })] : [])
      ]
    )
  }
  const tooEarly = standing.find((one) => on < one.on)
  return Decision.from<readonly Event[]>(
    [{ type: "consent.withdrawn", v: 1, ...said }],
    [
      ...inFuture,
      ...(standing.length > 0 ? [] : [finding("consent.none", { purpose: said.purpose }, { citations: [PIPL.article(15)] })]),
      ...(tooEarly === undefined ? [] : [finding("consent.withdrawn-before-given", { on, givenOn: tooEarly.on }, { units: days })])
    ]
  )
}

/** A withdrawal ends what stands; a gift fits always, since a separate consent may follow a general one. */
export const stagesOf: { readonly [T in Event["type"]]: readonly ("none" | "standing")[] } = {
  "consent.given": ["none", "standing"],
  "consent.withdrawn": ["standing"]
}

export const fits = (state: Consent, event: Event): boolean =>
  stagesOf[event.type].includes(open(state, event).length > 0 ? "standing" : "none")

export const evolve = (state: Consent, event: Event): Consent => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  switch (event.type) {
    case "consent.given": {
      const { purpose, guardian, manner } = event
      return { consents: [...state.consents, { purpose, ...(guardian === undefined ? {} : { guardian }), manner, on }] }
    }
    case "consent.withdrawn":
      return { consents: state.consents.map((one) => (isOpen(one, event) ? { ...one, withdrawnOn: on } : one)) }
  }
}

/** The person's own, or that of these: the guardians of the day asked about. Whoever was one before consents no longer. */
export type By = "own" | readonly PersonId[]

/** The strongest consent to a purpose that stood on a day. */
export const on = ({ consents }: Consent, purpose: Purpose, by: By, day: Day.Day): "none" | "general" | "separate" => {
  const stood = consents.filter(
    (one) =>
      one.purpose === purpose &&
      (by === "own" ? one.guardian === undefined : one.guardian !== undefined && by.includes(one.guardian)) &&
      one.on <= day &&
      (one.withdrawnOn === undefined || day < one.withdrawnOn)
  )
  return stood.some(({ manner }) => manner === "separate") ? "separate" : stood.length > 0 ? "general" : "none"
}

/** The same; unknown, and not a no, where none was withdrawn by that day: nobody gave one, or only somebody who is no guardian any more. */
export const known = (consent: Consent, purpose: Purpose, by: By, day: Day.Day): "none" | "general" | "separate" | undefined => {
  const stood = on(consent, purpose, by, day)
  const isWithdrawn = consent.consents.some(
    (one) => one.purpose === purpose && (one.guardian === undefined) === (by === "own") && (one.withdrawnOn ?? Infinity) <= day
  )
  return stood === "none" && !isWithdrawn ? undefined : stood
}

/** One person who gave consents by several entries: what one of them withdrew stands no longer, whichever gave it. */
export const asOne = (entries: readonly Consent[]): Consent => ({
  consents:
    endedByAny(
      entries.map(({ consents }) => consents),
      ({ purpose, guardian }) => `${purpose} ${guardian}`,
      ({ on: given }) => given
    ) ?? []
})

export const decider: Decider<Command, Consent, Event, Context> = { initial, decide, evolve }
