/**
 * The world of a Node process: its clock, random ids, hash function, and the key under which identities are hashed. What a reader would get
 * wrong: the key is kept in a file of its own, readable by its owner only, and never in the database. Whoever holds both can guess ID numbers.
 */
import { createHmac, createSecretKey, hash, randomBytes, randomFillSync } from "node:crypto"
import { chmodSync, existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
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

/** A secret that ends with the process, for data that does too. */
export const passingSecret = (): Uint8Array => randomBytes(keyBytes)

export const passingKey = (): IdentityKey.IdentityKey => identityKey(passingSecret())

/** What lies at the key's place is no key: empty, cut short, or something else. Under another key nobody would be recognised any more. */
export class KeyFileUnfit extends Error {
  readonly _tag = "KeyFileUnfit"
  override readonly name = "KeyFileUnfit"
  readonly file: string

  constructor(path: string) {
    super(`no key of ${keyBytes} bytes: ${basename(path)}`)
    this.file = basename(path)
  }
}

/** The key in this file. Losing it, people are no longer recognised by their numbers; no total changes. Throws `KeyFileUnfit`. */
export const keyFile = (path: string): IdentityKey.IdentityKey => identityKey(secretFile(path))

/** The 32 bytes in this file; made on first use, mode 0600. Throws `KeyFileUnfit` for a file that holds anything but a key. */
export const secretFile = (path: string): Uint8Array => {
  if (!existsSync(path)) make(path)
  const text = readFileSync(path, "utf8").trim()
  if (!keyShape.test(text)) throw new KeyFileUnfit(path)
  chmodSync(path, 0o600)
  return Buffer.from(text, "hex")
}

const keyShape = new RegExp(`^[0-9a-f]{${keyBytes * 2}}$`, "i")

/**
 * Written beside and linked into place: whoever looks sees no key or a whole one, and of two processes that make one the first wins. A file
 * system without links (a stick, a network share) takes the key in place; whoever looks in that very moment finds it unfit, and asks again.
 */
const make = (path: string): void => {
  const key = randomBytes(keyBytes).toString("hex")
  const whole = { mode: 0o600, flag: "wx", flush: true } as const
  const beside = `${path}.${randomBytes(8).toString("hex")}`
  writeFileSync(beside, key, whole)
  try {
    link(beside, path, () => writeFileSync(path, key, whole))
  } catch (error) {
    // Another process has made it in between; then its key is the one.
    if (!existsSync(path)) throw error
  } finally {
    unlinkSync(beside)
  }
}

const link = (from: string, to: string, otherwise: () => void): void => {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!linkless.has((error as NodeJS.ErrnoException).code ?? "")) throw error
    otherwise()
  }
}

/** What is said where there are no hard links, by Linux, macOS and Windows. */
const linkless: ReadonlySet<string> = new Set([
  "EPERM",
  "EACCES",
  "ENOTSUP",
  "EOPNOTSUPP",
  "ENOSYS",
  "EMLINK",
  "EINVAL",
  "EISDIR",
  "UNKNOWN"
])
