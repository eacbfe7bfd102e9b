/**
 * Sealing text so that nobody reads it without the key: authenticated, each time with fresh randomness, bound to the place it belongs to.
 * What a reader would get wrong: the master key stands behind the cipher and in no argument. What is handed round are data keys that are
 * wrapped by it, worth nothing to whoever lacks it.
 */

/** What a sealed value belongs to: moved to another place, it does not open. */
export type Place = readonly string[]

export interface Cipher {
  /** Named at the beginning of every sealed value and wrapped key: `aes-256-gcm`. What another suite sealed is told from what was altered. */
  readonly suite: string
  /** A fresh data key for one place, wrapped. */
  newKey(place: Place): Promise<string>
  /** Two sealings of one text differ. Rejects with `SealBroken` for a key that cannot be unwrapped here. */
  seal(key: string, place: Place, text: string): Promise<string>
  /** Rejects with `SealBroken`; an answer is always the text that was sealed. */
  open(key: string, place: Place, sealed: string): Promise<string>
}

/**
 * Why something did not open: it names another suite, or no suite; its key is wrapped by another master key, or is not where keys are kept;
 * or it is not what was sealed at this place.
 */
export type Because = "suite-unknown" | "other-master" | "key-missing" | "altered"

export class SealBroken extends Error {
  readonly _tag = "SealBroken"
  override readonly name = "SealBroken"
  readonly because: Because

  constructor(because: Because, cause?: unknown) {
    super(`a sealed value does not open: ${because}`, cause === undefined ? {} : { cause })
    this.because = because
  }
}
