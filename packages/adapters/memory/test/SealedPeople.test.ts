import type { Day, Instant } from "@yanzhen/core/foundation"
import { Cipher, type PersonKeys, type ProtectedPeople, SealedPeople, type SealedRows } from "@yanzhen/core/ports"
import { AesGcm, MemoryPersonKeys, MemorySealedRows, Sha256 } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const tenant = "340603"
const asked: ProtectedPeople.Asked = { purpose: "visit", actor: "clerk", at: 1_772_668_800_000 as Instant.Instant }
const cipher = AesGcm.cipher(new Uint8Array(32))

const person = (id: string, name: string, more: Partial<ProtectedPeople.Protecting> = {}): ProtectedPeople.Protecting => ({
  id,
  name,
  nameHash: Sha256.digest(name),
  ...more
})
const full = person("r-1", "端木测试萍", {
  phone: "19912345678",
  address: "测试路9号",
  idTail: "002X",
  born: 3_653 as Day.Day,
  idHash: "a".repeat(64)
})

const kept = () => {
  const [rows, keys] = [MemorySealedRows.open(), MemoryPersonKeys.open()]
  return { rows, keys, people: SealedPeople.over({ cipher, keys, rows }) }
}

const because = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "an answer",
    (error: unknown) => (error instanceof Cipher.SealBroken ? error.because : error)
  )

describe("protected people", () => {
  it("are read as they were put, the last of several under one id, without the hashes", async () => {
    const { people } = kept()
    expect(await people.put(tenant, [person("r-1", "旧名"), full, person("r-2", "甲")])).toEqual({ ok: true })
    const { nameHash: _, idHash: __, ...shown } = full
    expect(await people.read(tenant, ["r-2", "r-1", "r-0"], asked)).toEqual(
      new Map([
        ["r-1", shown],
        ["r-2", { id: "r-2", name: "甲" }]
      ])
    )
    expect(await people.idsByHash(tenant, ["a".repeat(64)])).toEqual(["r-1"])
    expect(await people.known(tenant)).toEqual(["r-1", "r-2"])
    expect(await people.nameMarks(tenant)).toEqual([
      { hash: Sha256.digest("端木测试萍"), length: 5 },
      { hash: Sha256.digest("甲"), length: 1 }
    ])
  })

  it("have a key from when they are first put, and no other is made or kept for them", async () => {
    const { rows, keys } = kept()
    const [made, offered]: [string[], string[]] = [[], []]
    const people = SealedPeople.over({
      rows,
      cipher: { ...cipher, newKey: (place) => (made.push(place.join(" ")), cipher.newKey(place)) },
      keys: { ...keys, keep: (of, candidates) => (offered.push([...candidates.keys()].join(" ")), keys.keep(of, candidates)) }
    })
    await people.put(tenant, [person("r-1", "旧名")])
    await people.put(tenant, [full])
    await people.put(tenant, [full, person("r-2", "甲")])
    expect([made, offered]).toEqual([
      [`${tenant} r-1`, `${tenant} r-2`],
      ["r-1", "r-2"]
    ])
  })

  it("stand in their rows with the hash of their number only where it is known", async () => {
    const { rows, keys } = kept()
    const written: SealedRows.SealedRow[] = []
    const people = SealedPeople.over({ cipher, keys, rows: { ...rows, put: async (_, all) => void written.push(...all) } })
    await people.put(tenant, [full, person("r-2", "甲")])
    const sealed = expect.any(String) as string
    expect(written).toStrictEqual([
      { id: "r-1", sealed, name: { hash: full.nameHash, length: 5 }, idHash: full.idHash },
      { id: "r-2", sealed, name: { hash: Sha256.digest("甲"), length: 1 } }
    ])
  })

  it("are known to the database by nothing that can be read", async () => {
    const { people, rows } = kept()
    await people.put(tenant, [full])
    const text = JSON.stringify([...(await rows.read(tenant, ["r-1"], asked)).values()])
    expect([full.name, full.phone, full.address].filter((one) => text.includes(one ?? "?"))).toEqual([])
  })

  it("are not read without a purpose or an actor, and then no entry is written", async () => {
    const { people } = kept()
    await people.put(tenant, [full])
    await expect(people.read(tenant, ["r-1"], { ...asked, purpose: "" })).rejects.toThrow(RangeError)
    await expect(people.read(tenant, ["r-1"], { ...asked, actor: "" })).rejects.toThrow(RangeError)
    expect(await people.accesses(tenant, "r-1")).toEqual([])
  })

  it("leave an entry for every read, also for a miss, and also for one that does not open", async () => {
    const { people, rows } = kept()
    await people.put(tenant, [full])
    await people.read(tenant, ["r-1", "r-0", "r-1"], asked)
    expect(await people.accesses(tenant, "r-1")).toEqual([{ ...asked, found: true }])
    expect(await people.accesses(tenant, "r-0")).toEqual([{ ...asked, found: false }])
    const bent: SealedRows.SealedRow = { id: "r-1", sealed: "aes-256-gcm.AAAA.AAAA", name: { hash: "h", length: 2 } }
    await rows.put(tenant, [bent])
    expect(await because(people.read(tenant, ["r-1"], asked))).toBe("altered")
    expect(await people.accesses(tenant, "r-1")).toHaveLength(2)
  })

  it("whose rows were swapped do not open", async () => {
    const { people, rows } = kept()
    await people.put(tenant, [full, person("r-2", "甲")])
    const [one, other] = [...(await rows.read(tenant, ["r-1", "r-2"], asked)).values()]
    if (one === undefined || other === undefined) throw new Error("they are there")
    await rows.put(tenant, [{ ...one, sealed: other.sealed }])
    expect(await because(people.read(tenant, ["r-1"], asked))).toBe("altered")
    // Nor in another tenant, whose key is another.
    await people.put("340604", [full])
    await rows.put("340604", [one])
    expect(await because(people.read("340604", ["r-1"], asked))).toBe("altered")
  })

  it("whose key is neither there nor destroyed are no misses: the file of keys was lost", async () => {
    const { people, rows } = kept()
    await people.put(tenant, [full])
    const without = SealedPeople.over({ cipher, keys: MemoryPersonKeys.open(), rows })
    expect(await because(without.read(tenant, ["r-1"], asked))).toBe("key-missing")
  })
})

describe("texts that name protected people", () => {
  const letter = { id: "x-1", people: ["r-1", "r-2"], text: "端木测试萍与甲同去" }
  const note = { id: "x-2", people: ["r-2"], text: "甲不在家" }
  const written = async () => {
    const world = kept()
    await world.people.put(tenant, [full, person("r-2", "甲")])
    expect(await world.people.putTexts(tenant, [{ ...note, text: "旧" }, letter, note])).toEqual({ ok: true })
    return world
  }

  it("are read as they were put, and each of their people has an entry", async () => {
    const { people, rows } = await written()
    expect(await people.readTexts(tenant, ["x-2", "x-1", "x-0"], asked)).toEqual(
      new Map([
        ["x-1", letter],
        ["x-2", note]
      ])
    )
    expect([await people.accesses(tenant, "r-1"), await people.accesses(tenant, "r-2")]).toEqual([
      [{ ...asked, found: true }],
      [{ ...asked, found: true }]
    ])
    expect(JSON.stringify([...(await rows.readTexts(tenant, ["x-1", "x-2"], asked)).values()])).not.toMatch(/[端木甲]/)
    await people.removeTexts(tenant, ["x-2"])
    expect([...(await people.readTexts(tenant, ["x-1", "x-2"], asked)).keys()]).toEqual(["x-1"])
  })

  it("are not read without a purpose, nor put of nobody", async () => {
    const { people } = await written()
    await expect(people.readTexts(tenant, ["x-1"], { ...asked, purpose: "" })).rejects.toThrow(RangeError)
    await expect(people.putTexts(tenant, [{ ...note, people: [] }])).rejects.toThrow(RangeError)
    expect(await people.accesses(tenant, "r-1")).toEqual([])
  })

  it.each(["r-1", "r-2"])("go with whichever of their people is forgotten, also in a copy from before: %s", async (gone) => {
    const { people, rows, keys } = await written()
    const copy = MemorySealedRows.open()
    await copy.putTexts(tenant, [...(await rows.readTexts(tenant, ["x-1"], asked)).values()])
    expect(await people.forget(tenant, [gone])).toBe(gone === "r-1" ? 1 : 2)
    expect((await people.readTexts(tenant, ["x-1"], asked)).size).toBe(0)
    expect((await SealedPeople.over({ cipher, keys, rows: copy }).readTexts(tenant, ["x-1"], asked)).size).toBe(0)
    expect(await people.putTexts(tenant, [letter])).toEqual({ ok: false, because: "forgotten", ids: [gone], stored: [] })
  })

  it("do not open in each other's place, nor in that of who somebody is, nor without a key", async () => {
    const { people, rows } = await written()
    await people.putTexts(tenant, [{ ...note, id: "x-3" }])
    const texts = await rows.readTexts(tenant, ["x-2", "x-3"], asked)
    const [one, other] = [texts.get("x-2"), texts.get("x-3")]
    if (one === undefined || other === undefined) throw new Error("they are there")
    await rows.putTexts(tenant, [{ ...one, sealed: other.sealed }])
    expect(await because(people.readTexts(tenant, ["x-2"], asked))).toBe("altered")
    await rows.put(tenant, [{ id: "r-2", sealed: other.sealed, name: { hash: "h", length: 1 } }])
    expect(await because(people.read(tenant, ["r-2"], asked))).toBe("altered")
    const without = SealedPeople.over({ cipher, keys: MemoryPersonKeys.open(), rows })
    expect(await because(without.readTexts(tenant, ["x-1"], asked))).toBe("key-missing")
  })

  it("are not there where somebody was forgotten meanwhile", async () => {
    const { rows, keys } = await written()
    const late: SealedRows.SealedRows = {
      ...rows,
      putTexts: async (of, all) => {
        await keys.destroy(of, ["r-2"])
        await rows.putTexts(of, all)
      }
    }
    const people = SealedPeople.over({ cipher, keys, rows: late })
    const other = { id: "x-8", people: ["r-1"], text: "端木测试萍在家" }
    expect(await people.putTexts(tenant, [other, { ...note, id: "x-9" }, { ...letter, id: "x-7" }])).toMatchObject({
      ok: false,
      ids: ["r-2"],
      stored: ["x-8"]
    })
    // Those of whoever is left stay, with what stood there before.
    expect(await people.textIds(tenant)).toEqual(["x-1", "x-2", "x-8"])
    expect([...(await people.readTexts(tenant, ["x-7", "x-8", "x-9"], asked)).keys()]).toEqual(["x-8"])
  })
})

describe("to forget", () => {
  it("destroys the key, so that a copy of the database from before opens no more", async () => {
    const { people, rows, keys } = kept()
    await people.put(tenant, [full])
    const copy = MemorySealedRows.open()
    await copy.put(tenant, [...(await rows.read(tenant, ["r-1"], asked)).values()])
    const fromCopy = SealedPeople.over({ cipher, keys, rows: copy })
    expect((await fromCopy.read(tenant, ["r-1"], asked)).size).toBe(1)

    await people.forget(tenant, ["r-1", "r-9"])

    expect((await fromCopy.read(tenant, ["r-1"], asked)).size).toBe(0)
    expect([await people.known(tenant), await people.nameMarks(tenant), await people.idsByHash(tenant, ["a".repeat(64)])]).toEqual([
      [],
      [],
      []
    ])
  })

  it("is for ever: nobody is put again under that id, nor anybody with them, nor one who was forgotten before being put", async () => {
    const { people } = kept()
    await people.put(tenant, [full])
    await people.forget(tenant, ["r-1", "r-9"])
    expect(await people.put(tenant, [person("r-2", "甲"), full, person("r-9", "乙")])).toEqual({
      ok: false,
      because: "forgotten",
      ids: ["r-1", "r-9"],
      stored: []
    })
    expect(await people.known(tenant)).toEqual([])
  })

  it("takes nobody along who is put with them at that moment, and says who was stored", async () => {
    const { rows, keys, people: plain } = kept()
    await plain.put(tenant, [person("r-3", "旧名")])
    const late: SealedRows.SealedRows = {
      ...rows,
      put: async (of, all) => {
        await rows.put(of, all)
        await keys.destroy(of, ["r-1"])
      }
    }
    const people = SealedPeople.over({ cipher, keys, rows: late })
    const put = await people.put(tenant, [full, person("r-2", "甲"), person("r-3", "新名")])
    expect(put).toEqual({ ok: false, because: "forgotten", ids: ["r-1"], stored: ["r-2", "r-3"] })
    expect(await people.known(tenant)).toEqual(["r-2", "r-3"])
    expect((await people.read(tenant, ["r-3"], asked)).get("r-3")?.name).toBe("新名")
  })

  it("leaves who read them", async () => {
    const { people } = kept()
    await people.put(tenant, [full])
    await people.read(tenant, ["r-1"], asked)
    await people.forget(tenant, ["r-1"])
    await people.read(tenant, ["r-1"], { ...asked, purpose: "supervision" })
    expect(await people.accesses(tenant, "r-1")).toEqual([
      { ...asked, found: true },
      { ...asked, purpose: "supervision", found: false }
    ])
  })

  it("wins over a late write, however the two fall between each other", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isThere) => {
        const { people: plain, rows, keys } = kept()
        if (isThere) await plain.put(tenant, [full])
        const slow = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => scheduler.scheduleFunction(call)
        const slowRows: SealedRows.SealedRows = {
          ...rows,
          put: slow((of: string, all: readonly SealedRows.SealedRow[]) => rows.put(of, all)),
          remove: slow((of: string, ids: readonly string[]) => rows.remove(of, ids))
        }
        const slowKeys: PersonKeys.PersonKeys = {
          ...keys,
          get: slow((of: string, ids: readonly string[]) => keys.get(of, ids)),
          keep: slow((of: string, candidates: ReadonlyMap<string, string>) => keys.keep(of, candidates)),
          destroy: slow((of: string, ids: readonly string[]) => keys.destroy(of, ids))
        }
        const people = SealedPeople.over({ cipher, keys: slowKeys, rows: slowRows })
        const racing = Promise.all([people.put(tenant, [full]), people.forget(tenant, ["r-1"]), people.put(tenant, [full])])
        await scheduler.waitFor(racing)
        expect(await rows.ids(tenant)).toEqual([])
        expect((await plain.read(tenant, ["r-1"], asked)).size).toBe(0)
        expect(await plain.put(tenant, [full])).toMatchObject({ ok: false })
      }),
      { numRuns: 100 }
    )
  })

  it("interrupted after the key, leaves a row that is nobody, and can be done again", async () => {
    const { people, rows, keys } = kept()
    await people.put(tenant, [full])
    const breaking = SealedPeople.over({ cipher, keys, rows: { ...rows, remove: () => Promise.reject(new Error("power cut")) } })
    await expect(breaking.forget(tenant, ["r-1"])).rejects.toThrow("power cut")
    expect(await people.known(tenant)).toEqual(["r-1"])
    expect((await people.read(tenant, ["r-1"], asked)).size).toBe(0)
    await people.forget(tenant, ["r-1"])
    expect(await people.known(tenant)).toEqual([])
  })
})

it("closing closes both", async () => {
  const closed: string[] = []
  const { rows, keys } = kept()
  const people = SealedPeople.over({
    cipher,
    rows: { ...rows, close: async () => void closed.push("rows") },
    keys: { ...keys, close: async () => void closed.push("keys") }
  })
  await people.close()
  expect(closed).toEqual(["rows", "keys"])
})
