import { describe, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import type * as Award from "../../src/project/Award.ts"
import { Command, Event } from "../../src/project/Award.schema.ts"
import { keepsShape } from "../said.ts"
import { application, call, elders, id, lines, milestones, officer, sign, worker } from "./venture.ts"

const on = "2026-03-05"
const by = officer
const evidence = ["照片三张"]
const [entry, commitment] = [id<Id.EntryId>("e-1"), id<Id.EntryId>("e-2")]
const purchase = id<Id.PurchaseId>("buy-1")
const organisation = id<Id.OrganisationId>("org-1")
const { type: _, ...signed } = sign
const reason = "物价上涨"

type Said = Readonly<Record<string, unknown>>

/** One of each, with everything that can be said in it. */
const bodies: readonly (readonly [command: Award.Command["type"], event: Award.Event["type"], body: Said, only?: Said])[] = [
  [
    "propose",
    "award.proposed",
    { call, application, appliedFen: 1_500_000, awardedFen: 1_400_000, lines, fund: id("f-1"), by, on },
    { street: id("s-1"), community: id("c-1"), team: id("t-1"), organisation, featureOf: id("t-2") }
  ],
  ["publicise", "award.publicised", { by, on }],
  ["object", "award.objected", { words: "服务人数不实", on }],
  ["answer", "award.answered", { upheld: false, words: "已核实", by, on }],
  ["approve", "award.approved", { by, on }],
  ["refuse", "award.refused", { reason, by, on }],
  ["sign", "award.signed", { ...signed, milestones: milestones.map((one) => ({ ...one, dueOn: "2026-06-30" })), by, on }],
  ["change-budget", "award.budget-changed", { lines, reason, by, on }],
  ["extend", "award.extended", { endsOn: "2027-03-31", reason, by, on }],
  ["assign", "award.assigned", { slot: "lead", holder: { person: worker }, on }],
  ["assign", "award.assigned", { slot: "doer", holder: { team: id("t-1") }, on }],
  ["transfer", "award.transferred", { to: { team: id("t-9") }, kind: "filed", host: organisation, reason, evidence, by, on }],
  ["mark", "award.marked", { localStage: "整改中", by, on }],
  ["name-payer", "award.payer-named", { fund: id("f-1"), by, on }],
  ["name-payer", "award.payer-named", { payer: organisation, by, on }],
  ["deliver", "award.delivered", { milestone: "half", evidence, by, on }],
  ["confirm", "award.confirmed", { milestone: "half", by, on }],
  ["assess", "award.assessed", { result: "passed", evidence, by, on }],
  ["hold-back", "award.held-back", { tranche: 1, by, on, reason }],
  ["release", "award.released", { tranche: 1, by, on }],
  ["cancel-tranche", "award.tranche-cancelled", { tranche: 1, by, on, reason }],
  ["pay", "award.paid", { tranche: 1, amountFen: 100, resolution: id("r-1"), commitment, entry, on }],
  ["spend", "award.spent", { purchase, line: "meals", amountFen: 100, groups: [elders], evidence, on }],
  ["disallow", "award.disallowed", { purchase, reason, by, on }],
  ["report", "award.reported", { served: [{ group: elders, kind: "elders", people: 40, personTimes: 400 }], evidence, by, on }],
  ["demand-return", "award.return-demanded", { amountFen: 100, reason, by, on }],
  ["take-back", "award.taken-back", { amountFen: 100, entry, on }],
  ["name", "award.named", { sponsor: organisation, sponsoredFen: 100, gifts: [id("gift")], isAgreedTo: true, on }],
  ["accept", "award.accepted", { evidence, by, on }],
  ["terminate", "award.terminated", { cause: "breach", reason, by, on }],
  ["ban", "award.banned", { reason, by, on }],
  ["close", "award.closed", { by, on }]
]

describe("what is written of an award and read again", () => {
  it.each(bodies.map(([command, event, body, only = {}]) => ({ command, event, body, only })))(
    "$command, $event: nothing is lost, and nothing of another kind is taken",
    ({ command, event, body, only }) => {
      keepsShape(Command, { type: command, ...body } as Award.Command)
      keepsShape(Event, { type: event, v: 1, ...body, ...only } as Award.Event)
    }
  )
})
