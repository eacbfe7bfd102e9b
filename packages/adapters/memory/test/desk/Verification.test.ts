import { RecordCommands, Verification, VerificationText, type VerificationFault } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Journal, type Store } from "@yanzhen/core/ports"
import type { RowChange } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { type Copy, copyOf, putRight, storeOf } from "./tampering.ts"
import { clerk, facts, failure, listed, record, run, town } from "./world.ts"

/** Ten events: five of the directory, then four records, one of them corrected. */
const district = async () => {
  const world = town()
  await listed(world)
  const ids: Id.RecordId[] = []
  for (const day of ["2026-03-02", "2026-03-03", "2026-03-04"]) ids.push(await record(world, facts("ann", day, "09:00", "11:00")))
  await run(
    RecordCommands.give(world, ids[0] ?? Id.require("none"), {
      type: "correct",
      facts: facts("ann", "2026-03-02", "09:00", "10:00"),
      reason: "早退",
      by: clerk
    })
  )
  ids.push(await record(world, facts("bo", "2026-03-05", "09:00", "11:00")))
  return { world, ids, copy: await copyOf(world.store, world.tenant) }
}

type District = Awaited<ReturnType<typeof district>>

const verifying = ({ world }: District, copy: Copy, promised?: VerificationFault.Promised) =>
  run(Verification.verify({ ...world, store: storeOf(world.store, copy) }, promised === undefined ? {} : { promised }))

/** Faults of the journal by position, those of the registers by register and key. */
const told = (faults: readonly VerificationFault.Fault[]) =>
  faults.map((fault) =>
    "register" in fault ? `${fault.because} ${fault.register} ${Object.values(fault.key).join(" ")}` : `${fault.because} ${fault.position}`
  )

const nth = (copy: Copy, position: number): Journal.Recorded => {
  const event = copy.events.find((one) => one.position === position)
  if (event === undefined) throw new RangeError(`no event ${position}`)
  return event
}

const replace = (copy: Copy, position: number, by: (event: Journal.Recorded) => Journal.Recorded): void => {
  copy.events = copy.events.map((event) => (event.position === position ? by(event) : event))
}

/** The event with one fact of its service changed. */
const withFact = (event: Journal.Recorded, fact: string, value: string): Journal.Recorded => {
  const data = event.data as { readonly facts: object } & Journal.EventData
  return { ...event, data: { ...data, facts: { ...data.facts, [fact]: value } } }
}

const withoutFact = (event: Journal.Recorded, fact: string): Journal.Recorded => {
  const data = event.data as { readonly facts: Readonly<Record<string, string>> } & Journal.EventData
  return { ...event, data: { ...data, facts: Object.fromEntries(Object.entries(data.facts).filter(([name]) => name !== fact)) } }
}

const records = (copy: Copy): RowChange.Row[] => copy.rows.get("service_record") ?? []

interface Tampering {
  readonly what: string
  /** As somebody does it who only knows the table. */
  readonly naively: (copy: Copy) => void
  /** What is then found. */
  readonly faults: readonly string[]
  /** What somebody changes in the journal who then puts everything else right. */
  readonly cleverly: (copy: Copy) => void
  /** The promised position at which that is found. */
  readonly at: number
}

// Events 1–5 list the directory; 6, 7, 8 are records, 9 corrects the first, 10 is bo's.
const last = 10
const tamperings: readonly Tampering[] = [
  {
    what: "a changed byte",
    naively: (copy) => replace(copy, 7, (event) => withFact(event, "place", "学田社區")),
    faults: ["hash 7"],
    cleverly: (copy) => replace(copy, 7, (event) => withFact(event, "place", "学田社區")),
    at: 7
  },
  {
    what: "a changed byte of an envelope",
    naively: (copy) => replace(copy, 7, (event) => ({ ...event, actor: "clerl" })),
    faults: ["hash 7"],
    cleverly: (copy) => replace(copy, 7, (event) => ({ ...event, actor: "clerl" })),
    at: 7
  },
  {
    what: "a deleted last event",
    naively: (copy) => void copy.events.pop(),
    faults: ["stream-head 0", "head 10", "row-extra service_record id-000009", "row-changed team_month goose 2026-03 service - - -"],
    cleverly: (copy) => void copy.events.pop(),
    at: last
  },
  {
    what: "a deleted stream",
    naively: (copy) => (copy.events = copy.events.filter(({ stream }) => stream !== nth(copy, 7).stream)),
    faults: ["stream-head 0", "position 7", "row-extra service_record id-000004", "row-changed team_month goose 2026-03 service - - -"],
    cleverly: (copy) => (copy.events = copy.events.filter(({ stream }) => stream !== nth(copy, 7).stream)),
    at: 7
  },
  {
    what: "two swapped events",
    naively: (copy) => {
      const [seventh, eighth] = [nth(copy, 7), nth(copy, 8)]
      copy.events = copy.events.map((event) =>
        event === seventh ? { ...eighth, position: 7 } : event === eighth ? { ...seventh, position: 8 } : event
      )
    },
    faults: ["previous 7", "previous 8", "previous 9"],
    cleverly: (copy) => {
      const [seventh, eighth] = [nth(copy, 7), nth(copy, 8)]
      copy.events = copy.events.map((event) => (event === seventh ? eighth : event === eighth ? seventh : event))
    },
    at: 7
  },
  {
    what: "an inserted event",
    naively: (copy) => {
      const { data } = nth(copy, 10)
      const inserted: Journal.Recorded = { ...nth(copy, 8), stream: "record/forged", data }
      copy.events = copy.events.flatMap((event) =>
        event.position < 8
          ? [event]
          : event.position === 8
            ? [inserted, { ...event, position: 9 }]
            : [{ ...event, position: event.position + 1 }]
      )
    },
    faults: [
      "hash 8",
      "stream-head 8",
      "previous 9",
      "hash 10",
      "head 10",
      "hash 11",
      "row-missing service_record forged",
      "row-changed team_month goose 2026-03 service - - -"
    ],
    cleverly: (copy) => void copy.events.splice(7, 0, { ...nth(copy, 10), stream: "record/forged" }),
    at: 8
  },
  {
    what: "a changed register row",
    naively: (copy) =>
      copy.rows.set(
        "service_record",
        records(copy).map((row) => (row["volunteer"] === "bo" ? { ...row, attendedMinutes: 600 } : row))
      ),
    faults: ["row-changed service_record id-000009"],
    cleverly: (copy) => replace(copy, 10, (event) => withFact(event, "volunteer", "ann")),
    at: 10
  },
  {
    what: "a missing register row",
    naively: (copy) =>
      copy.rows.set(
        "service_record",
        records(copy).filter((row) => row["volunteer"] !== "bo")
      ),
    faults: ["row-missing service_record id-000009"],
    cleverly: (copy) => (copy.events = copy.events.filter(({ position }) => position !== 10)),
    at: 10
  },
  {
    what: "an extra register row",
    naively: (copy) => void records(copy).push({ ...records(copy)[0], record: "forged" }),
    faults: ["row-extra service_record forged"],
    cleverly: (copy) => void copy.events.push({ ...nth(copy, 10), stream: "record/forged" }),
    at: 10
  },
  {
    what: "an extra row of a stream that nobody wrote to",
    naively: (copy) => copy.heads.set("period/2026-11", 3),
    faults: ["stream-head 0"],
    cleverly: (copy) => void copy.events.push({ ...nth(copy, 10), stream: "record/forged" }),
    at: 10
  },
  {
    what: "a missing row of a stream",
    naively: (copy) => copy.heads.delete(nth(copy, 7).stream),
    faults: ["stream-head 7"],
    cleverly: (copy) => (copy.events = copy.events.filter(({ stream }) => stream !== nth(copy, 7).stream)),
    at: 7
  }
]

describe.each(tamperings)("$what", ({ naively, cleverly, faults, at }) => {
  it("done naively is found, and its place is named", async () => {
    const one = await district()
    naively(one.copy)
    const { holds, faults: found } = await verifying(one, one.copy)
    expect(holds).toBe(false)
    expect(told(found)).toEqual(faults)
  })

  it("done with everything else put right is found by the promised head only", async () => {
    const one = await district()
    const end = one.copy.head
    const promisedThere = { position: at, hash: nth(one.copy, at).hash }
    cleverly(one.copy)
    putRight(one.copy)
    expect((await verifying(one, one.copy)).faults).toEqual([])
    // An event added at the very end leaves everything before it whole; the end is then not the one that was promised.
    const isAdded = one.copy.events[last - 1]?.hash === end.hash
    expect(told((await verifying(one, one.copy, { hash: end.hash })).faults)).toEqual([
      isAdded ? "goes-on 11" : `promise ${one.copy.head.position}`
    ])
    expect(told((await verifying(one, one.copy, end)).faults)).toEqual(isAdded ? [] : [`promise ${last}`])
    expect(told((await verifying(one, one.copy, promisedThere)).faults)).toEqual(isAdded ? [] : [`promise ${at}`])
  })
})

describe("a journal that fits itself but cannot have happened", () => {
  const forged: readonly (readonly [string, string, (copy: Copy) => void])[] = [
    ["an unknown stream", "unknown-stream", (copy) => replace(copy, 7, (event) => ({ ...event, stream: "wallet/ann" }))],
    [
      "an unknown type",
      "unknown-type",
      (copy) => replace(copy, 7, (event) => ({ ...event, data: { ...event.data, type: "service.gifted" } }))
    ],
    ["a version nobody knows", "unknown-type", (copy) => replace(copy, 7, (event) => ({ ...event, data: { ...event.data, v: 2 } }))],
    [
      "an event that does not fit its state",
      "unfit-event",
      (copy) => replace(copy, 8, (event) => ({ ...event, stream: nth(copy, 7).stream }))
    ],
    ["a field that is missing", "shape", (copy) => replace(copy, 7, (event) => withoutFact(event, "leader"))],
    ["an id that is none", "shape", (copy) => replace(copy, 7, (event) => withFact(event, "volunteer", "张 三"))]
  ]
  it.each(forged)("%s is corrupt, whatever its hash says", async (_, why, forge) => {
    const one = await district()
    forge(one.copy)
    putRight(one.copy)
    const { faults } = await verifying(one, one.copy)
    expect(faults.filter(({ because }) => because === "corrupt")).toMatchObject([{ why, position: why === "unfit-event" ? 8 : 7 }])
  })
})

it("two tamperings are two faults", async () => {
  const one = await district()
  replace(one.copy, 3, (event) => ({ ...event, actor: "x" }))
  replace(one.copy, 8, (event) => ({ ...event, actor: "x" }))
  expect(told((await verifying(one, one.copy)).faults)).toEqual(["hash 3", "hash 8"])
})

it("a store that counts a stream wrongly, and a head row that was turned back, are named", async () => {
  const one = await district()
  one.copy.heads.set(nth(one.copy, 7).stream, 5)
  one.copy.head = { position: 9, hash: nth(one.copy, 9).hash }
  expect(told((await verifying(one, one.copy)).faults)).toEqual(["stream-head 7", "head 9"])
})

it("a row says which column is wrong, and what it should be", async () => {
  const one = await district()
  one.copy.rows.set(
    "service_record",
    records(one.copy).map((row) => (row["volunteer"] === "bo" ? { ...row, counts: false, street: "north" } : row))
  )
  const { faults } = await verifying(one, one.copy)
  expect(faults).toMatchObject([
    {
      because: "row-changed",
      position: 10,
      register: "service_record",
      differences: [
        { column: "street", found: "north" },
        { column: "counts", expected: true, found: false }
      ]
    }
  ])
})

it("an untouched journal holds; its end is worth writing down, and may be asked for again later", async () => {
  const { world } = await district()
  const verified = await run(Verification.verify(world))
  expect(verified).toMatchObject({ holds: true, events: 10, streams: 9, rows: 9 + 1, faults: [] })
  const { head } = verified
  await record(world, facts("bo", "2026-03-06", "09:00", "11:00"))
  expect(await run(Verification.verify(world, { promised: head }))).toMatchObject({ holds: true, promiseMet: head, events: 11 })
  expect(await run(Verification.verify(world, { promised: Journal.genesis }))).toMatchObject({ holds: true, promiseMet: Journal.genesis })
})

it("sums that came to nothing mean the same as no row", async () => {
  const world = town()
  const id = await record(world, facts("ann", "2026-03-02", "09:00", "11:00"))
  await run(RecordCommands.give(world, id, { type: "void", reason: "重复", by: clerk }))
  expect(await run(Verification.verify(world))).toMatchObject({ holds: true, rows: 1 })
})

it("an empty journal holds", async () => {
  expect(await run(Verification.verify(town()))).toMatchObject({ holds: true, head: Journal.genesis, events: 0, rows: 0 })
})

it("a longer journal is read in pages, and nobody is told of a page that brought nothing", async () => {
  const world = town()
  for (let i = 0; i < 1001; i++) await record(world, facts(`v${i}`, "2026-03-02", "09:00", "11:00"))
  const pages: number[] = []
  expect(await run(Verification.verify(world, { onPage: (events) => pages.push(events) }))).toMatchObject({ holds: true, events: 1001 })
  expect(pages).toEqual([1000, 1001])
})

it("what is written while it reads is read too; rows and journal are held against each other at one moment", async () => {
  const inner = MemoryStore.open()
  let writes = 0
  const busy = town({ store: inner, desk: "busy" })
  const store: Store.Store = {
    ...inner,
    // After the journal was read, and before the rows are.
    heads: async (tenant, streams) => {
      if (writes++ < 3) await record(busy, facts("cy", "2026-03-05", "09:00", "11:00"))
      return inner.heads(tenant, streams)
    }
  }
  await record(busy, facts("ann", "2026-03-05", "09:00", "11:00"))
  expect(await run(Verification.verify(town({ store })))).toMatchObject({ holds: true, events: 4 })
})

it("a journal that never stands still is not called broken", async () => {
  const inner = MemoryStore.open()
  const busy = town({ store: inner, desk: "busy" })
  const store: Store.Store = {
    ...inner,
    heads: async (tenant, streams) => {
      await record(busy, facts("cy", "2026-03-05", "09:00", "11:00"))
      return inner.heads(tenant, streams)
    }
  }
  await record(busy, facts("ann", "2026-03-05", "09:00", "11:00"))
  expect(await failure(Verification.verify(town({ store })))).toMatchObject({ _tag: "Contended" })
})

it("every fault reads as a sentence in both languages", async () => {
  for (const { naively } of tamperings) {
    const one = await district()
    naively(one.copy)
    const verified = await verifying(one, one.copy, { hash: "0".repeat(64), position: 4 })
    for (const locale of ["zh-CN", "en"] as const) {
      const lines = VerificationText.of(verified, locale)
      expect(lines).toHaveLength(verified.faults.length + 1)
      for (const line of lines) expect(line).not.toMatch(/[{}]|undefined|verify\./)
    }
  }
})
