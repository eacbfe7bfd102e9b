/**
 * Packs and policies that a library user could have: one parameter of every kind, values beginning and ending on neighbouring days, and
 * layers that tighten, loosen and contradict each other. Days and values are few, so that they meet.
 */
import * as fc from "fast-check"
import type { Citation } from "../foundation/Citation.ts"
import type { Day } from "../foundation/Day.ts"
import * as Options from "../foundation/Options.ts"
import * as Pack from "../law/Pack.ts"
import * as Parameter from "../law/Parameter.ts"

const title = { "zh-CN": "例", en: "example" }

const letters = Options.of("test.letters", { "zh-CN": { a: "甲", b: "乙", c: "丙" }, en: { a: "A", b: "B", c: "C" } })

export const parameters = {
  higher: Parameter.integer("test.higher", { title, unit: "days", stricter: "higher" }),
  lower: Parameter.integer("test.lower", { title, unit: "minutes", stricter: "lower" }),
  incomparable: Parameter.integer("test.incomparable", { title, unit: "days", stricter: "none" }),
  day: Parameter.day("test.day", { title, stricter: "higher" }),
  switch: Parameter.yesNo("test.switch", { title, stricter: "lower" }),
  choice: Parameter.choice("test.choice", {
    title,
    options: Options.of("test.choice", {
      "zh-CN": { lax: "宽", middle: "中", strict: "严" },
      en: { lax: "lax", middle: "middle", strict: "strict" }
    }),
    stricter: "higher"
  }),
  more: Parameter.set("test.more", { title, options: letters, stricter: "higher" }),
  fewer: Parameter.set("test.fewer", { title, options: letters, stricter: "fewer" })
} as const

const small = fc.integer({ min: 0, max: 3 })
const members = fc.subarray(["a", "b", "c"], { minLength: 1 })

const valueOf = (parameter: Parameter.Parameter): fc.Arbitrary<never> => {
  const arbitrary =
    parameter.kind === "yes-no"
      ? fc.boolean()
      : parameter.kind === "choice"
        ? fc.constantFrom(...parameter.options.codes)
        : parameter.kind === "set"
          ? members
          : small
  return arbitrary as fc.Arbitrary<never>
}

/** Days on which values of these packs begin or end, and those around them. */
export const days: fc.Arbitrary<Day> = fc.integer({ min: -1, max: 9 }).map((day) => day as Day)

const citation: Citation = { instrument: "TEST", confidence: "unverified" }

/** A value's days, as cuts of a line: neighbours, so that values end the day before the next begins. */
const stretches = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }).map((cuts) => cuts.toSorted((a, b) => a - b))

const valuesOf = (parameter: Parameter.Parameter): fc.Arbitrary<readonly Pack.Value[]> =>
  fc
    .tuple(
      stretches,
      fc.boolean(),
      fc.array(fc.tuple(valueOf(parameter), fc.constantFrom<Pack.Force>("rule", "default")), { minLength: 4, maxLength: 4 })
    )
    .map(([cuts, open, said]) =>
      cuts.flatMap((from, index) => {
        const next = cuts[index + 1]
        const one = said[index]
        if (one === undefined || (next === undefined && !open)) return []
        const until = next === undefined ? {} : { until: (next - 1) as Day }
        return [Pack.value(parameter, { from: from as Day, ...until, value: one[0], force: one[1], citations: [citation] })]
      })
    )

/** A pack of one layer over all the parameters above. */
export const pack = (id: string, layer: Pack.Layer): fc.Arbitrary<Pack.Pack> =>
  fc
    .tuple(...Object.values(parameters).map(valuesOf))
    .map((values) => Pack.define({ id, version: "1", title, layer, jurisdiction: "999999", status: "unverified", values: values.flat() }))

/** One pack for each layer, from the top. */
export const stack: fc.Arbitrary<readonly Pack.Pack[]> = fc.tuple(...Pack.layers.map((layer) => pack(layer, layer)))
