/**
 * Everything known of a volunteer, gathered from the lives of each entry that this person has: usually one, two where somebody was entered
 * twice. So a merge gives exactly what one person with everything would have had, whichever entry is kept.
 *
 * What a reader would get wrong: a withdrawal in one entry ends what the other one says of the same thing up to then. And two entries that
 * contradict each other about a fact make it unknown; it is asked, never guessed.
 */
import { type Day, earlier } from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { OrganisationId, PersonId, TeamId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import * as BackgroundCheck from "../person/BackgroundCheck.ts"
import { endedByAny } from "../person/AcrossEntries.ts"
import * as Clashes from "../person/Clashes.ts"
import type { Consent } from "../person/Consent.ts"
import type { Guardianship } from "../person/Guardianship.ts"
import type { Qualification } from "../person/Qualification.ts"
import * as SocialWorker from "../person/SocialWorker.ts"
import * as Block from "./Block.ts"
import type { ByGuardian, Volunteer } from "./JoiningFacts.ts"

/** What people say of themselves, or is written in the directory. */
export type Stated = Pick<Volunteer, "bornOn" | "selfSupporting" | "willing" | "employed" | "healthFits" | "insurerAccepts" | "accompanied">

/** One entry with the lives that stand under its id. A list that is left out was never asked for. */
export interface Entry extends Pick<
  Volunteer,
  "trainings" | "policies" | "signUps" | "noShows" | "agreements" | "standings" | "memberships" | "registeredOn"
> {
  readonly stated: Stated
  readonly consent?: Consent
  readonly guardianship?: Guardianship
  readonly checks?: BackgroundCheck.BackgroundCheck
  readonly qualification?: Qualification
  readonly socialWorker?: SocialWorker.SocialWorker
  readonly blocks?: Block.Block
}

export interface Known {
  readonly volunteer: Volunteer
  /** Facts about which the entries contradict each other. */
  readonly contradictions: readonly Finding[]
}

/** Whose activity is asked about: a block keeps from those of whoever imposed it. Without one, every block is told. */
interface By {
  readonly team: TeamId
  readonly organiser: OrganisationId
}

/** `keptOf`: the one id of a guardian who was entered twice, too. */
export const of = (entries: readonly Entry[], by?: By, keptOf = (guardian: PersonId): PersonId => guardian): Known => {
  const { stated, contradictions } = agreed(entries.map((entry) => entry.stated))
  const all = <A>(listOf: (entry: Entry) => readonly A[] | undefined): readonly A[] | undefined => {
    const lists = entries.map(listOf)
    return lists.every((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? [])
  }
  const consents = endedByAny(
    entries.map(({ consent }) =>
      consent?.consents.flatMap(({ purpose, guardian, on, withdrawnOn }) =>
        purpose === "activity" && guardian !== undefined ? [byGuardian(keptOf(guardian), on, withdrawnOn)] : []
      )
    ),
    ({ guardian }) => guardian,
    ({ on }) => on
  )
  const guardians = endedByAny(
    entries.map(({ guardianship }) =>
      guardianship?.links.flatMap(({ guardian, relation, from, endedOn }) =>
        relation === "entrusted-carer" ? [] : [byGuardian(keptOf(guardian), from, endedOn)]
      )
    ),
    ({ guardian }) => guardian,
    ({ on }) => on
  )
  const qualifications = endedByAny(
    entries.map(({ qualification, socialWorker }) =>
      qualification === undefined && socialWorker === undefined
        ? undefined
        : [...(qualification?.held ?? []), ...(socialWorker === undefined ? [] : SocialWorker.heldBy(socialWorker))]
    ),
    ({ kind }) => kind,
    // A withdrawal takes with it what was known by then and begins later.
    ({ from, enteredOn }) => earlier(enteredOn, from)
  )
  const own = entries.flatMap(({ qualification }) => (qualification === undefined ? [] : [qualification]))
  const lists = {
    guardianConsents: consents,
    guardians,
    qualifications,
    surelyQualified: qualifications === undefined ? undefined : Clashes.agreed(own, qualifications),
    checks: all(({ checks }) => (checks === undefined ? undefined : BackgroundCheck.standing(checks))),
    blocks: all(({ blocks }) => (blocks === undefined ? undefined : by === undefined ? blocks.blocks : Block.against(blocks, by))),
    trainings: all(({ trainings }) => trainings),
    policies: all(({ policies }) => policies),
    signUps: all(({ signUps }) => signUps),
    noShows: all(({ noShows }) => noShows),
    agreements: all(({ agreements }) => agreements),
    standings: all(({ standings }) => standings),
    memberships: all(({ memberships }) => memberships),
    registeredOn: first(entries)
  }
  return { volunteer: { ...stated, ...known(lists) }, contradictions: [...contradictions, ...Clashes.qualifications(own)] }
}

/** Whoever is registered under one entry is registered. */
const first = (entries: readonly Entry[]): Day | undefined => {
  const days = entries.flatMap(({ registeredOn }) => (registeredOn === undefined ? [] : [registeredOn]))
  return days.length === 0 ? undefined : (Math.min(...days) as Day)
}

const byGuardian = (guardian: PersonId, on: Day, withdrawnOn: Day | undefined): ByGuardian =>
  withdrawnOn === undefined ? { guardian, on } : { guardian, on, withdrawnOn }

const known = <T extends object>(all: T): { readonly [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }

/** What all entries that say anything of a fact say alike. */
const agreed = (entries: readonly Stated[]): { readonly stated: Stated; readonly contradictions: readonly Finding[] } => {
  const names = new Set(entries.flatMap((entry) => Object.keys(entry) as (keyof Stated)[]))
  const stated: Record<string, unknown> = {}
  const contradictions: Finding[] = []
  for (const name of names) {
    const values = new Set(entries.map((entry) => entry[name]).filter((value) => value !== undefined))
    if (values.size === 1) stated[name] = [...values][0]
    if (values.size > 1)
      contradictions.push(finding("activity.entries-contradict", { fact: name }, { severity: "warning", outcome: "unknown" }))
  }
  return { stated, contradictions }
}
