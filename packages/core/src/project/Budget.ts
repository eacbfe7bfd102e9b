/**
 * A budget: what each head and each source comes to, and what speaks against its lines.
 *
 * Three heads are named in practice (业务活动费、管理费用、税费), the first made of activity and staff; the heads here are finer so that a limit can
 * name one of them. What a reader would get wrong: own money and goods are in the budget and never in the grant.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Head, Line, Source } from "./Budget.schema.ts"

export type { Head, Line, Source } from "./Budget.schema.ts"

const sum = (lines: readonly Line[]): number => lines.reduce((total, { amountFen }) => total + amountFen, 0)

export const totalFen = sum

export const bySource = (lines: readonly Line[], source: Source): number => sum(lines.filter((line) => line.source === source))

export const byHead = (lines: readonly Line[], head: Head): number => sum(lines.filter((line) => line.head === head))

const units = { totalFen: "fen", linesFen: "fen", grantFen: "fen", askedFen: "fen", amountFen: "fen" }

/** Lines with names of their own that add up to the total and to the grant, to the fen. */
export const contradictions = (lines: readonly Line[], totalFen: number, askedFen: number): readonly Finding[] => {
  const names = lines.map(({ line }) => line)
  const [linesFen, grantFen] = [sum(lines), bySource(lines, "grant")]
  return [
    ...repeated(names).map((line) => Refusal.finding("budget.line-twice", { line })),
    ...(linesFen === totalFen ? [] : [Refusal.finding("budget.not-the-total", { linesFen, totalFen }, { units })]),
    ...(grantFen === askedFen ? [] : [Refusal.finding("budget.not-the-grant", { grantFen, askedFen }, { units })])
  ]
}

/** Lines under heads for which this money may not be used; own money may. */
export const forbidden = (lines: readonly Line[], view: ParameterView): readonly Finding[] => {
  const use = Parameter.useIn(view, Ventures.forbiddenHeads)
  if (use === undefined) return []
  const heads: readonly string[] = use.value
  return lines
    .filter(({ head, source }) => source === "grant" && heads.includes(head))
    .map(({ line, head, amountFen }) =>
      Refusal.finding(
        "budget.head-forbidden",
        { line, head, amountFen },
        { kind: "requirement", parameters: [use], citations: use.citations, units }
      )
    )
}
