import { describe, expect, it } from "vitest"
import * as Ages from "../../../src/law/parameters/Ages.ts"
import * as AgeClass from "../../../src/person/rules/AgeClass.ts"
import { day, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const ageOn = (born: string, on: string) => AgeClass.ageOn(day(born), day(on), national)
const elderAgeOn = (born: string, on: string) => AgeClass.elderAgeOn(day(born), day(on), national)

describe("民法典 art. 17–20: age classes", () => {
  it.each([
    ["2008-03-15", "2026-03-14", 17, true],
    ["2008-03-15", "2026-03-15", 18, false],
    ["2008-02-29", "2026-02-28", 17, true], // still a child on that day
    ["2008-02-29", "2026-03-01", 18, false]
  ])("MIN-01: born %s, on %s: %i, a minor: %s", (born, on, age, minor) => {
    expect(ageOn(born, on)).toBe(age)
    expect(AgeClass.classesOn(day(born), day(on), national).minor).toBe(minor)
  })
  it.each([
    ["2012-02-29", "2026-02-28", 13, true],
    ["2012-02-29", "2026-03-01", 14, false],
    ["2012-02-29", "2028-02-28", 15, false],
    ["2012-02-29", "2028-02-29", 16, false]
  ])("MIN-01: born on 29 February %s, on %s: %i; all data sensitive: %s", (born, on, age, childData) => {
    expect(ageOn(born, on)).toBe(age)
    expect(AgeClass.classesOn(day(born), day(on), national).childData).toBe(childData)
  })
  it.each([
    ["1966-03-15", "2026-03-14", false],
    ["1966-03-15", "2026-03-15", true],
    ["1964-02-29", "2024-02-28", false],
    ["1964-02-29", "2024-02-29", true]
  ])("MIN-01: born %s, on %s: an elder: %s", (born, on, elder) =>
    expect(AgeClass.classesOn(day(born), day(on), national).elder).toBe(elder)
  )
  it("MIN-01: where earlier protects, those of 29 February grow older on the 28th", () => {
    expect(elderAgeOn("1960-02-29", "2021-02-28")).toBe(61)
    expect(ageOn("1960-02-29", "2021-02-28")).toBe(60)
  })
  it.each([
    [15, true],
    [16, false]
  ])("MIN-01: at %i within the age of left-behind children: %s", (age, within) =>
    expect(AgeClass.classesOn(day(`${2026 - age}-01-01`), day("2026-03-05"), national).leftBehindAge).toBe(within)
  )
  it.each([
    [7, false, "none"],
    [8, false, "limited"],
    [15, true, "limited"],
    [16, true, "full"],
    [16, false, "limited"],
    [17, false, "limited"],
    [17, undefined, undefined],
    [15, undefined, "limited"],
    [18, false, "full"],
    [18, undefined, "full"],
    [undefined, true, undefined]
  ] as const)("MIN-01: at %s, self-supporting %s: capacity %s", (age, selfSupporting, capacity) =>
    expect(AgeClass.capacityOf({ age, selfSupporting }, national)).toBe(capacity)
  )
  it.each([Ages.limitedCapacityAge, Ages.selfSupportingAge, Ages.adultAge])("MIN-01: without $id nobody's capacity is said", ({ id }) => {
    const without = { valueOf: (asked: string) => (asked === id ? undefined : national.valueOf(asked)) }
    for (const age of [7, 15, 20]) expect(AgeClass.capacityOf({ age, selfSupporting: true }, without)).toBeUndefined()
  })
  it("MIN-01: a line that no law draws is passed by nobody, whatever the age", () => {
    const lines = { minor: Ages.adultAge, childData: Ages.childDataAge, leftBehindAge: Ages.leftBehindAge, elder: Ages.elderAge }
    const all = AgeClass.classesOn(day("2015-01-01"), day("2026-01-01"), national)
    expect(all).toEqual({ minor: true, childData: true, leftBehindAge: true, elder: false })
    for (const [name, { id }] of Object.entries(lines)) {
      const without = { valueOf: (asked: string) => (asked === id ? undefined : national.valueOf(asked)) }
      expect(AgeClass.classesOn(day("2015-01-01"), day("2026-01-01"), without)).toEqual({ ...all, [name]: undefined })
      // Nor is it said before birth, or where nobody says how those of 29 February are counted.
      expect(AgeClass.classesOn(day("2026-01-02"), day("2026-01-01"), national)).toMatchObject({ [name]: undefined })
    }
    const noElders = { valueOf: (asked: string) => (asked === Ages.elderLeapBirthday.id ? undefined : national.valueOf(asked)) }
    expect(AgeClass.classesOn(day("1950-01-01"), day("2026-01-01"), noElders)).toMatchObject({ minor: false, elder: undefined })
  })
  it("MIN-01: nobody has an age before birth, and none is said where no law says it", () => {
    expect(ageOn("2026-03-06", "2026-03-05")).toBeUndefined()
    expect(ageOn("2026-03-05", "2026-03-05")).toBe(0)
    expect(AgeClass.capacityOf({ age: 20, selfSupporting: true }, viewOf("national", "2020-12-31"))).toBeUndefined()
    const nothing = { valueOf: () => undefined }
    expect(AgeClass.classesOn(day("2000-01-01"), day("2026-01-01"), nothing)).toEqual({
      minor: undefined,
      childData: undefined,
      leftBehindAge: undefined,
      elder: undefined
    })
  })
})
