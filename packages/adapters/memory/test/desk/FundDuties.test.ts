import { FundDuties } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { signed } from "./awardBooks.ts"
import { begun, forChildren, gift, used, withFunds } from "./fundBooks.ts"
import { failure, journal, run, settled } from "./world.ts"

const day = Day.require
const raising = (of: string, on: string) => ({
  ...{ type: "fund.raising-planned", v: 1 as const, raising: of, on, isQualified: true, isEmergency: false, forNamedPerson: false },
  ...{ filedOn: "2025-12-01", startsOn: on, endsOn: "2026-03-31" }
})
const published = (what: string, about: string, on: string) => ({
  type: "fund.published",
  v: 1 as const,
  what,
  about,
  on,
  onNoticeBoard: true,
  online: true
})
const books = () =>
  withFunds({
    "f-1": [
      ...begun("2024-01-01", "甲"),
      gift("d-1", "2025-06-01", [100], { donor: "p-1" }),
      raising("spring", "2026-01-10"),
      published("report-to-registrar", "2024", "2025-03-01"),
      published("annual-report", "2025", "2026-03-01"),
      published("report-to-registrar", "2025", "2026-04-01")
    ],
    "f-2": [...begun("2026-01-01", "乙"), raising("autumn", "2026-02-01")],
    "f-3": [{ ...begun("2025-01-01", "丙")[0], host: "other" } as never, ...begun("2025-01-01", "丙").slice(1)]
  })
const inWords = ({ kind, about, status }: FundDuties.OfHost["duties"][number]) => `${status} ${kind} ${about}`
const shown = ({ funds }: FundDuties.Answer) => funds.map(({ fund, name, duties }) => [fund, name, ...duties.map(inWords)])
const hostsIn = ({ hosts }: FundDuties.Answer) =>
  hosts.map(({ host, duties, findings }) => [host, ...duties.map(inWords), ...findings.map(({ rule }) => rule)])

describe("what has to be published on a day", () => {
  it("of one fund: what is overdue or due within a year; all of it where it is asked for", async () => {
    const world = await books()
    const near = await run(FundDuties.duties(world, { fund: "f-1", on: day("2026-03-10") }))
    expect([near.at, near.on]).toEqual([(await journal(world)).length, day("2026-03-10")])
    expect(shown(near)).toEqual([["f-1", "甲", "due raising-final spring"]])
    expect(hostsIn(near)).toEqual([["host", "fund.host-class-unknown"]])
    expect(near.funds[0]?.receiptsDue).toEqual(["d-1"])
    const all = await run(FundDuties.duties(world, { fund: "f-1", on: day("2026-05-01"), all: true }))
    expect(shown(all)).toEqual([["f-1", "甲", "due raising-final spring"]])
    expect(hostsIn(all)).toEqual([["host", "done annual-report 2025", "fund.host-class-unknown"]])
    expect(shown(await run(FundDuties.duties(world, { fund: "f-1", on: day("2026-05-01") })))).toEqual([
      ["f-1", "甲", "due raising-final spring"]
    ])
    // Today where no day is said: 2026-03-10.
    expect((await run(FundDuties.duties(world, { fund: "f-1" }))).on).toBe(day("2026-03-10"))
  })
  it("of every fund of a host, of all, or of one raising", async () => {
    const world = await books()
    const on = day("2026-06-01")
    const others = await run(FundDuties.duties(world, { host: "other", class: "service", on }))
    expect([shown(others), hostsIn(others)]).toEqual([[["f-3", "丙"]], [["other", "overdue annual-report 2025"]]])
    const each = await run(FundDuties.duties(world, { class: "foundation", on, all: true }))
    const registrar = ["done report-to-registrar 2024", "late report-to-registrar 2025"]
    // f-2 was told of nothing; its host reports once for all of its funds.
    expect(hostsIn(each)).toEqual([
      ["host", ...registrar, "done annual-report 2025"],
      ["other", "overdue report-to-registrar 2025", "overdue annual-report 2025"]
    ])
    expect(hostsIn(await run(FundDuties.duties(world, { fund: "f-2", class: "foundation", on, all: true })))).toEqual(
      hostsIn(each).slice(0, 1)
    )
    expect(hostsIn(await run(FundDuties.duties(world, { host: "host", raising: "autumn", on })))).toEqual([])
    expect((await run(FundDuties.duties(world, { on }))).funds.map(({ fund }) => fund)).toEqual(["f-1", "f-2", "f-3"])
    expect(shown(await run(FundDuties.duties(world, { host: "host", raising: "autumn", on })))).toEqual([
      ["f-2", "乙", "due raising-final autumn"]
    ])
    expect(shown(await run(FundDuties.duties(world, { fund: "f-1", raising: "autumn", on })))).toEqual([])
    expect(await failure(FundDuties.duties(world, { fund: "f-9" }))).toMatchObject({ _tag: "NotFound", kind: "fund", id: "f-9" })
  })
  it("of one raising, its own alone, whatever else there is, even of the same name", async () => {
    const named = { type: "fund.occurred", v: 1, occurrence: "spring", on: "2026-01-15", what: "related-party", words: "资助" } as const
    const both = [raising("spring", "2026-01-10"), raising("autumn", "2026-02-01"), named]
    const world = await withFunds({ "f-1": [...begun("2025-01-01", "甲"), ...both] })
    expect(shown(await run(FundDuties.duties(world, { raising: "spring", on: day("2026-01-20") })))).toEqual([
      ["f-1", "甲", "due raising-final spring"]
    ])
  })
  it("the projects that a fund pays for are published on their way and in full, by the days of their agreements", async () => {
    const world = await signed()
    expect(shown(await run(FundDuties.duties(world, { fund: "f-1", on: day("2026-06-02") })))).toEqual([
      [
        "f-1",
        "淮北市慈善总会北街道慈善基金",
        ...["overdue project-interim aw-1", "due project-interim aw-1", "due project-interim aw-1", "due project-final aw-1"]
      ]
    ])
  })
  it("what is more than a year off is not told, a day less is", async () => {
    const world = await books()
    const kinds = async (on: string) => shown(await run(FundDuties.duties(world, { fund: "f-2", on: day(on) })))[0]?.slice(2)
    expect([await kinds("2025-06-29"), await kinds("2025-06-30")]).toEqual([[], ["due raising-final autumn"]])
  })
  it("where a measure asks that a part of the principal be spent each year, whether it is, in the year of the day", async () => {
    const shenzhen = await settled({ policy: Policies.byName("shenzhen") })
    const world = {
      ...(await withFunds({ "f-1": [...begun("2025-01-01"), gift("d-1", "2025-06-01", [100], forChildren(100)), ...used("2026-02-01")] })),
      policy: shenzhen.policy
    }
    const findings = async (on: string, of = world) =>
      (await run(FundDuties.duties(of, { fund: "f-1", on: day(on) }))).funds.flatMap((one) =>
        one.findings.map(({ rule, facts }) => [rule, facts])
      )
    // Of 100 that came in before the year 20 are to be spent; 20 were paid on 1 February.
    expect(await findings("2026-02-01")).toEqual([])
    expect(await findings("2026-01-31")).toEqual([["fund.spends-too-little", { principalFen: 100, spentFen: 0 }]])
    expect(await findings("2025-12-31")).toEqual([])
    const later = await withFunds({ "f-1": [...begun("2025-01-01"), gift("d-1", "2025-12-31", [100]), gift("d-2", "2026-01-01", [900])] })
    expect(await findings("2026-01-31", { ...later, policy: shenzhen.policy })).toEqual([
      ["fund.spends-too-little", { principalFen: 100, spentFen: 0 }]
    ])
    const closed = { type: "fund.closed", v: 1, entry: "e-x", on: "2026-01-15", reason: "期满", purpose: "child-care", remainderTo: "f-2" }
    const over = await withFunds({ "f-1": [...begun("2025-01-01"), gift("d-1", "2025-06-01", [100]), closed as never] })
    expect(await findings("2026-01-31", { ...over, policy: shenzhen.policy })).toEqual([])
    expect(await findings("2027-01-01")).toEqual([["fund.spends-too-little", { principalFen: 100, spentFen: 0 }]])
    expect(await findings("2026-01-31", await withFunds({ "f-1": [...begun("2025-01-01"), gift("d-1", "2025-06-01", [100])] }))).toEqual([])
  })
})
