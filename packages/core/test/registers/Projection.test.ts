import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"

describe("the parts of a stream's name", () => {
  it.each([
    ["record/018f", { kind: "record", id: "018f" }],
    ["chunk/a/1", { kind: "chunk", id: "a/1" }],
    ["period/", { kind: "period", id: "" }],
    ["record", undefined],
    ["/018f", undefined],
    ["", undefined],
    ["constructor/018f", undefined]
  ])("%s", (stream, parts) => expect(Projection.streamParts(stream)).toEqual(parts))
})

describe.each(Object.entries(Projection.kinds))("a stream of %s", (name, kind) => {
  const { initial, project } = kind as unknown as Projection.Kind<object, { readonly type: string }>
  it("has no row before anything has happened", () => {
    if (name === "period") expect(() => project("x", initial, { ...initial })).toThrow("no period: x")
    else expect(project("x", initial, { ...initial })).toEqual([])
  })
  it("knows its events", () => expect(kind.types.length).toBeGreaterThan(0))
  it("changes no row where nothing happens", () => expect(project("x", initial, initial)).toEqual([]))
})
