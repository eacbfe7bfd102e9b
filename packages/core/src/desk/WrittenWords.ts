/**
 * What was written at each step of a life: evidence, reasons, terms. What a reader would get wrong: words that name or concern somebody whose identity
 * is protected lie sealed. They are read for a purpose only, which leaves an entry; without one it is told that there are words, and not which.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Order from "../foundation/Order.ts"
import * as OnePerson from "../person/OnePerson.ts"
import type { Recorded } from "../ports/Journal.ts"
import type { KindName } from "../registers/Projection.ts"
import { ask } from "./Ask.ts"
import { type DeskError, NotFound } from "./DeskError.ts"
import * as Merged from "./person/Merged.ts"
import * as ProtectingPeople from "./person/ProtectingPeople.ts"
import * as SpokenWords from "./SpokenWords.ts"
import type { World } from "./World.ts"

export interface Written {
  /** Where they stand in the step: `evidence`, `duties.words`. */
  readonly part: string
  /** Undefined where they cannot be shown. */
  readonly words: string | undefined
}
export interface Step {
  readonly type: string
  /** The day it speaks of, YYYY-MM-DD. */
  readonly on: string
  readonly actor: string
  readonly words: readonly [Written, ...Written[]]
}
export interface WrittenWords {
  readonly id: string
  /** Those at which anything was written, in the order in which they came. */
  readonly steps: readonly Step[]
}

/** A life, as far as this is asked of it. */
export interface Life {
  readonly name: KindName
  readonly event: Schema.Top
  readonly server?: (id: string) => string
}

/** Marks a text at `Words`, so that it is told from keys and choices. */
class Said {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Found = readonly [part: string, words: Said | { readonly text: string }]

const isKept = (value: object): value is { readonly text: string } =>
  Object.keys(value).length === 1 && "text" in value && typeof value.text === "string"

const found = (value: unknown, path: readonly string[]): readonly Found[] => {
  if (typeof value !== "object" || value === null) return []
  if (value instanceof Said || isKept(value)) return [[path.join("."), value]]
  return Array.isArray(value)
    ? value.flatMap((one) => found(one, path))
    : Object.entries(value).flatMap(([name, part]) => found(part, [...path, name]))
}

/** In order of the parts, since not every store keeps that of the event. */
const foundIn = ({ event }: Life, { data }: Recorded): readonly Found[] =>
  found(
    SpokenWords.mapped(event.ast, data, (text) => new Said(text)),
    []
  ).toSorted(([a], [b]) => Order.byText(a, b))

/** Every stream of the life: a person's stands under each entry that was made of them. */
const historyOf = Effect.fnUntraced(function* (world: World, life: Life, id: string): Effect.fn.Return<readonly Recorded[], DeskError> {
  const ids = life.server?.(id) === id ? OnePerson.entriesOf(yield* Merged.people(world), id) : [id]
  const histories = yield* Effect.forEach(ids, (one) => ask("history", () => world.store.history(world.tenant, `${life.name}/${one}`)))
  return histories.flat().toSorted((a, b) => a.position - b.position)
})

/** `NotFound` where the life never began; `Refused` for a purpose that is none, or where one of those concerned has withdrawn consent. */
export const of = Effect.fnUntraced(function* (
  world: World,
  life: Life,
  id: string,
  purpose?: string
): Effect.fn.Return<WrittenWords, DeskError> {
  const history = yield* historyOf(world, life, id)
  if (history.length === 0) return yield* new NotFound({ kind: life.name, id })
  const all = history.map((event) => ({ event, parts: foundIn(life, event) }))
  const kept = all.flatMap(({ parts }) => parts.flatMap(([, words]) => (words instanceof Said ? [] : [words.text])))
  const open = yield* ask("getTexts", () => world.people.getTexts(world.tenant, kept))
  const closed = kept.filter((one) => !open.has(one))
  const sealed: ReadonlyMap<string, string> =
    purpose === undefined || closed.length === 0 ? new Map() : yield* ProtectingPeople.readTexts(world, closed, purpose)
  const textOf = (words: Found[1]) => (words instanceof Said ? words.text : (open.get(words.text) ?? sealed.get(words.text)))
  const steps = all.flatMap(({ event: { type, on, actor }, parts }): readonly Step[] => {
    const [first, ...more] = parts.map(([part, words]): Written => ({ part, words: textOf(words) }))
    return first === undefined ? [] : [{ type, on, actor, words: [first, ...more] }]
  })
  return { id, steps }
})
