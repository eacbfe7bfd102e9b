import { CareLives, Life, RecordCommands } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy, ProtectionParameters } from "@yanzhen/core/law"
import { expect, it } from "vitest"
import { clerk, facts, failure, journal, record, run, settled } from "./world.ts"

const strict = Policy.extend(
  Policies.byName("national"),
  Pack.define({
    id: "test",
    version: "1",
    title: { "zh-CN": "例", en: "example" },
    layer: "organisation",
    jurisdiction: "999999",
    status: "unverified",
    values: [
      Pack.value(ProtectionParameters.numbersInWords, {
        from: Day.first,
        value: "strict",
        force: "default",
        citations: [Instruments.LIBRARY.passage()]
      })
    ]
  })
)
const { recipient } = CareLives.lives
const community = Id.require<Id.CommunityId>("c-1")
const served = (on: string, content: string) => facts("ann", on, "09:00", "11:00", { content })
const number = "999999200803150024"
const advice = { type: "advise", words: `听力不好，电话 138 0000 1234，身份证${number}`, on: "2026-01-02" } as const
const told = [
  { rule: "person.id-number-in-words", outcome: "unmet", severity: "warning", facts: { idNumbers: "0024" } },
  { rule: "person.phone-number-in-words", outcome: "unmet", severity: "warning", facts: { phoneNumbers: "1234" } }
]

it("REC-14: a number in the words of a file or a record is told with its law, and by its last four", async () => {
  const world = await settled()
  const { id } = await run(Life.begin(world, recipient, { type: "open", community, on: "2026-01-01" }))
  const given = await run(Life.give(world, recipient, id, advice))
  expect(given.findings).toMatchObject(told)
  expect(given.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LIBRARY", "VSR", "VSR"])
  expect(JSON.stringify(given.findings)).not.toContain(number.slice(-5))
  const entered = await run(RecordCommands.enter(world, { type: "record", facts: served("2026-03-05", "请打 13800001234") }))
  expect(entered.findings).toContainEqual(expect.objectContaining(told[1]))
  expect(JSON.stringify(await journal(world))).not.toMatch(/0024|1234/)
})
it("REC-14: refused where the place is strict, and nothing is written; the number of an invoice stands", async () => {
  const world = await settled({ policy: strict })
  const { id } = await run(Life.begin(world, recipient, { type: "open", community, on: "2026-01-01" }))
  expect(await failure(Life.give(world, recipient, id, advice))).toMatchObject({
    _tag: "Refused",
    findings: [{ rule: "person.id-number-in-words-refused" }, { rule: "person.phone-number-in-words-refused" }]
  })
  const entered = await record(world, served("2026-03-05", "陪伴老人，发票33012345"))
  const before = await journal(world)
  const refused = [
    RecordCommands.enter(world, { type: "record", facts: served("2026-03-06", "请打 13800001234") }),
    RecordCommands.give(world, entered, { type: "void", reason: "请打 13800001234", by: clerk })
  ]
  for (const one of refused)
    expect(await failure(one)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: "person.phone-number-in-words-refused" })])
    })
  expect(await journal(world)).toEqual(before)
})
