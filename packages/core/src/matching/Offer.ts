/**
 * One offer: made, arranged with needs window by window, given or withdrawn.
 *
 * What a reader would get wrong: a window holds so much at once and is used up by what is arranged in it, whenever in the window that is.
 * Who can serve two hours twice in one afternoon offers two windows.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { OfferId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Arrangement from "./Arrangement.ts"
import type { Command, Event } from "./Offer.schema.ts"

export type { Command, Event, Giver } from "./Offer.schema.ts"

export type Made = Omit<Extract<Event, { readonly type: "offer.made" }>, "type" | "v">

export interface Offer {
  readonly stage: "none" | "open" | "withdrawn"
  readonly made?: Made
  /** By the number of the window. */
  readonly arrangements: { readonly [window: number]: readonly Arrangement.Arrangement[] }
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Offer = { stage: "none", arrangements: {} }
export const streamOf = (offer: OfferId): string => `offer/${offer}`
export const upcasts = {}

const inWindow = ({ arrangements }: Offer, window: number): readonly Arrangement.Arrangement[] => arrangements[window] ?? []

/** What a window still has; undefined for a window that the offer does not have. */
export const left = (state: Offer, window: number): number | undefined => {
  const offered = state.made?.windows[window]
  return offered === undefined ? undefined : offered.quantity - Arrangement.spokenFor(inWindow(state, window))
}

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units: { from: "minute", to: "minute" } })

const stages: { readonly [C in Command["type"]]: readonly Offer["stage"][] } = {
  make: ["none"],
  arrange: ["open"],
  // What was agreed before an offer was withdrawn is still given, or released.
  release: ["open", "withdrawn"],
  give: ["open", "withdrawn"],
  withdraw: ["open"]
}

const ground = ({ type, on: text }: Command, { stage, latest }: Offer, today: Day.Day): readonly Finding[] => {
  const on = Day.require(text)
  return [...Turn.inStage("offer", type, stage, stages[type]), ...Turn.inOrder("offer", { on, today, latest })]
}

const timeWrongs = ({ times }: Made["windows"][number], window: number): readonly Finding[] =>
  times === undefined || times.from < times.to ? [] : [wrong("offer.ends-before-it-begins", { window, from: times.from, to: times.to })]

const ofArrangement = (state: Offer, window: number, need: string, quantity?: number): readonly Finding[] => {
  const standing = Arrangement.open(inWindow(state, window), need)
  if (standing === undefined) return [wrong("offer.not-arranged", { need, window })]
  return quantity === undefined || quantity <= standing.quantity
    ? []
    : [wrong("offer.more-than-arranged", { quantity, arranged: standing.quantity })]
}

export const decide = (command: Command, state: Offer, { today }: Context): Decision.Decision<readonly Event[]> => {
  const findings = ground(command, state, today)
  const answer = (event: Event, more: readonly Finding[] = []) => Decision.from<readonly Event[]>([event], [...findings, ...more])
  const v = 1
  switch (command.type) {
    case "make":
      return answer({ ...command, type: "offer.made", v }, command.windows.flatMap(timeWrongs))
    case "arrange": {
      const { need, window, quantity } = command
      const has = left(state, window)
      return answer({ ...command, type: "offer.arranged", v }, [
        ...(has === undefined
          ? [wrong("offer.no-window", { window })]
          : quantity > has
            ? [wrong("offer.more-than-left", { quantity, left: has })]
            : []),
        ...(Arrangement.open(inWindow(state, window), need) === undefined ? [] : [wrong("offer.arranged-already", { need, window })])
      ])
    }
    case "release":
      return answer({ ...command, type: "offer.released", v }, ofArrangement(state, command.window, command.need))
    case "give":
      return answer({ ...command, type: "offer.given", v }, ofArrangement(state, command.window, command.need, command.quantity))
    case "withdraw":
      return answer({ ...command, type: "offer.withdrawn", v })
  }
}

const stagesOf: { readonly [T in Event["type"]]: readonly Offer["stage"][] } = {
  "offer.made": stages.make,
  "offer.arranged": stages.arrange,
  "offer.released": stages.release,
  "offer.given": stages.give,
  "offer.withdrawn": stages.withdraw
}
export const types = Object.keys(stagesOf) as readonly Event["type"][]

export const fits = (state: Offer, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type === "offer.arranged") return event.quantity <= (left(state, event.window) ?? 0)
  if (event.type === "offer.given" || event.type === "offer.released")
    return Arrangement.open(inWindow(state, event.window), event.need) !== undefined
  return true
}

export const evolve = (state: Offer, event: Event): Offer => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  const moved = (window: number, arrangements: readonly Arrangement.Arrangement[]): Offer => ({
    ...state,
    arrangements: { ...state.arrangements, [window]: arrangements },
    latest
  })
  switch (event.type) {
    case "offer.made": {
      const { type: _, v: __, ...made } = event
      return { ...state, stage: "open", made, latest }
    }
    case "offer.arranged":
      return moved(event.window, Arrangement.arranged(inWindow(state, event.window), event.need, event.quantity))
    case "offer.released":
      return moved(event.window, Arrangement.ended(inWindow(state, event.window), event.need, "released"))
    case "offer.given":
      return moved(event.window, Arrangement.ended(inWindow(state, event.window), event.need, "given", event.quantity))
    case "offer.withdrawn":
      return { ...state, stage: "withdrawn", latest }
  }
}

export const decider: Decider<Command, Offer, Event, Context> = { initial, decide, evolve }
