/**
 * What an appeal for donations names, as it stands here: by the ids that it is given, and by those that its words hold. And whether an appeal names a
 * wish or whoever wished, or a wish's own words an appeal or a fund.
 *
 * What a reader would get wrong: a wish, and a file, is a child's unless it is known that they are of age (MIN-09). And an appeal leaves no trace in the
 * stream of what it names, so that every appeal passes one gate, on which a wish rests that is published.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import type * as Id from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import type { Words } from "../../foundation/Words.schema.ts"
import type { Linked } from "../../fund/AppealReasons.ts"
import type { Command, Link } from "../../fund/Fund.schema.ts"
import { kinds as careKinds } from "../../registers/care/CareLives.ts"
import { kinds as fundKinds } from "../../registers/fund/FundLives.ts"
import { kinds as projectKinds } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"
import type { DeskError } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type { Relied, Step } from "../Step.ts"
import type { World } from "../World.ts"

type Appeal = Extract<Command, { readonly type: "appeal" }>
interface Around {
  readonly on: Day.Day
  readonly view: ParameterView
}
interface Found {
  readonly facts: readonly Linked[]
  readonly relies: readonly Relied[]
}

const letters = /[A-Za-z0-9][A-Za-z0-9._:-]*/g
/** What could be an id. Words that are kept aside are read by nobody here. */
const idsIn = (words: Words | undefined): readonly string[] => {
  if (typeof words !== "string") return []
  // A full stop after an id is none of it.
  return [...new Set(Array.from(words.matchAll(letters)).flatMap(([one]) => [one, one.replace(/[._:-]+$/, "")]))]
}

const { wish: wishes, recipient: files, appealLink: links, appeal: appeals } = Registers
const gate = "appeals"

/** The gate, passed by an appeal of a fund in the commit that makes it. */
export const passed = (world: World, fund: string): Effect.Effect<Step, DeskError> =>
  Effect.map(Gate.version(world, gate), (at) => Gate.step(gate, at, `fund/${fund}`))

/** Wishes and files whose ids the words hold. */
const inWords = Effect.fnUntraced(function* (world: World, words: Words | undefined): Effect.fn.Return<readonly Link[], DeskError> {
  const [id, ...more] = idsIn(words)
  if (id === undefined) return []
  const ids = [id, ...more] as const
  const wished = yield* readRows(world, wishes, wishes.facts.wish.isOneOf(ids))
  const looked = yield* readRows(world, files, files.facts.recipient.isOneOf(ids))
  return [
    ...wished.map(({ wish }): Link => ({ kind: "wish", to: wish as Id.WishId })),
    ...looked.map(({ recipient }): Link => ({ kind: "recipient", to: recipient as Id.PersonId }))
  ]
})

/** Of a person a child unless it is known that they are not; `said`: what was noted of them. */
const isChild = (world: World, person: Id.PersonId, { on, view }: Around) =>
  Effect.map(WhoIsVisited.on(world, person, on, view, "appeal"), ({ minor, relies }) => ({ isOfChild: minor !== false, relies }))

const looked = Effect.fnUntraced(function* (
  world: World,
  { kind, to }: Link,
  around: Around
): Effect.fn.Return<{ readonly facts: Linked; readonly relies: readonly Relied[] }, DeskError> {
  switch (kind) {
    case "wish": {
      const { state, relies } = yield* seen(world, "wish", to, careKinds.wish)
      const { collected } = state
      if (collected === undefined) return { facts: { kind, to, isThere: false, isOfChild: false }, relies }
      const whose = yield* isChild(world, collected.recipient as Id.PersonId, around)
      const isOfChild = whose.isOfChild || collected.of === "child"
      return { facts: { kind, to, isThere: true, isOfChild }, relies: [...relies, ...whose.relies] }
    }
    case "recipient": {
      const { state, relies } = yield* seen(world, "recipient", to, careKinds.recipient)
      const isThere = state.stage !== "none"
      if (!isThere) return { facts: { kind, to, isThere, isOfChild: false }, relies }
      const whose = yield* isChild(world, to as Id.PersonId, around)
      return { facts: { kind, to, isThere, isOfChild: whose.isOfChild }, relies: [...relies, ...whose.relies] }
    }
    default: {
      const of = kind === "award" ? projectKinds.award : fundKinds.fund
      const { state, relies } = yield* seen<{ readonly stage: string }, { readonly type: string }>(world, kind, to, of as never)
      return { facts: { kind, to, isThere: state.stage !== "none", isOfChild: false }, relies }
    }
  }
})

/** Everything that an appeal names, each once. */
export const named = Effect.fnUntraced(function* (world: World, command: Appeal, around: Around): Effect.fn.Return<Found, DeskError> {
  const all = [...command.links, ...(yield* inWords(world, command.words))]
  const once = [...new Map(all.map((link) => [`${link.kind} ${link.to}`, link])).values()]
  const found = yield* Effect.forEach(once, (link) => looked(world, link, around))
  return { facts: found.map(({ facts }) => facts), relies: found.flatMap(({ relies }) => relies) }
})

/** Whether an appeal names a wish or whoever wished, or what is published of it names an appeal or a fund; it rests on all appeals, and on those funds. */
export const isAppealedFor = Effect.fnUntraced(function* (
  world: World,
  { wish, recipient, words }: { readonly wish: string; readonly recipient: string; readonly words: readonly (Words | undefined)[] }
): Effect.fn.Return<Required<Pick<Life.Gathered<boolean>, "facts" | "relies">>, DeskError> {
  const { kind, to } = links.facts
  const version = yield* Gate.version(world, gate)
  const passed = { stream: Gate.streamOf(gate), version }
  const pointing = yield* readRows(
    world,
    links,
    Criterion.any(Criterion.all(kind.is("wish"), to.is(wish)), Criterion.all(kind.is("recipient"), to.is(recipient)))
  )
  const [id, ...more] = words.flatMap(idsIn)
  if (pointing.length > 0 || id === undefined) return { facts: pointing.length > 0, relies: [passed] }
  const appealed = yield* readRows(world, appeals, appeals.facts.appeal.isOneOf([id, ...more]))
  const funds = yield* Life.versions(
    world,
    [id, ...more].map((one) => `fund/${one}`)
  )
  return { facts: appealed.length > 0 || funds.some((fund) => fund.version > 0), relies: [passed, ...funds] }
})
