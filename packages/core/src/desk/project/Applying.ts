/**
 * What an application rests on beyond its call: what the awards kept here say of the applicant.
 *
 * What a reader would get wrong: the register only says which awards are the applicant's. Each is then read from its stream, so that a ban
 * spoken meanwhile is not overlooked.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Application from "../../project/Application.ts"
import * as PastAwards from "../../project/PastAwards.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import type { Gathered } from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import { seen } from "../Seen.ts"

/** The applicant's awards of every round kept here. */
export const past = Effect.fnUntraced(function* (
  world: World,
  { by }: Pick<Application.Applicant, "by">
): Effect.fn.Return<Required<Pick<Gathered<PastAwards.Past>, "facts" | "relies">>, DeskError> {
  const { award, ventureCall } = Registers
  const rows = yield* readRows(world, award, "team" in by ? award.facts.team.is(by.team) : award.facts.organisation.is(by.organisation))
  const awards = yield* Effect.forEach(rows, (row) => seen(world, "award", row.award, kinds.award))
  const opened = having(yield* readRows(world, ventureCall), "opensOn").map(({ opensOn }) => opensOn)
  return {
    facts: {
      awards: awards.map(({ state }) => state),
      keptSince: opened.length === 0 ? undefined : (Math.min(...opened) as Day.Day)
    },
    relies: awards.flatMap(({ relies }) => relies)
  }
})
