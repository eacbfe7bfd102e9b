import * as fc from "fast-check"
import { expect, it } from "vitest"
import type * as ImportPlan from "../../../src/desk/import/ImportPlan.ts"
import * as PackedRows from "../../../src/desk/import/PackedRows.ts"

const word = fc.option(fc.constantFrom("", "甲", "乙"), { nil: undefined })
const spans = fc.array(fc.record({ from: fc.nat(3), to: fc.nat(3) }), { maxLength: 2 })
const event = fc.record(
  {
    facts: fc.record({ activity: word, attended: spans }),
    origin: fc.record({ batch: fc.constant("b"), rowKey: fc.constant("") }),
    type: fc.constantFrom("service.recorded", "service.recorded", "service.submitted", "service.drafted"),
    v: fc.constant(1)
  },
  { requiredKeys: ["facts", "type", "v"] }
)
const said = fc.record({
  parts: fc.array(fc.oneof(word, fc.nat(3)), { maxLength: 4 }),
  exclusion: word,
  attended: spans,
  breaks: fc.option(spans, { nil: undefined }),
  travel: fc.option(spans, { nil: undefined })
})
const brought = {
  on: fc.option(fc.nat(3), { nil: undefined }),
  served: word,
  volunteer: fc.option(fc.record({ id: fc.constantFrom("", "p"), team: fc.constant("t") }), { nil: undefined }),
  team: fc.option(fc.record({ team: fc.constant("t") }), { nil: undefined })
}
const beginning = fc.record({ ...brought, events: fc.array(event, { maxLength: 2 }), unkeyed: fc.option(said, { nil: undefined }) })
const planned = fc.record({ ...brought, step: fc.record({ stream: fc.constant("record/1") }), record: word })
const rows = fc.array(fc.oneof({ weight: 4, arbitrary: beginning }, planned), { maxLength: 8 }) as unknown as fc.Arbitrary<
  readonly (ImportPlan.Beginning | ImportPlan.Planned)[]
>

it("rows are unpacked as they were packed, chunk after chunk, and none by what another chunk left behind", () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), (chunks) => {
      const packer = new PackedRows.Packer()
      const packed = chunks.map((chunk) => packer.pack(chunk))
      expect(packed.map(PackedRows.unpacked)).toEqual(chunks)
    })
  )
})

it("a record that begins keeps none of its own objects but its facts and its times", () => {
  const [facts, attended] = [{ activity: "a" }, [{ from: 1, to: 2 }]]
  const row = {
    on: 1,
    served: undefined,
    volunteer: { id: "p", team: "t" },
    team: undefined,
    events: [{ facts, origin: { batch: "b", rowKey: "" }, type: "service.recorded", v: 1 }],
    unkeyed: { parts: ["甲", 2], exclusion: undefined, attended, breaks: undefined, travel: undefined }
  } as unknown as ImportPlan.Beginning
  const { values } = new PackedRows.Packer().pack([row])
  expect(values.filter((value) => typeof value === "object")).toEqual([facts, { batch: "b", rowKey: "" }, attended])
})
