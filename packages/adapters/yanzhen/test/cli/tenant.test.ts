import { describe, expect, it, vi } from "vitest"
import { yanzhen } from "../../src/index.ts"
import { sqlite } from "../../src/sqlite.ts"
import { settle } from "../door.ts"
import { folder } from "./command.ts"

vi.setConfig({ testTimeout: 60_000 })

const on = "2026-03-01"

describe("--tenant", () => {
  it("opens one tenant's data; another's is not there", async () => {
    using here = folder()
    {
      await using yz = yanzhen({ store: sqlite(here.at("yanzhen.db")), tenant: "340603" })
      await settle(yz)
      await yz.needs.give("need-1", {
        type: "raise",
        kind: "goods",
        quantity: 5,
        features: [],
        urgency: "soon",
        childFacing: false,
        words: "棉衣",
        on
      })
      await yz.concerns.give("concern-1", { type: "report", topic: "rubbish", community: "c-1", words: "垃圾乱放", on })
    }
    const listed = await here.run("need", "list", "--tenant", "340603")
    expect([listed.code, listed.out]).toEqual([0, expect.stringContaining("需求：need-1；类别：物资；状态：已提出")])
    expect((await here.run("need", "list")).out.trim()).toBe("")
    expect((await here.run("need", "match", "--tenant=340603")).out.split("\n")[0]).toBe("可配对 0 对（尚未安排，须由人逐对决定）")
    expect((await here.run("concern", "show", "concern-1", "--tenant", "340603")).out).toContain("事项：rubbish；状态：已反映")
    expect(await here.run("concern", "show", "concern-1")).toMatchObject({ code: 1, out: "" })
    expect((await here.run("need", "list", "--tenant", "相山区")).code).toBe(1)
    const verified = await here.run("verify", "--tenant", "340603")
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("核对无误")])
    const mistyped = await here.run("verify", "--tenant", "340604")
    expect([mistyped.code, mistyped.out]).toEqual([2, ""])
    expect(mistyped.err).toContain("“340604”名下没有记过任何事")
    // Whoever wrote down a head hears that it is not there.
    expect(await here.run("verify", "--tenant", "340604", "--head", "1".repeat(64))).toMatchObject({ code: 1 })
  })
})
