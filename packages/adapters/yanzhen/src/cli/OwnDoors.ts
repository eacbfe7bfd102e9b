/** The doors to the library itself. Each is loaded when a command first goes through it. */
import type { CalendarData } from "@yanzhen/core/ports"
import type { Locale } from "../Reason.ts"
import type { Doors } from "./Doors.ts"
import * as Files from "./Files.ts"

const isFile = (named: string): boolean => /\.json$/i.test(named)

/** `beijing`, `./xiangshan.json`, `anhui+./xiangshan.json`: shipped packs and files, laid over the national default. */
const policyIn: Doors["policyIn"] = async (named, locale) => {
  if (!isFile(named)) return named
  const { fromJson, Policies, Policy } = await import("../policies.ts")
  const parts = named.split("+")
  const names = Policies.names.filter((name) => parts.includes(name) && name !== "national")
  const strange = parts.find((part) => !isFile(part) && !Policies.names.some((name) => name === part))
  // A name that nobody knows is answered where names are.
  if (strange !== undefined) return strange
  const files = await Promise.all(parts.filter(isFile).map(async (file) => fromJson(await Files.readText(file), locale)))
  // Each with those of the places that it lies in, which two of them may share.
  const shipped = new Set([...names, "national" as const].flatMap((name) => Policies.byName(name).packs))
  return Policy.of([...shipped, ...files])
}

const calendarOf = async (files: readonly string[], locale: Locale): Promise<CalendarData.CalendarData> => {
  const { calendarWith } = await import("../policies.ts")
  const known = calendarWith(await Promise.all(files.map((file) => Files.readText(file))), locale)
  return { calendar: () => known }
}

export const own: Doors = {
  open: async ({ file, policy, tenant, calendar, actor, locale }) => {
    const { yanzhen } = await import("../index.ts")
    const store = file === undefined ? {} : { store: (await import("../sqlite.ts")).sqlite(file) }
    return yanzhen({
      ...store,
      locale,
      ...(calendar === undefined ? {} : { calendar: await calendarOf(calendar, locale) }),
      ...(tenant === undefined ? {} : { tenant }),
      ...(actor === undefined ? {} : { actor }),
      ...(policy === undefined ? {} : { policy: await policyIn(policy, locale) })
    })
  },
  sheet: async (file, options) => (await import("../sheet.ts")).sheet(file, options),
  policyIn,
  policies: async () => {
    const { shipped } = await import("../policies.ts")
    return Object.entries(shipped).map(([name, { title, status }]) => ({ name, title, status }))
  }
}
