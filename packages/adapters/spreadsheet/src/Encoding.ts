/**
 * In which encoding a text file is written: told in one pass over its bytes, because Excel in Chinese saves GB18030 and says so
 * nowhere. UTF-8 if every byte agrees, else GB18030 if that does; a byte order mark decides at once.
 */
import { isUtf8 } from "node:buffer"
import * as FileBlocks from "./FileBlocks.ts"

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be"

/** Of a file by its path, or of bytes; undefined if it is none of these. */
export const of = async (source: string | Uint8Array): Promise<Encoding | undefined> => {
  for await (const block of FileBlocks.of(source)) {
    if (block[0] === 0xff && block[1] === 0xfe) return "utf-16le"
    if (block[0] === 0xfe && block[1] === 0xff) return "utf-16be"
    break
  }
  if (await isUtf8Throughout(source)) return "utf-8"
  return (await isGb18030Throughout(source)) ? "gb18030" : undefined
}

const isUtf8Throughout = async (source: string | Uint8Array): Promise<boolean> => {
  let cut: readonly number[] = []
  for await (const block of FileBlocks.of(source)) {
    // The character that the end of the block before has cut, with what belongs to it from this one.
    const rest = cut.length === 0 ? 0 : leading(block)
    if (!isUtf8(Uint8Array.from([...cut, ...block.subarray(0, rest)]))) return false
    cut = tail(block, rest)
    if (!isUtf8(block.subarray(rest, block.length - cut.length))) return false
  }
  return cut.length === 0
}

/** How many bytes at the start continue a character, at most three. */
const leading = (block: Uint8Array): number => {
  let count = 0
  while (count < 3 && ((block[count] ?? 0) & 0xc0) === 0x80) count++
  return count
}

/** The bytes at the end that begin a character of several bytes, whole or not; at most three are looked at. */
const tail = (block: Uint8Array, from: number): readonly number[] => {
  for (let back = 1; back <= 3 && block.length - back >= from; back++) {
    const byte = block[block.length - back] ?? 0
    if (byte < 0x80) return []
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return length > back ? [...block.subarray(block.length - back)] : []
  }
  return []
}

const isGb18030Throughout = async (source: string | Uint8Array): Promise<boolean> => {
  const decoder = new TextDecoder("gb18030", { fatal: true })
  try {
    for await (const block of FileBlocks.of(source)) decoder.decode(block, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
