/** Arbitrary texts of any code points: those of fast-check's `binary`, which however lists all million of them before the first text, and keeps the list. */
import * as fc from "fast-check"

/** Halves of a pair of surrogates are no characters. */
const [firstHalf, halves] = [0xd800, 0x800]

const character = fc.nat({ max: 0x10_ffff - halves }).map(
  (at) => String.fromCodePoint(at < firstHalf ? at : at + halves),
  (text) => {
    const at = typeof text === "string" ? text.codePointAt(0) : undefined
    if (at === undefined || text !== String.fromCodePoint(at).toWellFormed()) throw new TypeError("not one character")
    return at < firstHalf ? at : at - halves
  }
)

/** Lengths are counted in characters. */
export const any = (lengths: Omit<fc.StringConstraints, "unit"> = {}): fc.Arbitrary<string> => fc.string({ ...lengths, unit: character })
