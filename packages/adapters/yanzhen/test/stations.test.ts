import { describe, expect, it } from "vitest"
import { isYanzhenError } from "../src/index.ts"
import { open, stores } from "./door.ts"

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "an answer",
    (error: unknown) => error
  )

describe.each(stores)("stations over $name", ({ options }) => {
  it("are opened, noted, staffed, looked at and listed", async () => {
    const yz = open(options())
    await yz.importDirectory({ name: "街道.csv", bytes: new TextEncoder().encode("街道代码,街道名称\n340603001,西街道\n") })
    await yz.stations.give("st-1", { type: "open", street: "340603001", on: "2026-01-05" })
    await yz.stations.give("st-1", { type: "take-post", person: "p-1", post: "head", isLicensed: true, on: "2026-02-01" })
    const { version, tables, names, history, lines } = await yz.stations.show("st-1")
    expect(version).toBe(2)
    expect(tables.station).toEqual([{ station: "st-1", street: "340603001", stage: "open", openedOn: "2026-01-05", staff: 1, licensed: 1 }])
    expect(tables.station_post).toEqual([
      { station: "st-1", street: "340603001", person: "p-1", post: "head", licensed: true, from: "2026-02-01" }
    ])
    expect(names).toEqual({ "340603001": "西街道" })
    expect(history.map(({ type, on, recordedAt, actor }) => [type, on, recordedAt, actor])).toEqual([
      ["station.opened", "2026-01-05", "2026-03-10T12:00:00.000+08:00", "local"],
      ["station.post-taken", "2026-02-01", "2026-03-10T12:00:00.000+08:00", "local"]
    ])
    expect(lines("zh-CN")[0]).toBe("街道：西街道；社工站：st-1；状态：已设立；设立日：2026-01-05；在岗人数：1 人；持证人数：1 人")
    const listed = await yz.stations.list()
    expect(listed.rows).toEqual(tables.station)
    expect(listed.lines("en")[0]).toContain("street: 西街道; station: st-1; stage: open")
    expect((await yz.verify()).holds).toBe(true)
  })

  it("say everything that is wrong with a command, and store nothing", async () => {
    const yz = open(options())
    const wrong = { type: "take-post", person: "张 三", post: "boss", isLicensed: "yes" } as never
    const error = await failure(yz.stations.give("st-1", wrong))
    if (!isYanzhenError(error)) throw new Error("no error")
    expect([error.code, error.reasons.map(({ code }) => code).toSorted()]).toEqual([
      "YZ_COMMAND_UNREADABLE",
      ["command.choice", "command.id", "command.missing", "command.truth"]
    ])
    expect(new Set(error.reasons.map((reason) => reason.in("zh-CN").where))).toEqual(new Set(["isLicensed", "on", "person", "post"]))
    expect(error.reasons.map((reason) => reason.in("en").title)).toContain("on is missing")
    expect(await failure(yz.stations.give("张三", { type: "open", on: "2026-01-01" }))).toMatchObject({ code: "YZ_ID_UNFIT" })
    expect(await failure(yz.stations.show("st-1"))).toMatchObject({ code: "YZ_NOT_FOUND" })
    expect((await yz.stations.list()).rows).toEqual([])
  })

  it("answer without exceptions too, and say where somebody else was first", async () => {
    const yz = open(options())
    expect(await yz.safe.stations.give("st-1", { type: "open", on: "2026-01-05" }, { expectedVersion: 0 })).toMatchObject({ ok: true })
    expect(await yz.safe.stations.give("st-1", { type: "close", on: "2026-01-06", reason: "合并" }, { expectedVersion: 0 })).toMatchObject({
      ok: false,
      error: { code: "YZ_CHANGED_SINCE" }
    })
    expect(await yz.safe.stations.give("st-1", { type: "open", on: "2026-01-05" })).toMatchObject({
      ok: false,
      error: { code: "YZ_REFUSED", reasons: [{ code: "station.stage" }] }
    })
  })
})
