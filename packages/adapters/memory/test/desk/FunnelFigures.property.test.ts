/** The law of figures, for the funnel of a round: its rows are what its steps open to. */
import { Life, Rounds } from "@yanzhen/core/desk"
import { Criterion, Day } from "@yanzhen/core/foundation"
import { Funnel } from "@yanzhen/core/project"
import { type Register, Registers, type RowChange } from "@yanzhen/core/registers"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daysAround, filled, found, maybe, one, rows } from "./figures.ts"
import { call as calls, terms } from "./ventures.ts"
import { run } from "./world.ts"

const { all, any, not } = Criterion

describe("the funnel of a round", () => {
  const { ventureApplication, award } = Registers
  const fen = fc.constantFrom(0, 1, 500_000)
  const applications = rows(ventureApplication, "application", {
    call: fc.constantFrom("spring", "autumn"),
    stage: one(ventureApplication, "stage"),
    appliedFen: maybe(fen)
  })
  const awards = rows(award, "application", {
    stage: one(award, "stage"),
    midTerm: one(award, "midTerm"),
    cause: maybe(fc.constant("breach")),
    approvedOn: maybe(daysAround("2026-03-01")),
    awardedFen: fen,
    earnedFen: fen,
    disbursedFen: fen,
    returnedFen: fen
  })

  it("counts at each step the applications that it opens to, and their money", async () => {
    await fc.assert(
      fc.asyncProperty(applications, awards, async (applied, granted) => {
        const callOf = new Map(
          applied.flatMap((change) => (change.kind === "put" ? [[change.row["application"], change.row["call"]]] : []))
        )
        // An award is of an application, and in its round.
        const own = granted.flatMap((change) => {
          const { application } = change.kind === "put" ? change.row : {}
          const call = callOf.get(application)
          return change.kind === "put" && call !== undefined ? [{ ...change, row: { ...change.row, award: application, call } }] : []
        })
        const world = await filled("2026-03-10", applied, own)
        await run(Life.give(world, calls, "spring", { type: "draft", terms, on: "2026-01-02" }))
        const { figures, rows: behind } = await run(Rounds.funnel(world, "spring"))
        const ids = async <R extends Register.AnyRegister>(register: R, where: Criterion.Criterion<Register.RowOf<R>>) =>
          new Set((await found(world, register, where)).map((key) => key.replace(/.*:"|"}/g, "")))
        const { call, stage, appliedFen } = ventureApplication.facts
        const inRound = all(call.is("spring"), appliedFen.isKnown())
        const approved = await ids(award, award.facts.approvedOn.isKnown())
        const brokenOff = award.facts.cause.isKnown()
        const closed = all(award.facts.stage.is("closed"), not(brokenOff))
        const accepted = await ids(award, all(award.facts.approvedOn.isKnown(), any(award.facts.stage.is("accepted"), closed)))
        const past = await ids(award, all(award.facts.approvedOn.isKnown(), award.facts.midTerm.is("passed")))
        const [applicants, passed, judged, ended] = await Promise.all([
          ids(ventureApplication, inRound),
          ids(ventureApplication, stage.isOneOf(["screened-in", "selected", "declined"])),
          ids(ventureApplication, stage.isOneOf(["selected", "declined"])),
          ids(award, all(award.facts.approvedOn.isKnown(), closed))
        ])
        const reached: { readonly [S in Funnel.Step]: ReadonlySet<string> } = {
          applied: applicants,
          screened: new Set([...passed, ...approved]),
          reviewed: new Set([...judged, ...approved]),
          awarded: approved,
          "mid-term": new Set([...past, ...accepted]),
          accepted,
          closed: ended
        }
        for (const step of Funnel.steps) {
          const opened = behind.filter((row) => row.reached.includes(step))
          const { projects, ...money } = figures.steps[step]
          expect([step, ...opened.map(({ application }) => application)]).toEqual([
            step,
            ...[...applicants].filter((id) => reached[step].has(id))
          ])
          expect([step, projects]).toEqual([step, opened.length])
          const sum = (of: "appliedFen" | "awardedFen"): number => opened.reduce((total, row) => total + row[of], 0)
          expect([step, money]).toEqual([step, { appliedFen: sum("appliedFen"), awardedFen: sum("awardedFen") }])
        }
        const moneyOf = (changes: readonly RowChange.RowChange[], fen: string, among: ReadonlySet<string>): number =>
          changes.reduce(
            (total, change) =>
              total + (change.kind === "put" && among.has(String(change.row["application"])) ? Number(change.row[fen] ?? 0) : 0),
            0
          )
        const funded = new Set([...applicants].filter((id) => approved.has(id)))
        const { appliedFen: asked, awardedFen, disbursedFen, returnedFen } = figures
        expect([asked, awardedFen, disbursedFen, returnedFen]).toEqual([
          moneyOf(applied, "appliedFen", applicants),
          moneyOf(own, "awardedFen", funded),
          moneyOf(own, "disbursedFen", funded),
          moneyOf(own, "returnedFen", funded)
        ])
      })
    )
  })

  it("of an award that came to nothing and one in its place, the one approved last stands, whatever their ids", async () => {
    const application = { application: "a-1", call: "spring" }
    const money = { awardedFen: 500_000, earnedFen: 0, disbursedFen: 0, returnedFen: 0 }
    const awardOf = (id: string, stage: string, approvedOn: string): RowChange.RowChange => ({
      kind: "put",
      register: award.name,
      row: { ...application, ...money, award: id, stage, midTerm: "none", approvedOn: Day.require(approvedOn) }
    })
    const applied: RowChange.RowChange = {
      kind: "put",
      register: ventureApplication.name,
      row: { ...application, stage: "selected", appliedFen: 500_000 }
    }
    const world = await filled(
      "2026-03-10",
      [applied],
      [awardOf("w-1", "running", "2026-03-05"), awardOf("w-2", "terminated", "2026-03-01")]
    )
    await run(Life.give(world, calls, "spring", { type: "draft", terms, on: "2026-01-02" }))
    expect((await run(Rounds.funnel(world, "spring"))).rows.map((row) => row.award)).toEqual(["w-1"])
  })
})
