import { describe, expect, it } from "vitest"
import * as Options from "../../src/foundation/Options.ts"
import { rooms } from "./rooms.ts"

const parameters = [...new Set(rooms.flatMap(({ rules }) => rules).flatMap((rule) => rule.parameters))].map((one) => [one.id, one] as const)

describe("what the law or a place decides", () => {
  it("has a name of its own", () => expect(new Set(parameters.map(([id]) => id)).size).toBe(parameters.length))

  it.each(parameters)("%s is printed in both languages", (id, { title }) => {
    expect(id).toMatch(/^[a-z-]+(\.[a-z0-9-]+)+$/)
    expect(title["zh-CN"]).toMatch(/\p{Script=Han}/u)
    for (const text of Object.values(title)) expect(text).not.toContain("undefined")
    expect(title.en).toMatch(/^[^\p{Script=Han}]+$/u)
  })

  const chosen = parameters.flatMap(([id, one]) => ("options" in one && one.options !== undefined ? [[id, one.options] as const] : []))
  it("is chosen from a list in most rooms", () => expect(chosen.length).toBeGreaterThan(30))
  it.each(chosen)("%s has words in both languages for each of its choices, and no two of them read alike", (_id, options) => {
    const titles = (locale: "zh-CN" | "en") => options.codes.map((code) => Options.title(options, code, locale))
    for (const title of titles("zh-CN")) expect(title).toMatch(/\p{Script=Han}/u)
    for (const locale of ["zh-CN", "en"] as const) {
      expect(Object.keys(options.titles[locale]).toSorted()).toEqual([...options.codes].toSorted())
      expect(new Set(titles(locale)).size).toBe(options.codes.length)
    }
    for (const title of titles("en")) expect(title).toMatch(/^[^\p{Script=Han}]+$/u)
  })

  it("is never nothing where it is a term, an interval or a divisor: time would stand still, or a share be of nothing", () => {
    const atLeastOne = parameters.flatMap(([id, one]) => (one.kind === "integer" && one.least === 1 ? [id] : []))
    expect(atLeastOne.toSorted()).toEqual([
      "certificate.issue-within-working-days",
      "charity.average-years",
      "charity.emergency-every-days",
      "charity.event-days",
      "charity.final-months",
      "charity.interim-every-months",
      "charity.mutual-aid-days",
      "charity.surplus-months",
      "fund.quorum-denominator",
      "service.anomaly-round-unit-minutes",
      "service.correction-review-working-days",
      "service.publicity-working-days",
      "service.record-deadline-working-days",
      "star.gift-round-minutes",
      "star.publicity-working-days",
      "team.honour-publicity-working-days",
      "venture.accounting-days",
      "venture.approval-within-days",
      "venture.first-payment-working-days",
      "venture.objection-answer-days",
      "venture.publicity-days",
      "venture.publicity-working-days",
      "venture.review-within-days"
    ])
  })
  it("may be below nought where it is a temperature", () => {
    const below = parameters.flatMap(([id, one]) => (one.kind === "integer" && (one.least ?? 0) < 0 ? [id] : []))
    expect(below).toEqual(["activity.elder-highest-celsius"])
  })

  it.each(parameters)("%s says what it counts in or chooses from, and which value binds more", (_id, parameter) => {
    const orders = { integer: ["higher", "lower"], day: ["higher", "lower"], "yes-no": ["higher", "lower"], choice: ["higher"] }
    const more = { ...orders, set: ["higher", "fewer"], ladder: [] }[parameter.kind]
    expect([...more, "none"]).toContain(parameter.stricter)
    if (parameter.kind === "integer") expect(parameter.unit).toMatch(/\S/)
    const choices = parameter.kind === "choice" || parameter.kind === "set" ? (parameter.options?.codes ?? ["any"]) : ["one"]
    expect(choices.length).toBeGreaterThan(0)
    expect(new Set(choices).size).toBe(choices.length)
  })
})
