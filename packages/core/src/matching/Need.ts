/**
 * One need of service: raised, checked, arranged with offers, received, and confirmed by those who asked.
 *
 * What a reader would get wrong: nothing is met because it was delivered. A need counts as met when those who asked say so; and an
 * arrangement binds the offer too, hence whoever arranges moves both lives in one commit.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { NeedId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Arrangement from "./Arrangement.ts"
import type { Command, Event } from "./Need.schema.ts"
import * as Slot from "./Slot.ts"

export type { Command, Event } from "./Need.schema.ts"

export type Asked = Omit<Extract<Event, { readonly type: "need.raised" }>, "type" | "v">
export type Kind = Asked["kind"]
export type Met = Extract<Event, { readonly type: "need.confirmed" }>["met"]

export interface Need {
  readonly stage: "none" | "raised" | "open" | "confirmed" | "rejected" | "withdrawn"
  readonly asked?: Asked
  readonly arrangements: readonly Arrangement.Arrangement[]
  readonly met?: Met
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Need = { stage: "none", arrangements: [] }
export const streamOf = (need: NeedId): string => `need/${need}`
export const upcasts = {}

/** What is asked and not yet spoken for. */
export const lacking = ({ asked, arrangements }: Need): number => (asked?.quantity ?? 0) - Arrangement.spokenFor(arrangements)

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units: { from: "minute", to: "minute" } })

const stages: { readonly [C in Command["type"]]: readonly Need["stage"][] } = {
  raise: ["none"],
  check: ["raised"],
  arrange: ["open"],
  release: ["open"],
  receive: ["open"],
  confirm: ["open"],
  withdraw: ["raised", "open"]
}

const ground = ({ type, on: text }: Command, { stage, latest }: Need, today: Day.Day): readonly Finding[] => {
  const on = Day.require(text)
  return [...Turn.inStage("need", type, stage, stages[type]), ...Turn.inOrder("need", { on, today, latest })]
}

const timeWrongs = (times: Asked["times"]): readonly Finding[] =>
  times === undefined || times.from < times.to ? [] : [wrong("need.ends-before-it-begins", { from: times.from, to: times.to })]

/** Only what is arranged can be received or released, and no more than that. */
const ofArrangement = (state: Need, { offer, window, quantity }: Slot.Slot & { readonly quantity?: number }): readonly Finding[] => {
  const standing = Arrangement.open(state.arrangements, Slot.text({ offer, window }))
  if (standing === undefined) return [wrong("need.not-arranged", { offer, window })]
  return quantity === undefined || quantity <= standing.quantity
    ? []
    : [wrong("need.more-than-arranged", { quantity, arranged: standing.quantity })]
}

/** Where nothing is open any more the need can be closed. */
const nothingOpen = ({ arrangements }: Need): readonly Finding[] => {
  const open = arrangements.filter(({ stage }) => stage === "arranged").length
  return open === 0 ? [] : [wrong("need.still-arranged", { arrangements: open })]
}

export const decide = (command: Command, state: Need, { today }: Context): Decision.Decision<readonly Event[]> => {
  const findings = ground(command, state, today)
  const answer = (event: Event, more: readonly Finding[] = []) => Decision.from<readonly Event[]>([event], [...findings, ...more])
  const v = 1
  switch (command.type) {
    case "raise":
      return answer({ ...command, type: "need.raised", v }, timeWrongs(command.times))
    case "check":
      return answer(
        { ...command, type: "need.checked", v },
        command.holds || command.reason !== undefined ? [] : [wrong("need.no-reason", { holds: command.holds })]
      )
    case "arrange": {
      const left = lacking(state)
      const slot = Slot.text(command)
      return answer({ ...command, type: "need.arranged", v }, [
        ...(command.quantity > left ? [wrong("need.more-than-lacking", { quantity: command.quantity, lacking: left })] : []),
        ...(Arrangement.open(state.arrangements, slot) === undefined
          ? []
          : [wrong("need.arranged-already", { offer: command.offer, window: command.window })])
      ])
    }
    case "release":
      return answer({ ...command, type: "need.released", v }, ofArrangement(state, { offer: command.offer, window: command.window }))
    case "receive":
      return answer({ ...command, type: "need.received", v }, ofArrangement(state, command))
    case "confirm": {
      const received = Arrangement.given(state.arrangements)
      const asked = state.asked?.quantity ?? 0
      return answer({ ...command, type: "need.confirmed", v }, [
        ...nothingOpen(state),
        ...(command.met !== "not" && received === 0 ? [wrong("need.nothing-received", { met: command.met })] : []),
        ...(command.met === "wholly" && received > 0 && received < asked ? [wrong("need.not-whole", { received, asked })] : [])
      ])
    }
    case "withdraw":
      return answer({ ...command, type: "need.withdrawn", v }, nothingOpen(state))
  }
}

const stagesOf: { readonly [T in Event["type"]]: readonly Need["stage"][] } = {
  "need.raised": stages.raise,
  "need.checked": stages.check,
  "need.arranged": stages.arrange,
  "need.released": stages.release,
  "need.received": stages.receive,
  "need.confirmed": stages.confirm,
  "need.withdrawn": stages.withdraw
}
export const types = Object.keys(stagesOf) as readonly Event["type"][]

export const fits = (state: Need, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type === "need.arranged") return event.quantity <= lacking(state)
  if (event.type === "need.received" || event.type === "need.released")
    return Arrangement.open(state.arrangements, Slot.text(event)) !== undefined
  return true
}

export const evolve = (state: Need, event: Event): Need => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  const { arrangements } = state
  switch (event.type) {
    case "need.raised": {
      const { type: _, v: __, ...asked } = event
      return { ...state, stage: "raised", asked, latest }
    }
    case "need.checked":
      return { ...state, stage: event.holds ? "open" : "rejected", latest }
    case "need.arranged":
      return { ...state, arrangements: Arrangement.arranged(arrangements, Slot.text(event), event.quantity), latest }
    case "need.released":
      return { ...state, arrangements: Arrangement.ended(arrangements, Slot.text(event), "released"), latest }
    case "need.received":
      return { ...state, arrangements: Arrangement.ended(arrangements, Slot.text(event), "given", event.quantity), latest }
    case "need.confirmed":
      return { ...state, stage: "confirmed", met: event.met, latest }
    case "need.withdrawn":
      return { ...state, stage: "withdrawn", latest }
  }
}

export const decider: Decider<Command, Need, Event, Context> = { initial, decide, evolve }
