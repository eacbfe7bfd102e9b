/**
 * The bytes of a file in blocks, for whoever looks at all of them once. What a reader would get wrong: every block is a view of the same memory, so
 * that a large file leaves no garbage; it is good until the next one is asked for.
 */
import { open } from "node:fs/promises"

export const blockBytes = 1024 * 1024

/** Of a file by its path, or of bytes, which are one block. */
export async function* of(source: string | Uint8Array): AsyncGenerator<Uint8Array> {
  if (typeof source !== "string") {
    yield source
    return
  }
  const file = await open(source)
  try {
    const memory = new Uint8Array(blockBytes)
    for (;;) {
      const { bytesRead } = await file.read(memory, 0, blockBytes)
      if (bytesRead === 0) return
      yield memory.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
