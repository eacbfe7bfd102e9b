/**
 * A tenant's own values, in the order in which they were signed. Nothing that one person wrote takes effect: a draft is checked against the
 * layers above it, its impact is worked out on the real journal, and a second person signs or refuses it.
 *
 * What a reader would get wrong: nothing is ever edited. A later statement holds from its first day over an earlier one; a statement without a
 * value ends what was said. And a check is of one policy: when another draft was signed since, it has to be made again.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { DraftId } from "../foundation/Id.ts"
import { isInForce, shareDay } from "../foundation/InForce.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { ParameterValue } from "../foundation/ParameterView.ts"
import * as Pack from "./Pack.ts"
import * as PackReading from "./PackReading.ts"
import * as Parameter from "./Parameter.ts"
import * as Policy from "./Policy.ts"
import * as PolicyCheck from "./PolicyCheck.ts"
import type { Command, Event, Impact, Statement } from "./PolicyEdit.schema.ts"
import { finding } from "./Refusal.ts"
import type { Rule } from "./Rule.ts"

export type { Command, Event, Impact, Statement } from "./PolicyEdit.schema.ts"

export interface Draft {
  readonly draft: DraftId
  readonly stage: "drafted" | "checked" | "signed" | "refused"
  readonly statements: readonly Statement[]
  readonly drafter: string
  readonly signer: string
  readonly on: string
  /** Of one that was checked: over which policy, and what it would change. */
  readonly checked?: { readonly base: string; readonly impact: Impact }
  /** Of one that was signed: which of the tenant's editions it made. */
  readonly edition?: number
}

/** In the order in which they were drafted. */
export interface PolicyEdit {
  readonly drafts: readonly Draft[]
  /** How many were signed. */
  readonly edition: number
}

export interface Context {
  readonly today: Day.Day
  readonly tenant: string
  /** The policy without the tenant's own values. */
  readonly base: Policy.Policy
  /** What can be said anything about. */
  readonly parameters: ReadonlyMap<string, Parameter.Parameter>
  readonly rules: readonly Rule[]
}

export const initial: PolicyEdit = { drafts: [], edition: 0 }
/** One for each tenant. */
export const stream = "policy/own"
export const upcasts = {}

const draftOf = ({ drafts }: PolicyEdit, id: string): Draft | undefined => drafts.find(({ draft }) => draft === id)

const signedIn = ({ drafts }: PolicyEdit): readonly Draft[] =>
  drafts.filter(({ edition }) => edition !== undefined).toSorted((a, b) => (a.edition ?? 0) - (b.edition ?? 0))

type Surroundings = Pick<Context, "tenant" | "base" | "parameters">

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

const daysOf = ({ from, until }: Statement): Days => ({
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
  const before = { ...piece, until: earlier(piece.until, Day.plusDays(from, -1)) }
  const after = until === undefined ? undefined : { ...piece, from: later(piece.from, Day.plusDays(until, 1)) }
  return [before, ...(after === undefined ? [] : [after])].filter((one) => one.until === undefined || one.from <= one.until)
}
const earlier = (a: Day.Day | undefined, b: Day.Day): Day.Day => (a === undefined || b < a ? b : a)
const later = (a: Day.Day, b: Day.Day): Day.Day => (a > b ? a : b)

/** Undefined for an end, and for what no longer fits its parameter: a later release may have another. */
const valueOf = ({ statement, from, until }: Piece, parameters: Context["parameters"]): Pack.Value | undefined => {
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

const days = { from: "day", until: "day", today: "day" } as const

const fault = (rule: string, at: number, facts: Finding["facts"], severity: "error" | "warning" = "error"): Finding => ({
  ...finding(rule, facts, { severity, units: days, ...(severity === "warning" ? { kind: "notice" as const } : {}) }),
  where: placeOf(at)
})

const placeOf = (at: number): string => `statements[${at}]`

/** A ladder is told rung by rung. */
const unfit = (parameter: Parameter.Parameter, value: ParameterValue, at: number): readonly Finding[] => {
  const problems = PackReading.ladderProblems(parameter, value)
  return problems.length === 0
    ? [fault("policy-edit.unfit-value", at, { parameter: parameter.id, kind: parameter.kind })]
    : problems.map(({ rule, facts }) => fault(rule, at, facts))
}

/** Everything that is wrong with the statements of a draft, each at its place. */
const faultsIn = (statements: readonly Statement[], state: PolicyEdit, { today, base, parameters, tenant }: Context): readonly Finding[] =>
  statements.flatMap((statement, at) => {
    const { parameter: id, value } = statement
    const parameter = parameters.get(id)
    if (parameter === undefined) return [fault("policy-edit.unknown-parameter", at, { parameter: id })]
    const { from, until } = daysOf(statement)
    const other = statements.slice(0, at).findIndex((one) => one.parameter === id && shareDay(daysOf(one), { from, until }))
    const own = over(state, { base, parameters, tenant }).packs.find(({ layer }) => layer === "tenant")
    const isEndOfNothing = value === undefined && (own === undefined || Pack.valueOn(own, id, from) === undefined)
    return [
      ...(value === undefined || Parameter.accepts(parameter, value) ? [] : unfit(parameter, value, at)),
      ...(until !== undefined && until < from ? [fault("policy-edit.ends-before", at, { parameter: id, from, until })] : []),
      ...(other < 0 ? [] : [fault("policy-edit.twice", at, { parameter: id, other: other + 1 })]),
      ...(isEndOfNothing ? [fault("policy-edit.nothing-to-end", at, { parameter: id, from })] : []),
      ...(from < today ? [fault("policy-edit.backdated", at, { parameter: id, from, today }, "warning")] : [])
    ]
  })

/** What the draft would break: a rule of a layer above loosened, a value missing that is asked for. What was broken before is not its doing. */
const breaks = (draft: Draft, state: PolicyEdit, context: Context): readonly Finding[] => {
  const said = (one: Draft) => PolicyCheck.check(over(state, context, one), context.rules)
  // Under the same name: what names the tenant's pack is then the same, too.
  const before = new Set(said({ ...draft, statements: [] }).map(inWhole))
  return said(draft)
    .filter((one) => !before.has(inWhole(one)))
    .map((one): Finding => (one.rule === "policy.conflict" ? { ...one, severity: "error" } : one))
}

/**
 * What the check would refuse a draft for, asked before it is made; at its statement where it speaks of one. What statements that are wrong themselves would
 * break is not asked.
 */
export const brokenBy = (
  { draft, statements, drafter, signer }: Extract<Command, { readonly type: "draft" }>,
  state: PolicyEdit,
  context: Context
): readonly Finding[] => {
  const faults = faultsIn(statements, state, context).filter(({ severity }) => severity === "error")
  const sound = statements.filter((_, at) => faults.every(({ where }) => where !== placeOf(at)))
  const asked: Draft = { draft, statements: sound, drafter, signer, stage: "drafted", on: Day.text(context.today) }
  return breaks(asked, state, context)
    .filter(({ severity }) => severity === "error")
    .map((one) => {
      const at = statements.findIndex((said) => sound.includes(said) && said.parameter === one.facts["parameter"])
      return at < 0 ? one : { ...one, where: placeOf(at) }
    })
}

const inWhole = ({ rule, facts }: Finding): string => `${rule} ${JSON.stringify(facts)}`

export const decide = (command: Command, state: PolicyEdit, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.text(context.today)
  const answer = (event: Event, ...findings: readonly Finding[]) => Decision.from<readonly Event[]>([event], findings)
  const known = draftOf(state, command.draft)
  if (command.type === "draft")
    return answer(
      { ...command, type: "policy.drafted", v: 1, on },
      ...(known === undefined ? [] : [finding("policy-edit.draft-twice", { draft: command.draft })]),
      ...(command.drafter === command.signer ? [finding("policy-edit.same-person", { person: command.signer })] : []),
      ...faultsIn(command.statements, state, context)
    )
  const missing = known === undefined ? [finding("policy-edit.no-draft", { draft: command.draft })] : []
  const stage = (...right: readonly Draft["stage"][]): readonly Finding[] =>
    known === undefined || right.includes(known.stage)
      ? missing
      : [finding("policy-edit.stage", { draft: command.draft, stage: known.stage })]
  switch (command.type) {
    case "check":
      return answer(
        { type: "policy.checked", v: 1, draft: command.draft, base: over(state, context).id, impact: command.impact, on },
        ...stage("drafted", "checked"),
        ...(known === undefined ? [] : breaks(known, state, context))
      )
    case "sign":
      return answer(
        { type: "policy.signed", v: 1, draft: command.draft, edition: state.edition + 1, signer: command.signer, on },
        ...stage("checked"),
        ...notTheSigner(known, command.signer),
        ...(known?.stage === "checked" && known.checked?.base !== over(state, context).id
          ? [finding("policy-edit.check-again", { draft: command.draft, base: known.checked?.base })]
          : [])
      )
    case "refuse":
      return answer(
        { ...command, type: "policy.refused", v: 1, on },
        ...stage("drafted", "checked"),
        ...notTheSigner(known, command.signer)
      )
  }
}

const notTheSigner = (draft: Draft | undefined, signer: string): readonly Finding[] => {
  if (draft === undefined) return []
  if (signer === draft.drafter) return [finding("policy-edit.same-person", { person: signer })]
  return signer === draft.signer ? [] : [finding("policy-edit.not-the-signer", { signer, named: draft.signer })]
}

export const fits = (state: PolicyEdit, event: Event): boolean => {
  const stage = draftOf(state, event.draft)?.stage
  switch (event.type) {
    case "policy.drafted":
      return stage === undefined
    case "policy.checked":
    case "policy.refused":
      return stage === "drafted" || stage === "checked"
    case "policy.signed":
      return stage === "checked" && event.edition === state.edition + 1
  }
}

const changed = (state: PolicyEdit, id: string, change: Partial<Draft>): PolicyEdit => ({
  ...state,
  drafts: state.drafts.map((one) => (one.draft === id ? { ...one, ...change } : one))
})

export const evolve = (state: PolicyEdit, event: Event): PolicyEdit => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "policy.drafted": {
      const { draft, statements, drafter, signer, on } = event
      return { ...state, drafts: [...state.drafts, { draft, stage: "drafted", statements, drafter, signer, on }] }
    }
    case "policy.checked":
      return changed(state, event.draft, { stage: "checked", checked: { base: event.base, impact: event.impact } })
    case "policy.signed":
      return { ...changed(state, event.draft, { stage: "signed", edition: event.edition }), edition: event.edition }
    case "policy.refused":
      return changed(state, event.draft, { stage: "refused" })
  }
}

export const decider: Decider<Command, PolicyEdit, Event, Context> = { initial, decide, evolve }

/** `signed`: its first day is still to come. `repealed`: whatever it said has ended, or something later holds in its place. */
export type Standing = Exclude<Draft["stage"], "signed"> | "signed" | "in-force" | "repealed"

/** What has become of a draft by a day; undefined for one that nobody made. */
export const standingOn = (state: PolicyEdit, id: string, day: Day.Day): Standing | undefined => {
  const draft = draftOf(state, id)
  if (draft === undefined || draft.stage !== "signed") return draft?.stage
  const pieces = timelines(signedIn(state).flatMap(({ statements }) => statements)).filter(({ statement }) =>
    draft.statements.includes(statement)
  )
  const holds = pieces.some((piece) => isInForce(piece, day))
  if (holds) return "in-force"
  return draft.statements.some(({ from }) => Day.require(from) > day) ? "signed" : "repealed"
}
