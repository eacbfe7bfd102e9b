/** What is said of one record that is looked up is what the report says of it among all: nights, sign-ins by oneself and long activities are frequent here. */
import { Explaining, RecordCommands, Remarking } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Pack, Policies, RecordingParameters } from "@yanzhen/core/law"
import type { ServiceFacts } from "@yanzhen/core/service"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { given, over } from "./policies.ts"
import { clerk, facts, run, town } from "./world.ts"

const policy = over(Policies.byName("i-zhiyuan"), "few", Pack.value(RecordingParameters.selfSignInPeople, { ...given, value: 2 }))

/** From the first of these days to the last there are 364 days, and over night one more. */
const served: fc.Arbitrary<ServiceFacts.ServiceFacts> = fc
  .record({
    volunteer: fc.constantFrom("ann", "ann", "bo"),
    on: fc.constantFrom("2025-03-05", "2025-03-05", "2025-03-06", "2026-03-04", "2026-03-04"),
    time: fc.constantFrom(["08:00", "09:00"], ["21:00", "22:00"], ["23:00", "00:00"], ["23:00", "01:00"], ["23:00", "01:00"]),
    activity: fc.constantFrom("visit", "visit", "watch").map((text) => Id.require<Id.ActivityId>(text)),
    timeClass: fc.constantFrom<ServiceFacts.ServiceFacts["timeClass"]>("service", "service", "paid-duty"),
    evidence: fc.constantFrom<ServiceFacts.ServiceFacts["evidence"]>("self-sign-in", "self-sign-in", "photo")
  })
  .map(({ volunteer, on, time: [from = "", to = ""], ...more }) => facts(volunteer, on, from, to, more))

it("of each record the same is said by itself and among all, also after a correction", () =>
  fc.assert(
    fc.asyncProperty(fc.array(served, { minLength: 2, maxLength: 5 }), fc.nat(4), served, async (all, at, corrected) => {
      const world = town({ policy })
      const ids: Id.RecordId[] = []
      for (const one of all) ids.push((await run(RecordCommands.enter(world, { type: "record", facts: one }))).record)
      const changed = ids[at % ids.length]
      if (changed === undefined) throw new Error("no record")
      const before = all[at % all.length]
      const facts = { ...corrected, volunteer: before?.volunteer ?? corrected.volunteer, content: "更正" }
      const told = await run(RecordCommands.give(world, changed, { type: "correct", facts, reason: "核对", by: clerk }))
      const { remarked } = await run(Remarking.remarks(world))
      const among = (id: Id.RecordId) =>
        (remarked.find(({ record }) => record.record === id)?.findings ?? []).filter(({ rule }) => rule !== "service.overlap")
      for (const id of ids) expect((await run(Explaining.record(world, id))).assessed).toEqual(among(id))
      // The deadline is asked of the day of entry, which the clock of this world does not move.
      expect(told.findings.filter(({ rule }) => rule !== "service.overlap")).toEqual(among(changed))
    }),
    { numRuns: 40 }
  ))
