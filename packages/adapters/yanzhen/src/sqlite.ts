/**
 * Everything in one SQLite file, on Node's own `node:sqlite`: nothing to install. What a reader would get wrong: beside the database lie
 * secrets, readable by their owner only: `<file>.key`, under which ID numbers are hashed; and, once somebody's identity is protected,
 * `<file>.keys` with a key for each such person and `<file>.master` that wraps them. Back them up apart from the database.
 */
import type { Keeping } from "./Keeping.ts"

export type { Keeping } from "./Keeping.ts"

/** The file is made when it is first needed. `":memory:"` ends with the process. */
export const sqlite = (path: string): Keeping => ({
  name: path,
  open: async () => {
    const [kysely, ports, { SealedPeople }, Late] = await Promise.all([
      import("@yanzhen/kysely/sqlite"),
      import("./NodePorts.ts"),
      import("@yanzhen/core/ports"),
      import("./LateKeys.ts")
    ])
    const { store, people, sealed } = await kysely.sqlite(path, { digest: ports.digest })
    const isPassing = path === ":memory:"
    return {
      store,
      people,
      protectedPeople: SealedPeople.over({
        cipher: Late.cipher(() => (isPassing ? ports.passingSecret() : ports.secretFile(`${path}.master`))),
        keys: Late.keys(() => kysely.personKeys(isPassing ? path : `${path}.keys`)),
        rows: sealed
      }),
      identityKey: isPassing ? ports.passingKey() : ports.keyFile(`${path}.key`)
    }
  }
})
