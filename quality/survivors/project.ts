import { type Excused, living } from "./Excused.ts"

export const project: readonly Excused[] = [
  ...living("project/rules/Applicants.ts", "a fact that is not there is as unknown as one that is undefined", [
    "export const unknown: Known = {",
    "{}"
  ]),
  ...living("project/Call.ts", "only a call that was published is prolonged, and that has terms", [
    "return { ...now, ...(now.terms === undefined ? {} : { terms: { ...now.terms, closesOn: event.closesOn } }) }",
    "false"
  ]),
  ...living("project/Grant.ts", "what is reported was said", [
    'stage === "reported" && said?.fingerprint === fingerprint ? [Refusal.finding("grant.reported-already", {})] : []',
    "said.fingerprint"
  ]),
  ...living("project/PastAwards.ts", "what is counted from no day, or by no number of years, comes before no other day", [
    "keptSince !== undefined && banYears !== undefined && Day.plusYears(keptSince, banYears) <= appliesOn",
    "true",
    "keptSince !== undefined || banYears !== undefined"
  ]),
  ...living("project/Review.ts", "a refusal gives no events, whatever they would have been", [
    'if (sheet === undefined) return Decision.from<readonly Event[]>([], [...findings, Refusal.finding("review.no-sheet", {})])',
    '["Stryker was here"]'
  ]),
  ...living("project/Review.ts", "only applications of a review that was convened are ranked, and that has terms", [
    "{ application, scored, quorum: state.terms?.quorum ?? 1 },",
    "state.terms.quorum"
  ]),
  ...living("project/Schedule.ts", "of two that end on one day either is the later one", [
    "(later, one) => (later === undefined || firstDay(one) > firstDay(later) ? one : later),",
    "firstDay(one) >= firstDay(later)"
  ])
]
