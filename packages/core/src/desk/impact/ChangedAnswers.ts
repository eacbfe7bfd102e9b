/**
 * What changes for whom when one policy takes another's place: each rule that reads a value that differs is asked of everything recorded, under
 * both. What a reader would get wrong: a rule is asked for the day on which it differs, today or the next one; and a rule that nothing recorded
 * can answer is told as not asked, never as unchanged.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as AnswerChange from "../../law/AnswerChange.ts"
import type { Policy } from "../../law/Policy.ts"
import * as PolicyDifference from "../../law/PolicyDifference.ts"
import type { Rule } from "../../law/Rule.ts"
import * as Rooms from "../../rulebook/Rooms.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import * as Snapshot from "../Snapshot.ts"
import * as Retallying from "../tally/Retallying.ts"
import * as World from "../World.ts"
import * as ActivityAnswers from "./ActivityAnswers.ts"
import type { Answers, Reading, Thing } from "./Asked.ts"
import * as ChangedStars from "./ChangedStars.ts"
import * as CheckedAnswers from "./CheckedAnswers.ts"

export interface Changed extends Thing, AnswerChange.AnswerChange {
  /** The rule's number; `id` is the thing's. */
  readonly rule: string
}

export interface AskedRule extends Pick<Rule, "id" | "title"> {
  /** The day for which it was asked of what was not over by then. */
  readonly on: Day.Day
  /** How many things it was asked of; undefined where nothing recorded can be held against it. */
  readonly things: number | undefined
}

export interface ChangedAnswers {
  readonly at: number
  /** Every rule that reads a value that differs and decides, in the order of the rule book. */
  readonly rules: readonly AskedRule[]
  /** In the order of the rules, then of the things. */
  readonly changed: readonly Changed[]
  /** Who reaches another star, medal or award by hours. */
  readonly stars: readonly ChangedStars.ChangedStar[]
  /** Who gains and who loses minutes. */
  readonly retallied: Retallying.Retallied
}

const readings: readonly Reading[] = [...CheckedAnswers.readings, ...ActivityAnswers.readings]

export const between = (world: World.World, before: Policy, after: Policy): Effect.Effect<ChangedAnswers, DeskError> => {
  const { today } = World.now(world)
  const changes = PolicyDifference.between(before, after)
  const rules = PolicyDifference.rulesTouched(changes, Rooms.rules)
    .filter(({ clauses }) => clauses.length > 0)
    .map((rule) => ({ rule, on: PolicyDifference.dayToAsk(changes, rule, today) ?? today }))
  const sides: Sides = [
    { ...world, policy: before },
    { ...world, policy: after }
  ]
  const read = Effect.all({ found: answersOf(rules, sides), snapshot: Snapshot.read(world, "loaded", "registered", "coins") })
  return Effect.map(atOneMoment(world, read), ({ at, value: { found, snapshot } }) => {
    // Counting takes longest: once for each policy, whoever asks.
    const [then, now] = [Retallying.tracesUnder(snapshot.loaded, before), Retallying.tracesUnder(snapshot.loaded, after)]
    return {
      at,
      rules: found.map(({ rule: { id, title }, on, things }) => ({ id, title, on, things })),
      changed: found.flatMap(({ changed }) => changed),
      stars: ChangedStars.between(snapshot, { policy: before, counted: then.counted }, { policy: after, counted: now.counted }, today),
      retallied: Retallying.compared(at, then, now)
    }
  })
}

type Sides = readonly [before: World.World, after: World.World]

interface Touched {
  readonly rule: Rule
  readonly on: Day.Day
}

interface Found extends Touched {
  readonly things: number | undefined
  readonly changed: readonly Changed[]
}

/** Each reading is made once for a day, whichever of its rules it is for. */
const answersOf = Effect.fnUntraced(function* (rules: readonly Touched[], sides: Sides): Effect.fn.Return<readonly Found[], DeskError> {
  const pairs = new Map<string, readonly (readonly [Answers, Answers])[]>()
  const found: Found[] = []
  for (const { rule, on } of rules) {
    const fitting = readings.filter((reading) => reading.rules.includes(rule))
    for (const reading of fitting) {
      const key = `${reading.kind} ${on}`
      if (!pairs.has(key)) pairs.set(key, yield* pairsOf(reading, on, sides))
    }
    const asked = fitting.flatMap(({ kind }) =>
      (pairs.get(`${kind} ${on}`) ?? []).filter(([was]) => was.asked.some((one) => isOf(one, rule)))
    )
    found.push({
      rule,
      on,
      things: fitting.length === 0 ? undefined : asked.length,
      changed: asked.flatMap(([was, is]) => changesOf(was, is, rule))
    })
  }
  return found
})

/** A number may stand for several rules: their titles tell them apart. */
const isOf = ({ title }: Pick<Rule, "title">, rule: Rule): boolean => title === rule.title

const pairsOf = Effect.fnUntraced(function* (
  reading: Reading,
  on: Day.Day,
  [before, after]: Sides
): Effect.fn.Return<readonly (readonly [Answers, Answers])[], DeskError> {
  const was = yield* reading.ask(before, on)
  const is = new Map((yield* reading.ask(after, on)).map((one) => [keyOf(one), one]))
  return was.flatMap((one) => {
    const other = is.get(keyOf(one))
    return other === undefined ? [] : [[one, other] as const]
  })
})

const keyOf = ({ id, volunteer }: Thing): string => `${id} ${volunteer ?? ""}`

const changesOf = ({ asked, ...thing }: Answers, is: Answers, rule: Rule): readonly Changed[] =>
  AnswerChange.between(asked, is.asked)
    .filter((change) => isOf(change, rule))
    .map((change) => ({ ...change, ...thing, rule: change.id }))
