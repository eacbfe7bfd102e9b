import * as fc from "fast-check"
import { it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Agreement from "../../src/place/PartnershipAgreement.ts"
import * as AgreementSchema from "../../src/place/PartnershipAgreement.schema.ts"
import { holdsOf } from "../lives.ts"
import { draft, duty, end, prolong, report, sign, signed } from "./agreements.ts"
import { context } from "./deciding.ts"

const between = (first: string, last: string) =>
  fc.integer({ min: Day.require(first), max: Day.require(last) }).map((number) => Day.text(number as Day.Day))

it("a partnership agreement never gets stuck, and replays to the same state", () => {
  const on = between("2025-12-30", "2026-01-12")
  const command = fc.oneof(
    fc.constantFrom(draft([duty("d-1")]), sign),
    fc.tuple(fc.constantFrom("d-1", "d-2", "d-3"), fc.boolean(), on).map(([id, kept, at]) => report(id, kept, at)),
    between("2026-12-30", "2027-01-03").map(prolong),
    { weight: 1, arbitrary: on.map(end) }
  )
  holdsOf({
    decider: Agreement.decider,
    fits: Agreement.fits,
    ...AgreementSchema,
    commands: fc.array(command, { minLength: 1, maxLength: 30 }).map((all) => [...signed, ...all]),
    context
  })
})
