import { expect, it } from "vitest"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as EnteredByOrganisation from "../../src/person/EnteredByOrganisation.ts"
import { day } from "../law/policies.ts"
import { person } from "./lives.ts"

const today = day("2026-03-10")
const grownUp = day("1990-01-01")
const check = (known: Partial<EnteredByOrganisation.Known>, name: Policies.Name = "youth-league") => {
  const whole = { registeredOn: undefined, born: grownUp, consents: { consents: [] }, guardiansOn: () => [person("m")], ...known }
  const { refused, noted, open } = EnteredByOrganisation.check(whole, today, (on) => Policy.on(Policies.byName(name), on))
  const said = (findings: typeof refused) => findings.map(({ rule, severity }) => `${severity} ${rule.replace("person.registration-", "")}`)
  return { refused: said(refused), noted: said(noted), open: [...said(open.consent), ...said(open.age)] }
}
const given = (on: string, more: { readonly withdrawnOn?: string; readonly guardian?: string } = {}) => ({
  ...{ purpose: "registration" as const, manner: "separate" as const, on: day(on) },
  ...(more.guardian === undefined ? {} : { guardian: person(more.guardian) }),
  ...(more.withdrawnOn === undefined ? {} : { withdrawnOn: day(more.withdrawnOn) })
})

it.each([
  ["nobody has recorded one", [], [], ["error consent"]],
  ["it stands", [given("2026-03-10")], [], []],
  ["it was taken back today", [given("2026-03-01", { withdrawnOn: "2026-03-10" })], ["error consent"], []],
  ["it is taken back from tomorrow", [given("2026-03-01", { withdrawnOn: "2026-03-11" })], [], []],
  ["it was taken back and given again", [given("2026-03-01", { withdrawnOn: "2026-03-02" }), given("2026-03-10")], [], []],
  ["only a guardian's was taken back", [given("2026-03-01", { withdrawnOn: "2026-03-02", guardian: "m" })], [], ["error consent"]]
] as const)("VOL-03: consent to being entered: %s", (_, consents, refused, open) => {
  const known = { consents: { consents }, registeredOn: day("2026-03-01") }
  for (const name of ["youth-league", "national"] as const) expect(check(known, name)).toEqual({ refused, noted: [], open })
})

it.each([
  ["13 on the last day before", "2012-03-11", undefined, ["warning age", "warning guardian"]],
  ["14 on the day", "2012-03-10", undefined, ["warning guardian"]],
  ["17 on the last day before", "2008-03-11", undefined, ["warning guardian"]],
  ["18 on the day", "2008-03-10", undefined, []],
  ["18 today, 17 when registered", "2008-03-10", "2026-03-09", ["warning guardian"]],
  ["14 today, 13 when registered", "2012-03-10", "2026-03-09", ["warning age", "warning guardian"]]
] as const)("VOL-04: %s: noted, and no reason to refuse", (_, born, registeredOn, noted) => {
  const known = { born: day(born), registeredOn: registeredOn === undefined ? undefined : day(registeredOn) }
  expect(check(known)).toEqual({ refused: [], noted, open: ["error consent"] })
})

it("VOL-04: a guardian's consent that stood on the day of registration is enough at 14, and is not at 13", () => {
  const consents = { consents: [given("2026-03-10", { guardian: "m" })] }
  expect(check({ born: day("2012-03-10"), consents }).noted).toEqual([])
  expect(check({ born: day("2012-03-10"), consents, guardiansOn: () => [] }).noted).toEqual(["warning guardian"])
  expect(check({ born: day("2012-03-11"), consents }).noted).toEqual(["warning age"])
  expect(check({ born: day("2012-03-10"), consents, registeredOn: day("2026-03-09") }).noted).toEqual(["warning age", "warning guardian"])
})

it("VOL-04: the nation sets no least age: only a guardian's consent is asked for", () => {
  expect(check({ born: day("2016-03-10") }, "national").noted).toEqual(["warning guardian"])
})

it("VOL-04: whose day of birth nobody knows is open, not noted", () => {
  expect(check({ born: undefined })).toEqual({ refused: [], noted: [], open: ["error consent", "error age", "error guardian"] })
})
