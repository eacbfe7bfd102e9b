/** The law of figures, for the four aims. What takes more than the row itself (a deadline, a link, an honour) is asked in tables. */
import { Reporting } from "@yanzhen/core/desk"
import { Criterion, Day, Period } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import type { Aims } from "@yanzhen/core/report"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { counts, daysAround, filled, maybe, one, rows } from "./figures.ts"
import { run } from "./world.ts"

const { all, any, not } = Criterion

describe("the four aims", () => {
  const { need, serviceRecord, team, qualification, formationLink, honour } = Registers
  const period = Period.require("2026-Q1")
  // The quarter is not over.
  const today = Day.require("2026-02-15")
  const day = daysAround("2026-01-01", "2026-02-15", "2026-03-31")
  const teams = fc.constantFrom("team-0", "team-1", "team-2", "unlisted")
  const place = { street: maybe(fc.constantFrom("n", "s")), team: maybe(teams) }
  const kept = [
    rows(need, "need", {
      street: place.street,
      stage: one(need, "stage"),
      raisedOn: maybe(day),
      met: maybe(one(need, "met"))
    }),
    rows(serviceRecord, "record", {
      ...place,
      stage: one(serviceRecord, "stage"),
      on: maybe(day),
      enteredOn: maybe(day),
      evidence: maybe(one(serviceRecord, "evidence"))
    }),
    rows(team, "team", { street: place.street, from: maybe(day), until: maybe(day) }),
    rows(qualification, "person", { number: fc.constant(1), from: maybe(day), until: maybe(day), withdrawnOn: maybe(day) }),
    rows(formationLink, "mentor", {
      formation: fc.constant("f-1"),
      team: teams,
      from: day,
      until: maybe(day),
      result: maybe(one(formationLink, "result"))
    }),
    rows(honour, "honour", { team: maybe(teams) })
  ] as const

  it("count what their definitions find, in the district and in each team", async () => {
    await fc.assert(
      fc.asyncProperty(...kept, async (...changes) => {
        const world = await filled(Day.text(today), ...changes)
        const { district, teams: parts } = await run(Reporting.aims(world, period))
        const share = ({ shares }: Aims.Part, id: string) => shares.find((of) => of.id === id) ?? expect.unreachable(id)
        const { facts: ofNeed } = need
        const raised = all(
          not(ofNeed.stage.isOneOf(["rejected", "withdrawn"])),
          Criterion.within([ofNeed.raisedOn, ofNeed.raisedOn], [period.first, period.last])
        )
        await counts(world, share(district, "needs-met").whole, need, all(), raised)
        await counts(world, share(district, "needs-met").part, need, all(), all(raised, ofNeed.met.isKnown(), ofNeed.met.is("wholly")))
        const { stage, on, evidence } = serviceRecord.facts
        const served = Criterion.within([on, on], [period.first, period.last])
        const entered = all(not(stage.is("voided")), served)
        const recorded = all(not(stage.isOneOf(["draft", "submitted", "voided"])), served)
        const { from, until, ...ofTeam } = team.facts
        const inForce = all(any(not(from.isKnown()), from.atMost(today)), any(not(until.isKnown()), until.atLeast(today)))
        for (const part of [district, ...parts]) {
          const id = part.id
          const inPart =
            part.level === "district" ? all() : id === undefined ? not(serviceRecord.facts.team.isKnown()) : serviceRecord.facts.team.is(id)
          const figure = (name: string, side: "part" | "whole") => share(part, name)[side]
          await counts(world, figure("records-complete", "whole"), serviceRecord, inPart, entered)
          await counts(world, figure("records-complete", "part"), serviceRecord, inPart, all(entered, not(stage.is("draft"))))
          await counts(world, figure("records-on-time", "whole"), serviceRecord, inPart, recorded)
          await counts(world, figure("records-well-shown", "whole"), serviceRecord, inPart, recorded)
          await counts(world, figure("records-well-shown", "part"), serviceRecord, inPart, all(recorded, evidence.isAtLeast("roll-call")))
          const ownTeam = part.level === "district" ? all() : id === undefined ? any() : ofTeam.team.is(id)
          await counts(world, figure("teams-with-worker", "whole"), team, ownTeam, inForce)
          await counts(world, figure("brand-teams", "whole"), team, ownTeam, inForce)
          const ofLink = formationLink.facts
          const learns = all(ofLink.from.atMost(today), any(not(ofLink.until.isKnown()), ofLink.until.atLeast(period.first)))
          const lifted = all(ofLink.result.isKnown(), ofLink.result.is("lifted"), ofLink.until.isKnown(), ofLink.until.atMost(today))
          const ownLink = part.level === "district" ? all() : id === undefined ? any() : ofLink.team.is(id)
          await counts(world, figure("teams-lifted", "whole"), formationLink, ownLink, learns)
          await counts(world, figure("teams-lifted", "part"), formationLink, ownLink, all(learns, lifted))
        }
        const { facts: ofOne } = qualification
        const held = any(not(ofOne.from.isKnown()), ofOne.from.atMost(today))
        const runs = any(not(ofOne.until.isKnown()), ofOne.until.atLeast(today))
        const stands = any(not(ofOne.withdrawnOn.isKnown()), ofOne.withdrawnOn.above(today))
        await counts(world, share(district, "qualifications-in-force").whole, qualification, all(), held)
        await counts(world, share(district, "qualifications-in-force").part, qualification, all(), all(held, runs, stands))
      }),
      { numRuns: 30 }
    )
  })
})
