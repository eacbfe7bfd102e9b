/** A joining to which nothing is to be said; the tables change one thing at a time. And rows near it, for properties. */
import * as fc from "fast-check"
import { joining, type Joining } from "../../src/activity/rules/Joining.ts"
import type * as Facts from "../../src/foundation/Facts.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { day } from "../law/policies.ts"

export const fine: Joining = {
  age: 30,
  elderAge: 30,
  selfSupporting: true,
  willing: true,
  guardianConsent: false,
  accompanied: false,
  firstDay: day("2026-03-10"),
  lastDay: day("2026-03-10"),
  childFacing: false,
  employed: false,
  checkAnswer: undefined,
  checkedOn: undefined,
  startsAt: Minute.require("2026-03-10 09:00"),
  endsAt: Minute.require("2026-03-10 12:00"),
  dangerous: false,
  managing: false,
  adultsPresent: 2,
  positionLowestAge: 0,
  positionHighestAge: 200,
  healthAsked: false,
  healthFits: undefined,
  skillsMissing: 0,
  trainingAsked: false,
  trained: undefined,
  licenceAsked: false,
  licenceHeld: undefined,
  licenceUntil: undefined,
  insured: undefined,
  coverFrom: undefined,
  coverUntil: undefined,
  insurerAccepts: undefined,
  clashMinutes: 0,
  dayMinutes: 180,
  outdoors: false,
  highestCelsius: undefined,
  blocked: false,
  blockedUntil: undefined,
  appealOpen: false,
  noShows: 0,
  maliciousNoShows: 0,
  onProbation: false,
  paused: false,
  openTo: "everybody",
  member: false,
  memberInCommunity: false,
  registered: true,
  registeredOn: day("2026-01-01"),
  agreed: false,
  higherRisk: false,
  largeEvent: false,
  fullTime: false,
  fullTimeFrom: undefined,
  fullTimeTo: undefined,
  agreementExcused: undefined
}

/** Days and minutes around those of `fine`, and every other value at its boundaries; one in six is unknown. */
const values: { readonly [N in keyof Joining]?: fc.Arbitrary<unknown> } = {
  age: fc.constantFrom(5, 6, 9, 10, 13, 14, 15, 16, 17, 18, 30, 59, 60, 70, 71, 75),
  elderAge: fc.constantFrom(17, 30, 59, 60, 75),
  adultsPresent: fc.constantFrom(0, 1, 2),
  positionLowestAge: fc.constantFrom(0, 16, 18),
  positionHighestAge: fc.constantFrom(60, 200),
  skillsMissing: fc.constantFrom(0, 0, 1, 2),
  clashMinutes: fc.constantFrom(0, 0, 1, 90),
  noShows: fc.constantFrom(0, 4, 5),
  maliciousNoShows: fc.constantFrom(0, 2, 3),
  dayMinutes: fc.constantFrom(180, 240, 241),
  highestCelsius: fc.constantFrom(30, 34, 35)
}
const ofKind = {
  bool: fc.boolean(),
  day: fc.constantFrom("2025-03-09", "2025-03-10", "2025-12-01", "2026-03-09", "2026-03-10", "2026-03-11", "2027-01-01").map(day),
  minute: fc
    .constantFrom("2026-01-01 00:00", "2026-03-10 08:59", "2026-03-10 09:00", "2026-03-10 12:00", "2026-03-10 12:01", "2027-01-01 00:00")
    .map(Minute.require)
}

const valueOf = (field: Facts.Field): fc.Arbitrary<unknown> => {
  const own = (values as Record<string, fc.Arbitrary<unknown>>)[field.name]
  if (own !== undefined) return own
  if (field.options !== undefined) return fc.constantFrom(...field.options.codes)
  if (field.kind === "bool" || field.kind === "day" || field.kind === "minute") return ofKind[field.kind]
  throw new Error(`no values for ${field.name}`)
}

const fields: readonly Facts.Field[] = Object.values(joining.fields)

/** `fine` with some facts changed, about as many as `share` of them. */
export const joinings = (share = 0.25): fc.Arbitrary<Joining> => {
  const cells = fields.map((field) =>
    fc.oneof(
      { weight: Math.round(100 * (1 - share)), arbitrary: fc.constant((fine as Record<string, unknown>)[field.name]) },
      { weight: Math.round(100 * share), arbitrary: fc.option(valueOf(field), { nil: undefined, freq: 6 }) }
    )
  )
  return fc.tuple(...cells).map((made) => Object.fromEntries(fields.map(({ name }, index) => [name, made[index]])) as unknown as Joining)
}

/** Everything that can be asked for is there: whoever is refused now is refused for a reason of their own. */
export const provided: Joining = {
  ...fine,
  guardianConsent: true,
  accompanied: true,
  checkAnswer: "clear",
  checkedOn: day("2026-03-10"),
  healthFits: true,
  trained: true,
  licenceHeld: true,
  licenceUntil: day("2027-01-01"),
  insured: true,
  coverFrom: Minute.require("2026-01-01 00:00"),
  coverUntil: Minute.require("2027-01-01 00:00"),
  insurerAccepts: true
}

/** `provided` with these facts anyhow. */
export const varied = (names: readonly string[]): fc.Arbitrary<Joining> => {
  const cells = fields.filter(({ name }) => names.includes(name)).map((field) => [field.name, valueOf(field)] as const)
  return fc.record(Object.fromEntries(cells)).map((made) => ({ ...provided, ...made }))
}

/** The row with some of its unknown facts found out. */
export const foundOut = (row: Joining): fc.Arbitrary<Joining> =>
  fc
    .tuple(
      ...fields.map((field) => {
        const known = (row as Record<string, unknown>)[field.name]
        return known === undefined ? fc.option(valueOf(field), { nil: undefined }) : fc.constant(known)
      })
    )
    .map((made) => Object.fromEntries(fields.map(({ name }, index) => [name, made[index]])) as unknown as Joining)
