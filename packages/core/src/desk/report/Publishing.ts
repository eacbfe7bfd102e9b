/**
 * What the public is told of the people served in a quarter that is over. What a reader would get wrong: a quarter is asked for whole, and in
 * blocks that no other quarter that stands public can be held against; and once published (`ReportLives`) it is answered as it was published,
 * whatever is corrected afterwards.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Parameter from "../../law/Parameter.ts"
import { leastPublishedPeople } from "../../law/parameters/Protection.ts"
import * as Policy from "../../law/Policy.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import { kinds } from "../../registers/report/ReportLives.ts"
import * as Publication from "../../report/Publication.ts"
import * as PublicCounts from "../../report/PublicCounts.ts"
import type * as Suppression from "../../report/Suppression.ts"
import { type DeskError, Refused } from "../DeskError.ts"
import * as Names from "../Names.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { type Seen, seen } from "../Seen.ts"
import type * as Step from "../Step.ts"
import * as World from "../World.ts"

export interface Published {
  readonly at: number
  readonly quarter: Period.Period
  /** The day on which it was last published; undefined for a proposal, which is not for the public. */
  readonly on: Day.Day | undefined
  /** Undefined where the policy has no such number: then nothing is published. */
  readonly leastPeople: number | undefined
  /** Empty where there are too few people for any figure. */
  readonly tables: readonly PublicCounts.Table[]
  /** What streets and communities are called, by id. */
  readonly names: Names.Names
}

interface Rows {
  readonly streets: readonly KeptRow<typeof Registers.street>[]
  readonly communities: readonly KeptRow<typeof Registers.community>[]
  readonly files: readonly KeptRow<typeof Registers.recipient>[]
  readonly tags: readonly KeptRow<typeof Registers.recipientTag>[]
  readonly visits: readonly KeptRow<typeof Registers.visit>[]
  readonly wishes: readonly KeptRow<typeof Registers.wish>[]
  readonly names: Names.Names
  readonly publications: readonly KeptRow<typeof Registers.publication>[]
}

export const groups = ["child", "elder", "assistance"] as const

/** Default: the last quarter that is over. As it stands public; where it was not published yet, as it would be. */
export const publicCounts = Effect.fnUntraced(function* (
  world: World.World,
  period?: Period.Period
): Effect.fn.Return<Published, DeskError> {
  const { today } = World.now(world)
  const quarter = period ?? Period.quarterOf(Day.plusDays(Period.quarterOf(today).first, -1))
  const against = Publication.reasonsAgainst(quarter, today)
  if (against.length > 0) return yield* new Refused({ findings: against })
  const read = Effect.gen(function* () {
    const { facts, names } = yield* readAround(world, quarter)
    return { names, facts, state: (yield* stateOf(world, Period.text(quarter))).state }
  })
  const { at, value } = yield* atOneMoment(world, read)
  const { state, names } = value
  const told = Publication.latest(state)
  const { asked, served, leastPeople, others } = value.facts
  const proposed = (least: number): PublicCounts.Proposal =>
    PublicCounts.propose({ ...asked, leastPeople: least }, served, others.map(Publication.formerOf))
  const shown = told ?? (leastPeople === undefined ? undefined : proposed(leastPeople))
  return {
    at,
    quarter,
    on: told?.on,
    leastPeople: told === undefined ? leastPeople : state.leastPeople,
    tables: shown === undefined ? [] : PublicCounts.tablesOf(shown, asked.quarter),
    names
  }
})

const stateOf = (world: World.World, quarter: string): Effect.Effect<Seen<Publication.Publication>, DeskError> =>
  seen(world, "publication", quarter, kinds.publication)

type Facts = Omit<Publication.Context, "today" | "quarter">
interface Around {
  readonly facts: Facts
  readonly relies: readonly Step.Relied[]
}

/** What a publication of the quarter is decided on: its records as they are now, and every other quarter that stands public. */
export const around = (world: World.World, quarter: Period.Period): Effect.Effect<Around, DeskError> =>
  Effect.map(atOneMoment(world, readAround(world, quarter)), ({ value: { facts, relies } }) => ({ facts, relies }))

const readAround = Effect.fnUntraced(function* (
  world: World.World,
  quarter: Period.Period
): Effect.fn.Return<Around & { readonly names: Names.Names }, DeskError> {
  const rows = yield* read(world)
  const published = new Set(rows.publications.map((row) => row.quarter))
  const own = Period.text(quarter)
  const others = yield* Effect.forEach(
    [...published].filter((one) => one !== own),
    (one) => Effect.map(stateOf(world, one), (of) => ({ one, ...of }))
  )
  return {
    names: rows.names,
    facts: {
      ...askedOf(world, quarter, rows),
      others: others.flatMap(({ one, state: { blocks, editions } }) =>
        blocks === undefined ? [] : [{ ...blocks, editions, served: servedIn(rows, Period.require(one)) }]
      )
    },
    relies: [
      ...others.flatMap(({ relies }) => relies),
      // One that is published meanwhile, for the first time, is held against this one too.
      ...quartersOf(world, rows).flatMap((one) => (one === own || published.has(one) ? [] : [{ stream: `publication/${one}`, version: 0 }]))
    ]
  }
})

/** Every quarter since the first file was opened. */
const quartersOf = (world: World.World, { files }: Rows): readonly string[] => {
  const { today } = World.now(world)
  const all: string[] = []
  let one = Period.quarterOf(files.reduce((first, { openedOn = first }) => (openedOn < first ? openedOn : first), today))
  for (; one.last < today; one = Period.quarterOf(Day.plusDays(one.last, 1))) all.push(Period.text(one))
  return all
}

const askedOf = (world: World.World, quarter: Period.Period, rows: Rows): Omit<Facts, "others"> => ({
  asked: { place: placesOf(world.tenant, rows), groups, quarter: Period.text(quarter) },
  served: servedIn(rows, quarter),
  leastPeople: Parameter.valueIn(Policy.on(world.policy, quarter.last), leastPublishedPeople)
})

const read = (world: World.World): Effect.Effect<Rows, DeskError> => {
  const { street, community, recipient, recipientTag, visit, wish, publication } = Registers
  return Effect.all({
    streets: readRows(world, street),
    communities: readRows(world, community),
    files: readRows(world, recipient),
    tags: readRows(world, recipientTag),
    visits: readRows(world, visit, visit.facts.stage.is("kept")),
    wishes: readRows(world, wish, wish.facts.stage.is("confirmed")),
    names: Names.ofPlaces(world),
    publications: readRows(world, publication)
  })
}

/** Communities in their streets; those that nobody listed, or that lie in no street, lie in the district itself. */
const placesOf = (tenant: string, { streets, communities, files }: Rows): Suppression.Place => {
  const streetOf = new Map(communities.map(({ community, street }) => [community, street]))
  for (const { community, street } of files) if (community !== undefined && !streetOf.has(community)) streetOf.set(community, street)
  const known = new Set<string | undefined>(streets.map(({ street }) => street))
  const inStreet = Map.groupBy(streetOf.keys(), (community) => {
    const street = streetOf.get(community)
    return known.has(street) ? street : undefined
  })
  const leaves = (street: string | undefined): readonly Suppression.Place[] =>
    (inStreet.get(street) ?? []).map((id) => ({ id, parts: [] })).toSorted(byId)
  const places = streets.flatMap(({ street: id }) => (inStreet.has(id) ? [{ id, parts: leaves(id) }] : []))
  return { id: tenant, parts: [...places.toSorted(byId), ...leaves(undefined)] }
}

const byId = (a: Suppression.Place, b: Suppression.Place): number => Order.byText(a.id, b.id)

/** Whoever is on file in the quarter, with the groups that hold on any day of it. */
const servedIn = ({ files, tags, visits, wishes }: Rows, quarter: Period.Period): readonly PublicCounts.Served[] => {
  const inQuarter = (day: Day.Day | undefined): boolean => day !== undefined && Period.contains(quarter, day)
  /** `over`: the first day on which it is over. */
  const holds = (from: Day.Day | undefined, over: Day.Day | undefined): boolean =>
    from !== undefined && from <= quarter.last && (over === undefined || over > quarter.first)
  const visited = new Set(visits.filter(({ on }) => inQuarter(on)).map(({ recipient }) => recipient))
  const granted = new Set(wishes.filter(({ confirmedOn }) => inQuarter(confirmedOn)).map(({ recipient }) => recipient))
  const tagsOf = Map.groupBy(tags, ({ recipient }) => recipient)
  return files.flatMap(({ recipient, community, openedOn, closedOn }) => {
    if (community === undefined || !holds(openedOn, closedOn)) return []
    const held = (tagsOf.get(recipient) ?? []).flatMap(({ group, from, endedOn }) =>
      group !== undefined && holds(from, endedOn) ? [group] : []
    )
    return [
      {
        recipient: recipient as PersonId,
        place: community,
        groups: [...new Set(held)],
        visited: visited.has(recipient),
        granted: granted.has(recipient)
      }
    ]
  })
}
