/**
 * Whether coins may go from one account to another: both are kept by the same time bank, or the two are allied on that day. What a reader would
 * get wrong: an account that no bank is named for is the district's own, and that is allied with nobody.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { OrganisationId } from "../../foundation/Id.ts"
import { isInForce } from "../../foundation/InForce.ts"
import { finding } from "../../law/Refusal.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Alliance from "../../reward/Alliance.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export interface Allied {
  readonly reasons: readonly Finding[]
  /** The alliances that were looked at: one of them may end in the same instant. */
  readonly relies: readonly Relied[]
}

export const between = Effect.fnUntraced(function* (
  world: World,
  bank: OrganisationId | undefined,
  other: OrganisationId | undefined,
  on: string
): Effect.fn.Return<Allied, DeskError> {
  if (bank === other) return { reasons: [], relies: [] }
  const day = Day.require(on)
  const against = [finding("desk.not-allied", { bank, other, on: day }, { kind: "requirement", units: { on: "day" } })]
  if (bank === undefined || other === undefined) return { reasons: against, relies: [] }
  const { facts } = Registers.alliance
  const either = Criterion.any(
    Criterion.all(facts.bank.is(bank), facts.other.is(other)),
    Criterion.all(facts.bank.is(other), facts.other.is(bank))
  )
  const found = yield* readRows(world, Registers.alliance, either)
  const relies = yield* Life.versions(
    world,
    found.map(({ alliance }) => Alliance.streamOf(alliance))
  )
  // Read once more under the versions, so that an alliance that has ended meanwhile is seen.
  const rows = yield* readRows(world, Registers.alliance, either)
  return { reasons: rows.some((row) => isInForce(row, day)) ? [] : against, relies }
})
