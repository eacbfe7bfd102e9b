/**
 * What stands against merging one entry into another: what would be untrue of one person or has to be settled before, clashes that whoever
 * decides may accept, and minutes that fall away. What a reader would get wrong: each entry may be several already; all of them are looked at.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId, VolunteerId } from "../../foundation/Id.ts"
import * as Period from "../../foundation/Period.ts"
import { CC, MPL } from "../../law/Instruments.ts"
import { finding } from "../../law/Refusal.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as PersonMerge from "../../person/PersonMerge.ts"
import * as SocialWorker from "../../person/SocialWorker.ts"
import type { Person } from "../../ports/PersonDirectory.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import * as ImportGate from "../ImportGate.ts"
import { having } from "../Having.ts"
import type * as Life from "../Life.ts"
import type { Relied } from "../Step.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"
import * as ActingOnOwn from "./ActingOnOwn.ts"
import * as Merged from "./Merged.ts"
import * as MergedPeriods from "./MergedPeriods.ts"
import * as MergingPeople from "./MergingPeople.ts"
import * as Twice from "./Twice.ts"

const nothing: PersonMerge.Against = { reasons: [], clashes: [], told: [] }

export const gather = Effect.fnUntraced(function* (
  world: World,
  { id, command }: Life.Asked<PersonMerge.Command>
): Effect.fn.Return<Life.Gathered<PersonMerge.Against>, DeskError> {
  const stream = PersonMerge.streamOf(id as PersonId)
  // Read before anything else is: whatever is decided meanwhile sends this back.
  const others = [
    Gate.step(Merged.gate, yield* Gate.version(world, Merged.gate), stream),
    ImportGate.step(yield* ImportGate.version(world), stream)
  ]
  const merges = yield* Merged.merges(world)
  const people = OnePerson.of(merges)
  const asOf = { stream, before: people }
  if (command.type === "separate") {
    const after = OnePerson.of(merges.filter(([entry]) => entry !== id))
    const periods = yield* MergedPeriods.of(world, { ...asOf, entries: OnePerson.entriesOf(people, id), after })
    const told = inClosedPeriods(periods)
    return { facts: { ...nothing, told }, others: [...others, ...periods.steps], relies: periods.relies }
  }
  const { into } = command
  if (OnePerson.isSame(people, id, into) || people.kept.has(id) || people.kept.has(into)) return { facts: nothing, others }
  const sides: Sides = [OnePerson.entriesOf(people, id), OnePerson.entriesOf(people, into)]
  const relies = yield* guards(world, sides)
  const entries = [...sides[0], ...sides[1]] as const
  const periods = yield* MergedPeriods.of(world, { ...asOf, entries, after: OnePerson.of([...merges, [id, into]]) })
  const facts = yield* against(world, { entry: id, into, sides, relies, periods })
  return { facts, others: [...others, ...periods.steps], relies: [...relies, ...periods.relies] }
})

/** The entries of whoever is merged, and of whoever is kept. */
export type Sides = readonly [readonly [string, ...string[]], readonly [string, ...string[]]]

const ownKinds = ["diary", "guardianship", "person-kinds", "social-worker", "qualification", "consent", "background-check", "block"]

/** Sign-ups, and what else stands in streams of their own. */
const guards = (world: World, sides: Sides): Effect.Effect<readonly Relied[], DeskError> => {
  const streams = sides.flat().flatMap((entry) => ownKinds.map((kind) => `${kind}/${entry}`))
  return Effect.map(
    ask("heads", () => world.store.heads(world.tenant, streams)),
    (heads) => streams.map((stream) => ({ stream, version: heads.get(stream) ?? 0 }))
  )
}

const notice = { kind: "notice", severity: "warning", units: { on: "day", minutes: "minutes" } } as const

interface Two {
  readonly entry: string
  readonly into: string
  readonly sides: Sides
  readonly relies: readonly Relied[]
  readonly periods: MergedPeriods.MergedPeriods
}

const against = Effect.fnUntraced(function* (
  world: World,
  { entry, into, sides, relies, periods }: Two
): Effect.fn.Return<PersonMerge.Against, DeskError> {
  const looked = yield* MergingPeople.look(world, into as VolunteerId, entry as VolunteerId)
  const { lives, changes } = looked.asOne
  const named = yield* ask("get", () => world.people.get(world.tenant, sides.flat()))
  const identity = identityOf(named, entry, into, sides)
  const twice = yield* Twice.findings(world, sides)
  // Somebody may lead, or guard a child, and never have served.
  const isSomebody = (one: string): boolean =>
    named.has(one) || relies.some(({ stream, version }) => version > 0 && stream.endsWith(`/${one}`))
  return {
    reasons: [
      ...looked.unknown.flatMap((person) => (isSomebody(person) ? [] : [finding("person-merge.unknown", { person })])),
      ...identity.reasons,
      ...(yield* guarding(world, sides)),
      ...lives.signedUpTwice.map((activity) => finding("person-merge.signed-up-twice", { activity })),
      ...twice.filter(({ severity }) => severity === "error")
    ],
    clashes: [
      ...identity.clashes,
      ...lives.contradictions,
      ...twice.filter(({ severity }) => severity !== "error"),
      ...(yield* registeredTwice(world, sides)),
      ...(yield* ActingOnOwn.findings(world, sides)),
      ...inClosedPeriods(periods)
    ],
    told: changes.map(({ after: { record }, minutes }) => {
      const facts = { record: record.record, on: record.on, minutes: Math.abs(minutes) }
      return minutes < 0 ? finding("person-merge.minutes-lost", facts, notice) : finding("person-merge.minutes-gained", facts, notice)
    })
  }
})

/**
 * One of whom the directory knows nothing (forgotten, or never named) cannot be said to be the same as one whom it names; where it names
 * neither, whoever keeps their names has to know.
 */
const identityOf = (
  named: ReadonlyMap<string, Person>,
  entry: string,
  into: string,
  sides: Sides
): Pick<PersonMerge.Against, "reasons" | "clashes"> => {
  const of = (side: Sides[number]): readonly Person[] => side.flatMap((one) => named.get(one) ?? [])
  const [merged, kept] = [of(sides[0]), of(sides[1])]
  const nameless = [...(merged.length === 0 ? [entry] : []), ...(kept.length === 0 ? [into] : [])]
  if (nameless.length > 0)
    return { reasons: nameless.length === 1 ? nameless.map((person) => finding("person-merge.no-identity", { person })) : [], clashes: [] }
  const differ = (part: "name" | "idHash"): boolean => {
    const [a, b] = [saidIn(merged, part), saidIn(kept, part)]
    return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one))
  }
  return {
    reasons: [],
    clashes: [
      ...(differ("name") ? [clash("person-merge.other-name", { entry, into })] : []),
      ...(differ("idHash") ? [clash("person-merge.other-number", { entry, into })] : [])
    ]
  }
}

const saidIn = (people: readonly Person[], part: "name" | "idHash"): readonly string[] => people.flatMap((one) => one[part] ?? [])

const clash = (rule: string, facts: Finding["facts"], more: Partial<Finding> = {}): Finding =>
  finding(rule, facts, { severity: "warning", outcome: "unknown", ...more })

/** Nobody is their own guardian. */
const guarding = Effect.fnUntraced(function* (world: World, [merged, kept]: Sides) {
  const { guardianship } = Registers
  const links = yield* stored(world, guardianship, guardianship.facts.ward.isOneOf([...merged, ...kept]))
  const isBetween = (one: string, other: string): boolean =>
    (merged.includes(one) && kept.includes(other)) || (kept.includes(one) && merged.includes(other))
  return having(links, "guardian").flatMap(({ ward, guardian, endedOn }) =>
    endedOn === undefined && isBetween(ward, guardian)
      ? [finding("person-merge.guardian", { ward, guardian }, { citations: [CC.article(27), MPL.article(7)] })]
      : []
  )
})

/** Two registrations of one social worker, each with its own education, are told beside each other. */
const registeredTwice = Effect.fnUntraced(function* (world: World, sides: Sides) {
  const streams = sides.map((side) => side.map((one) => SocialWorker.streamOf(one as PersonId)))
  const heads = yield* ask("heads", () => world.store.heads(world.tenant, streams.flat()))
  const isTwice = streams.every((side) => side.some((stream) => (heads.get(stream) ?? 0) > 0))
  return isTwice ? [clash("person-merge.two-registrations", {})] : []
})

/** What was reported of a closed period is another figure then: of its minutes, or of its people. */
const inClosedPeriods = ({ closed }: MergedPeriods.MergedPeriods): readonly Finding[] =>
  closed.map(({ period, change: { moved, people = 0 } }) => {
    const minutes = moved.reduce((sum, { personMinutes = 0 }) => sum + personMinutes, 0)
    return clash("person-merge.closed-period", { period: Period.text(period), minutes, people }, { units: { minutes: "minutes" } })
  })
