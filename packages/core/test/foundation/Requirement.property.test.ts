import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Severity } from "../../src/foundation/Decision.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "事实", en: "fact" }
const sheet = Facts.sheet("any", {
  age: Facts.int(title, "years old"),
  minutes: Facts.int(title, "minutes"),
  startsOn: Facts.day(title),
  endedOn: Facts.day(title),
  blocked: Facts.bool(title),
  status: Facts.text(title),
  evidence: Facts.choice(title, named("none", "photo", "qr"))
})
const calendar = {
  id: "none",
  coverage: { first: Day.require("2024-01-01"), last: Day.require("2024-03-31") },
  restDays: [],
  workingDays: [],
  statutory: []
}

const requirements = fc
  .array(fc.tuple(Criteria.criterion(sheet, { workingDays: true }), fc.constantFrom<Severity>("error", "error", "warning", "hint")), {
    maxLength: 20,
    size: "max"
  })
  .map((all) =>
    all.map(([criterion, severity], index) =>
      Requirement.require(`r${index}`, criterion, {
        citations: [],
        severity,
        // Every second says another thing where nobody can know yet, every third tells more.
        ...(index % 2 === 0 ? {} : { whenOpen: `open${index}` }),
        ...(index % 3 === 0 ? {} : { told: { units: { more: "minutes" }, facts: (row: Facts.RowOf<typeof sheet>) => ({ more: row.age }) } })
      })
    )
  )

describe("a checker answers as requirement after requirement does", () => {
  it.each(["code", "closures"] as const)("made of %s: decision, mask and yes or no", (by) => {
    fc.assert(
      fc.property(
        requirements,
        fc.array(Criteria.row(sheet), { minLength: 1, maxLength: 4 }),
        Criteria.view(sheet),
        (rules, rows, view) => {
          const checker = Requirement.compile(rules, view, { by, calendar })
          for (const row of rows) {
            const plain = Requirement.decide(rules, row, view, { calendar })
            expect(checker.decide(row)).toEqual(plain)
            expect(checker.passes(row)).toBe(plain.outcome === "met")
            for (let chunk = 0; chunk <= 1; chunk++) {
              const mask = checker.mask(row, chunk)
              for (let bit = 0; bit < Requirement.chunkSize; bit++) {
                const at = chunk * Requirement.chunkSize + bit
                const outcome = plain.findings.find(({ rule }) => rule === `r${at}` || rule === `open${at}`)?.outcome
                expect([(mask >>> bit) & 1, (mask >>> (bit + Requirement.chunkSize)) & 1]).toEqual([
                  Number(outcome === "unmet"),
                  Number(outcome === "unknown")
                ])
              }
            }
          }
        }
      ),
      { numRuns: 150 }
    )
  })
})
