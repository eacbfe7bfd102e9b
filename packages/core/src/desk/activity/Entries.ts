/**
 * What the journal and the directory know of people, entry by entry: their lives, their day of birth, their sign-ups for other activities.
 * What a reader would get wrong: what was never recorded is none here, since this is where it is recorded. Sign-ups are read under the guard
 * of the volunteer's diary, which each of them moves.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as Block from "../../activity/Block.ts"
import * as Diary from "../../activity/Diary.ts"
import type { Given, Standing } from "../../activity/JoiningFacts.ts"
import type * as KnownVolunteer from "../../activity/KnownVolunteer.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { ActivityId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import * as Minute from "../../foundation/Minute.ts"
import type { Span } from "../../foundation/Span.ts"
import * as BackgroundCheck from "../../person/BackgroundCheck.ts"
import * as Consent from "../../person/Consent.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as Qualification from "../../person/Qualification.ts"
import * as SocialWorker from "../../person/SocialWorker.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Membership from "../../team/Membership.ts"
import * as ActivityLives from "../../registers/activity/ActivityLives.ts"
import type { Life } from "../../registers/Kind.ts"
import * as PersonLives from "../../registers/person/PersonLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import { versions } from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

const lives = {
  consent: PersonLives.kinds.consent,
  guardianship: PersonLives.kinds.guardianship,
  checks: PersonLives.kinds["background-check"],
  qualification: PersonLives.kinds.qualification,
  socialWorker: PersonLives.kinds["social-worker"],
  blocks: ActivityLives.kinds.block
} as const

type Streams = { readonly [L in keyof typeof lives]: string }
const streamsOf = (volunteer: VolunteerId): Streams => ({
  consent: Consent.streamOf(volunteer),
  guardianship: Guardianship.streamOf(volunteer),
  checks: BackgroundCheck.streamOf(volunteer),
  qualification: Qualification.streamOf(volunteer),
  socialWorker: SocialWorker.streamOf(volunteer),
  blocks: Block.streamOf(volunteer)
})

export interface Entries {
  readonly of: ReadonlyMap<VolunteerId, KnownVolunteer.Entry>
  /** Those of whom the journal says anything. */
  readonly lived: ReadonlySet<VolunteerId>
  /** What they rest on. */
  readonly relies: readonly Relied[]
}

/** `but`: an activity whose own sign-ups are left out. `of`: the team whose it is; of nobody where nothing is said. */
export const load = Effect.fnUntraced(function* (
  world: World,
  asked: readonly VolunteerId[],
  but?: string,
  ofTeam?: TeamId
): Effect.fn.Return<Entries, DeskError> {
  const people = [...new Set(asked)]
  const streams = people.map((volunteer) => ({ volunteer, of: streamsOf(volunteer) }))
  const guards = yield* versions(world, people.map(Diary.streamOf))
  const own = yield* versions(
    world,
    streams.flatMap(({ of }) => Object.values<string>(of))
  )
  const begun = own.filter(({ version }) => version > 0).map(({ stream }) => stream)
  const histories = new Map<string, readonly Recorded[]>(
    yield* Effect.forEach(begun, (stream) =>
      Effect.map(
        ask("history", () => world.store.history(world.tenant, stream)),
        (history) => [stream, history] as const
      )
    )
  )
  const born = yield* ask("people", () => world.people.get(world.tenant, people))
  const elsewhere = yield* signUpsOf(world, but, people)
  const member = yield* standingsOf(world, ofTeam, people)
  const entries = new Map<VolunteerId, KnownVolunteer.Entry>()
  for (const { volunteer, of } of streams) {
    const stateOf = <S, E extends { readonly type: string }>(life: Life<S, E>, stream: string) =>
      replayed(() => Replay.state(life, histories.get(stream) ?? []))
    const bornOn = born.get(volunteer)?.born
    entries.set(volunteer, {
      stated: bornOn === undefined ? {} : { bornOn },
      consent: yield* stateOf(lives.consent, of.consent),
      guardianship: yield* stateOf(lives.guardianship, of.guardianship),
      checks: yield* stateOf(lives.checks, of.checks),
      qualification: yield* stateOf(lives.qualification, of.qualification),
      socialWorker: yield* stateOf(lives.socialWorker, of.socialWorker),
      blocks: yield* stateOf(lives.blocks, of.blocks),
      signUps: elsewhere.signUps.get(volunteer) ?? [],
      noShows: elsewhere.noShows.get(volunteer) ?? [],
      standings: member.standings.filter(({ person }) => person === volunteer)
    })
  }
  const moved = new Set([...guards, ...own].filter(({ version }) => version > 0).map(({ stream }) => stream))
  const lived = streams.filter(({ volunteer, of }) =>
    [Diary.streamOf(volunteer), ...Object.values<string>(of)].some((one) => moved.has(one))
  )
  return {
    of: entries,
    lived: new Set(lived.map(({ volunteer }) => volunteer)),
    relies: [...guards, ...own, ...elsewhere.relies, ...member.relies]
  }
})

/** When they were on probation or paused in the team; and their memberships, which may change in the same instant. */
const standingsOf = Effect.fnUntraced(function* (
  world: World,
  team: TeamId | undefined,
  people: readonly VolunteerId[]
): Effect.fn.Return<
  { readonly standings: readonly (Standing & { readonly person: string })[]; readonly relies: readonly Relied[] },
  DeskError
> {
  const [first, ...more] = people
  if (team === undefined || first === undefined) return { standings: [], relies: [] }
  const relies = yield* versions(
    world,
    people.map((one) => Membership.streamOf(team, one))
  )
  const { membershipStanding: register } = Registers
  const rows = yield* readRows(
    world,
    register,
    Criterion.all(register.facts.team.is(team), register.facts.person.isOneOf([first, ...more]))
  )
  return { standings: having(rows, "standing"), relies }
})

interface Elsewhere {
  readonly signUps: ReadonlyMap<string, readonly (Given & { readonly time: Span })[]>
  readonly noShows: ReadonlyMap<string, NonNullable<KnownVolunteer.Entry["noShows"]>>
  /** The other activities: one of them may be moved in the same instant. */
  readonly relies: readonly Relied[]
}
const nowhere: Elsewhere = { signUps: new Map(), noShows: new Map(), relies: [] }

/** Their places in other activities and their no-shows there, those of an activity that was called off until that day. */
const signUpsOf = Effect.fnUntraced(function* (
  world: World,
  but: string | undefined,
  people: readonly VolunteerId[]
): Effect.fn.Return<Elsewhere, DeskError> {
  const [first, ...more] = people
  if (first === undefined) return nowhere
  const signUps = yield* readRows(world, Registers.signUp, Registers.signUp.facts.volunteer.isOneOf([first, ...more]))
  const rows = having(signUps, "volunteer")
  const [other, ...others] = [...new Set(rows.map((row) => row.activity).filter((one) => one !== but))]
  if (other === undefined) return nowhere
  const relies = yield* versions(
    world,
    [other, ...others].map((one) => Activity.streamOf(one as ActivityId))
  )
  const elsewhere = yield* readRows(world, Registers.activity, Registers.activity.facts.activity.isOneOf([other, ...others]))
  const activities = new Map(having(elsewhere, "from", "to").map((row) => [row.activity, row]))
  const found = new Map<string, (Given & { readonly time: Span })[]>()
  const noShows = new Map<string, NonNullable<KnownVolunteer.Entry["noShows"]>>()
  for (const { volunteer, activity: where, placeOn, withdrawnOn, noShowOn, malicious } of rows) {
    const of = activities.get(where)
    // Whoever waits is nowhere yet; a place that falls free is asked about anew.
    if (of === undefined || placeOn === undefined) continue
    const until = withdrawnOn ?? (of.stage === "cancelled" ? of.endedOn : undefined)
    const given = { on: placeOn, time: { from: of.from, to: of.to }, ...(until === undefined ? {} : { withdrawnOn: until }) }
    found.set(volunteer, [...(found.get(volunteer) ?? []), given])
    if (noShowOn === undefined) continue
    const stayedAway = { on: Minute.dayOf(of.from), malicious: malicious === true }
    noShows.set(volunteer, [...(noShows.get(volunteer) ?? []), stayedAway])
  }
  return { signUps: found, noShows, relies }
})
