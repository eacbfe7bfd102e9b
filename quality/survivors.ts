/**
 * Mutants that live on for a reason: the mutated code does the same, or what it would break is no promise. `npm run mutate` refuses a
 * reason that is no longer needed, and `docs/mutation.md` prints them. Better than a reason is code in which there is nothing to change.
 */
export interface Excused {
  /** Below `packages/core/src`. */
  readonly file: string
  /** The line that holds the mutant, and what stands in the place of its part. */
  readonly code: string
  readonly replacement: string
  readonly because: string
}

export const excused: readonly Excused[] = [
  {
    file: "activity/ActivityState.ts",
    code: "return state.plan === undefined ? state : { ...state, plan: { ...state.plan, time: event.time } }",
    replacement: "false",
    because: "only what was announced is moved, and that has a plan"
  },
  {
    file: "activity/AttendanceState.ts",
    code: "if (since === undefined) return known",
    replacement: "false",
    because: "only somebody who is in signs out, and of them it is known since when"
  },
  {
    file: "activity/AttendanceState.ts",
    code: '(event.type !== "attendance.booked" || state.attended.every(({ records }) => !records.includes(event.record)))',
    replacement: "false",
    because: "no other event names a record, and nobody has one that is not named"
  },
  {
    file: "activity/AttendanceState.ts",
    code: 'const scoped = "scope" in event && event.scope !== undefined ? { ...state, scope: event.scope } : state',
    replacement: '"scope" in event || event.scope !== undefined',
    because: "an event that has a scope says whose it is"
  },
  {
    file: "activity/AttendanceState.ts",
    code: 'const scoped = "scope" in event && event.scope !== undefined ? { ...state, scope: event.scope } : state',
    replacement: "true",
    because: "an event that has a scope says whose it is"
  },
  {
    file: "activity/Block.ts",
    code: 'event.type === "block.imposed" ? "none" : (blocks[event.block - 1]?.stage ?? "none")',
    replacement: "false",
    because: "a block that is only imposed has no number, and at no number there is none"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (to === from) continue",
    replacement: "false",
    because: "a change to what is so already only takes the place of another; what does without it was found before, with one change fewer"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (seen.has(key)) continue",
    replacement: "false",
    because: "the same changes asked again have the same answer; it only takes longer"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "seen.add(key)",
    replacement: ";",
    because: "the same changes asked again have the same answer; it only takes longer"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "[...changed.values()]",
    replacement: "[...changed.values()].map(({ field, to }) => JSON.stringify([field.name, to]))",
    because: "the same changes asked again in another order have the same answer; it only takes longer"
  },
  {
    file: "activity/Course.ts",
    code: "const before = Day.require(state.plan?.series.until ?? command.until)",
    replacement: "state.plan.series",
    because: "only a course that is open is prolonged, and that has a plan"
  },
  {
    file: "activity/CourseState.ts",
    code: "return state.plan === undefined ? state : { ...state, plan: { ...state.plan, series: { ...state.plan.series, until: event.until } } }",
    replacement: "false",
    because: "only a course that is open is prolonged, and that has a plan"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (next === undefined || fields.length < next.length) next = fields",
    replacement: "true",
    because: "whichever condition is tried first, a change is found that is as small; only how long it takes is another"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (next === undefined || fields.length < next.length) next = fields",
    replacement: "false",
    because: "whichever condition is tried first, a change is found that is as small; only how long it takes is another"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (next === undefined || fields.length < next.length) next = fields",
    replacement: "fields.length <= next.length",
    because: "whichever condition is tried first, a change is found that is as small; only how long it takes is another"
  },
  {
    file: "activity/Counterfactual.ts",
    code: "if (next === undefined || fields.length < next.length) next = fields",
    replacement: "fields.length >= next.length",
    because: "whichever condition is tried first, a change is found that is as small; only how long it takes is another"
  },
  {
    file: "activity/Eligibility.ts",
    code: "counterfactual: Counterfactual.compile(requirements, view, { calendar })",
    replacement: "{}",
    because: "no rule about joining counts working days"
  },
  {
    file: "activity/Eligibility.ts",
    code: "compiled.set(view, byCalendar)",
    replacement: ";",
    because: "what is made anew answers the same; it only takes longer"
  },
  {
    file: "activity/Eligibility.ts",
    code: "byCalendar.set(calendar, made)",
    replacement: ";",
    because: "what is made anew answers the same; it only takes longer"
  },
  {
    file: "activity/JoiningFacts.ts",
    code: "...BackgroundChecks.known(volunteer.checks ?? [], asOf),",
    replacement: '["Stryker was here"]',
    because: "what is no check has no day, and is known on none"
  },
  {
    file: "activity/Places.ts",
    code: 'asked.findings.some((one) => one.rule === "activity.overridden" && one.facts["rule"] === rule)',
    replacement: "true",
    because: "no other finding speaks of a rule"
  },
  {
    file: "care/MandatoryReport.ts",
    code: '(event.type !== "mandatory-report.called" || state.raised?.to.includes(event.to) === true) &&',
    replacement: "state.raised.to",
    because: "a call fits only what is open, and that was raised"
  },
  {
    file: "care/Overdue.ts",
    code: "standing(rhythms, of.get(recipient) ?? [], asOf).flatMap(({ first, last, came }) =>",
    replacement: '["Stryker was here"]',
    because: "what is no visit has no day, and is in no period"
  },
  {
    file: "care/TaskCard.ts",
    code: 'if (stage !== "planned" || planned === undefined) return undefined',
    replacement: "false",
    because: "what is planned has a plan"
  },
  {
    file: "concern/Concern.ts",
    code: '...(state.assigned.some((one) => one.type === "person" && one.person === by) ? [wrong("concern.own-confirmation", { by })] : [])',
    replacement: "true",
    because: "a team or an organisation has no person's id"
  },
  {
    file: "person/BackgroundCheck.ts",
    code: 'event.type === "background-check.recorded" ? "none" : (checks[event.check - 1]?.stage ?? "none")',
    replacement: "false",
    because: "a check that is only recorded has no number, and at no number there is none"
  },
  {
    file: "person/QualificationLattice.ts",
    code: "if (known !== undefined) return known",
    replacement: "false",
    because: "what a kind includes is the same each time it is worked out; it only takes longer"
  },
  {
    file: "fund/FundEvolution.ts",
    code: 'const undone = event.type === "fund.reversed" ? KeyedLog.get(state.entries, event.reverses)?.event : undefined',
    replacement: "true",
    because: "no other event names a booking, and at no name there is none"
  },
  {
    file: "fund/FundEvolution.ts",
    code: 'const undone = event.type === "fund.reversed" ? KeyedLog.get(state.entries, event.reverses)?.event : undefined',
    replacement: "KeyedLog.get(state.entries, event.reverses).event",
    because: "what takes back a booking that is not known moves nothing, and was refused before"
  },
  {
    file: "fund/FundEvolution.ts",
    code: "return award === undefined ? state : { ...state, awards: new Map(state.awards).set(event.award, { ...award, isClosed: true }) }",
    replacement: "false",
    because: "only an award that is known and open is closed"
  },
  {
    file: "fund/FundReasons.ts",
    code: 'const original = command.type === "reverse" ? KeyedLog.get(state.entries, command.reverses)?.event.on : undefined',
    replacement: "true",
    because: "no other command names a booking, and at no name there is none"
  },
  {
    file: "fund/IntentReasons.ts",
    code: "restriction === undefined ? state.purposes : (state.restrictions.get(restriction) ?? state.purposes)",
    replacement: "false",
    because: "no restriction stands without a name"
  },
  {
    file: "fund/Ledger.ts",
    code: "for (let at = from; at < added && fault === undefined; at++)",
    replacement: "at <= added",
    because: "one further stands another entry, whose account is not below its floor"
  },
  {
    file: "fund/Pieces.ts",
    code: "next?.piece.donation === piece.donation",
    replacement: "false",
    because: "who reads a list joins neighbours of one gift; here it only keeps the list short"
  },
  {
    file: "fund/Trace.ts",
    code: 'return KeyedLog.get(state.entries, event.reverses)?.event.type !== "fund.received"',
    replacement: "KeyedLog.get(state.entries, event.reverses).event",
    because: "only a booking that is known is taken back"
  },
  {
    file: "reward/PointsAccount.ts",
    code: "const unknownHolder: Earning.Holder = { age: undefined, isTrained: undefined, isResident: undefined }",
    replacement: "{}",
    because: "a fact that is not there is as unknown as one that is undefined"
  },
  {
    file: "reward/PointsAccount.ts",
    code: 'if (waiting?.stage !== "waiting") return [[], [wrong("reward.nothing-to-check", { entry })]]',
    replacement: '["Stryker was here"]',
    because: "a refusal gives no events, whatever they would have been"
  },
  {
    file: "reward/PointsAccount.ts",
    code: 'if (earned === undefined) return [[], [wrong("reward.no-entry", { reverses })]]',
    replacement: '["Stryker was here"]',
    because: "a refusal gives no events, whatever they would have been"
  },
  {
    file: "reward/PointsAccount.ts",
    code: "if (months === undefined) return 0",
    replacement: "false",
    because: "without a term there is no day on which it is over, and none is before another"
  },
  {
    file: "reward/PointsAccount.ts",
    code: 'event.type === "points.settled" && event.carried > 0',
    replacement: "true",
    because: "no other event carries anything into the next month"
  },
  {
    file: "reward/PointsLine.ts",
    code: "if (known === undefined) return []",
    replacement: "false",
    because: "only what was earned is taken back"
  },
  {
    file: "reward/PointsLine.ts",
    code: "if (known === undefined) return []",
    replacement: '["Stryker was here"]',
    because: "only what was earned is taken back"
  },
  {
    file: "reward/PointsLine.ts",
    code: "const record = known === undefined ? {} : { record: known.record }",
    replacement: "false",
    because: "only what was earned is credited or put into a month"
  },
  {
    file: "team/Formation.ts",
    code: "{ elsewhere = [] }: Context,",
    replacement: '["Stryker was here"]',
    because: "what is no link holds on no day and lifts nobody"
  },
  {
    file: "team/HonourReasons.ts",
    code: 'const termsOf = ({ subject }: Honour): Publicity.Terms => (subject?.kind === "star" ? PublicityTerms.stars : PublicityTerms.honours)',
    replacement: "subject.kind",
    because: "only what was proposed is public or granted, and that has a subject"
  },
  {
    file: "team/HonourReasons.ts",
    code: 'if (subject?.kind !== "star") return []',
    replacement: "false",
    because: "what is no star has no number of stars, and no number asks for nobody"
  },
  {
    file: "team/HonourReasons.ts",
    code: "if (use === undefined || rankOf(level) >= rankOf(needed)) return []",
    replacement: "false",
    because: "a policy that does not say who grants has no ranks, and nobody is below one"
  },
  {
    file: "team/HonourReasons.ts",
    code: 'return command.subject.kind === "star" && command.subject.stars < 1',
    replacement: "true",
    because: "what is no star has no number of stars, and that is not below one"
  },
  {
    file: "team/HonourReasons.ts",
    code: "if (subject === undefined || !Brand.isOne(subject.kind)) return []",
    replacement: "false",
    because: "only what was proposed is checked, and that has a subject"
  },
  {
    file: "team/HonourReasons.ts",
    code: 'if (subject?.kind !== "star") return []',
    replacement: "subject.kind",
    because: "only what was proposed is granted, and that has a subject"
  }
]
