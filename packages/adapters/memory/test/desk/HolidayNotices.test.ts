/** A holiday notice announced once: every later answer heeds it, and none of the past changes in silence. */
import { AsKnown, Desk, Explaining, type World } from "@yanzhen/core/desk"
import { Day, Id, WorkingCalendar } from "@yanzhen/core/foundation"
import { Calendars } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { failure, facts, record, run, town, type Town } from "./world.ts"

const notice = {
  type: "announce",
  first: "2026-12-26",
  last: "2027-12-24",
  restDays: ["2027-01-01"],
  workingDays: [],
  source: "国办发明电〔2026〕9号",
  by: Id.require<Id.PersonId>("clerk"),
  on: "2027-01-12"
} as const

/** Services of December entered in January, while nobody knew which days were off: one by the day that is the last at worst, one after it. */
const december = async (): Promise<{ readonly world: Town; readonly ids: readonly string[] }> => {
  const world = town({ today: "2027-01-06" })
  const early = await record(world, facts("ann", "2026-12-24", "09:00", "10:00"))
  world.setDay("2027-01-11")
  const late = await record(world, facts("bo", "2026-12-24", "09:00", "10:00"))
  const known = await record(world, facts("cy", "2026-12-01", "09:00", "10:00"))
  world.setDay("2027-01-12")
  return { world, ids: [early, late, known] }
}

/** As whoever opens the world anew lays it. */
const anew = async (world: Town): Promise<World.World> => {
  const calendar = await run(Desk.over(world).ownCalendar())
  return { ...world, calendar: { calendar: () => calendar, base: () => Calendars.china } }
}
const said = async (world: World.World, id: string) =>
  (await run(Explaining.record(world, Id.require<Id.RecordId>(id)))).assessed.map(({ outcome, rule }) => `${outcome} ${rule}`)

const open = ["unknown service.record-deadline-unannounced"]
const isLate = ["unmet service.record-deadline"]

describe("CAL-02: a notice announced once", () => {
  it("says of every record whether it is judged otherwise now, and what was known does not change", async () => {
    const { world, ids } = await december()
    const [early = "", late = "", known = ""] = ids
    expect(await Promise.all([early, late, known].map((id) => said(world, id)))).toEqual([open, open, isLate])
    const { rejudged, calendar } = await run(Desk.over(world).announceHolidays(notice))
    expect(Day.text(calendar.coverage.last)).toBe("2027-12-24")
    expect(new Map(rejudged.map(({ record: { record: id }, before, after }) => [String(id), [before, after]]))).toEqual(
      new Map([
        [early, ["open", "in-time"]],
        [late, ["open", "late"]]
      ])
    )
  })
  it("is heeded by every later answer, from the journal", async () => {
    const { world, ids } = await december()
    await run(Desk.over(world).announceHolidays(notice))
    const after = await anew(world)
    expect(await Promise.all(ids.map((id) => said(after, id)))).toEqual([[], isLate, isLate])
    expect((await run(Desk.over(after).holidayNotices())).notices).toMatchObject([{ source: notice.source, by: "clerk", on: "2027-01-12" }])
  })
  it("was not known before it was announced", async () => {
    const { world, ids } = await december()
    await run(Desk.over(world).announceHolidays(notice))
    const then = await run(AsKnown.on(await anew(world), Day.require("2027-01-11")))
    expect(await said(then, ids[0] ?? "")).toEqual(open)
    world.setDay("2027-01-13")
    expect(await said(await run(AsKnown.on(await anew(world), Day.require("2027-01-12"))), ids[0] ?? "")).toEqual([])
  })
  it("that moves days again tells what becomes of it, and a second one that says the same is refused", async () => {
    const { world, ids } = await december()
    const desk = Desk.over(world)
    await run(desk.announceHolidays(notice))
    expect(await failure(desk.announceHolidays(notice))).toMatchObject({ findings: [{ rule: "calendar.known" }] })
    const { rejudged } = await run(desk.announceHolidays({ ...notice, restDays: ["2027-01-01", "2027-01-04", "2027-01-05", "2027-01-06"] }))
    expect(rejudged.map(({ record: { record: id }, before, after }) => [id, before, after])).toEqual([[ids[1], "late", "in-time"]])
  })
  it("a tenant that announced nothing has the calendar that is shipped, unchanged", async () => {
    const world = town()
    expect(await run(Desk.over(world).ownCalendar())).toBe(Calendars.china)
    expect(WorkingCalendar.kindOf(Calendars.china, Day.require("2027-01-05"))).toBe("unannounced")
  })
})
