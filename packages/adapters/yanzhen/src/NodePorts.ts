/**
 * The world of a Node process: its clock, random ids, hash function, and the key under which identities are hashed. What a reader would get
 * wrong: the key is kept in a file of its own, readable by its owner only, and never in the database. Whoever holds both can guess ID numbers.
 */
import { createHmac, createSecretKey, hash, randomBytes, randomFillSync } from "node:crypto"
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import type { Instant } from "@yanzhen/core/foundation"
import type { Clock, Digest, IdentityKey, Ids } from "@yanzhen/core/ports"
import { v7 } from "uuid"

export const digest: Digest.Digest = (text) => hash("sha256", text)

const bytesPerId = 16

/** Random bytes in store: asking for many at once costs hardly more than asking for sixteen. */
const stored = new Uint8Array(bytesPerId * 256)
let used = stored.length
const random = (): Uint8Array => {
  if (used === stored.length) {
    randomFillSync(stored)
    used = 0
  }
  used += bytesPerId
  return stored.subarray(used - bytesPerId, used)
}

const mostInMillisecond = 0xffff_ffff
let [milliseconds, sequence] = [-Infinity, 0]

/** In the order of their making, also within a millisecond: as `v7()` does without options, which asks for random bytes each time. */
export const ids: Ids.Ids = () => {
  const bytes = random()
  const now = Date.now()
  if (now > milliseconds) {
    milliseconds = now
    // Half the room is left to those that follow.
    sequence = new DataView(bytes.buffer, bytes.byteOffset).getUint32(6) >>> 1
  } else if (sequence < mostInMillisecond) sequence += 1
  else [milliseconds, sequence] = [milliseconds + 1, 0]
  return v7({ random: bytes, msecs: milliseconds, seq: sequence })
}

export const clock: Clock.Clock = () => Date.now() as Instant.Instant

const keyBytes = 32

/** HMAC-SHA-256. The purpose is part of what is hashed, so that one use tells nothing about another. */
export const identityKey = (secret: Uint8Array): IdentityKey.IdentityKey => {
  // Made once: from bytes Node would make it anew for every hash, which takes six times as long as the hash itself.
  const key = createSecretKey(secret)
  return { hash: (purpose, text) => createHmac("sha256", key).update(`${purpose}\n${text}`).digest("hex") }
}

/** A key that ends with the process, for data that does too. */
export const passingKey = (): IdentityKey.IdentityKey => identityKey(randomBytes(keyBytes))

/** The key in this file; made on first use, mode 0600. Losing it, people are no longer recognised by their numbers; no total changes. */
export const keyFile = (path: string): IdentityKey.IdentityKey => {
  if (!existsSync(path)) {
    try {
      writeFileSync(path, randomBytes(keyBytes).toString("hex"), { mode: 0o600, flag: "wx" })
    } catch (error) {
      // Another process may have made it in between; then its key is the one.
      if (!existsSync(path)) throw error
    }
  }
  chmodSync(path, 0o600)
  return identityKey(Buffer.from(readFileSync(path, "utf8").trim(), "hex"))
}
