/**
 * Where two entries stand for one place that one person can hold once: a team, a post, a grid. Each is to be ended for one of them before the two
 * are merged, so that nobody has to guess afterwards which of the two goes on. Two accounts of coins may stand beside each other, but whoever
 * decides sees them (a warning).
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import { finding } from "../../law/Refusal.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"

type Ids = readonly [string, ...string[]]
type Sides = readonly [Ids, Ids]

/** What both hold at once. */
const shared = <Row>(
  [a, b]: Sides,
  rows: readonly Row[],
  who: (row: Row) => string | undefined,
  what: (row: Row) => string
): readonly string[] => {
  const of = (side: Ids) => new Set(rows.filter((row) => side.includes(who(row) ?? "")).map(what))
  const others = of(b)
  return [...of(a)].filter((one) => others.has(one))
}

export const findings = Effect.fnUntraced(function* (world: World, sides: Sides): Effect.fn.Return<readonly Finding[], WorldFailed> {
  const { membership, stationPost, gridAssignment, pointsAccount } = Registers
  const all = sides.flat() as unknown as Ids
  const goesOn = <Row extends { readonly until?: unknown }>(rows: readonly Row[]) => rows.filter(({ until }) => until === undefined)
  const members = goesOn(yield* stored(world, membership, membership.facts.person.isOneOf(all)))
  const posts = goesOn(yield* stored(world, stationPost, stationPost.facts.person.isOneOf(all)))
  const grids = goesOn(yield* stored(world, gridAssignment, gridAssignment.facts.person.isOneOf(all)))
  const accounts = (yield* stored(world, pointsAccount, pointsAccount.facts.holder.isOneOf(all))).filter(({ stage }) => stage === "open")
  const person = ({ person: one }: { readonly person?: string | undefined }) => one
  return [
    ...shared(sides, members, person, ({ team }) => team).map((team) => finding("person-merge.member-twice", { team })),
    ...shared(sides, posts, person, ({ station }) => station).map((station) => finding("person-merge.post-twice", { station })),
    ...shared(sides, grids, person, ({ grid }) => grid).map((grid) => finding("person-merge.grid-twice", { grid })),
    ...shared(
      sides,
      accounts,
      ({ holder }) => holder,
      () => "open"
    ).map(() => finding("person-merge.account-twice", { accounts: accounts.length }, { severity: "warning", outcome: "unknown" }))
  ]
})
