import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import { criterion as made } from "../../src/foundation/CriterionNode.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import { Node } from "../../src/foundation/Criterion.schema.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { rules } from "../../src/rulebook/Rooms.ts"
import * as Criteria from "../../src/testing/Criteria.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "事实", en: "fact" }
const sheet = Facts.sheet("any", {
  age: Facts.int(title, "years old"),
  startsOn: Facts.day(title),
  endedOn: Facts.day(title),
  from: Facts.minute(title),
  to: Facts.minute(title),
  blocked: Facts.bool(title),
  status: Facts.text(title, named("active", "left")),
  evidence: Facts.choice(title, named("none", "photo", "qr"))
})

const back = <F>({ node }: Criterion.Criterion<F>): Criterion.Criterion<F> =>
  made(Schema.decodeUnknownSync(Node)(JSON.parse(JSON.stringify(Schema.encodeSync(Node)(node)))))

describe("a criterion as JSON", () => {
  it("of every rule reads the same when it comes back", () => {
    for (const { clauses } of rules)
      for (const { requirement } of clauses)
        for (const locale of ["zh-CN", "en"] as const)
          expect(Criterion.describe(back(requirement.criterion), locale)).toBe(Criterion.describe(requirement.criterion, locale))
  })
  it("answers the same to every row, whatever was written", () => {
    fc.assert(
      fc.property(Criteria.criterion(sheet), Criteria.row(sheet), Criteria.view(sheet), (criterion, row, view) => {
        const options = { calendar: china }
        const [written, read] = [criterion, back(criterion)].map((one) => ({
          outcome: Criterion.evaluate(one, row, view, options).outcome,
          compiled: Criterion.compileOutcome(one, view, options)(row),
          described: Criterion.describe(one, "zh-CN", view)
        }))
        expect(read).toEqual(written)
        expect(back(back(criterion))).toEqual(back(criterion))
      })
    )
  })
})
