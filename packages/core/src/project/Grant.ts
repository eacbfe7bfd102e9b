/**
 * One grant of another funder, as it is reported: what was applied for, awarded and paid, to whom, from when to when.
 *
 * What a reader would get wrong: a report that comes again is refused, since it changes nothing, and one that says something else takes the
 * place of the one before, which stays in the history. What does not hold is refused and never mended; whoever knows why it is so says so
 * (`known`).
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { GrantId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import type { Command, Event, Known } from "./Grant.schema.ts"

export type { Body, Command, Event, Known, Payment } from "./Grant.schema.ts"

export const stages = ["none", "reported", "withdrawn"] as const
type Reported = Extract<Event, { readonly type: "grant.reported" }>

export interface Grant {
  readonly stage: (typeof stages)[number]
  /** The latest report. */
  readonly said?: Omit<Reported, "type" | "v" | "on">
  readonly latest?: Day.Day
}
export interface Context {
  readonly today: Day.Day
}

export const initial: Grant = { stage: "none" }
export const streamOf = (grant: GrantId): string => `grant/${grant}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly Grant["stage"][] } = {
  "grant.reported": ["none", "reported", "withdrawn"],
  "grant.withdrawn": ["reported"]
}

export const paid = ({ payments }: Pick<Reported, "payments">): number => payments.reduce((sum, { amount }) => sum + amount, 0)

/** The last day that a day, or a part of one, can mean; undefined for one that is none, or left out. */
const lastDay = (text = ""): Day.Day | undefined => {
  if (text.length === 10) return Day.fromText(text)
  const first = Day.fromText(text.length === 4 ? `${text}-12-01` : `${text}-01`)
  return first === undefined ? undefined : Day.lastOfMonth(first)
}
const firstDay = (text = ""): Day.Day | undefined => Day.fromText(`${text}-01-01`.slice(0, 10))

const dayReasons = (command: Command, { latest }: Grant, { today }: Context): readonly Finding[] => {
  const on = Day.require(command.on)
  const units = { on: "day", today: "day", latest: "day", awardedOn: "day" }
  const awardedOn = command.type === "report" ? Day.require(command.awardedOn) : on
  return [
    ...Turn.inOrder("grant", { on, today, latest }),
    ...(awardedOn > on ? [Refusal.finding("grant.awarded-later", { awardedOn, on }, { units })] : [])
  ]
}

const sameReasons = ({ fingerprint }: Extract<Command, { readonly type: "report" }>, { stage, said }: Grant): readonly Finding[] =>
  stage === "reported" && said?.fingerprint === fingerprint ? [Refusal.finding("grant.reported-already", {})] : []

/** Amounts are those of one currency, so they may be held against each other. */
const amountReasons = (report: Extract<Command, { readonly type: "report" }>): readonly Finding[] => {
  const { currency, applied, awarded } = report
  const disbursed = paid(report)
  return [
    ...(awarded > (applied ?? awarded) ? [Refusal.finding("grant.awarded-above-applied", { awarded, applied, currency })] : []),
    ...(disbursed > awarded ? [Refusal.finding("grant.disbursed-above-awarded", { disbursed, awarded, currency })] : [])
  ]
}

/** A part of a day is only surely before another where all that it can mean is. */
const spanReasons = ({ awardedOn, startsOn, endsOn }: Extract<Command, { readonly type: "report" }>): readonly Finding[] => {
  const [latestStart, earliestStart, latestEnd] = [lastDay(startsOn), firstDay(startsOn), lastDay(endsOn)]
  return [
    ...[startsOn, endsOn].flatMap((day) =>
      day === undefined || lastDay(day) !== undefined ? [] : [Refusal.finding("grant.no-day", { day })]
    ),
    ...((latestStart ?? Infinity) < Day.require(awardedOn) ? [Refusal.finding("grant.starts-before-award", { startsOn, awardedOn })] : []),
    ...((latestEnd ?? Infinity) < (earliestStart ?? -Infinity) ? [Refusal.finding("grant.ends-before-start", { startsOn, endsOn })] : [])
  ]
}

/** What somebody knows the reason of stays as a warning. */
const asKnown = (findings: readonly Finding[], known: readonly Known[] | undefined): readonly Finding[] =>
  findings.map((finding) =>
    known?.some((one) => `grant.${one}` === finding.rule) === true ? { ...finding, severity: "warning" } : finding
  )

export const decide = (command: Command, state: Grant, context: Context): Decision.Decision<readonly Event[]> => {
  const { stage, said } = state
  const days = dayReasons(command, state, context)
  if (command.type === "withdraw") {
    const order = stage === "reported" ? [] : [Refusal.finding("grant.nothing-reported", { stage })]
    return Decision.from<readonly Event[]>([{ ...command, type: "grant.withdrawn", v: 1 }], [...order, ...days])
  }
  const other = said !== undefined && said.identifier !== command.identifier ? [Refusal.finding("grant.another", {})] : []
  return Decision.from<readonly Event[]>(
    [{ ...command, type: "grant.reported", v: 1 }],
    [...other, ...sameReasons(command, state), ...days, ...asKnown([...amountReasons(command), ...spanReasons(command)], command.known)]
  )
}

export const fits = ({ stage, said }: Grant, event: Event): boolean =>
  stagesOf[event.type].includes(stage) && (event.type !== "grant.reported" || said === undefined || said.identifier === event.identifier)

export const evolve = (state: Grant, event: Event): Grant => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  if (event.type === "grant.withdrawn") return { ...state, stage: "withdrawn", latest }
  const { type: _, v: __, on: ___, ...said } = event
  return { stage: "reported", said, latest }
}

export const decider: Decider<Command, Grant, Event, Context> = { initial, decide, evolve }
