/**
 * A row whose team and place are known: what everything else is made of. Its key, the activity's id and its facts all speak of the team that
 * the row means, never of the words that it uses for it. What a reader would get wrong: a row that names no team, or one that cannot be told,
 * is not resolved. It waits; nothing is made up in its place.
 */
import { type Finding, joined } from "../../foundation/Finding.ts"
import type * as DaysInForce from "../../place/rules/DaysInForce.ts"
import { finding } from "../../service/ServiceFinding.ts"
import type { Entry, Need } from "./ImportPlan.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as Places from "../directory/Places.ts"
import type * as RowKey from "./RowKey.ts"

export interface ResolvedRow {
  readonly row: IncomingRow
  readonly team: Places.Team
  readonly where: Places.Where
  /** When the team and the community were in force. */
  readonly listed: DaysInForce.Listed
  readonly idHash: string | undefined
  readonly said: RowKey.Said
  /** The keyed hash of it; "" where nobody needs it yet. */
  readonly rowKey: string
  /** What its reader found, and what is to be said of its place. */
  readonly findings: readonly Finding[]
}

export const notice = (rule: string, severity: Finding["severity"], facts: Finding["facts"] = {}): Finding =>
  finding(rule, facts, { kind: "notice", severity, citations: [] })

// Most rows find nothing: this stands for all of them.
export const nothing: readonly Finding[] = []

export const refused = (row: IncomingRow, findings: readonly Finding[]): Entry => ({ row, verdict: "refused", needs: [], findings })

export const held = (row: IncomingRow, own: readonly Finding[], need: Need, why: Finding): Entry => ({
  row,
  verdict: "held",
  needs: [need],
  findings: [...own, why]
})

export const known = (row: IncomingRow, own: readonly Finding[], rule: string, id?: string): Entry => ({
  row,
  verdict: "known",
  needs: [],
  findings: [...own, notice(rule, "hint")],
  ...(id === undefined ? {} : { known: id })
})

export type Placed = Pick<ResolvedRow, "team" | "where" | "listed" | "findings">

/** What placing a row rests on. */
export interface Placing {
  readonly places: Places.Places
  readonly texts: ImportTexts.ImportTexts
  /** What is to be said of places that the directory does not know (`UnknownPlaces`). */
  readonly unknown: (resolved: Places.Resolved, row: Pick<IncomingRow, "community" | "street">) => readonly Finding[]
  readonly newId: () => string
}

/** The team and place of a row; or why it is refused, or has to wait. */
export const place = ({ places, texts, unknown, newId }: Placing, row: IncomingRow): Placed | Entry => {
  const read = row.findings.length === 0 ? nothing : row.findings.map((one) => one.finding)
  const own = joined(read, texts.numbers(row))
  if (own.some(({ severity }) => severity === "error")) return refused(row, own)
  const resolved = Places.resolve(places, row)
  const { team, where, listed } = resolved
  const findings = joined(own, unknown(resolved, row))
  switch (team.kind) {
    case "one":
      return { team: team.team, where, listed, findings }
    case "several":
      return held(row, findings, "choose-team", notice("import.several-teams", "warning", { team: row.team, count: team.teams.length }))
    case "elsewhere":
      return held(row, findings, "choose-team", notice("import.team-elsewhere", "warning"))
    case "unsaid":
      return held(row, findings, "choose-team", notice("import.team-missing", "warning"))
    case "nobody":
      // A column that has slipped writes a person where the team should stand; the journal would keep the name for ever.
      if (ImportTexts.isPersonal(texts, team.name)) return held(row, findings, "choose-team", notice("import.team-personal", "warning"))
      return { team: Places.propose(places, newId(), team.name, where), where, listed, findings }
  }
}
