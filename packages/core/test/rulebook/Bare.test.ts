import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import * as Recording from "../../src/law/parameters/Recording.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Rule from "../../src/law/Rule.ts"
import * as Bare from "../../src/rulebook/Bare.ts"

const title = { "zh-CN": "例", en: "example" }
const { people } = Facts.sheet("test", { people: Facts.int(title, "people") })
const asks = (...citations: readonly ReturnType<typeof LIBRARY.passage>[]) =>
  Rule.clause(Requirement.require("test.enough", people.atLeast(3), { citations }))
const rule = (id: string, more: Partial<Pick<Rule.Rule, "parameters" | "clauses" | "citations">>): Rule.Rule =>
  Rule.define({ id, title, parameters: [], clauses: [], ...more }) as Rule.Rule
const situation = {
  policy: Policies.byName("national"),
  others: [Policies.byName("jiaozhou")],
  today: Day.require("2026-03-05"),
  calendar: china
}

it("names what a rule lacks: a clause, an example, or both", () => {
  const rules = [
    rule("whole", { clauses: [asks(LIBRARY.passage())] as never }),
    rule("nothing", {}),
    rule("no-clause", { clauses: [asks()] as never }),
    rule("no-example", { citations: [LIBRARY.passage()] }),
    rule("valued", { parameters: [Recording.recordDeadline] }),
    rule("valued-nowhere", { parameters: [Recording.correctionReview] })
  ]
  const messages = { "zh-CN": {}, en: {} }
  expect(Bare.of([{ room: "test", title, rules, messages }], situation)).toEqual([
    { rule: "nothing", lacks: "clause" },
    { rule: "nothing", lacks: "example" },
    { rule: "no-clause", lacks: "clause" },
    { rule: "no-example", lacks: "example" },
    { rule: "valued", lacks: "example" },
    { rule: "valued-nowhere", lacks: "clause" },
    { rule: "valued-nowhere", lacks: "example" }
  ])
})
