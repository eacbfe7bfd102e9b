/**
 * The parts of an .xlsx archive, unpacked under limits: sizes are checked as declared before anything is unpacked, and then every part is
 * held to what it declared, so that neither an honest nor a lying zip bomb gets further than its limit.
 *
 * The archive itself is read by `yauzl`, from its central directory: what a file only claims between its parts is never believed.
 */
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl"
import type { Limits } from "./Limits.ts"
import { isRefusal, Refusal } from "./Refusal.ts"

/** Only XML parts are unpacked; pictures and printer settings are of no interest. Names are those of the archive. */
export const unpack = async (bytes: Uint8Array, file: string, limits: Limits): Promise<ReadonlyMap<string, Uint8Array>> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      // A part that is longer than it says is a bomb and not merely broken, so we count ourselves.
      validateEntrySizes: false
    })
    const entries = await listed(zip, file, limits)
    refuseBombs(entries, file, limits)
    const parts = new Map<string, Uint8Array>()
    for (const entry of entries) {
      if (/\.(?:xml|rels)$/i.test(entry.fileName)) parts.set(entry.fileName, await inflate(zip, entry, file))
    }
    return parts
  } catch (cause) {
    if (isRefusal(cause)) throw cause
    throw new Refusal(
      "YZ_XLSX_BROKEN",
      file,
      { detail: `zip: ${cause instanceof Error ? cause.message.slice(0, 120) : "unreadable"}` },
      cause
    )
  }
}

const listed = async (zip: ZipFile, file: string, limits: Limits): Promise<readonly Entry[]> => {
  if (zip.entryCount > limits.parts) throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: zip.entryCount, limit: limits.parts, of: "zip" })
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new Refusal("YZ_XLSX_ENCRYPTED", file)
    entries.push(entry)
  }
  return entries
}

/** The sum counts overlapping entries as often as they are declared, which is how often they would be unpacked. */
const refuseBombs = (entries: readonly Entry[], file: string, limits: Limits): void => {
  const inflated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  if (inflated > limits.harmlessBytes && inflated > packed * limits.ratio) throw new Refusal("YZ_XLSX_BOMB", file, { inflated, packed })
  if (inflated > limits.inflatedBytes)
    throw new Refusal("YZ_XLSX_TOO_LARGE", file, { size: inflated, limit: limits.inflatedBytes, of: "bytes" })
}

const inflate = async (zip: ZipFile, entry: Entry, file: string): Promise<Uint8Array> => {
  const { fileName, uncompressedSize: inflated, compressedSize: packed } = entry
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    // Leaving the loop closes the stream: nothing more is unpacked.
    if (size > inflated) throw new Refusal("YZ_XLSX_BOMB", file, { inflated, packed })
    chunks.push(chunk)
  }
  if (size !== inflated) throw new Error(`${fileName} is ${size} bytes long and not ${inflated}`)
  return Buffer.concat(chunks, size)
}
