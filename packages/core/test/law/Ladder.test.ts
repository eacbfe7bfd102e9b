import { describe, expect, it } from "vitest"
import * as Ladder from "../../src/law/Ladder.ts"
import * as LadderCheck from "../../src/law/LadderCheck.ts"

const text = (id: string) => ({ "zh-CN": id, en: id })
const rung = (id: string, ...when: Parameters<typeof Ladder.rung>[2][number][]) => Ladder.rung(id, text(id), when)
const { atLeast, above, holds } = Ladder

describe("standing on a ladder", () => {
  const ladder = [rung("low", atLeast("minutes", 100)), rung("high", above("minutes", 200), holds("award"))]

  it.each([
    [99, undefined],
    [100, "low"],
    [200, "low"], // “超过”: the number itself is not enough
    [201, "high"]
  ])("%i minutes and an award: %s", (minutes, id) => expect(Ladder.reached(ladder, { minutes, award: true }).rung?.id).toBe(id))

  it("an unknown fact leaves a rung open and says what is missing", () => {
    const standing = Ladder.reached(ladder, { minutes: 201 })
    expect(standing.rung?.id).toBe("low")
    expect(standing.open).toMatchObject([{ rung: { id: "high" }, missing: ["award"] }])
  })

  it("a condition surely missed settles a rung whatever is unknown", () => {
    const standing = Ladder.reached(ladder, { minutes: 200 })
    expect(standing.open).toEqual([])
    expect(standing.next).toMatchObject({
      rung: { id: "high" },
      lacks: [
        { bound: { measure: "minutes" }, has: 200, short: 1 },
        { bound: { measure: "award" }, has: undefined, short: undefined }
      ]
    })
  })

  it("a truth is reached by true and nothing else, a number by numbers", () => {
    const award = [rung("a", holds("award"))]
    expect([true, false, 1, undefined].map((known) => Ladder.outcomeOf(award[0]!, { award: known }))).toEqual([
      "met",
      "unmet",
      "unmet",
      "unknown"
    ])
    expect(Ladder.reached(award, { award: false }).next?.lacks).toEqual([{ bound: holds("award"), has: false, short: undefined }])
    expect(Ladder.reached(award, { award: 0 }).next?.lacks).toEqual([{ bound: holds("award"), has: 0, short: undefined }])
    expect(Ladder.reached([rung("m", atLeast("minutes", 5))], { minutes: false }).next?.lacks).toEqual([
      { bound: atLeast("minutes", 5), has: false, short: undefined }
    ])
  })
  it("only what is lacking is lacking", () =>
    expect(Ladder.reached(ladder, { minutes: 150, award: true }).next?.lacks).toEqual([
      { bound: above("minutes", 200), has: 150, short: 51 }
    ]))
  it("on the highest rung there is no next", () => expect(Ladder.reached(ladder, { minutes: 999, award: true }).next).toBeUndefined())
  it("of no rungs nobody stands anywhere", () =>
    expect(Ladder.reached([], { minutes: 1 })).toEqual({ rung: undefined, open: [], next: undefined }))

  it("the second way of reaching a rung is as good as the first", () => {
    const medal = [Ladder.rung("bronze", text("bronze"), [atLeast("minutes", 2000)], [above("fullTimeMonths", 12)])]
    expect(Ladder.reached(medal, { minutes: 0, fullTimeMonths: 13 }).rung?.id).toBe("bronze")
    expect(Ladder.reached(medal, { minutes: 0, fullTimeMonths: 12 }).rung).toBeUndefined()
    expect(Ladder.reached(medal, { minutes: 2000 }).rung?.id).toBe("bronze")
    expect(Ladder.reached(medal, { minutes: 0 }).open).toMatchObject([{ missing: ["fullTimeMonths"] }])
  })
})

describe("ladders as laws write them", () => {
  it("stars are counted in words", () => {
    expect(Ladder.starsByHours([100, 300, 600, 1000, 1500, 3000]).map(({ id, title }) => [id, title["zh-CN"], title.en])).toEqual([
      ["star-1", "一星", "1 star"],
      ["star-2", "二星", "2 stars"],
      ["star-3", "三星", "3 stars"],
      ["star-4", "四星", "4 stars"],
      ["star-5", "五星", "5 stars"],
      ["star-6", "6星", "6 stars"]
    ])
    expect(Ladder.starsByHours([100])[0]?.when).toEqual([atLeast("minutes", 6000)])
  })
  it("a medal has its metal's name, and its second way if there is one", () => {
    expect(Ladder.medal("gold", [atLeast("minutes", 6000)])).toStrictEqual({
      id: "medal-gold",
      title: { "zh-CN": "金奖", en: "gold medal" },
      when: [atLeast("minutes", 6000)]
    })
    expect(Ladder.medal("bronze", [holds("a")], [holds("b")]).or).toEqual([holds("b")])
  })
})

describe("what is wrong with a ladder", () => {
  const codes = (...rungs: Parameters<typeof LadderCheck.problems>[0]) =>
    LadderCheck.problems(rungs).map(({ code, rung, other }) => [code, rung, other].filter(Boolean).join(" "))

  it("nothing, of a sound one", () => expect(codes(rung("a", atLeast("m", 1)), rung("b", atLeast("m", 2), holds("award")))).toEqual([]))
  it("a rung that asks less than the one below", () =>
    expect(codes(rung("a", atLeast("m", 3)), rung("b", atLeast("m", 2)))).toEqual(["unreachable a b", "descending b a"]))
  it("two rungs that ask the same: nobody stands on the lower", () =>
    expect(codes(rung("a", atLeast("m", 3)), rung("b", atLeast("m", 3)))).toEqual(["unreachable a b"]))
  it("“超过 50” and “51 以上” are the same bound", () =>
    expect(codes(rung("a", above("m", 50)), rung("b", atLeast("m", 51)))).toEqual(["unreachable a b"]))
  it("a rung that a higher one makes useless, two rungs up", () =>
    expect(codes(rung("a", atLeast("m", 3)), rung("b", atLeast("m", 4), holds("award")), rung("c", atLeast("m", 3)))).toEqual([
      "unreachable a c",
      "unreachable b c",
      "descending c b"
    ]))
  it("a second way that needs no more keeps a rung from being unreachable only if it differs", () => {
    const two = Ladder.rung("a", text("a"), [atLeast("m", 3)], [atLeast("n", 1)])
    expect(codes(two, rung("b", atLeast("m", 3)))).toEqual([])
  })
  it("rungs on measures of their own stand beside each other", () =>
    expect(codes(rung("a", above("annual", 20)), rung("b", above("all", 50)))).toEqual([]))
  it("one measure that falls makes a rung descending, whatever the others do", () =>
    expect(codes(rung("a", atLeast("m", 3), atLeast("n", 3)), rung("b", atLeast("m", 2), atLeast("n", 5)))).toEqual(["descending b a"]))
  it("a rung is useless as soon as one way to a higher one asks no more", () =>
    expect(codes(rung("a", atLeast("m", 3)), Ladder.rung("b", text("b"), [atLeast("n", 1)], [atLeast("m", 3)]))).toEqual([
      "unreachable a b"
    ]))
  it("each way of reaching a rung is looked at", () => {
    expect(codes(Ladder.rung("a", text("a"), [atLeast("m", 1)], []))).toEqual(["empty a"])
    expect(codes(Ladder.rung("a", text("a"), [atLeast("m", 1)], [atLeast("n", 1), atLeast("o", 0.5)]))).toEqual(["not-whole a"])
  })
  it("no conditions, an id twice, a fraction", () => {
    expect(codes(rung("a"))).toContain("empty a")
    expect(codes(rung("a", atLeast("m", 1)), rung("a", atLeast("m", 2)))).toEqual(["twice a"])
    expect(codes(rung("a", atLeast("m", 0.5)))).toEqual(["not-whole a"])
  })
})

describe("bands as notices print them", () => {
  const codes = (...bands: readonly LadderCheck.Band[]) => LadderCheck.bandProblems(bands).map(({ code, band }) => `${code} ${band}`)
  it.each([
    [{ upTo: 99 }, []],
    [{ below: 100 }, []],
    [{ upTo: 98 }, ["gap a"]],
    [{ below: 99 }, ["gap a"]],
    [{ upTo: 100 }, ["overlap a"]],
    [{}, ["overlap a"]] // open at the top, yet there is a next
  ])("0 to %o, then from 100: %o", (end, problems) => expect(codes({ id: "a", from: 0, ...end }, { id: "b", from: 100 })).toEqual(problems))
  it("the gap of 90 000 to 100 000 in a published table is found", () =>
    expect(codes({ id: "one", from: 50_000, upTo: 90_000 }, { id: "two", from: 100_000 })).toEqual(["gap one"]))
  it("a band that holds nothing", () => expect(codes({ id: "a", from: 5, below: 5 })).toEqual(["empty a"]))
})

describe("two ladders are the same", () => {
  const ladder = Ladder.starsByHours([100, 300])
  it("whatever their titles and the order of conditions", () => {
    expect(
      LadderCheck.same([rung("a", atLeast("m", 1), holds("x"))], [Ladder.rung("a", text("other"), [holds("x"), atLeast("m", 1)])])
    ).toBe(true)
  })
  it.each([
    [Ladder.starsByHours([100])],
    [Ladder.starsByHours([100, 301])],
    [Ladder.starsByHours([100, 300], "annualMinutes")],
    [ladder.map((one) => ({ ...one, id: `${one.id}-of-town` }))],
    [ladder.map((one) => ({ ...one, or: [holds("award")] }))]
  ])("not when a condition differs", (other) => {
    expect(LadderCheck.same(ladder, other)).toBe(false)
    expect(LadderCheck.same(other, ladder)).toBe(false)
  })
  it("not when only the second way differs", () => {
    const either = (hours: number) => [Ladder.rung("a", text("a"), [atLeast("m", 1)], [atLeast("n", hours)])]
    expect(LadderCheck.same(either(2), either(2))).toBe(true)
    expect(LadderCheck.same(either(2), either(3))).toBe(false)
  })
})
