/** The doors to the library itself. Each is loaded when a command first goes through it. */
import type { Doors } from "./Doors.ts"

export const own: Doors = {
  open: async ({ file, policy, locale }) => {
    const { yanzhen } = await import("../index.ts")
    const store = file === undefined ? {} : { store: (await import("../sqlite.ts")).sqlite(file) }
    return yanzhen({ ...store, locale, ...(policy === undefined ? {} : { policy }) })
  },
  sheet: async (file, options) => (await import("../sheet.ts")).sheet(file, options),
  policies: async () => {
    const { shipped } = await import("../policies.ts")
    return Object.entries(shipped).map(([name, { title, status }]) => ({ name, title, status }))
  }
}
