/** Twelve conditions on somebody who wants to serve, as data; and 50,000 made-up people to ask them of. */
import * as Criterion from "../../packages/core/src/foundation/Criterion.ts"
import type { Day } from "../../packages/core/src/foundation/Day.ts"
import * as Facts from "../../packages/core/src/foundation/Facts.ts"
import * as Options from "../../packages/core/src/foundation/Options.ts"
import * as ParameterView from "../../packages/core/src/foundation/ParameterView.ts"
import * as Requirement from "../../packages/core/src/foundation/Requirement.ts"

const titled = (en: string) => ({ "zh-CN": en, en })

const ranks = Options.titled("bench.rank", { guest: titled("guest"), member: titled("member"), leader: titled("leader") })

export const sheet = Facts.sheet("volunteer", {
  age: Facts.int(titled("age"), "years"),
  hasRealName: Facts.bool(titled("real name")),
  registeredOn: Facts.day(titled("registered on")),
  servesOn: Facts.day(titled("serves on")),
  trainedOn: Facts.day(titled("trained on")),
  insuredUntil: Facts.day(titled("insured until")),
  servedMinutes: Facts.int(titled("served"), "minutes"),
  district: Facts.text(titled("district")),
  warnings: Facts.int(titled("warnings")),
  rank: Facts.choice(titled("rank"), ranks),
  hasConsent: Facts.bool(titled("consent")),
  signedUpOn: Facts.day(titled("signed up on")),
  closesOn: Facts.day(titled("closes on")),
  signedUp: Facts.int(titled("signed up"), "people"),
  places: Facts.int(titled("places"), "people"),
  weekMinutes: Facts.int(titled("this week"), "minutes"),
  shiftMinutes: Facts.int(titled("shift"), "minutes")
})
export type Volunteer = Facts.RowOf<typeof sheet>

export const districts = ["huashan", "yushan", "bowang"] as const
export const limits = { age: 16, trainedDays: 730, servedMinutes: 600, warnings: 2, weekMinutes: 1200 } as const

const parameter = (id: keyof typeof limits) => ({ id, kind: "integer", title: titled(id) }) as const
export const today = 20_500 as Day
export const view = ParameterView.fixed(today, "bench@1", limits)

const citations = [{ instrument: "BENCH", provision: "art. 1", confidence: "verified" }] as const
const { require } = Requirement

export const requirements = [
  require("age", sheet.age.atLeast(parameter("age")), { citations }),
  require("real-name", sheet.hasRealName.is(true), { citations }),
  require("registered", sheet.registeredOn.atMost(sheet.servesOn), { citations }),
  require("trained", sheet.servesOn.isWithinDays(parameter("trainedDays"), sheet.trainedOn), { citations }),
  require("insured", sheet.insuredUntil.atLeast(sheet.servesOn), { citations }),
  require("served", sheet.servedMinutes.atLeast(parameter("servedMinutes")), { citations }),
  require("district", sheet.district.isOneOf(districts), { citations }),
  require("warnings", sheet.warnings.atMost(parameter("warnings")), { citations }),
  require("rank", sheet.rank.isAtLeast("member"), { citations }),
  require("consent", sheet.hasConsent.is(true), { citations }),
  require("in-time", Criterion.all(sheet.signedUpOn.atMost(sheet.closesOn), sheet.signedUp.below(sheet.places)), { citations }),
  require("week", sheet.weekMinutes.plus(sheet.shiftMinutes).atMost(parameter("weekMinutes")), { citations })
] as const

export const count = 50_000

/** The same people in every run. */
const random = (seed: number) => (): number => {
  seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
  const mixed = Math.imul(seed ^ (seed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
}

const next = random(20_260_101)
const below = (end: number): number => Math.floor(next() * end)
const day = (value: number): Day => value as Day
/** Each condition fails alone, as often as leaves half of all people. */
const fails = (): boolean => next() < 0.042
/** One fact in a hundred nobody knows. */
const told = <T>(value: T): T | undefined => (next() < 0.01 ? undefined : value)

const person = (): Volunteer => {
  const servesOn = today + below(60)
  const closesOn = servesOn - 1 - below(5)
  const places = 5 + below(40)
  const shiftMinutes = 60 + below(240)
  return {
    age: told(fails() ? 8 + below(8) : 16 + below(60)),
    hasRealName: told(!fails()),
    registeredOn: told(day(fails() ? servesOn + 1 + below(10) : servesOn - below(2000))),
    servesOn: told(day(servesOn)),
    trainedOn: told(day(fails() ? servesOn - 731 - below(500) : servesOn - below(731))),
    insuredUntil: told(day(fails() ? servesOn - 1 - below(90) : servesOn + below(365))),
    servedMinutes: told(fails() ? below(600) : 600 + below(60_000)),
    district: told(fails() ? "elsewhere" : (districts[below(districts.length)] ?? "")),
    warnings: told(fails() ? 3 + below(3) : below(3)),
    rank: told(fails() ? "guest" : next() < 0.9 ? "member" : "leader"),
    hasConsent: told(!fails()),
    signedUpOn: told(day(fails() ? closesOn + 1 : closesOn - below(20))),
    closesOn: told(day(closesOn)),
    signedUp: told(below(places)),
    places: told(places),
    weekMinutes: told(fails() ? 1201 - shiftMinutes + below(300) : below(1201 - shiftMinutes)),
    shiftMinutes: told(shiftMinutes)
  }
}

/** So many more, other people each time. */
export const others = (length: number): readonly Volunteer[] => Array.from({ length }, person)

export const people: readonly Volunteer[] = others(count)

/** A measurement asks everybody so often. */
export const times = 60

/** Of a measurement: milliseconds for a million decisions. */
export const perMillion = <K extends string>(milliseconds: Readonly<Record<K, number>>): Record<K, number> =>
  Object.fromEntries(Object.entries<number>(milliseconds).map(([peer, all]) => [peer, (all * 1_000_000) / (count * times)])) as Record<
    K,
    number
  >
