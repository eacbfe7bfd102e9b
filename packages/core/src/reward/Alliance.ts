/**
 * An alliance of two time banks: the organisations that keep them agree that coins may go from accounts of the one to accounts of the other.
 *
 * What a reader would get wrong: it holds both ways, between these two and nobody else; two banks that are both allied with a third are not
 * allied with each other. And it moves no coin: what a gift asks beside it (`TBK-05`) it still asks.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { OrganisationId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import type { Command, Event } from "./Alliance.schema.ts"

export type { Command, Event } from "./Alliance.schema.ts"

export interface Alliance {
  readonly stage: "none" | "agreed" | "ended"
  readonly banks?: { readonly bank: OrganisationId; readonly other: OrganisationId }
  readonly from?: Day.Day
  /** The last day on which it holds. */
  readonly until?: Day.Day
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Alliance = { stage: "none" }
export const streamOf = (alliance: string): string => `alliance/${alliance}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly Alliance["stage"][] } = {
  "alliance.agreed": ["none"],
  "alliance.ended": ["agreed"]
}
const eventOf = { agree: "alliance.agreed", end: "alliance.ended" } as const

export const fits = ({ stage }: Alliance, { type }: Event): boolean => stagesOf[type].includes(stage)

const units = { from: "day", until: "day" }

const termsOf = (command: Command): readonly Finding[] => {
  if (command.type === "end") return []
  const { bank, other, from, until = from } = command
  return [
    ...(bank === other ? [finding("alliance.with-itself", { bank })] : []),
    ...(until < from ? [finding("alliance.dates", { from: Day.require(from), until: Day.require(until) }, { units })] : [])
  ]
}

export const decide = (command: Command, state: Alliance, { today }: Context): Decision.Decision<readonly Event[]> => {
  const turn = Turn.inStage("alliance", command.type, state.stage, stagesOf[eventOf[command.type]])
  const [first, ...more] = turn
  if (first !== undefined) return { outcome: "unmet", findings: [first, ...more] }
  const days = Turn.inOrder("alliance", { on: Day.require(command.on), today, latest: state.latest })
  return Decision.from<readonly Event[]>([happened(command, eventOf)], [...days, ...termsOf(command)])
}

export const evolve = (state: Alliance, event: Event): Alliance => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  if (event.type === "alliance.ended")
    return { ...state, stage: "ended", until: Day.earlier(state.until, Day.plusDays(latest, -1)), latest }
  const { bank, other, from, until } = event
  return {
    stage: "agreed",
    banks: { bank, other },
    from: Day.require(from),
    ...(until === undefined ? {} : { until: Day.require(until) }),
    latest
  }
}

export const decider: Decider<Command, Alliance, Event, Context> = { initial, decide, evolve }
