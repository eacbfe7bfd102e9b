/**
 * How a row lies packed, in three words, and how the rows of a bucket lie in chunks.
 *
 * Word 0: time in half minutes (`sortKey`). Word 1: person within the bucket, stated minutes, deducted minutes. Word 2: the codes of the
 * places asked for.
 *
 * Loops over rows make these numbers constants of their own module (`const { wordsPerRow } = PackedRow`): what is imported is looked up at
 * every use, what is the module's own becomes part of the machine code. That is a fifth of all counting. Where loops lie in each other,
 * their index is cut to 32 bits (`| 0`): else the engine packs and unpacks it at every turn, a twentieth of a sweep.
 */
export const wordsPerRow = 3

/** Bits for the minutes of at most a day, stated or deducted. */
export const minuteBits = 11
export const minuteMask = (1 << minuteBits) - 1
/** In word 1, above the minutes. */
export const personShift = 2 * minuteBits

/** Minutes farther from the epoch than this (some two thousand years) have no place in a word. */
export const farthestMinute = 2 ** 30 - 1440
/** Before every minute. */
export const longAgo = -0x8000_0000

/** A chunk is a page of memory. */
export const chunkWords = 1024
/** Within a chunk: 341 rows stand before it. It names the next chunk. */
export const linkWord = chunkWords - 1
export const none = -1
