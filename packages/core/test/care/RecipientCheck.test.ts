import { describe, expect, it } from "vitest"
import * as RecipientCheck from "../../src/care/RecipientCheck.ts"
import { Stated } from "../../src/care/RecipientCheck.schema.ts"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import type { Tag } from "../../src/care/Tag.ts"
import * as Consent from "../../src/person/Consent.ts"
import * as Id from "../../src/foundation/Id.ts"
import { day, said, viewOf } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const on = day("2026-03-05")
const mother = Id.require<Id.PersonId>("mother")
const file = (tag: Tag, from = "2026-01-01"): RecipientFile.RecipientFile => ({
  ...RecipientFile.initial,
  stage: "open",
  tags: [{ tag, source: "authority-list", from: day(from) }]
})
const given = (
  manner: "general" | "separate",
  of: { readonly guardian?: true; readonly from?: string; readonly withdrawnOn?: string } = {}
) => ({
  ...{ purpose: "sensitive-data" as Consent.Purpose, manner, on: day(of.from ?? "2026-03-05") },
  ...(of.guardian === undefined ? {} : { guardian: mother }),
  ...(of.withdrawnOn === undefined ? {} : { withdrawnOn: day(of.withdrawnOn) })
})
const used: Stated = {
  age: 14,
  purposeStated: true,
  assessed: true,
  childRules: true,
  guardianTold: true,
  canExpressWill: true,
  use: "other"
}
const ask = (known: Partial<RecipientCheck.Known>) =>
  said(
    RecipientCheck.check(
      { file: file("child-with-disability"), consents: Consent.initial, guardians: [mother], stated: used, ...known },
      on,
      viewOf("national")
    ).decision
  )
const consents = (...all: readonly ReturnType<typeof given>[]): Consent.Consent => ({ consents: all })

describe("a file of a child of fourteen with a disability", () => {
  it.each([
    [{}, "unknown person.data-consent"],
    [{ consents: consents(given("separate")) }, ""],
    [{ consents: consents(given("general")) }, "unmet person.data-consent"],
    [{ consents: consents(given("separate", { from: "2026-03-06" })) }, "unknown person.data-consent"],
    [{ stated: { ...used, consent: "separate" } }, ""],
    // A consent to something else, or somebody else's, leaves it open.
    [{ consents: consents({ ...given("separate"), purpose: "photo" }) }, "unknown person.data-consent"],
    [{ consents: consents(given("separate", { guardian: true })), stated: { ...used, consent: "separate" } }, ""],
    // Given again, it stands.
    [{ consents: consents(given("separate", { from: "2026-01-01", withdrawnOn: "2026-02-01" }), given("separate")) }, ""],
    // What was entered goes before what is stated.
    [{ consents: consents(given("general")), stated: { ...used, consent: "separate" } }, "unmet person.data-consent"],
    [
      { consents: consents(given("separate", { from: "2026-01-01", withdrawnOn: "2026-03-05" })) },
      "unmet person.data-consent, unmet person.data-withdrawn"
    ],
    [{ consents: consents(given("separate", { from: "2026-01-01", withdrawnOn: "2026-03-06" })) }, ""],
    [{ consents: consents(given("separate")), stated: { ...used, guardianTold: false } }, "unmet person.data-guardian-told"],
    [{ consents: consents(given("separate", { guardian: true })), stated: { ...used, canExpressWill: false } }, ""]
  ] satisfies readonly (readonly [Partial<RecipientCheck.Known>, string])[])("MIN-07: case %#: “%s”", (known, answer) =>
    expect(ask(known)).toBe(answer)
  )
})

describe("a file of somebody else", () => {
  it.each([
    // Younger: below fourteen, whatever the tags say.
    [{ stated: { ...used, age: 13 }, file: file("left-behind-child") }, "unknown person.data-guardian"],
    [{ stated: { ...used, age: 13 }, consents: consents(given("separate", { guardian: true })) }, ""],
    // A guardian of before is asked no longer: whoever is one now is.
    [
      { stated: { ...used, age: 13 }, consents: consents(given("separate", { guardian: true })), guardians: [] },
      "unknown person.data-guardian"
    ],
    [{ file: file("subsistence-allowance"), stated: { ...used, age: 70, sensitive: false } }, ""],
    [{ file: file("elder-disabled"), stated: { ...used, age: 70, sensitive: false } }, "unknown person.data-consent"],
    // A tag that came later says nothing yet.
    [{ file: file("elder-disabled", "2026-03-06"), stated: { ...used, age: 70, sensitive: false } }, ""]
  ] satisfies readonly (readonly [Partial<RecipientCheck.Known>, string])[])("MIN-07: case %#: “%s”", (known, answer) =>
    expect(ask(known)).toBe(answer)
  )
  it("is asked with what somebody states, or nothing", () => {
    keepsShape(Stated, { ...used, age: 13, sensitive: true, consent: "general", guardianConsent: "none" })
    keepsShape(Stated, {})
  })
})
