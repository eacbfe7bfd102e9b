/**
 * Two entries in the directory that may be one person, as a *question*: what the tally would be, and which minutes would fall away because
 * they were counted twice; and what would be known of the one person, from the lives of both. What a reader would get wrong: nothing is
 * merged. Whoever decides, decides on these figures.
 */
import * as Effect from "effect/Effect"
import * as KnownVolunteer from "../../activity/KnownVolunteer.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import type { Policy } from "../../law/Policy.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Clashes from "../../person/Clashes.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import type { RecordChange } from "../../service/tally/Difference.ts"
import * as SamePerson from "../../service/tally/SamePerson.ts"
import * as Tally from "../../service/tally/Tally.ts"
import * as Totals from "../../service/tally/Totals.ts"
import * as Entries from "../activity/Entries.ts"
import * as FileIds from "../care/FileIds.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import { countable } from "../tally/Tallying.ts"
import * as TallyRecords from "../tally/TallyRecords.ts"
import type { World } from "../World.ts"

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

const both = (world: World, kept: VolunteerId, duplicate: VolunteerId) =>
  Effect.all({
    loaded: TallyRecords.load(world, [kept, duplicate]),
    listed: readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf([kept, duplicate])),
    lives: livesOf(world, [kept, duplicate].toSorted() as [VolunteerId, VolunteerId])
  })

const livesOf = Effect.fnUntraced(function* (world: World, both: readonly [VolunteerId, VolunteerId]): Effect.fn.Return<Lives, DeskError> {
  const { of, lived } = yield* Entries.load(world, both)
  const { membership, signUp } = Registers
  const memberships = yield* readRows(world, membership, membership.facts.person.isOneOf(both))
  const signUps = yield* readRows(
    world,
    signUp,
    Criterion.all(signUp.facts.volunteer.isOneOf(both), signUp.facts.standing.isOneOf(["place", "waiting"]))
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

export const asOnePerson = (
  world: World,
  kept: VolunteerId,
  duplicate: VolunteerId,
  policy: Policy = world.policy
): Effect.Effect<AsOnePerson, DeskError> =>
  Effect.flatMap(
    Effect.andThen(FileIds.refuse(world, [kept, duplicate]), atOneMoment(world, both(world, kept, duplicate))),
    ({ at, value: { loaded, listed, lives } }) => {
      const unknown = [kept, duplicate].find(
        (one) =>
          !listed.some(({ volunteer }) => volunteer === one) &&
          !loaded.some(({ record }) => record.volunteer === one) &&
          !lives.lived.has(one)
      )
      if (unknown !== undefined) return Effect.fail(new NotFound({ kind: "volunteer", id: unknown }))
      const records = countable(loaded, policy)
      const eras = CountingRules.of(policy)
      const apart = Totals.of(Tally.count(records, eras), { by: ["volunteer"] })
      const { traces, changes } = SamePerson.merge(records, eras, kept, duplicate)
      const cellOf = (volunteer: VolunteerId) => apart.find(({ key }) => key.volunteer === volunteer)
      return Effect.succeed<AsOnePerson>({
        at,
        policy: policy.id,
        keptCell: cellOf(kept),
        duplicateCell: cellOf(duplicate),
        mergedCell: Totals.of(traces, { by: ["volunteer"] })[0],
        minutesLost: changes.reduce((sum, change) => sum - change.minutes, 0),
        changes,
        lives
      })
    }
  )
