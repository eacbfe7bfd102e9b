import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Event } from "../../src/place/Directory.schema.ts"

const reads = Schema.is(Event)
const inForce = { from: "2026-01-01", until: "2026-06-30" }

/** One listing of each kind with all that it can say. */
const whole: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "street.listed": { v: 1, street: "s-1", code: "340603001", name: "西街道", ...inForce },
  "community.listed": { v: 1, community: "c-1", code: "340603001001", name: "桥头社区", street: "s-1", kind: "村", ...inForce },
  "team.listed": {
    v: 1,
    team: "t-1",
    code: "T1",
    name: "桥头志愿服务队",
    community: "c-1",
    street: "s-1",
    station: "st-1",
    registered: false,
    supervisor: "o-1",
    ...inForce
  },
  "volunteer.listed": { v: 1, volunteer: "v-1", team: "t-1", registeredOn: "2025-03-05" },
  "compound.listed": { v: 1, compound: "cp-1", code: "1", name: "西苑小区", community: "c-1", ...inForce },
  "building.listed": { v: 1, building: "b-1", code: "3", name: "3号楼", community: "c-1", compound: "cp-1", ...inForce },
  "grid.listed": { v: 1, grid: "g-1", code: "2", name: "第二网格", community: "c-1", ...inForce },
  "facility.listed": {
    v: 1,
    facility: "f-1",
    kind: "teaching-point",
    code: "1",
    name: "文化广场",
    community: "c-1",
    street: "s-1",
    station: "st-1",
    ...inForce
  },
  "organisation.listed": {
    v: 1,
    organisation: "o-1",
    kind: "charity",
    code: "1",
    name: "社区基金",
    creditCode: "53999999MJA0000329",
    community: "c-1",
    street: "s-1",
    ...inForce
  }
}
const optional = ["until", "registeredOn", "registered", "supervisor", "station"]
const mayBeAbsent: Readonly<Record<string, readonly string[]>> = {
  "team.listed": [...optional, "community", "street"],
  "volunteer.listed": [...optional, "team"],
  "building.listed": [...optional, "compound"],
  "facility.listed": [...optional, "community", "street"],
  "organisation.listed": [...optional, "creditCode", "community", "street"]
}
const fields = Object.entries(whole).flatMap(([type, row]) => Object.keys(row).map((field) => [type, field] as const))

const without = (row: Readonly<Record<string, unknown>>, field: string) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))

describe("a listing in the journal", () => {
  it.each(Object.keys(whole))("%s says all that it can", (type) => expect(reads({ type, ...whole[type] })).toBe(true))
  it.each(fields)("%s without %s: only what may be unknown is left out", (type, field) => {
    expect(reads({ type, ...without(whole[type] ?? {}, field) })).toBe((mayBeAbsent[type] ?? optional).includes(field))
  })
  it.each(fields)("%s with a %s that is none", (type, field) => {
    for (const none of ["", null, 2]) expect(reads({ type, ...whole[type], [field]: none })).toBe(false)
  })
  it("nothing else is listed", () => {
    expect(reads({ type: "district.listed", v: 1, ...inForce })).toBe(false)
    expect(reads({})).toBe(false)
  })
})
