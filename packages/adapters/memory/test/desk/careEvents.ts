/** Events of care as they stand in a journal, for tests of what is read of them. */
import { Day } from "@yanzhen/core/foundation"
import { type Town, write } from "./world.ts"

export type Told = Parameters<typeof write>[2][string][number]
export const opened = (on = "2026-01-01"): Told => ({ type: "recipient.opened", v: 1, community: "c-1", on })
export const tagged = (tag: string, on: string): Told => ({ type: "recipient.tagged", v: 1, tag, source: "self", on })
export const planned = (of: string, more: object = {}): Told => ({
  ...{ type: "visit.planned", v: 1, recipient: of, mode: "home", visitors: ["v-1"], for: "2026-03-05", on: "2026-03-01" },
  ...more
})
export const kept = (on: string, more: object = {}): Told => ({
  ...{ type: "visit.kept", v: 1, visitors: ["v-1"], present: [], closedDoor: false, minutes: 30, dangerFound: false, on },
  ...more
})
export const answered = (answer: "clear" | "not-clear", on = "2026-01-01"): Told => ({
  type: "background-check.recorded",
  v: 1,
  unit: "o-1",
  on,
  answer
})
/** The same town, in which these are listed and of age. */
export const withListed = async (world: Town, ...visitors: readonly string[]): Promise<Town> => {
  await write(
    world,
    "visitors",
    Object.fromEntries(visitors.map((one) => [`volunteer/${one}`, [{ type: "volunteer.listed", v: 1, volunteer: one }]]))
  )
  await world.people.put(
    world.tenant,
    visitors.map((id) => ({ id, name: id, born: Day.require("1990-01-01") }))
  )
  return world
}
/** The same town, in which these were asked about too, and may go to children. */
export const withCleared = async (world: Town, ...visitors: readonly string[]): Promise<Town> => {
  await write(world, "cleared", Object.fromEntries(visitors.map((one) => [`background-check/${one}`, [answered("clear")]])))
  return withListed(world, ...visitors)
}
