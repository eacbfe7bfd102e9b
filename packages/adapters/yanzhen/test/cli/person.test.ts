import { afterAll, describe, expect, it } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { noon } from "../door.ts"
import { folder } from "./command.ts"

describe("yanzhen person", () => {
  const at = folder()
  afterAll(() => at[Symbol.dispose]())

  it("shows who read somebody, and lists who is to be anonymised", async () => {
    await using yz = yanzhen({ store: sqlite(at.at("yanzhen.db")), actor: "clerk-7", clock: () => noon("2026-03-10") })
    await yz.protectedPeople.put({ name: "端木测试萍" }, "r-1")
    await yz.protectedPeople.read(["r-1"], { purpose: "visit" })
    const line = "2026-03-10T12:00:00.000+08:00  clerk-7"
    expect(await at.run("person", "accesses", "r-1")).toEqual({ code: 0, out: `${line}  探访\n`, err: "" })
    expect((await at.run("--locale", "en", "person", "accesses", "r-1")).out).toBe(`${line}  visit\n`)
    expect(JSON.parse((await at.run("person", "accesses", "r-1", "--json")).out)).toEqual({
      rows: [{ at: "2026-03-10T12:00:00.000+08:00", actor: "clerk-7", purpose: "visit", found: true }]
    })
    expect(await at.run("person", "accesses", "r-2")).toMatchObject({ code: 1, out: "" })
    expect((await at.run("person", "due")).out).toBe("没有应当匿名化的人\n")
    await yz.people.consent("r-1", { type: "give", purpose: "registration", manner: "separate", on: "2026-03-01" })
    expect(await at.run("person", "due", "--as-of", "yesterday")).toMatchObject({ code: 2, out: "" })
    expect((await at.run("person", "due", "--as-of", "2036-02-29", "--json")).out).toBe("[]\n")
    expect((await at.run("person", "due", "--as-of", "2036-03-01")).out).toMatch(/^人员 +原因\n-+ +-+\nr-1 +保存期届满\n$/)
    await yz.people.consent("r-1", { type: "withdraw", purpose: "registration", on: "2026-03-10" })
    expect(JSON.parse((await at.run("person", "due", "--as-of", "2026-03-10", "--json")).out)).toEqual([
      { id: "r-1", because: "consent-withdrawn" }
    ])
  })
})
