import { describe, it } from "vitest"
import { day, minute, put, tells } from "./stream.ts"

const times = { from: minute("2026-03-05 09:00"), to: minute("2026-03-05 11:00") }

describe("what registers say of an offer", () => {
  const made = {
    ...{
      type: "offer.made",
      kind: "people",
      features: ["piano", "piano"],
      reach: "street",
      street: "s-1",
      community: "c-1",
      on: "2026-03-01"
    },
    windows: [{ times, quantity: 3 }, { quantity: 2 }]
  }
  const place = { offer: "f-1", street: "s-1", community: "c-1" }
  const row = { ...place, kind: "people", stage: "open", reach: "street" }
  const first = { ...row, window: 0, ...times, offered: 3, left: 3 }
  const second = { ...row, window: 1, offered: 2, left: 2 }
  it.each([
    [{ type: "volunteer", volunteer: "v-1" }, { volunteer: "v-1" }, {}],
    [{ type: "team", team: "t-1" }, { team: "t-1" }, { team: "t-1" }],
    [{ type: "organisation", organisation: "o-1" }, { organisation: "o-1" }, {}],
    [{ type: "department", organisation: "o-1" }, { organisation: "o-1" }, {}]
  ])("of %j, each of its windows by itself, a feature once", (giver, by, scope) => {
    const window = (of: object) => put("offer_window", { ...of, giver: giver.type, ...by })
    const part = { window: 0, need: "n-1", on: "2026-03-02" }
    tells("offer", "f-1", [
      [{ ...made, giver }, window(first), window(second), put("offer_feature", { ...place, ...scope, feature: "piano" })],
      [{ type: "offer.arranged", ...part, quantity: 2 }, window({ ...first, left: 1 })],
      [{ type: "offer.released", ...part, reason: "改期" }, window(first)],
      [
        { type: "offer.withdrawn", on: "2026-03-03", reason: "停" },
        window({ ...first, stage: "withdrawn" }),
        window({ ...second, stage: "withdrawn" })
      ]
    ])
  })
})

it("of a need: what is still lacking, what was received, and each feature that it asks for once", () => {
  const place = { need: "n-1", street: "s-1", community: "c-1" }
  const row = {
    ...{ ...place, kind: "people", stage: "raised", urgency: "soon", childFacing: false, raisedOn: day("2026-03-01"), ...times },
    ...{ asked: 3, lacking: 3, received: 0 }
  }
  const part = { offer: "f-1", window: 0, quantity: 2, on: "2026-03-02" }
  const need = (more: object) => put("need", { ...row, ...more })
  tells("need", "n-1", [
    [
      {
        ...{ type: "need.raised", kind: "people", quantity: 3, features: ["piano", "piano"], urgency: "soon", childFacing: false },
        ...{ street: "s-1", community: "c-1", times, words: "伴奏", on: "2026-03-01" }
      },
      need({}),
      put("need_feature", { ...place, feature: "piano" })
    ],
    [{ type: "need.checked", holds: true, on: "2026-03-01" }, need({ stage: "open" })],
    [{ type: "need.arranged", ...part }, need({ stage: "open", lacking: 1 })],
    [{ type: "need.received", ...part }, need({ stage: "open", lacking: 1, received: 2 })],
    [
      { type: "need.confirmed", by: "p-1", met: "partly", on: "2026-03-06" },
      need({ stage: "confirmed", lacking: 1, received: 2, met: "partly" })
    ]
  ])
})

it("a need that may be met at any time has no times", () =>
  tells("need", "n-2", [
    [
      {
        ...{ type: "need.raised", kind: "goods", quantity: 5, features: [], urgency: "soon", childFacing: false },
        ...{ street: "s-1", words: "棉被", on: "2026-03-01" }
      },
      put("need", {
        ...{ need: "n-2", street: "s-1", kind: "goods", stage: "raised", urgency: "soon", childFacing: false },
        ...{ raisedOn: day("2026-03-01"), asked: 5, lacking: 5, received: 0 }
      })
    ]
  ]))
