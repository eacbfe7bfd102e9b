/** What includes what, as a pack says it. */
import { describe, expect, it } from "vitest"
import * as Inclusions from "../../src/law/Inclusions.ts"

const direct = (...members: readonly string[]) => Inclusions.read(members).direct

describe("what is said", () => {
  it("is pairs of more and less; what is none is named", () =>
    expect(Inclusions.read(["a>b", "a>c", "b", "a > b", ">c", "c>", "a>b>c", "b>c"])).toEqual({
      direct: new Map([
        ["a", ["b", "c"]],
        ["b", ["c"]]
      ]),
      strange: ["b", "a > b", ">c", "c>", "a>b>c"]
    }))
  it("names things of any length", () =>
    expect(Inclusions.read(["senior-social-worker>social-worker"])).toEqual({
      direct: new Map([["senior-social-worker", ["social-worker"]]]),
      strange: []
    }))
  it("goes all the way down, and what is included includes itself", () =>
    expect(Inclusions.closed(direct("a>b", "b>c", "d>c"))).toEqual(
      new Map([
        ["a", new Set(["a", "b", "c"])],
        ["b", new Set(["b", "c"])],
        ["d", new Set(["d", "c"])],
        ["c", new Set(["c"])]
      ])
    ))
})

describe("a circle", () => {
  it.each<readonly [string, readonly string[], readonly string[] | undefined]>([
    ["none", [], undefined],
    ["none where two ways lead to one", ["a>b", "a>c", "b>d", "c>d"], undefined],
    ["of one", ["a>a"], ["a", "a"]],
    ["of two", ["a>b", "b>a"], ["a", "b", "a"]],
    ["that only the second way closes", ["a>b", "a>c", "c>a"], ["a", "c", "a"]],
    ["that is reached on the way", ["a>b", "b>c", "c>b"], ["b", "c", "b"]],
    ["beside what has none", ["a>b", "c>d", "d>c"], ["c", "d", "c"]]
  ])("%s", (_, members, expected) => expect(Inclusions.circle(direct(...members))).toEqual(expected))
})
