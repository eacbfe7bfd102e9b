import { describe, expect, it } from "vitest"
import type * as DivisionCode from "../../../src/foundation/DivisionCode.ts"
import * as Stations from "../../../src/law/parameters/Stations.ts"
import * as Division from "../../../src/place/rules/Division.ts"
import * as FacilityArea from "../../../src/place/rules/FacilityArea.ts"
import * as ServiceTargets from "../../../src/place/rules/ServiceTargets.ts"
import * as SixHaves from "../../../src/place/rules/SixHaves.ts"
import * as Staffing from "../../../src/place/rules/Staffing.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")

describe("关于加强社区工作者队伍建设的意见: staffing", () => {
  const staffing = (of: Partial<Staffing.Staffing>, view = national) =>
    said(decide(Staffing.stationStaffing, { residents: 45_000, communityWorkers: 81, staff: undefined, licensed: undefined, ...of }, view))
  it.each([
    [45_000, 81, ""],
    [45_000, 80, "unmet place.community-workers"],
    [45_001, 81, "unmet place.community-workers"],
    [45_001, 82, ""],
    [44_999, 81, ""],
    [44_999, 80, "unmet place.community-workers"],
    [1, 0, "unmet place.community-workers"],
    [1, 1, ""],
    [10_000, 18, ""],
    [10_000, 17, "unmet place.community-workers"],
    [45_000, undefined, "unknown place.community-workers"]
  ])("STN-02: %s residents and %s workers: %s", (residents, communityWorkers, answer) =>
    expect(staffing({ residents, communityWorkers })).toBe(answer)
  )
  it("STN-02: before the opinions there is no figure", () => {
    expect(staffing({ communityWorkers: 0 }, viewOf("national", "2024-04-11"))).toBe("")
    expect(staffing({ communityWorkers: 0 }, viewOf("national", "2024-04-12"))).toBe("unmet place.community-workers")
  })
  it("STN-02: how many a station has is asked only where a pack says so", () => {
    expect(staffing({ staff: 0, licensed: 0 })).toBe("")
    const staffOfTwo = viewWith(Stations.minStaff, 2)
    expect(staffing({ staff: 1 }, staffOfTwo)).toBe("unmet place.station-staff")
    expect(staffing({ staff: 2 }, staffOfTwo)).toBe("")
    const oneLicensed = viewWith(Stations.minLicensed, 1)
    expect(staffing({ licensed: 0 }, oneLicensed)).toBe("unmet place.station-licensed")
    expect(staffing({ licensed: 1 }, oneLicensed)).toBe("")
  })

  const trained = (role: Staffing.Training["role"], trainedOn: string | undefined, on: string) =>
    said(
      decide(
        Staffing.communityTraining,
        { role, trainedYearsAgo: Staffing.yearsAgo(trainedOn === undefined ? undefined : day(trainedOn), day(on)) },
        national
      )
    )
  it.each([
    ["party-secretary", "2026-01-01", "2026-12-31", ""],
    ["party-secretary", "2025-12-31", "2026-01-01", "unmet place.head-training"],
    ["committee-head", "2025-06-01", "2026-06-01", "unmet place.head-training"],
    ["worker", "2024-01-01", "2026-12-31", ""],
    ["worker", "2023-12-31", "2026-01-01", "unmet place.worker-training"],
    ["worker", undefined, "2026-01-01", "unknown place.worker-training"]
  ] as const)("STN-02: %s trained on %s, asked on %s: %s", (role, trainedOn, on, answer) =>
    expect(trained(role, trainedOn, on)).toBe(answer)
  )
  it("STN-02: of training that nobody knows of it is not said how long ago it was", () =>
    expect(Staffing.yearsAgo(undefined, day("2026-01-01"))).toBeUndefined())
  it("STN-02: a post is one of three, and two of them are heads", () =>
    expect(Staffing.training.role.field.options?.codes).toEqual(["party-secretary", "committee-head", "worker"]))
})

describe("关于加强和完善城乡社区治理的意见: facilities", () => {
  it.each([
    [285, ""],
    [284, "unmet place.facility-area"],
    [286, ""],
    [undefined, "unknown place.facility-area"]
  ])("STN-07: 950 households, %s square metres: %s", (squareMetres, answer) =>
    expect(said(decide(FacilityArea.communityFacility, { households: 950, squareMetres }, national))).toBe(answer)
  )
  it.each([
    [951, 285, "unmet place.facility-area"],
    [951, 286, ""],
    [100, 29, "unmet place.facility-area"],
    [100, 30, ""]
  ])("STN-07: %i households, %i square metres: %s", (households, squareMetres, answer) =>
    expect(said(decide(FacilityArea.communityFacility, { households, squareMetres }, national))).toBe(answer)
  )
  it("STN-07: before the opinions no area is asked for", () =>
    expect(said(decide(FacilityArea.communityFacility, { households: 950, squareMetres: 0 }, viewOf("national", "2017-06-11")))).toBe(""))
})

describe("service indicators", () => {
  const row = (target: number, actual: number | undefined): ServiceTargets.Target => ({ indicator: "visit", target, actual })
  it.each([
    ["case", 12, 12, ""],
    ["group", 4, 4, ""],
    ["community", 12, 12, ""],
    ["visit", 240, 239, "unmet place.service-target"],
    ["visit", 240, 240, ""],
    ["visit", 240, 241, ""],
    ["visit", 240, undefined, "unknown place.service-target"]
  ] as const)("STN-06: %s, target %i, done %s: %s", (indicator, target, actual, answer) =>
    expect(said(decide(ServiceTargets.serviceTargets, { ...row(target, actual), indicator }, national))).toBe(answer)
  )
  it("STN-06: which indicator is missed is shown by its name", () => {
    const { title, options } = ServiceTargets.target.indicator.field
    expect([title, options?.codes]).toEqual([{ "zh-CN": "指标", en: "indicator" }, ServiceTargets.indicators])
  })
  it.each([
    [239, 240, 9958],
    [240, 240, 10_000],
    [23_999, 24_000, 9999],
    [0, 240, 0],
    [480, 240, 20_000],
    [0, 0, undefined]
  ])("STN-06: %i of %i is %s hundredths of a percent", (actual, of, rate) => expect(ServiceTargets.rate(actual, of)).toBe(rate))
})

describe("关于健全新时代志愿服务体系的意见 §五: six haves and six functions", () => {
  const whole: SixHaves.Station = {
    premises: true,
    team: true,
    projects: true,
    equipment: true,
    rules: true,
    sign: true,
    collectsNeeds: true,
    publishesProjects: true,
    recruits: true,
    organises: true,
    records: true,
    publicises: true
  }
  const station = (of: Partial<SixHaves.Station>, on = "2026-03-05") =>
    said(decide(SixHaves.stationHaves, { ...whole, ...of }, viewOf("national", on)))
  it("STD-04: a station with all of them lacks nothing", () => expect(station({})).toBe(""))
  it.each([
    ["premises", "place.station-premises"],
    ["team", "place.station-team"],
    ["projects", "place.station-projects"],
    ["equipment", "place.station-equipment"],
    ["rules", "place.station-rules"],
    ["sign", "place.station-sign"],
    ["collectsNeeds", "place.station-needs"],
    ["publishesProjects", "place.station-publishing"],
    ["recruits", "place.station-recruitment"],
    ["organises", "place.station-activities"],
    ["records", "place.station-records"],
    ["publicises", "place.station-publicity"]
  ] as const)("STD-04: a station with all but one (%s) is told which: %s", (fact, rule) => {
    expect(station({ [fact]: false })).toBe(`unmet ${rule}`)
    expect(station({ [fact]: undefined })).toBe(`unknown ${rule}`)
  })
  it("STD-04: before the opinions nothing is asked", () => expect(station({ sign: false }, "2024-04-11")).toBe(""))
})

describe("division codes", () => {
  const names: DivisionCode.Names = new Map([["340603010", "曲阳街道"]])
  it.each([
    ["340603010", "met", ""],
    ["340603999", "met", "unmet place.division-unknown"],
    ["999999", "met", "unmet place.division-unknown"],
    ["34060X", "unmet", "unmet place.division-code"],
    ["3406", "unmet", "unmet place.division-code"]
  ])("IDN-03: %s: %s %s", (code, outcome, answer) => {
    const decision = decide(Division.divisions, Division.factsOf(code, names), national)
    expect([decision.outcome, said(decision)]).toEqual([outcome, answer])
  })
})
