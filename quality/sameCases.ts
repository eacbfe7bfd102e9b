/**
 * The cases that properties are tried on: the same everywhere, so that what passes on one machine passes on the next, and a law that a change
 * breaks is broken by that change. Whoever looks for more asks for other ones: `YANZHEN_CASES=random npm run test:unit`, or a number.
 */
import * as fc from "fast-check"

const asked = process.env["YANZHEN_CASES"]

export const seed: number | undefined = asked === "random" ? undefined : Number(asked ?? 20_261_129)

if (Number.isNaN(seed)) throw new RangeError(`YANZHEN_CASES is a number or random, not ${asked}`)
fc.configureGlobal(seed === undefined ? {} : { seed })
