/**
 * The key work (重点工作) of a street's Party committee in one year, item by item, and which goals of its stations serve each.
 *
 * What a reader would get wrong: an item that was struck stays with its number, and whoever serves it is told so (`YearlyGoals.struck`).
 * That a goal serves an item, or no more, is commanded on the goals, and comes here in the same commit.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { StationId, StreetId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import * as InYear from "./InYear.ts"
import type { Command, Event } from "./KeyWork.schema.ts"

export type { Command, Event } from "./KeyWork.schema.ts"

/** What stands on a list of key work. */
export interface Listed {
  readonly item: string
  readonly isStruck: boolean
}
export interface Serving {
  readonly station: StationId
  readonly goal: string
}
export interface Item extends Listed {
  /** Goals that are not dropped, in the order in which they were set or pointed here. */
  readonly goals: readonly Serving[]
}
export interface KeyWork {
  readonly items: readonly Item[]
}

export const initial: KeyWork = { items: [] }
/** One for each street and year. */
export const streamOf = (street: StreetId, year: number): string => `key-work/${InYear.idOf(street, year)}`
export const upcasts = {}

export const stands = (list: readonly Listed[], item: string | undefined): boolean => list.some((one) => one.item === item && !one.isStruck)

/** A number is given once: that of an item that was struck is not given again. */
export const againstListing = (list: readonly Listed[], item: string): readonly Finding[] =>
  list.some((one) => one.item === item) ? [finding("goals.key-work-twice", { item })] : []
export const againstNaming = (list: readonly Listed[], item: string): readonly Finding[] =>
  stands(list, item) ? [] : [finding("goals.no-key-work", { item })]

export const decide = (command: Command, { items }: KeyWork): Decision.Decision<readonly Event[]> => {
  const { item } = command
  return command.type === "list"
    ? Decision.from<readonly Event[]>([{ ...command, type: "key-work.listed", v: 1 }], againstListing(items, item))
    : Decision.from<readonly Event[]>([{ ...command, type: "key-work.struck", v: 1 }], againstNaming(items, item))
}

const isServed = (items: readonly Item[], { item, station, goal }: Serving & { readonly item: string }): boolean =>
  items.some((one) => one.item === item && one.goals.some((served) => served.station === station && served.goal === goal))

export const fits = ({ items }: KeyWork, event: Event): boolean => {
  switch (event.type) {
    case "key-work.listed":
      return items.every(({ item }) => item !== event.item)
    case "key-work.struck":
      return stands(items, event.item)
    case "key-work.served":
      return stands(items, event.item) && !isServed(items, event)
    case "key-work.left":
      return isServed(items, event)
  }
}

const changed = (items: readonly Item[], item: string, change: (one: Item) => Partial<Item>): KeyWork => ({
  items: items.map((one) => (one.item === item ? { ...one, ...change(one) } : one))
})

export const evolve = (state: KeyWork, event: Event): KeyWork => {
  if (!fits(state, event)) return state
  const { items } = state
  switch (event.type) {
    case "key-work.listed":
      return { items: [...items, { item: event.item, isStruck: false, goals: [] }] }
    case "key-work.struck":
      return changed(items, event.item, () => ({ isStruck: true }))
    case "key-work.served": {
      const { station, goal } = event
      return changed(items, event.item, ({ goals }) => ({ goals: [...goals, { station, goal }] }))
    }
    case "key-work.left":
      return changed(items, event.item, ({ goals }) => ({
        goals: goals.filter(({ station, goal }) => station !== event.station || goal !== event.goal)
      }))
  }
}

export const decider: Decider<Command, KeyWork, Event, unknown> = { initial, decide, evolve }

/** The goals that serve an item. */
export const servedBy = ({ items }: KeyWork, item: string): readonly Serving[] => items.find((one) => one.item === item)?.goals ?? []

/** That a goal serves an item from now on, another one no more, or both; nothing where the same is said again. */
export const moved = (
  state: KeyWork,
  { left, served, ...by }: Serving & { readonly left?: string | undefined; readonly served?: string | undefined }
): readonly Event[] => {
  const event = (type: "key-work.served" | "key-work.left", item: string | undefined): readonly Event[] =>
    item === undefined || left === served ? [] : [{ type, v: 1, item, ...by }]
  return [...event("key-work.left", left), ...event("key-work.served", served)].filter((one) => fits(state, one))
}
