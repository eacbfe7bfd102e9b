import { type Excused, living } from "./Excused.ts"

export const care: readonly Excused[] = [
  ...living("care/Company.ts", "what is no check is of no day", [
    "const visitor = going.get(id) ?? { person: id, isFamily: false, isListed: false, isBlocked: false, age: undefined, checks: [] }",
    '["Stryker was here"]'
  ]),
  ...living("care/VisitCheck.ts", "of an answer only the reasons are read", ["Decision.from(true, [", "false"]),
  ...living("care/MandatoryReport.ts", "a call fits only what is open, and that was raised", [
    '(event.type !== "mandatory-report.called" || state.raised?.to.includes(event.to) === true) &&',
    "state.raised.to"
  ]),
  ...living("care/Overdue.ts", "what is no visit has no day, and is in no period", [
    "standing(rhythms, of.get(recipient) ?? [], asOf).flatMap(({ first, last, came }) =>",
    '["Stryker was here"]'
  ]),
  ...living("care/TaskCard.ts", "what is planned has a plan", [
    'if (stage !== "planned" || planned === undefined) return undefined',
    "false"
  ])
]
