/** Where a command on somebody belongs who was entered twice: bo was merged into ann. All people are made up. */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as WhereItStands from "../../../src/desk/person/WhereItStands.ts"
import type { World } from "../../../src/desk/World.ts"
import { PersonId, VolunteerId } from "../../../src/foundation/Id.schema.ts"
import { finding } from "../../../src/law/Refusal.ts"

interface Command {
  readonly type: "x"
  readonly volunteer?: string
  readonly by?: string
}
const schema = Schema.Struct({
  type: Schema.tag("x"),
  volunteer: Schema.optionalKey(VolunteerId),
  by: Schema.optionalKey(PersonId)
})
const refusal = finding("test.refused", {})

interface Setting {
  readonly id?: string
  readonly command?: Command
  readonly begins?: boolean
  /** What happened to each stream, by the texts in its events. */
  readonly histories?: Readonly<Record<string, readonly object[]>>
  /** The id, or who the command says did it, with which it is refused. */
  readonly refused?: readonly string[]
  readonly isAnybodyMerged?: boolean
}
const find = async ({ id = "ann", command = { type: "x" }, begins, histories = {}, refused = [], isAnybodyMerged = true }: Setting) => {
  const tried: string[] = []
  const store = {
    heads: () => Promise.resolve(new Map(isAnybodyMerged ? [["gate/person-merges", 1]] : [])),
    rows: () => Promise.resolve({ rows: [{ person: "bo", into: "ann", since: 1 }] }),
    history: (_: string, stream: string) => Promise.resolve((histories[stream] ?? []).map((data) => ({ data })))
  }
  const found = await Effect.runPromise(
    WhereItStands.find({ tenant: "t", store } as unknown as World, {
      ...{ id, command, name: "block", schema },
      ...(begins === undefined ? {} : { begins }),
      tried: (asked: WhereItStands.Asked<Command>) =>
        Effect.sync(() => {
          const who = [asked.id, asked.command.by ?? "-", asked.command.volunteer ?? "-"]
          tried.push(who.join(" "))
          return who.some((one) => refused.includes(one))
            ? ({ outcome: "unmet", findings: [refusal] } as const)
            : ({ outcome: "met", value: [], findings: [] } as const)
        })
    })
  )
  const { asked, against, relies } = found
  return { asked: asked.id, command: asked.command, against, relies: relies.map(({ stream, version }) => `${stream} ${version}`), tried }
}
const plain = { asked: "ann", command: { type: "x" }, against: [] }
const begun = [{}]

describe("where nobody stands under several entries", () => {
  it("it is the command as it is given, and nothing is looked at", async () =>
    expect(await find({ isAnybodyMerged: false, begins: true, histories: { "block/bo": begun } })).toEqual({
      ...plain,
      relies: [],
      tried: []
    }))
})

describe("a stream that is named by a person", () => {
  it.each<readonly [string, Setting, object]>([
    ["not so named: the one stream", { id: "a-1" }, { ...plain, asked: "a-1", relies: ["block/a-1 0"], tried: [] }],
    [
      "not so named, though it has the id of a person: the one stream",
      { histories: { "block/bo": begun } },
      { ...plain, relies: ["block/ann 0"], tried: [] }
    ],
    ["nothing stands anywhere", { begins: false }, { ...plain, relies: ["block/ann 0"], tried: [] }],
    ["the other has not begun", { begins: false, histories: { "block/ann": begun } }, { ...plain, relies: ["block/ann 1"], tried: [] }],
    [
      "what ends, ends where it stands",
      { begins: false, histories: { "block/bo": begun } },
      { ...plain, asked: "bo", relies: ["block/ann 0", "block/bo 1"], tried: ["bo - -"] }
    ],
    [
      "where both stand, under the kept one first",
      { begins: false, histories: { "block/ann": begun, "block/bo": begun } },
      { ...plain, relies: ["block/ann 1", "block/bo 1"], tried: ["ann - -"] }
    ],
    [
      "where the kept one refuses, under the other",
      { begins: false, histories: { "block/ann": begun, "block/bo": begun }, refused: ["ann"] },
      { ...plain, asked: "bo", relies: ["block/ann 1", "block/bo 1"], tried: ["ann - -", "bo - -"] }
    ],
    [
      "where both refuse, under the one that is named",
      { begins: false, histories: { "block/bo": begun }, refused: ["ann", "bo"] },
      { ...plain, relies: ["block/ann 0", "block/bo 1"], tried: ["bo - -", "ann - -"] }
    ],
    [
      "what begins, begins under the kept one, where the other has nothing against it",
      { begins: true, histories: { "block/bo": begun } },
      { ...plain, relies: ["block/ann 0", "block/bo 1"], tried: ["bo - -"] }
    ],
    [
      "what begins contradicts no entry",
      { begins: true, histories: { "block/bo": begun }, refused: ["bo"] },
      { ...plain, against: [refusal], relies: ["block/ann 0", "block/bo 1"], tried: ["bo - -"] }
    ],
    [
      "an entry that was merged is named for what stands under it alone",
      { id: "bo", begins: false, histories: { "block/ann": begun, "block/bo": begun } },
      { ...plain, asked: "bo", relies: ["block/bo 1"], tried: [] }
    ],
    [
      "a person at the end of a longer name",
      { id: "goose/ann", begins: false, histories: { "block/goose/bo": begun } },
      { ...plain, asked: "goose/bo", relies: ["block/goose/ann 0", "block/goose/bo 1"], tried: ["goose/bo - -"] }
    ]
  ])("%s", async (_, setting, expected) => expect(await find(setting)).toEqual(expected))
})

describe("in a stream that knows the person by the other entry", () => {
  const histories = { "block/a-1": [{ volunteer: "ann" }, { volunteer: "bo" }] }
  const one = { ...plain, asked: "a-1", relies: ["block/a-1 2"], tried: [] as readonly string[] }
  it.each<readonly [string, Setting, object]>([
    [
      "a volunteer is called as the stream called them last",
      { command: { type: "x", volunteer: "ann" } },
      { ...one, command: { type: "x", volunteer: "bo" } }
    ],
    [
      "somebody else is called as they are",
      { command: { type: "x", volunteer: "eve", by: "eve" } },
      { ...one, command: { type: "x", volunteer: "eve", by: "eve" } }
    ],
    [
      "whoever decides is told by the kept entry",
      { command: { type: "x", by: "ann" } },
      { ...one, command: { type: "x", by: "ann" }, tried: ["a-1 ann -", "a-1 bo -"] }
    ],
    [
      "but decides nothing that they could not decide under the other",
      { command: { type: "x", by: "ann" }, refused: ["bo"] },
      { ...one, command: { type: "x", by: "ann" }, against: [refusal], tried: ["a-1 ann -", "a-1 bo -"] }
    ],
    [
      "and under the other where only that may",
      { command: { type: "x", by: "ann" }, refused: ["ann"] },
      { ...one, command: { type: "x", by: "bo" }, tried: ["a-1 ann -", "a-1 bo -"] }
    ],
    [
      "where neither may, the refusal is the command's own",
      { command: { type: "x", by: "ann" }, refused: ["ann", "bo"] },
      { ...one, command: { type: "x", by: "ann" }, tried: ["a-1 ann -", "a-1 bo -"] }
    ]
  ])("%s", async (_, setting, expected) => expect(await find({ id: "a-1", histories, ...setting })).toEqual(expected))
  it("the name of the stream says it last", async () =>
    expect(
      await find({ id: "goose/bo", histories: { "block/goose/bo": [{ volunteer: "ann" }] }, command: { type: "x", volunteer: "ann" } })
    ).toMatchObject({
      command: { type: "x", volunteer: "bo" }
    }))
})
