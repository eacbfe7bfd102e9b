/**
 * When a charity must publish what: after mutual aid, at the end of a project, while a raising goes on, every year, after a major event.
 *
 * What a reader would get wrong: each duty has two days. `dueBy` is the day as it is counted, shown and reminded; only after
 * `breachAfter`, which a day of rest moves on, is anything late. Fixed days of the year do not move by default. Where no rule holds on the
 * day that sets the duty off, there is no duty that this library knows of.
 */
import * as Day from "../../foundation/Day.ts"
import * as Deadline from "../../foundation/Deadline.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../../foundation/WorkingCalendar.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Rule from "../../law/Rule.ts"

export interface Of {
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
}

const after = (from: Day.Day, length: Parameter.Integer, unit: Deadline.Unit, { view, calendar }: Of): Deadline.Deadline | undefined => {
  const count = Parameter.valueIn(view, length)
  const roll = Parameter.valueIn(view, Charities.periodsRoll) ?? false
  return count === undefined ? undefined : Deadline.after(from, { count, unit }, { countFirstDay: false, roll }, calendar)
}

/** The money of community mutual aid, after its last day. */
export const mutualAid = (endedOn: Day.Day, of: Of) => after(endedOn, Charities.mutualAidDays, "day", of)

/** What becomes of what is left, after the project or raising ended. */
export const surplus = (endedOn: Day.Day, of: Of) => after(endedOn, Charities.surplusMonths, "month", of)

/** A major change of assets, a large investment or dealing, or one with a related party. */
export const event = (on: Day.Day, of: Of) => after(on, Charities.eventDays, "day", of)

export interface Periodic {
  readonly interim: readonly Deadline.Deadline[]
  readonly final: Deadline.Deadline | undefined
}

/** A raising or project from its first to its last day: interim publications while it lasts, if it lasts longer than that, and the last one. */
export const periodic = (startsOn: Day.Day, endsOn: Day.Day, of: Of): Periodic => {
  const over = Parameter.valueIn(of.view, Charities.interimOverMonths)
  const every = Parameter.valueIn(of.view, Charities.interimEveryMonths)
  const roll = Parameter.valueIn(of.view, Charities.periodsRoll) ?? false
  const final = after(endsOn, Charities.finalMonths, "month", of)
  // “超过六个月”: six months exactly are not more than six.
  if (over === undefined || every === undefined || endsOn <= Day.plusMonths(startsOn, over)) return { interim: [], final }
  const interim: Deadline.Deadline[] = []
  for (let months = every; Day.plusMonths(startsOn, months) < endsOn; months += every)
    interim.push(Deadline.on(Day.plusMonths(startsOn, months), roll, of.calendar))
  return { interim, final }
}

/** Days by which the income of an emergency raising is published while it lasts. */
export const emergency = (startsOn: Day.Day, endsOn: Day.Day, { view }: Of): readonly Day.Day[] => {
  const every = Parameter.valueIn(view, Charities.emergencyEveryDays)
  if (every === undefined) return []
  const days: Day.Day[] = []
  for (let on = Day.plusDays(startsOn, every); on <= endsOn; on = Day.plusDays(on, every)) days.push(on)
  return days
}

const yearDay = (year: number, monthDay: Parameter.Integer, { view, calendar }: Of): Deadline.Deadline | undefined => {
  const value = Parameter.valueIn(view, monthDay)
  const day = value === undefined ? undefined : Day.of(year + 1, Math.floor(value / 100), value % 100)
  return day === undefined ? undefined : Deadline.on(day, Parameter.valueIn(view, Charities.fixedDaysRoll) ?? false, calendar)
}

/** The annual report about a year, published on the platform; of bodies that do not raise publicly, their major projects by the same day. */
export const annual = (year: number, of: Of) => yearDay(year, Charities.annualBy, of)

/** A foundation's annual report to its registrar: a duty of its own. */
export const toRegistrar = (year: number, of: Of) => yearDay(year, Charities.annualToRegistrarBy, of)

const rolls = [Charities.periodsRoll, Charities.fixedDaysRoll]

export const mutualAidRule = Rule.define({
  id: "CHA-01",
  title: { "zh-CN": "社区互助活动的公示", en: "community mutual aid is published" },
  parameters: [Charities.mutualAidDays, ...rolls],
  clauses: []
})
export const surplusRule = Rule.define({
  id: "CHA-05",
  title: { "zh-CN": "剩余财产的公开", en: "what is left is published" },
  parameters: [Charities.surplusMonths, ...rolls],
  clauses: []
})
export const periodicRule = Rule.define({
  id: "CHA-06",
  title: { "zh-CN": "定期公开", en: "periodic disclosure" },
  parameters: [Charities.interimOverMonths, Charities.interimEveryMonths, Charities.finalMonths, Charities.emergencyEveryDays, ...rolls],
  clauses: []
})
export const annualRule = Rule.define({
  id: "CHA-07",
  title: { "zh-CN": "年度报告与重大事项公开", en: "annual and event disclosure" },
  parameters: [Charities.annualBy, Charities.annualToRegistrarBy, Charities.eventDays, ...rolls],
  clauses: []
})
