/**
 * What a person directory promises. All people here are invented.
 */
import type { Day } from "@yanzhen/core/foundation"
import type { PersonDirectory } from "@yanzhen/core/ports"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { otherTenant, tenant } from "./Sample.ts"

const full: PersonDirectory.Person = {
  id: "p-1",
  name: "甄样例",
  phone: "13900000000",
  idHash: "a".repeat(64),
  idTail: "002X",
  born: 3_653 as Day.Day
}

export const directoryCases: readonly Case[] = [
  define("people.kept", "写入的人原样可查", "people come back as they were put", ["put", "get"], async ({ directory }) => {
    const odd = { id: "p-2", name: " 𠮷 'O\"Hara " }
    await directory.put(tenant, [full, odd])
    Expect.equal(
      "the people",
      await directory.get(tenant, ["p-2", "p-1"]),
      new Map<string, PersonDirectory.Person>([
        ["p-1", full],
        ["p-2", odd]
      ])
    )
  }),
  define("people.unknown-absent", "没有的人不在答案里", "nobody is answered who is not there", ["put", "get"], async ({ directory }) => {
    await directory.put(tenant, [full])
    Expect.equal("the ids", [...(await directory.get(tenant, ["p-0", "p-1"])).keys()], ["p-1"])
  }),
  define(
    "people.replaced-whole",
    "再次写入即整体替换，未给的字段被忘记",
    "put again, a person is replaced whole: what is left out is forgotten",
    ["put", "get"],
    async ({ directory }) => {
      await directory.put(tenant, [full])
      await directory.put(tenant, [{ id: "p-1", name: "甄改名" }])
      Expect.equal("the person", (await directory.get(tenant, ["p-1"])).get("p-1"), { id: "p-1", name: "甄改名" })
    }
  ),
  define(
    "people.by-hash",
    "同一指纹的人全部给出，按 id 排序",
    "everybody with a hash, in order of id",
    ["put", "findByHash"],
    async ({ directory }) => {
      await directory.put(tenant, [
        { ...full, id: "p-2" },
        full,
        { id: "p-3", name: "甄另外", idHash: "b".repeat(64) },
        { id: "p-4", name: "甄无证" }
      ])
      Expect.equal(
        "the ids",
        (await directory.findByHash(tenant, ["a".repeat(64)])).map((one) => one.id),
        ["p-1", "p-2"]
      )
      Expect.equal("for no hash", await directory.findByHash(tenant, []), [])
    }
  ),
  define("people.by-name", "姓名须完全一致", "a name is the same or it is not", ["put", "findByName"], async ({ directory }) => {
    await directory.put(tenant, [
      { id: "p-2", name: "Zhen" },
      { id: "p-1", name: "zhen" },
      { id: "p-3", name: "zhen " },
      { id: "p-4", name: "甄" },
      { id: "p-5", name: "zhen" }
    ])
    Expect.equal(
      "the ids",
      (await directory.findByName(tenant, ["zhen", "甄"])).map((one) => one.id),
      ["p-1", "p-4", "p-5"]
    )
  }),
  define("people.names", "列出全部姓名，各一次", "every name, each once", ["put", "names"], async ({ directory }) => {
    await directory.put(tenant, [full, { ...full, id: "p-2" }, { id: "p-3", name: "zhen" }])
    Expect.equal("the names", (await directory.names(tenant)).toSorted(), ["zhen", "甄样例"])
    Expect.equal("of another tenant", await directory.names(otherTenant), [])
  }),
  define(
    "people.removed",
    "删除后各种查法都查不到",
    "a person removed is found in no way",
    ["put", "remove", "get", "findByHash", "findByName"],
    async ({ directory }) => {
      await directory.put(tenant, [full, { id: "p-2", name: "甄样例" }])
      await directory.remove(tenant, ["p-1", "p-0"])
      const found = [await directory.get(tenant, ["p-1"]), await directory.findByHash(tenant, ["a".repeat(64)])]
      Expect.equal("what is found", found, [new Map(), []])
      Expect.equal(
        "who is left",
        (await directory.findByName(tenant, ["甄样例"])).map((one) => one.id),
        ["p-2"]
      )
    }
  ),
  define(
    "people.of-tenant",
    "各租户的人互不相见",
    "tenants do not see each other's people",
    ["put", "get", "findByName", "remove"],
    async ({ directory }) => {
      await directory.put(tenant, [full])
      await directory.remove(otherTenant, ["p-1"])
      Expect.equal(
        "found by the other",
        [await directory.get(otherTenant, ["p-1"]), await directory.findByName(otherTenant, ["甄样例"])],
        [new Map(), []]
      )
      Expect.equal("still there", (await directory.get(tenant, ["p-1"])).size, 1)
    }
  ),
  define("people.many", "一次可问数千人", "thousands can be asked for at once", ["put", "get", "findByHash"], async ({ directory }) => {
    const people = Array.from({ length: 3_000 }, (_, i) => ({ id: `p-${i}`, name: `甄${i}`, idHash: `${i}`.padStart(64, "0") }))
    await directory.put(tenant, people)
    Expect.equal(
      "by id",
      (
        await directory.get(
          tenant,
          people.map((one) => one.id)
        )
      ).size,
      3_000
    )
    Expect.equal(
      "by hash",
      (
        await directory.findByHash(
          tenant,
          people.map((one) => one.idHash)
        )
      ).length,
      3_000
    )
  }),
  define(
    "texts.kept",
    "文字按编号存取与删除",
    "texts are kept and removed by their ids",
    ["putTexts", "getTexts", "removeTexts"],
    async ({ directory }) => {
      await directory.putTexts(tenant, [
        { id: "x-1", text: "张三家\n三楼 " },
        { id: "x-2", text: "" },
        { id: "x-3", text: "旧" }
      ])
      await directory.putTexts(tenant, [{ id: "x-3", text: "新" }])
      Expect.equal(
        "the texts",
        await directory.getTexts(tenant, ["x-1", "x-2", "x-3", "x-4"]),
        new Map([
          ["x-1", "张三家\n三楼 "],
          ["x-2", ""],
          ["x-3", "新"]
        ])
      )
      await directory.removeTexts(tenant, ["x-1", "x-4"])
      Expect.equal("what is left", [...(await directory.getTexts(tenant, ["x-1", "x-2"])).keys()], ["x-2"])
      Expect.equal("of the other tenant", await directory.getTexts(otherTenant, ["x-2"]), new Map())
    }
  ),
  define(
    "texts.in-pages",
    "全部文字按编号分页给出",
    "all texts come in pages, in order of their ids",
    ["putTexts", "textsAfter"],
    async ({ directory }) => {
      const texts = ["x-1", "x-10", "x-2", "y"].map((id) => ({ id, text: `文字 ${id}` }))
      await directory.putTexts(tenant, texts.toReversed())
      await directory.putTexts(otherTenant, [{ id: "x-3", text: "别处" }])
      Expect.equal("the first", await directory.textsAfter(tenant, "", 3), texts.slice(0, 3))
      Expect.equal("the rest", await directory.textsAfter(tenant, "x-2", 3), texts.slice(3))
      Expect.equal("no more", await directory.textsAfter(tenant, "y", 3), [])
    }
  )
]
