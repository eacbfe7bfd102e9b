/**
 * The parts of an .xlsx archive, unpacked under limits: sizes are checked as declared before anything is unpacked, and then held
 * to what was declared while unpacking, so that neither an honest nor a lying zip bomb gets further than its limit.
 */
import { inflateRawSync } from "node:zlib"
import type { Limits } from "./Limits.ts"
import { Refusal } from "./Refusal.ts"

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly inflated: number
  readonly offset: number
}

const EndOfDirectory = 0x06054b50
const DirectoryEntry = 0x02014b50
const LocalEntry = 0x04034b50
const EncryptedFlag = 1
const Stored = 0
const Deflated = 8
const LongestComment = 65_557

/** Only XML parts are unpacked; pictures and printer settings are of no interest. Names are those of the archive. */
export const unpack = (bytes: Uint8Array, file: string, limits: Limits): ReadonlyMap<string, Uint8Array> => {
  const entries = directory(bytes, file, limits)
  refuseBombs(entries, file, limits)
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (/\.(?:xml|rels)$/i.test(entry.name)) parts.set(entry.name, inflate(bytes, entry, file))
  }
  return parts
}

const directory = (bytes: Uint8Array, file: string, limits: Limits): readonly Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) throw new Refusal("YZ_XLSX_BROKEN", file, { detail: "zip: no central directory" })
  const count = view.getUint16(end + 10, true)
  if (count > limits.parts) throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: count, limit: limits.parts, of: "zip" })
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DirectoryEntry)
      throw new Refusal("YZ_XLSX_BROKEN", file, { detail: "zip: central directory" })
    if ((view.getUint16(at + 8, true) & EncryptedFlag) !== 0) throw new Refusal("YZ_XLSX_ENCRYPTED", file)
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      inflated: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true)
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const endOfDirectory = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LongestComment); at--) {
    if (view.getUint32(at, true) === EndOfDirectory) return at
  }
  return undefined
}

/** The sum counts overlapping entries as often as they are declared, which is how often they would be unpacked. */
const refuseBombs = (entries: readonly Entry[], file: string, limits: Limits): void => {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0)
  if (inflated > limits.harmlessBytes && inflated > packed * limits.ratio) throw new Refusal("YZ_XLSX_BOMB", file, { inflated, packed })
  if (inflated > limits.inflatedBytes)
    throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: inflated, limit: limits.inflatedBytes, of: "bytes" })
}

const inflate = (bytes: Uint8Array, entry: Entry, file: string): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = (cause?: unknown): Refusal => new Refusal("YZ_XLSX_BROKEN", file, { detail: `zip: ${entry.name}` }, cause)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LocalEntry) throw broken()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (start + entry.packed > bytes.length) throw broken()
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === Stored) return packed
  if (entry.method !== Deflated) throw broken()
  let part: Uint8Array
  try {
    part = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.inflated) })
  } catch (cause) {
    const lied = cause instanceof RangeError || (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE")
    throw lied ? new Refusal("YZ_XLSX_BOMB", file, { inflated: entry.inflated, packed: entry.packed }, cause) : broken(cause)
  }
  if (part.length !== entry.inflated) throw broken()
  return part
}
