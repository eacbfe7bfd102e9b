/**
 * Everything in one SQLite file, on Node's own `node:sqlite`: nothing to install. What a reader would get wrong: beside the database lies
 * `<file>.key`, readable by its owner only, under which ID numbers are hashed. Back it up apart from the database.
 */
import type { Keeping } from "./Keeping.ts"

export type { Keeping } from "./Keeping.ts"

/** The file is made when it is first needed. `":memory:"` ends with the process. */
export const sqlite = (path: string): Keeping => ({
  name: path,
  open: async () => {
    const [kysely, ports] = await Promise.all([import("@yanzhen/kysely/sqlite"), import("./NodePorts.ts")])
    const { store, people } = await kysely.sqlite(path, { digest: ports.digest })
    return { store, people, identityKey: path === ":memory:" ? ports.passingKey() : ports.keyFile(`${path}.key`) }
  }
})
