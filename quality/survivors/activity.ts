import { type Excused, living } from "./Excused.ts"

export const activity: readonly Excused[] = [
  ...living("activity/ActivityState.ts", "only what was announced is moved, and that has a plan", [
    "return state.plan === undefined ? state : { ...state, plan: { ...state.plan, time: event.time } }",
    "false"
  ]),
  ...living("activity/AttendanceState.ts", "an event that has a scope says whose it is", [
    'const scoped = "scope" in event && event.scope !== undefined ? { ...state, scope: event.scope } : state',
    '"scope" in event || event.scope !== undefined',
    "true"
  ]),
  ...living("activity/AttendanceState.ts", "no other event names a record, and nobody has one that is not named", [
    '(event.type !== "attendance.booked" || state.attended.every(({ records }) => !records.includes(event.record)))',
    "false"
  ]),
  ...living("activity/AttendanceState.ts", "only somebody who is in signs out, and of them it is known since when", [
    "if (since === undefined) return known",
    "false"
  ]),
  ...living("activity/Block.ts", "a block that is only imposed has no number, and at no number there is none", [
    'event.type === "block.imposed" ? "none" : (blocks[event.block - 1]?.stage ?? "none")',
    "false"
  ]),
  ...living(
    "activity/Counterfactual.ts",
    "a change to what is so already only takes the place of another; what does without it was found before, with one change fewer",
    ["if (to === from) continue", "false"]
  ),
  ...living(
    "activity/Counterfactual.ts",
    "the same changes asked again have the same answer; it only takes longer",
    ["if (seen.has(key)) continue", "false"],
    ["seen.add(key)", ";"]
  ),
  ...living("activity/Counterfactual.ts", "the same changes asked again in another order have the same answer; it only takes longer", [
    "[...changed.values()]",
    "[...changed.values()].map(({ field, to }) => JSON.stringify([field.name, to]))"
  ]),
  ...living(
    "activity/Counterfactual.ts",
    "whichever condition is tried first, a change is found that is as small; only how long it takes is another",
    [
      "if (next === undefined || fields.length < next.length) next = fields",
      "true",
      "false",
      "fields.length <= next.length",
      "fields.length >= next.length"
    ]
  ),
  ...living("activity/Course.ts", "only a course that is open is prolonged, and that has a plan", [
    "const before = Day.require(state.plan?.series.until ?? command.until)",
    "state.plan.series"
  ]),
  ...living("activity/CourseState.ts", "only a course that is open is prolonged, and that has a plan", [
    "return state.plan === undefined ? state : { ...state, plan: { ...state.plan, series: { ...state.plan.series, until: event.until } } }",
    "false"
  ]),
  ...living("activity/Eligibility.ts", "no rule about joining counts working days", [
    "counterfactual: Counterfactual.compile(requirements, view, { calendar })",
    "{}"
  ]),
  ...living("activity/Places.ts", "no rule about joining counts working days", [
    "const asked = Asking.ask(rule, row, context.view, { calendar: context.calendar })",
    "{}"
  ]),
  ...living("activity/Eligibility.ts", "no rule about joining counts working days, whatever is set aside", ["{ calendar }", "{}"]),
  ...living("activity/Eligibility.ts", "with nothing set aside it is the same, made anew", ["setAside.size === 0", "false"]),
  ...living("activity/JoiningFacts.ts", "what is no check has no day, and is known on none", [
    "...BackgroundChecks.known(volunteer.checks ?? [], asOf),",
    '["Stryker was here"]'
  ]),
  ...living("activity/Places.ts", "no other finding speaks of a rule", [
    'asked.findings.some((one) => one.rule === "activity.overridden" && one.facts["rule"] === rule)',
    "true"
  ]),
  ...living("activity/KnownVolunteer.ts", "where nothing is held no entry clashes with another, and the list is not read", [
    "surelyQualified: qualifications === undefined ? undefined : Clashes.agreed(own, qualifications),",
    "false"
  ])
]
