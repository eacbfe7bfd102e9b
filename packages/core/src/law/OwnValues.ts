/**
 * What a tenant's statements come to: its own values, laid over the packs. What a reader would get wrong: nothing is ever edited. A later statement
 * holds from its first day over an earlier one, which keeps the days around it; a statement without a value ends what was said.
 */
import type { Citation } from "../foundation/Citation.ts"
import * as Day from "../foundation/Day.ts"
import { isInForce } from "../foundation/InForce.ts"
import * as Pack from "./Pack.ts"
import * as Parameter from "./Parameter.ts"
import type { Statement } from "./PolicyEdit.schema.ts"
import { type Draft, draftOf, type PolicyEdit, signedIn } from "./PolicyEditState.ts"
import * as Policy from "./Policy.ts"

export interface Surroundings {
  readonly tenant: string
  /** The policy without the tenant's own values. */
  readonly base: Policy.Policy
  /** The parameters that a tenant may give values of its own, by id. */
  readonly parameters: ReadonlyMap<string, Parameter.Parameter>
}

/** The policy with everything that was signed laid over it; or with one draft more, to see what it would do. */
export const over = (state: PolicyEdit, { tenant, base, parameters }: Surroundings, more?: Draft): Policy.Policy => {
  const drafts = [...signedIn(state), ...(more === undefined ? [] : [more])]
  const values = timelines(drafts.flatMap(({ statements }) => statements)).flatMap((piece) => valueOf(piece, parameters) ?? [])
  if (values.length === 0) return base
  const version = more === undefined ? String(state.edition) : `${state.edition}.${more.draft}`
  return Policy.extend(
    base,
    Pack.define({
      id: `tenant-${tenant}`,
      version,
      title: { "zh-CN": `本地参数（第${version}版）`, en: `own values, edition ${version}` },
      layer: "tenant",
      jurisdiction: tenant,
      // Two people have vouched for it; that is how far anybody can know a tenant's own decision.
      status: "reviewed",
      values
    })
  )
}

interface Piece extends Days {
  readonly statement: Statement
}

interface Days {
  readonly from: Day.Day
  readonly until: Day.Day | undefined
}

export const daysOf = ({ from, until }: Statement): Days => ({
  from: Day.require(from),
  until: until === undefined ? undefined : Day.require(until)
})

/** What was said last holds on its days; what was said before keeps the days around them. */
const timelines = (statements: readonly Statement[]): readonly Piece[] => {
  let pieces: readonly Piece[] = []
  for (const statement of statements) {
    const { from, until } = daysOf(statement)
    const cut = pieces.flatMap((piece) => (piece.statement.parameter === statement.parameter ? around(piece, from, until) : [piece]))
    pieces = [...cut, { statement, from, until }]
  }
  return pieces
}

const around = (piece: Piece, from: Day.Day, until: Day.Day | undefined): readonly Piece[] => {
  const before = { ...piece, until: Day.earlier(piece.until, Day.plusDays(from, -1)) }
  const after = until === undefined ? undefined : { ...piece, from: Day.later(piece.from, Day.plusDays(until, 1)) }
  return [before, ...(after === undefined ? [] : [after])].filter((one) => one.until === undefined || one.from <= one.until)
}

/** Undefined for an end, and for what no longer fits its parameter: a later release may have another. */
const valueOf = ({ statement, from, until }: Piece, parameters: Surroundings["parameters"]): Pack.Value | undefined => {
  const parameter = parameters.get(statement.parameter)
  const { value } = statement
  if (parameter === undefined || value === undefined || !Parameter.accepts(parameter, value)) return undefined
  return { parameter, from, ...(until === undefined ? {} : { until }), value, force: "default", citations: [citationOf(statement)] }
}

const citationOf = ({ instrument, provision, words }: Statement): Citation => ({
  instrument,
  ...(provision === undefined ? {} : { provision }),
  ...(words === undefined ? {} : { words }),
  confidence: "verified"
})

/**
 * `signed`: what it says begins on a day that is still to come. `repealed`: whatever it said has ended, or something that was signed later holds in its
 * place, perhaps before it ever began.
 */
export type Standing = Exclude<Draft["stage"], "signed"> | "signed" | "in-force" | "repealed"

/** What has become of a draft by a day; undefined for one that nobody made. */
export const standingOn = (state: PolicyEdit, id: string, day: Day.Day): Standing | undefined => {
  const draft = draftOf(state, id)
  if (draft === undefined || draft.stage !== "signed") return draft?.stage
  const pieces = timelines(signedIn(state).flatMap(({ statements }) => statements)).filter(({ statement }) =>
    draft.statements.includes(statement)
  )
  if (pieces.some((piece) => isInForce(piece, day))) return "in-force"
  return pieces.some(({ statement }) => daysOf(statement).from > day) ? "signed" : "repealed"
}
