/** Each law of stars must be able to fail: a named, broken ladder or standing for every one of them. */
import { describe, expect, it } from "vitest"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Star from "../../src/service/Star.ts"
import { sameCases } from "../sameCases.ts"
import { type Law, laws, own, type Subject } from "./starLaws.ts"

const standing =
  (change: (standing: Ladder.Standing, measures: Ladder.Measures) => Partial<Ladder.Standing>): Subject["reached"] =>
  (rungs, measures) => {
    const found = Ladder.reached(rungs, measures)
    return { ...found, ...change(found, measures) }
  }

const mutants: readonly (readonly [mutant: string, law: Law, subject: Partial<Subject>])[] = [
  [
    "reads “超过” as “达到”",
    "a rung as a criterion and the ladder itself give the same answer, both ways of compiling too",
    { criterionOf: (rung) => Star.criterionOf({ ...rung, when: rung.when.map((bound) => ({ ...bound, is: "at-least" as const })) }) }
  ],
  [
    "forgets the other way to a rung",
    "a rung as a criterion and the ladder itself give the same answer, both ways of compiling too",
    { criterionOf: ({ id, title, when }) => Star.criterionOf({ id, title, when }) }
  ],
  [
    "takes every condition as an upper bound",
    "more of anything never lowers a star, nor does a fact that turns out true",
    {
      reached: (rungs, measures) => ({
        ...Ladder.reached(rungs, measures),
        rung: rungs.find((rung) => Ladder.outcomeOf(rung, measures) !== "met")
      })
    }
  ],
  [
    "gives a star only within its band",
    "more of anything never lowers a star, nor does a fact that turns out true",
    {
      reached: standing(({ rung, next }) =>
        next?.rung.id === "star-4" ? {} : rung === undefined ? {} : { rung: next === undefined ? undefined : rung }
      )
    }
  ],
  [
    "says one minute less than the next rung lacks",
    "what the next rung lacks, added, reaches it; one less does not",
    {
      reached: standing(({ next }) =>
        next === undefined
          ? {}
          : { next: { ...next, lacks: next.lacks.map((lack) => (lack.short === undefined ? lack : { ...lack, short: lack.short - 1 })) } }
      )
    }
  ],
  [
    "says one minute more than the next rung lacks",
    "what the next rung lacks, added, reaches it; one less does not",
    {
      reached: standing(({ next }) =>
        next === undefined
          ? {}
          : { next: { ...next, lacks: next.lacks.map((lack) => (lack.short === undefined ? lack : { ...lack, short: lack.short + 1 })) } }
      )
    }
  ],
  [
    "leaves rungs open that are surely missed",
    "what is open could be reached: knowing the missing facts settles it",
    { reached: (rungs, measures) => ({ ...Ladder.reached(rungs, measures), open: rungs.map((rung) => ({ rung, missing: [] })) }) }
  ],
  [
    "refuses what nobody knows",
    "what is open could be reached: knowing the missing facts settles it",
    { reached: standing(() => ({ open: [] })) }
  ],
  [
    "takes a long record for a forgotten sign-out and leaves it out",
    "lengthening a record that then overlaps no other never lowers a star or medal, under every shipped policy",
    {
      count: (records, eras) =>
        own.count(
          records.filter(({ attended }) => attended.every(({ from, to }) => to - from <= 200)),
          eras
        )
    }
  ],
  [
    "counts a record by its shortest stretch",
    "lengthening a record that then overlaps no other never lowers a star or medal, under every shipped policy",
    {
      measuresOf: (traces, ...rest) =>
        own.measuresOf(
          traces.filter(({ creditedMinutes }) => creditedMinutes % 60 === 0),
          ...rest
        )
    }
  ],
  [
    "counts nothing for a person two of whose records overlap",
    "adding a record never lowers a star, under policies without minimum unit or cap of an activity",
    {
      count: (records, eras) => {
        const traces = own.count(records, eras)
        const overlapping = new Set(
          traces.flatMap(({ record, steps }) => (steps.some(({ step }) => step === "overlap") ? [record.volunteer] : []))
        )
        return traces.filter(({ record }) => !overlapping.has(record.volunteer))
      }
    }
  ],
  [
    "does not take part in an activity of whose minutes another record keeps any",
    "adding a record never lowers a star, under policies without minimum unit or cap of an activity",
    {
      measuresOf: (traces, ...rest) =>
        own.measuresOf(
          traces.map((trace) =>
            trace.steps.some(({ step }) => step === "overlap")
              ? { ...trace, days: trace.days.map((day) => ({ ...day, attendedMinutes: 0 })) }
              : trace
          ),
          ...rest
        )
    }
  ]
]

describe("a broken ladder is found", () => {
  it.each(mutants)("one that %s, by the law that %s", (_, law, subject) =>
    expect(() => sameCases(() => laws[law]({ ...own, ...subject }))).toThrow()
  )
  it("every law has its mutant", () => expect([...new Set(mutants.map(([, law]) => law))].toSorted()).toEqual(Object.keys(laws).toSorted()))
})
