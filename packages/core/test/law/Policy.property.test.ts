import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Packs from "../../src/testing/Packs.ts"

const all = Object.values(Packs.parameters)
const parameter = fc.constantFrom(...all)

describe("layering", () => {
  it("a lower layer never loosens a rule above it", () => {
    let rules = 0
    fc.assert(
      fc.property(Packs.stack, parameter, Packs.days, (packs, asked, day) => {
        const policy = Policy.of(packs)
        const use = Policy.valueOn(policy, asked.id, day)
        packs.forEach((pack, index) => {
          const said = Pack.valueOn(pack, asked.id, day)
          if (said?.force !== "rule" || use === undefined) return
          const accepted = !Policy.conflicts(policy).some(
            ({ lower, parameter, first, last }) =>
              lower.pack === Pack.name(pack) && parameter === asked.id && first <= day && (last === undefined || day <= last)
          )
          if (!accepted) return
          rules++
          expect(Parameter.isAtLeastAsStrict(asked, use.value, said.value), `layer ${index}`).toBe(true)
        })
      }),
      { numRuns: 200 }
    )
    expect(rules).toBeGreaterThan(20)
  })

  it("the same packs in any order are the same policy", () => {
    fc.assert(
      fc.property(
        Packs.stack.chain((packs) => fc.tuple(fc.constant(packs), fc.shuffledSubarray([...packs], { minLength: packs.length }))),
        ([packs, shuffled]) => {
          expect(Policy.of(shuffled)).toEqual(Policy.of(packs))
        }
      )
    )
  })

  it("is associative: laying packs on one by one or together is the same", () => {
    fc.assert(
      fc.property(Packs.stack, fc.integer({ min: 0, max: 4 }), (packs, cut) => {
        expect(Policy.extend(Policy.of(packs.slice(0, cut)), ...packs.slice(cut))).toEqual(Policy.of(packs))
      })
    )
  })

  it("a pack that says nothing changes nothing but the name", () => {
    fc.assert(
      fc.property(Packs.stack, (packs) => {
        const silent = Pack.define({ ...packs[0]!, id: "silent", layer: "organisation", values: [] })
        expect(Policy.extend(Policy.of(packs), silent).timelines).toEqual(Policy.of(packs).timelines)
      })
    )
  })

  it("a value that loosens a rule is reported with both sides, and never holds", () => {
    let seen = 0
    fc.assert(
      fc.property(Packs.stack, (packs) => {
        const policy = Policy.of(packs)
        for (const { parameter: id, first, upper, lower } of Policy.conflicts(policy)) {
          seen++
          const asked = all.find((one) => one.id === id)!
          expect(Parameter.isAtLeastAsStrict(asked, lower.value, upper.value)).toBe(false)
          expect(Policy.valueOn(policy, id, first)?.pack).not.toBe(lower.pack)
          expect(Pack.layers.indexOf(upper.layer)).toBeLessThan(Pack.layers.indexOf(lower.layer))
        }
      })
    )
    expect(seen).toBeGreaterThan(20)
  })
})

describe("timelines", () => {
  it("values are constant between two changes, and change nowhere else", () => {
    fc.assert(
      fc.property(Packs.stack, parameter, Packs.days, (packs, asked, day) => {
        const policy = Policy.of(packs)
        const next = (day + 1) as Day.Day
        const isChange = Policy.changes(policy, [asked.id]).includes(next)
        const [today, tomorrow] = [Policy.valueOn(policy, asked.id, day), Policy.valueOn(policy, asked.id, next)]
        const same = today?.pack === tomorrow?.pack && today?.since === tomorrow?.since
        expect(same).toBe(!isChange)
      })
    )
  })

  it("before the first value of any layer there is none", () => {
    fc.assert(
      fc.property(Packs.stack, parameter, (packs, asked) => {
        const policy = Policy.of(packs)
        const first = Policy.changes(policy, [asked.id])[0]
        if (first !== undefined) expect(Policy.on(policy, Day.plusDays(first, -1)).valueOf(asked.id)).toBeUndefined()
      })
    )
  })

  it("a value in force is one that some pack says on that day, in that pack's name", () => {
    fc.assert(
      fc.property(Packs.stack, parameter, Packs.days, (packs, asked, day) => {
        const use = Policy.valueOn(Policy.of(packs), asked.id, day)
        const said = packs.map((pack) => ({ pack: Pack.name(pack), value: Pack.valueOn(pack, asked.id, day) }))
        if (use === undefined) expect(said.every(({ value }) => value === undefined)).toBe(true)
        else expect(said.find(({ pack }) => pack === use.pack)?.value?.value).toEqual(use.value)
      })
    )
  })
})

describe("strictness", () => {
  it("is a partial order on every kind of value", () => {
    fc.assert(
      fc.property(parameter, Packs.stack, (asked, packs) => {
        const values = packs.flatMap((pack) => pack.values.filter((one) => one.parameter.id === asked.id).map(({ value }) => value))
        for (const a of values) {
          expect(Parameter.isAtLeastAsStrict(asked, a, a)).toBe(true)
          for (const b of values) {
            const [ab, ba] = [Parameter.isAtLeastAsStrict(asked, a, b), Parameter.isAtLeastAsStrict(asked, b, a)]
            if (ab && ba) expect(Parameter.same(asked, a, b)).toBe(true)
            for (const c of values) {
              if (ab && Parameter.isAtLeastAsStrict(asked, b, c)) expect(Parameter.isAtLeastAsStrict(asked, a, c)).toBe(true)
            }
          }
        }
      })
    )
  })
})
