/**
 * Two entries in the directory that may be one person, as a *question*: what the tally would be, and which minutes would fall away because
 * they were counted twice; and what would be known of the one person, from the lives of both. What a reader would get wrong: nothing is
 * merged here. Whoever decides, decides on these figures, and says so by a command (`person/PersonMerge`).
 */
import * as Effect from "effect/Effect"
import * as KnownVolunteer from "../../activity/KnownVolunteer.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import type { Policy } from "../../law/Policy.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Clashes from "../../person/Clashes.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as PersonMerge from "../../person/PersonMerge.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import type { RecordChange } from "../../service/tally/Difference.ts"
import * as SamePerson from "../../service/tally/SamePerson.ts"
import * as Tally from "../../service/tally/Tally.ts"
import * as Totals from "../../service/tally/Totals.ts"
import * as Entries from "../activity/Entries.ts"
import * as FileIds from "./FileIds.ts"
import { type DeskError, NotFound, Refused } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import { countable } from "../tally/Tallying.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"

export interface AsOnePerson {
  readonly at: number
  readonly policy: string
  /** Of the two apart; undefined where nothing is credited. */
  readonly keptCell: Totals.Cell | undefined
  readonly duplicateCell: Totals.Cell | undefined
  /** Of the one person. */
  readonly mergedCell: Totals.Cell | undefined
  /** Minutes that would fall away, net. */
  readonly minutesLost: number
  /** Each record whose minutes would change, with the steps that change them. */
  readonly changes: readonly RecordChange[]
  readonly lives: Lives
}

/** What would be known of the one person. It is the same whichever entry is kept. */
export interface Lives extends KnownVolunteer.Known {
  /** Of the two, those of whom the journal says anything. */
  readonly lived: ReadonlySet<VolunteerId>
  readonly memberships: readonly Register.RowOf<typeof Registers.membership>[]
  /** Activities for which both entries have signed up: one person would stand there twice. */
  readonly signedUpTwice: readonly string[]
}

interface Both {
  readonly kept: readonly VolunteerId[]
  readonly duplicate: readonly VolunteerId[]
}

const both = (world: World, kept: VolunteerId, duplicate: VolunteerId, entries: Both) =>
  Effect.all({
    loaded: TallyRecords.load(world, [kept, duplicate]),
    listed: readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf([kept, duplicate])),
    lives: livesOf(world, [...entries.kept, ...entries.duplicate].toSorted())
  })

const livesOf = Effect.fnUntraced(function* (world: World, both: readonly VolunteerId[]): Effect.fn.Return<Lives, DeskError> {
  const { of, lived } = yield* Entries.load(world, both)
  const { membership, signUp } = Registers
  const all = both as readonly [VolunteerId, ...VolunteerId[]]
  const memberships = yield* readRows(world, membership, membership.facts.person.isOneOf(all))
  const signUps = yield* readRows(
    world,
    signUp,
    Criterion.all(signUp.facts.volunteer.isOneOf(all), signUp.facts.standing.isOneOf(["place", "waiting"]))
  )
  const activities = Map.groupBy(signUps, ({ activity }) => activity)
  const been = yield* Effect.forEach(both, (one) => seen(world, "person-kinds", one, kinds["person-kinds"]))
  const linked = yield* Effect.forEach(both, (one) => seen(world, "guardianship", one, kinds.guardianship))
  const known = KnownVolunteer.of(both.flatMap((one) => of.get(one) ?? []))
  return {
    ...known,
    contradictions: [
      ...known.contradictions,
      ...Clashes.kinds(been.map(({ state }) => state)),
      ...Clashes.guardianships(linked.map(({ state }) => state))
    ],
    lived,
    memberships,
    signedUpTwice: [...activities].flatMap(([activity, rows]) => (rows.length > 1 ? [activity] : []))
  }
})

export interface Looked {
  readonly at: number
  /** Of the two, those of whom nothing is known. */
  readonly unknown: readonly VolunteerId[]
  readonly asOne: AsOnePerson
}

/** Both are entries that were not merged into another. */
export const look = Effect.fnUntraced(function* (
  world: World,
  kept: VolunteerId,
  duplicate: VolunteerId,
  policy: Policy = world.policy
): Effect.fn.Return<Looked, DeskError> {
  const people = yield* Merged.people(world)
  const entriesOf = (one: VolunteerId) => OnePerson.entriesOf(people, one)
  const entries = { kept: entriesOf(kept), duplicate: entriesOf(duplicate) }
  const { at, value } = yield* atOneMoment(world, both(world, kept, duplicate, entries))
  const { loaded, listed, lives } = value
  const isKnown = (one: VolunteerId): boolean =>
    listed.some(({ volunteer }) => volunteer === one) ||
    loaded.some(({ record }) => record.volunteer === one) ||
    entriesOf(one).some((entry) => lives.lived.has(entry)) ||
    lives.memberships.some(({ person }) => person === one)
  const records = countable(loaded, policy)
  const eras = CountingRules.of(policy)
  const apart = Totals.of(Tally.count(records, eras), { by: ["volunteer"] })
  const { traces, changes } = SamePerson.merge(records, eras, kept, duplicate)
  const cellOf = (volunteer: VolunteerId) => apart.find(({ key }) => key.volunteer === volunteer)
  return {
    at,
    unknown: [kept, duplicate].filter((one) => !isKnown(one)),
    asOne: {
      at,
      policy: policy.id,
      keptCell: cellOf(kept),
      duplicateCell: cellOf(duplicate),
      mergedCell: Totals.of(traces, { by: ["volunteer"] })[0],
      minutesLost: changes.reduce((sum, change) => sum - change.minutes, 0),
      changes,
      lives
    }
  }
})

/** `Refused` for a file's id, or that of an entry that was merged; `NotFound` for one of which nothing is known. */
export const asOnePerson = Effect.fnUntraced(function* (
  world: World,
  kept: VolunteerId,
  duplicate: VolunteerId,
  policy: Policy = world.policy
): Effect.fn.Return<AsOnePerson, DeskError> {
  yield* FileIds.refuse(world, [kept, duplicate])
  const people = yield* Merged.people(world)
  const merged = [kept, duplicate].filter((one) => people.kept.has(one))
  if (merged.length > 0)
    return yield* new Refused({ findings: merged.map((one) => PersonMerge.elsewhere(one, OnePerson.keptOf(people, one))) })
  const { unknown, asOne } = yield* look(world, kept, duplicate, policy)
  const [nobody] = unknown
  return nobody === undefined ? asOne : yield* new NotFound({ kind: "volunteer", id: nobody })
})
