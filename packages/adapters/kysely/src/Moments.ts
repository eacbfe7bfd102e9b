/**
 * Questions that come together are answered together, as of one moment, and where the journal ended then is read once for all of them.
 */
import { Journal } from "@yanzhen/core/ports"
import type { Ask, Connection } from "./Dialect.ts"

export interface Answer<T> {
  /** The end of the tenant's journal at that moment. */
  readonly head: Journal.Head
  readonly found: T
}

export type AtOneMoment = <T>(tenant: string, read: (ask: Ask) => Promise<T>) => Promise<Answer<T>>

interface Waiting {
  readonly answer: (ask: Ask, headOf: (tenant: string) => Promise<Journal.Head>) => Promise<void>
  readonly fail: (error: unknown) => void
}

export const over = ({ db, reading }: Pick<Connection, "db" | "reading">): AtOneMoment => {
  const ending = db.selectFrom("yz_journal_head").select(["position", "hash"]).where("tenant", "=", "").compile()
  const waiting: Waiting[] = []
  const together = (): Promise<void> =>
    reading(async (ask) => {
      const heads = new Map<string, Journal.Head>()
      const headOf = async (tenant: string): Promise<Journal.Head> => {
        const known = heads.get(tenant)
        if (known !== undefined) return known
        const [found] = await ask({ ...ending, parameters: [tenant] })
        const head = found === undefined ? Journal.genesis : { position: found[0] as number, hash: found[1] as string }
        heads.set(tenant, head)
        return head
      }
      for (const { answer } of waiting.splice(0)) await answer(ask, headOf)
    })
  return (tenant, read) =>
    new Promise((resolve, fail) => {
      const isFirst =
        waiting.push({
          answer: (ask, headOf) =>
            read(ask)
              .then(async (found) => ({ head: await headOf(tenant), found }))
              .then(resolve, fail),
          fail
        }) === 1
      if (isFirst) together().catch((error: unknown) => waiting.splice(0).forEach((one) => one.fail(error)))
    })
}
