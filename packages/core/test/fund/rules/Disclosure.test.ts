import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import type { Deadline } from "../../../src/foundation/Deadline.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"
import * as Disclosure from "../../../src/fund/rules/Disclosure.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import * as Charities from "../../../src/law/parameters/Charities.ts"
import type { Name } from "../../../src/law/Policies.ts"
import { day, viewOf } from "../../law/policies.ts"

const of = (on: string, place: Name = "national") => ({ view: viewOf(place, on), calendar: china })
/** "dueBy", and "dueBy / breachAfter" where they differ. */
const shown = (deadline: Deadline | undefined): string => {
  if (deadline === undefined) return "none"
  if (!deadline.known) return `${Day.text(deadline.dueBy ?? Day.first)}, not late before ${Day.text(deadline.earliest)}`
  const [due, breach] = [Day.text(deadline.dueBy), Day.text(deadline.breachAfter)]
  return due === breach ? due : `${due} / ${breach}`
}

describe("when something must be published", () => {
  it("CHA-01: in Guangzhou mutual aid that ended on 2026-03-01, by 2026-03-31; elsewhere no day is known", () => {
    expect(shown(Disclosure.mutualAid(day("2026-03-01"), of("2026-03-01", "guangzhou")))).toBe("2026-03-31")
    expect(shown(Disclosure.mutualAid(day("2026-03-01"), of("2026-03-01")))).toBe("none")
  })
  it.each([
    ["CHA-05: ended on 2025-11-30: month end, a Saturday that is worked", "2025-11-30", "2026-02-28"],
    ["CHA-05: ended on 2026-01-31", "2026-01-31", "2026-04-30"],
    ["CHA-05: the last day is a day of rest", "2026-02-01", "2026-05-01 / 2026-05-06"]
  ])("%s", (_, ended, expected) => expect(shown(Disclosure.surplus(day(ended), of("2026-03-01")))).toBe(expected))
  const periodic = (from: string, to: string) => {
    const { interim, final } = Disclosure.periodic(day(from), day(to), of(from))
    return [interim.map((one) => shown(one)), shown(final)]
  }
  it("CHA-06: 2026-01-10 to 2026-09-30: twice on the way, and by 2026-12-30 (whether that day is worked is announced later)", () =>
    expect(periodic("2026-01-10", "2026-09-30")).toEqual([["2026-04-10", "2026-07-10"], "2026-12-30, not late before 2026-12-30"]))
  it("CHA-06: six months exactly are not more than six; a day more is", () => {
    expect(periodic("2026-01-10", "2026-07-10")).toEqual([[], "2026-10-10"])
    expect(periodic("2026-01-10", "2026-07-11")[0]).toEqual(["2026-04-10", "2026-07-10"])
  })
  it("CHA-06: of an emergency, income every five days", () =>
    expect(Disclosure.emergency(day("2026-03-01"), day("2026-03-16"), of("2026-03-01")).map(Day.text)).toEqual([
      "2026-03-06",
      "2026-03-11",
      "2026-03-16"
    ]))
  it.each([
    ["CHA-07: a dealing of 2026-03-05: the thirtieth day is a holiday", "2026-03-05", "2026-04-04 / 2026-04-07"],
    ["CHA-07: a dealing of 2026-03-10", "2026-03-10", "2026-04-09"],
    ["CHA-07: before 2026-01-01 no such rule is known", "2025-12-31", "none"]
  ])("%s", (_, on, expected) => expect(shown(Disclosure.event(day(on), of(on)))).toBe(expected))
  it("CHA-07: a fixed day of the year does not move, and a foundation has two duties", () => {
    expect(shown(Disclosure.annual(2025, of("2026-02-01")))).toBe("2026-05-31")
    expect(shown(Disclosure.toRegistrar(2025, of("2026-02-01")))).toBe("2026-03-31")
    expect(shown(Disclosure.annual(2024, of("2025-02-01")))).toBe("none")
  })
  it("CHA-06: a policy that says how long, but not how often, or the reverse, asks for nothing on the way", () => {
    const view = (values: Readonly<Record<string, number>>) => ParameterView.fixed(day("2026-01-10"), "test@1", values)
    const interim = (values: Readonly<Record<string, number>>) =>
      Disclosure.periodic(day("2026-01-10"), day("2026-04-10"), { view: view(values), calendar: china })
    expect(interim({ [Charities.interimOverMonths.id]: 1 })).toEqual({ interim: [], final: undefined })
    expect(interim({ [Charities.interimEveryMonths.id]: 1 })).toEqual({ interim: [], final: undefined })
    // 2026-02-10 and 2026-03-10; the last day is not one on the way. Where nothing says that a day of rest moves, none does.
    const both = { [Charities.interimOverMonths.id]: 1, [Charities.interimEveryMonths.id]: 1 }
    expect(interim(both).interim.map(shown)).toEqual(["2026-02-10", "2026-03-10"])
  })
  it("a day of rest moves only what a policy says moves", () => {
    const fixed = (values: Readonly<Record<string, number | boolean>>, roll: boolean | undefined, name: string): Disclosure.Of => ({
      view: ParameterView.fixed(day("2026-01-10"), "test@1", { ...values, ...(roll === undefined ? {} : { [name]: roll }) }),
      calendar: china
    })
    // 2026-05-01 is a holiday, up to the 5th.
    const event = (roll?: boolean) =>
      shown(Disclosure.event(day("2026-04-21"), fixed({ [Charities.eventDays.id]: 10 }, roll, Charities.periodsRoll.id)))
    expect([event(), event(false), event(true)]).toEqual(["2026-05-01", "2026-05-01", "2026-05-01 / 2026-05-06"])
    const annual = (roll?: boolean) =>
      shown(Disclosure.annual(2025, fixed({ [Charities.annualBy.id]: 501 }, roll, Charities.fixedDaysRoll.id)))
    expect([annual(), annual(false), annual(true)]).toEqual(["2026-05-01", "2026-05-01", "2026-05-01 / 2026-05-06"])
    const onTheWay = (roll?: boolean) =>
      Disclosure.periodic(
        day("2026-04-01"),
        day("2026-05-20"),
        fixed({ [Charities.interimOverMonths.id]: 1, [Charities.interimEveryMonths.id]: 1 }, roll, Charities.periodsRoll.id)
      ).interim.map(shown)
    expect([onTheWay(), onTheWay(false), onTheWay(true)]).toEqual([["2026-05-01"], ["2026-05-01"], ["2026-05-01 / 2026-05-06"]])
  })
  it("where no law is known there is no day, and nothing of an emergency", () => {
    const none = { view: ParameterView.none, calendar: china }
    expect(Disclosure.emergency(day("2026-03-01"), day("2026-03-16"), none)).toEqual([])
    expect([Disclosure.annual(2025, none), Disclosure.toRegistrar(2025, none), Disclosure.surplus(day("2026-03-01"), none)]).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
})
