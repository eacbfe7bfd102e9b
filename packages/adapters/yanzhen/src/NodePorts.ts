/**
 * The world of a Node process: its clock, random ids, hash function, and the key under which identities are hashed. What a reader would get
 * wrong: the key is kept in a file of its own, readable by its owner only, and never in the database. Whoever holds both can guess ID numbers.
 */
import { createHmac, createSecretKey, hash, randomBytes } from "node:crypto"
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import type { Instant } from "@yanzhen/core/foundation"
import type { Clock, Digest, IdentityKey, Ids } from "@yanzhen/core/ports"
import { v7 } from "uuid"

export const digest: Digest.Digest = (text) => hash("sha256", text)

export const ids: Ids.Ids = () => v7()

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
