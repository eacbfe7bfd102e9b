/**
 * A small page that does what a page does with the rules: asks a policy, decides, explains, and reckons days. It is bundled from the
 * published package and run twice, in a bare context and here; both must answer alike.
 */
import { Canonical, Day, Finding, Requirement } from "@yanzhen/core/foundation"
import { Calendars, Policies, Policy, Rule } from "@yanzhen/core/law"
import { CountingRules, RecordDeadline, ruleMessages } from "@yanzhen/core/service"

const day = Day.require
const calendar = Calendars.china

const decided = Policies.names.map((name) => {
  const view = Policy.on(Policies.byName(name), day("2026-03-05"))
  const requirements = Rule.requirementsIn(RecordDeadline.recordDeadline, view)
  // Not told how to compile: where code from strings is forbidden, it must find that out by itself.
  const checker = Requirement.compile(requirements, view, { calendar })
  return ["2026-03-02", "2026-03-03"].map((enteredOn) => {
    const { outcome, findings } = checker.decide({ endedOn: day("2026-02-10"), enteredOn: day(enteredOn) })
    return {
      name,
      enteredOn,
      outcome,
      said: findings.map((finding) => [Finding.text(finding, "zh-CN", ruleMessages), Finding.text(finding, "en", ruleMessages)])
    }
  })
})

const due = RecordDeadline.dueAfter(day("2026-02-10"), Policy.on(Policies.byName("national"), day("2026-02-10")), calendar)
const eras = Policies.names.map((name) => CountingRules.of(Policies.byName(name)).length)

export const answer = { decided, due, eras, canonical: Canonical.text({ b: 1, a: ["雁阵", true] }) }
