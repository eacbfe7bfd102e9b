/**
 * Whether what is stored is what happened, in the shapes of the front door. What a reader would get wrong: a tenant of whom nothing was ever
 * recorded here is none that holds. Whoever mistyped the tenant, or took another file, would hear that all is well.
 */
import { VerificationText } from "@yanzhen/core/desk"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import { type Room, run } from "./Room.ts"
import type { VerifyAnswer } from "./operations/Verification.ts"

const hashShape = /^[0-9a-f]{64}$/

export const verify = async (room: Room, { head }: { readonly head?: string } = {}): Promise<VerifyAnswer> => {
  if (head !== undefined && !hashShape.test(head)) throw new Failure(Failures.told("YZ_HEAD_UNREADABLE", "door.head"), room.locale)
  const { holds, head: reached, events, rows, faults } = await run(room.desk.verify(head === undefined ? {} : { promised: { hash: head } }))
  // Where a head was promised, an empty journal is a fault of its own.
  if (head === undefined && holds && events === 0) {
    const { tenant } = room.desk.world
    throw new Failure(Failures.told("YZ_TENANT_UNKNOWN", "door.tenant-unknown", { text: Quote.text(tenant) }), room.locale)
  }
  return {
    holds,
    head: reached,
    events,
    rows,
    faults: faults.map((fault) => ({ in: (locale) => VerificationText.ofFault(fault, locale) }))
  }
}
