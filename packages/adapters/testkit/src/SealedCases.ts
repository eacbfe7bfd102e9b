/**
 * What is promised of people whose identity is protected, by the database that holds the sealed rows. What is sealed here is no sealed text: a
 * database does not look.
 */
import type { Instant } from "@yanzhen/core/foundation"
import { type Cipher, type ProtectedPeople, SealedPeople, type SealedRows } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { otherTenant, tenant } from "./Sample.ts"

const mark = { hash: "c".repeat(64), length: 3 }
const full: SealedRows.SealedRow = { id: "r-1", sealed: "suite.iv.数据", idHash: "a".repeat(64), name: mark }
const bare: SealedRows.SealedRow = { id: "r-2", sealed: "suite.iv.other", name: { hash: "d".repeat(64), length: 2 } }

const asked = (purpose: string, seconds: number): ProtectedPeople.Asked => ({
  purpose,
  actor: "kit",
  at: (1_772_668_800_000 + seconds * 1000) as Instant.Instant
})
const visit = asked("visit", 0)

/** Seals nothing: what is tried is what becomes of the rows. */
const plain: Cipher.Cipher = {
  suite: "plain",
  newKey: async (place) => place.join(" "),
  seal: async (_, __, text) => text,
  open: async (_, __, sealed) => sealed
}

const letter: SealedRows.SealedText = { id: "x-1", people: ["r-1", "r-2"], sealed: "suite.iv.文字" }
const note: SealedRows.SealedText = { id: "x-2", people: ["r-10"], sealed: "suite.iv.note" }

export const sealedCases: readonly Case[] = [
  define("sealed.kept", "写入的密文原样可取", "sealed rows come back as they were put", ["put", "read"], async ({ sealed }) => {
    await sealed.put(tenant, [full, bare])
    Expect.equal(
      "the rows",
      await sealed.read(tenant, ["r-2", "r-1", "r-0"], visit),
      new Map([
        ["r-1", full],
        ["r-2", bare]
      ])
    )
  }),
  define(
    "sealed.replaced-whole",
    "再次写入即整体替换",
    "put again, a row is replaced whole: its hash is forgotten",
    ["put", "read", "idsByHash"],
    async ({ sealed }) => {
      await sealed.put(tenant, [full])
      await sealed.put(tenant, [{ id: "r-1", sealed: "new", name: mark }])
      Expect.equal("the row", (await sealed.read(tenant, ["r-1"], visit)).get("r-1"), { id: "r-1", sealed: "new", name: mark })
      Expect.equal("by the old hash", await sealed.idsByHash(tenant, ["a".repeat(64)]), [])
    }
  ),
  define(
    "sealed.every-read-entered",
    "每次读取都留下记录，查无此人也一样",
    "every read leaves an entry for each who was asked for, there or not, in order",
    ["put", "read", "accesses"],
    async ({ sealed }) => {
      await sealed.put(tenant, [full])
      // Later instants first: the order is that of the reads.
      await sealed.read(tenant, ["r-1", "r-0", "r-1"], asked("visit", 9))
      await sealed.read(tenant, ["r-1"], asked("contact", 2))
      Expect.equal("of one who is there", await sealed.accesses(tenant, "r-1"), [
        { ...asked("visit", 9), found: true },
        { ...asked("contact", 2), found: true }
      ])
      Expect.equal("of one who is not", await sealed.accesses(tenant, "r-0"), [{ ...asked("visit", 9), found: false }])
      Expect.equal("of one nobody asked for", await sealed.accesses(tenant, "r-2"), [])
    }
  ),
  define(
    "sealed.reads-at-once",
    "同时读取，各留各的记录",
    "reads at the same time leave an entry each",
    ["put", "read", "accesses"],
    async ({ sealed }) => {
      await sealed.put(tenant, [full])
      const purposes = ["care", "contact", "visit", "wish"]
      await Promise.all(purposes.map((purpose, i) => sealed.read(tenant, ["r-1"], asked(purpose, i))))
      Expect.equal("the entries", (await sealed.accesses(tenant, "r-1")).map(({ purpose }) => purpose).toSorted(), purposes)
    }
  ),
  define("sealed.by-hash", "同一指纹的人全部给出", "everybody with a hash, in order of id", ["put", "idsByHash"], async ({ sealed }) => {
    await sealed.put(tenant, [{ ...full, id: "r-3" }, full, bare])
    Expect.equal("the ids", await sealed.idsByHash(tenant, ["a".repeat(64), "b".repeat(64)]), ["r-1", "r-3"])
    Expect.equal("for no hash", await sealed.idsByHash(tenant, []), [])
    Expect.equal("by a name", await sealed.idsByHash(tenant, [bare.name.hash]), ["r-2"])
  }),
  define(
    "sealed.texts-kept",
    "写入的文字密文原样可取，再次写入即整体替换",
    "sealed texts come back as they were put, each replaced whole when it is put again",
    ["putTexts", "readTexts", "removeTexts"],
    async ({ sealed }) => {
      await sealed.putTexts(tenant, [letter, note])
      const both = new Map([
        ["x-1", letter],
        ["x-2", note]
      ])
      Expect.equal("the texts", await sealed.readTexts(tenant, ["x-2", "x-1", "x-0"], visit), both)
      const anew = { ...letter, people: ["r-2"], sealed: "new" }
      await sealed.putTexts(tenant, [anew])
      Expect.equal("put again", (await sealed.readTexts(tenant, ["x-1"], visit)).get("x-1"), anew)
      Expect.equal("of the other tenant", await sealed.readTexts(otherTenant, ["x-1"], visit), new Map())
      await sealed.removeTexts(tenant, ["x-1", "x-0"])
      Expect.equal("what is left", [...(await sealed.readTexts(tenant, ["x-1", "x-2"], visit)).keys()], ["x-2"])
    }
  ),
  define(
    "sealed.text-ids",
    "列出全部文字的编号，不留读取记录",
    "every text's id, in order; nobody was read for it",
    ["putTexts", "textIds", "removeTexts", "accesses"],
    async ({ sealed }) => {
      await sealed.putTexts(tenant, [note, { ...note, id: "x-10" }, letter])
      await sealed.putTexts(otherTenant, [{ ...note, id: "x-3" }])
      Expect.equal("the ids", await sealed.textIds(tenant), ["x-1", "x-10", "x-2"])
      await sealed.removeTexts(tenant, ["x-10"])
      Expect.equal("without what was removed", await sealed.textIds(tenant), ["x-1", "x-2"])
      Expect.equal("entries", await sealed.accesses(tenant, "r-1"), [])
    }
  ),
  define(
    "sealed.text-read-entered",
    "每次读取文字，都为其中每个人留下记录",
    "a text read leaves an entry for each of its people, once; one that is not there leaves none",
    ["putTexts", "readTexts", "accesses"],
    async ({ sealed }) => {
      await sealed.putTexts(tenant, [letter, { ...note, people: ["r-2"] }])
      await sealed.readTexts(tenant, ["x-1", "x-2", "x-0"], asked("care", 3))
      for (const id of ["r-1", "r-2"]) Expect.equal(`of ${id}`, await sealed.accesses(tenant, id), [{ ...asked("care", 3), found: true }])
      Expect.equal("of one in no text", await sealed.accesses(tenant, "r-10"), [])
    }
  ),
  define(
    "sealed.texts-go-with-people",
    "删除一个人，即删除涉及此人的文字",
    "with somebody go the texts of which they are one, and no others",
    ["putTexts", "readTexts", "remove"],
    async ({ sealed }) => {
      await sealed.putTexts(tenant, [letter, note])
      Expect.equal("how many went", await sealed.remove(tenant, ["r-2", "r-1"]), 1)
      Expect.equal("what is left", [...(await sealed.readTexts(tenant, ["x-1", "x-2"], visit)).keys()], ["x-2"])
      Expect.equal("how many go with nobody", await sealed.remove(tenant, ["r-9"]), 0)
    }
  ),
  define("sealed.ids", "列出全部编号", "every id, in order", ["put", "ids"], async ({ sealed }) => {
    await sealed.put(tenant, [bare, { ...full, id: "r-10" }, full])
    Expect.equal("the ids", await sealed.ids(tenant), ["r-1", "r-10", "r-2"])
  }),
  define("sealed.name-marks", "列出姓名指纹，各一次", "every mark of a name, each once", ["put", "nameMarks"], async ({ sealed }) => {
    await sealed.put(tenant, [full, { ...full, id: "r-3" }, bare])
    const marks = (await sealed.nameMarks(tenant)).toSorted((a, b) => a.length - b.length)
    Expect.equal("the marks", marks, [bare.name, mark])
  }),
  define(
    "sealed.removed",
    "删除后查不到，查看记录仍在",
    "a row removed is found in no way; who read it stays",
    ["put", "read", "remove", "accesses", "ids", "idsByHash", "nameMarks"],
    async ({ sealed }) => {
      await sealed.put(tenant, [full, bare])
      await sealed.read(tenant, ["r-1"], visit)
      await sealed.remove(tenant, ["r-1", "r-0"])
      const found = [await sealed.idsByHash(tenant, ["a".repeat(64)]), await sealed.ids(tenant), await sealed.nameMarks(tenant)]
      Expect.equal("what is found", found, [[], ["r-2"], [bare.name]])
      Expect.equal("what is read", await sealed.read(tenant, ["r-1"], asked("care", 1)), new Map())
      Expect.equal("the entries", await sealed.accesses(tenant, "r-1"), [
        { ...visit, found: true },
        { ...asked("care", 1), found: false }
      ])
    }
  ),
  define(
    "sealed.forgotten-meanwhile",
    "写入时有人被删除：此人及其文字一概不留，其他人照存并逐一告知",
    "of whom somebody is forgotten while they are written nothing stays; the others do, and the answer says who",
    ["put", "remove", "ids", "nameMarks", "putTexts", "removeTexts", "textIds"],
    async ({ sealed, keys }) => {
      const forgetting: SealedRows.SealedRows = {
        ...sealed,
        put: async (of, rows) => (await keys.destroy(of, ["r-2"]), sealed.put(of, rows)),
        putTexts: async (of, texts) => (await keys.destroy(of, ["r-3"]), sealed.putTexts(of, texts))
      }
      const people = SealedPeople.over({ cipher: plain, keys, rows: forgetting })
      const put = await people.put(tenant, [
        { id: "r-1", name: "端木测", nameHash: mark.hash },
        { id: "r-2", name: "甲乙", nameHash: bare.name.hash }
      ])
      Expect.equal("the answer", put, { ok: false, because: "forgotten", ids: ["r-2"], stored: ["r-1"] })
      Expect.equal("who is there", [await sealed.ids(tenant), await sealed.nameMarks(tenant)], [["r-1"], [mark]])
      const texts = await people.putTexts(tenant, [
        { id: "x-1", people: ["r-1"], text: "一" },
        { id: "x-2", people: ["r-1", "r-3"], text: "二" }
      ])
      Expect.equal("the answer about texts", texts, { ok: false, because: "forgotten", ids: ["r-3"], stored: ["x-1"] })
      Expect.equal("which texts are there", await sealed.textIds(tenant), ["x-1"])
    }
  ),
  define(
    "sealed.of-tenant",
    "各租户互不相见",
    "tenants see neither each other's rows nor who read them",
    ["put", "read", "accesses", "ids"],
    async ({ sealed }) => {
      await sealed.put(tenant, [full])
      await sealed.read(tenant, ["r-1"], visit)
      await sealed.remove(otherTenant, ["r-1"])
      Expect.equal("read by the other", await sealed.read(otherTenant, ["r-1"], visit), new Map())
      Expect.equal("listed by the other", await sealed.ids(otherTenant), [])
      Expect.equal("entries of the other", await sealed.accesses(otherTenant, "r-1"), [{ ...visit, found: false }])
      Expect.equal("still there", await sealed.accesses(tenant, "r-1"), [{ ...visit, found: true }])
      Expect.equal("and listed", await sealed.ids(tenant), ["r-1"])
    }
  ),
  define("sealed.many", "一次可读数千人", "thousands can be read at once", ["put", "read", "accesses"], async ({ sealed }) => {
    const rows = Array.from({ length: 3_000 }, (_, i) => ({ ...bare, id: `r-${i}` }))
    const ids = rows.map(({ id }) => id)
    await sealed.put(tenant, rows)
    Expect.equal("read", (await sealed.read(tenant, ids, visit)).size, 3_000)
    Expect.equal("entered", (await sealed.accesses(tenant, "r-2999")).length, 1)
  })
]
