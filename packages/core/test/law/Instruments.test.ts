import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import { notices } from "../../src/law/calendars/China.ts"
import { HOL2013 } from "../../src/law/calendars/StatutoryHolidays.ts"
import type { Instrument } from "../../src/law/Instrument.ts"
import * as Instruments from "../../src/law/Instruments.ts"
import * as InstrumentTitles from "../../src/law/InstrumentTitles.ts"

const isInstrument = (value: unknown): value is Instrument => typeof value === "object" && value !== null && "passage" in value
const defined = Object.values(Instruments)
  .filter(isInstrument)
  .map((instrument) => ({ ...instrument, ...InstrumentTitles.named(instrument.id) }))

describe("the instruments that are cited", () => {
  it("all stand in the list, each under an id of its own", () => {
    expect(defined.length).toBeGreaterThan(30)
    expect(new Set(InstrumentTitles.all.keys())).toEqual(new Set(defined.map(({ id }) => id)))
    expect(InstrumentTitles.all.size).toBe(defined.length)
  })
  it.each(defined.map((instrument) => [instrument.id, instrument] as const))("%s has a title in both languages", (id, { title }) => {
    if (title === undefined) throw new Error("no title")
    expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u)
    expect(title.en).toMatch(/^[^\p{Script=Han}]+$/u)
    expect(InstrumentTitles.titleOf(id)).toBe(title)
  })
  it.each(defined.map((instrument) => [instrument.id, instrument] as const))(
    "%s is dated by a day or by what is known of it, and says how far it was read",
    (id, { inForce, dated, until, confidence }) => {
      expect(inForce !== undefined && dated !== undefined).toBe(false)
      if (inForce !== undefined) expect(inForce).toBeGreaterThan(Day.require("1980-01-01"))
      if (dated !== undefined) expect(dated).toMatch(/\d{4}|^unknown$/)
      if (until !== undefined) expect(until).toBeGreaterThanOrEqual(inForce ?? until)
      const read = id === Instruments.LIBRARY.id ? ["library-default"] : ["verified", "excerpt", "memory", "unverified"]
      expect(read).toContain(confidence)
    }
  )
})

it("the calendar's own instruments have titles too, each notice that of its year", () => {
  expect(HOL2013.title).toEqual({ "zh-CN": expect.stringContaining("2013"), en: expect.stringContaining("2013") })
  for (const { year, instrument } of notices) {
    expect(instrument.id).toBe(`HOLIDAYS${year}`)
    expect(instrument.title).toEqual({ "zh-CN": expect.stringContaining(`${year}`), en: expect.stringContaining(`${year}`) })
  }
})

it("a citation has no empty places", () => {
  expect(Object.keys(Instruments.VRM.passage())).toEqual(["instrument", "confidence"])
  expect(Object.keys(Instruments.VRM.passage("5.2"))).toEqual(["instrument", "provision", "confidence"])
})
