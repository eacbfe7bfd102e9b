import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Decision from "../../src/foundation/Decision.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Arrangement from "../../src/matching/Arrangement.ts"
import { lives } from "../../src/matching/messages/lives.ts"
import * as Need from "../../src/matching/Need.ts"
import * as NeedSchema from "../../src/matching/Need.schema.ts"
import * as Offer from "../../src/matching/Offer.ts"
import * as OfferSchema from "../../src/matching/Offer.schema.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { readsWhole } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const context = { today: Day.require("2026-06-30") }
const id = Id.require
const [o1, o2] = [id<Id.OfferId>("o-1"), id<Id.OfferId>("o-2")]
const [n1, n2] = [id<Id.NeedId>("n-1"), id<Id.NeedId>("n-2")]
const person = id<Id.PersonId>("p-1")
const [nine, ten] = ["2026-03-07 09:00", "2026-03-07 10:00"].map(Minute.require) as [Minute.Minute, Minute.Minute]

it("the names of their streams stay for ever", () => expect([Need.streamOf(n1), Offer.streamOf(o1)]).toEqual(["need/n-1", "offer/o-1"]))

it("every rule that a decider of matching names has what, why and fix, speaking of the same facts in both languages", () => {
  const written = writtenIn("matching")
  expect(written.size).toBeGreaterThan(15)
  haveWords(written, lives)
})

describe("a need", () => {
  const raise: Need.Command = {
    type: "raise",
    kind: "people",
    quantity: 3,
    features: ["first-aid"],
    urgency: "soon",
    childFacing: false,
    words: "陪同就医",
    on: "2026-01-01"
  }
  const check: Need.Command = { type: "check", holds: true, on: "2026-01-02" }
  const arrange = (offer = o1, quantity = 1, on = "2026-01-03"): Need.Command => ({ type: "arrange", offer, window: 0, quantity, on })
  const receive = (offer = o1, quantity = 1, on = "2026-01-04"): Need.Command => ({ type: "receive", offer, window: 0, quantity, on })
  const release = (offer = o1, on = "2026-01-04"): Need.Command => ({ type: "release", offer, window: 0, on, reason: "改期" })
  const confirm = (met: Need.Met, on = "2026-01-05"): Need.Command => ({ type: "confirm", by: person, met, on })
  const withdraw: Need.Command = { type: "withdraw", on: "2026-01-05", reason: "已自行解决" }
  const after = (...commands: readonly Need.Command[]): Need.Need => {
    const { state, accepted } = lived(Need.decider, commands, context)
    expect(accepted).toEqual(commands)
    return state
  }
  const refused = (command: Need.Command, state: Need.Need) => {
    const decision = Need.decide(command, state, context)
    decision.findings.forEach(readsWhole)
    return decision.outcome === "met" ? [] : decision.findings.map(({ rule, facts }) => [rule, facts])
  }

  it("lacks what is neither arranged nor received", () => {
    expect(Need.lacking(Need.initial)).toBe(0)
    expect(Need.lacking(after(raise, check))).toBe(3)
    expect(Need.lacking(after(raise, check, arrange(o1, 2)))).toBe(1)
    expect(Need.lacking(after(raise, check, arrange(o1, 2), release()))).toBe(3)
    expect(Need.lacking(after(raise, check, arrange(o1, 2), receive(o1, 1)))).toBe(2)
  })
  it("keeps what was asked, and what became of each arrangement", () => {
    const state = after(raise, check, arrange(o1, 2), receive(o1, 1), arrange(o1, 1, "2026-01-04"), release())
    const { type: _, ...asked } = raise
    expect(state).toEqual({
      stage: "open",
      asked,
      arrangements: [
        { with: "o-1/0", quantity: 1, stage: "given" },
        { with: "o-1/0", quantity: 1, stage: "released" }
      ],
      latest: Day.require("2026-01-04")
    })
  })
  it("is met when those who asked say so", () => {
    expect(after(raise, check, arrange(o1, 3), receive(o1, 3), confirm("wholly"))).toMatchObject({ stage: "confirmed", met: "wholly" })
    expect(after(raise, check, arrange(o1, 3), receive(o1, 3), confirm("not")).met).toBe("not")
    expect(after(raise, check, arrange(o1, 3), receive(o1, 2), confirm("partly")).met).toBe("partly")
    expect(after(raise, check, confirm("not")).met).toBe("not")
  })
  it("that does not exist is rejected, with a reason", () => {
    expect(after(raise, { ...check, holds: false, reason: "查无此事" }).stage).toBe("rejected")
    expect(refused({ ...check, holds: false }, after(raise))).toEqual([["need.no-reason", { holds: false }]])
  })
  it("may be withdrawn before anybody looked, and after", () => {
    expect(after(raise, withdraw).stage).toBe("withdrawn")
    expect(after(raise, check, withdraw).stage).toBe("withdrawn")
  })
  it.each<[string, readonly Need.Command[], Need.Command, readonly [string, object][]]>([
    ["checked twice", [raise, check], { ...check, on: "2026-01-03" }, [["need.stage", { command: "check", stage: "open" }]]],
    ["arranged unchecked", [raise], arrange(), [["need.stage", { command: "arrange", stage: "raised" }]]],
    ["raised twice", [raise], raise, [["need.stage", { command: "raise", stage: "raised" }]]],
    ["tomorrow", [raise], { ...check, on: "2026-07-01" }, [["need.future", { on: Day.require("2026-07-01"), today: context.today }]]],
    [
      "before the last word",
      [raise],
      { ...check, on: "2025-12-31" },
      [["need.before", { on: Day.require("2025-12-31"), latest: Day.require("2026-01-01") }]]
    ],
    ["four of three", [raise, check], arrange(o1, 4), [["need.more-than-lacking", { quantity: 4, lacking: 3 }]]],
    ["the same offer twice", [raise, check, arrange()], arrange(), [["need.arranged-already", { offer: "o-1", window: 0 }]]],
    ["received from nobody", [raise, check], receive(), [["need.not-arranged", { offer: "o-1", window: 0 }]]],
    ["received from another", [raise, check, arrange(o2)], receive(), [["need.not-arranged", { offer: "o-1", window: 0 }]]],
    ["received twice", [raise, check, arrange(), receive()], receive(), [["need.not-arranged", { offer: "o-1", window: 0 }]]],
    ["released twice", [raise, check, arrange(), release()], release(), [["need.not-arranged", { offer: "o-1", window: 0 }]]],
    ["more than arranged", [raise, check, arrange(o1, 2)], receive(o1, 3), [["need.more-than-arranged", { quantity: 3, arranged: 2 }]]],
    ["confirmed too soon", [raise, check, arrange()], confirm("not"), [["need.still-arranged", { arrangements: 1 }]]],
    ["withdrawn too soon", [raise, check, arrange(), arrange(o2)], withdraw, [["need.still-arranged", { arrangements: 2 }]]],
    ["met by nothing", [raise, check], confirm("partly"), [["need.nothing-received", { met: "partly" }]]],
    ["wholly met by nothing", [raise, check], confirm("wholly"), [["need.nothing-received", { met: "wholly" }]]],
    [
      "wholly met by two of three",
      [raise, check, arrange(o1, 2), receive(o1, 2)],
      confirm("wholly"),
      [["need.not-whole", { received: 2, asked: 3 }]]
    ],
    [
      "anything after the end",
      [raise, withdraw],
      { ...check, on: "2026-01-06" },
      [["need.stage", { command: "check", stage: "withdrawn" }]]
    ],
    ["over before it begins", [], { ...raise, times: { from: ten, to: nine } }, [["need.ends-before-it-begins", { from: ten, to: nine }]]],
    ["over when it begins", [], { ...raise, times: { from: nine, to: nine } }, [["need.ends-before-it-begins", { from: nine, to: nine }]]],
    [
      "confirmed before it was raised",
      [],
      confirm("partly"),
      [
        ["need.stage", { command: "confirm", stage: "none" }],
        ["need.nothing-received", { met: "partly" }]
      ]
    ],
    [
      "everything that is wrong at once",
      [raise],
      arrange(o1, 4, "2026-07-01"),
      [
        ["need.stage", { command: "arrange", stage: "raised" }],
        ["need.future", { on: Day.require("2026-07-01"), today: context.today }],
        ["need.more-than-lacking", { quantity: 4, lacking: 3 }]
      ]
    ]
  ])("is refused: %s", (_, before, command, expected) => expect(refused(command, after(...before))).toEqual(expected))

  const offer = fc.constantFrom(o1, o2)
  const on = fc.integer({ min: Day.require("2026-01-01"), max: Day.require("2026-01-10") }).map((number) => Day.text(number as Day.Day))
  const quantity = fc.integer({ min: 1, max: 4 })
  const window = fc.constantFrom(0, 0, 1)
  const command: fc.Arbitrary<Need.Command> = fc.oneof(
    { weight: 1, arbitrary: fc.constant(raise) },
    { weight: 1, arbitrary: on.map((day): Need.Command => ({ type: "check", holds: true, on: day })) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant("arrange" as const), offer, window, quantity, on }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("receive" as const), offer, window, quantity, on }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("release" as const), offer, window, on, reason: fc.constant("改期") }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant("confirm" as const),
        by: fc.constant(person),
        met: fc.constantFrom("wholly", "partly", "not"),
        on
      })
    }
  )
  it("lives by its laws: never more spoken for than asked", () =>
    holdsOf({
      decider: Need.decider,
      fits: Need.fits,
      Command: NeedSchema.Command,
      Event: NeedSchema.Event,
      commands: inOrder(command, raise, { ...check, on: "2026-01-01" }),
      context,
      always: (state) => {
        expect(Need.lacking(state)).toBeGreaterThanOrEqual(0)
        expect(Arrangement.given(state.arrangements)).toBeLessThanOrEqual(Arrangement.spokenFor(state.arrangements))
      }
    }))
  it("an event that cannot be changes nothing", () => {
    const state = after(raise, check, arrange())
    for (const event of [
      { type: "need.raised", v: 1, ...after(raise).asked },
      { type: "need.arranged", v: 1, offer: o2, window: 0, quantity: 3, on: "2026-01-04" },
      { type: "need.received", v: 1, offer: o2, window: 0, quantity: 1, on: "2026-01-04" },
      { type: "need.released", v: 1, offer: o1, window: 1, reason: "改期", on: "2026-01-04" }
    ] as unknown as readonly Need.Event[]) {
      expect(Need.fits(state, event)).toBe(false)
      expect(Need.evolve(state, event)).toBe(state)
    }
  })
})

describe("an offer", () => {
  const make: Offer.Command = {
    type: "make",
    giver: { type: "team", team: id("t-1") },
    kind: "people",
    features: [],
    reach: "street",
    windows: [{ quantity: 2 }, { quantity: 1 }],
    on: "2026-01-01"
  }
  const arrange = (need = n1, quantity = 1, window = 0): Offer.Command => ({ type: "arrange", window, need, quantity, on: "2026-01-02" })
  const give = (need = n1, quantity = 1, window = 0): Offer.Command => ({ type: "give", window, need, quantity, on: "2026-01-03" })
  const release = (need = n1, window = 0): Offer.Command => ({ type: "release", window, need, on: "2026-01-03", reason: "改期" })
  const withdraw: Offer.Command = { type: "withdraw", on: "2026-01-03", reason: "搬离" }
  const after = (...commands: readonly Offer.Command[]): Offer.Offer => {
    const { state, accepted } = lived(Offer.decider, commands, context)
    expect(accepted).toEqual(commands)
    return state
  }
  const refused = (command: Offer.Command, state: Offer.Offer) => {
    const decision = Offer.decide(command, state, context)
    decision.findings.forEach(readsWhole)
    return decision.outcome === "met" ? [] : decision.findings.map(({ rule, facts }) => [rule, facts])
  }
  it("each window has its own quantity", () => {
    const state = after(make, arrange(n1, 2), arrange(n2, 1, 1))
    expect([0, 1, 2].map((window) => Offer.left(state, window))).toEqual([0, 0, undefined])
    expect(Offer.left(after(make, arrange(n1, 2), give(n1, 1)), 0)).toBe(1)
    expect(Offer.left(after(make, arrange(n1, 2), release()), 0)).toBe(2)
  })
  it("withdrawn, it still gives what it had promised, and promises no more", () => {
    const state = after(make, arrange(), withdraw)
    expect(after(make, arrange(), withdraw, give()).arrangements[0]).toEqual([{ with: "n-1", quantity: 1, stage: "given" }])
    expect(after(make, arrange(), withdraw, release()).arrangements[0]).toEqual([{ with: "n-1", quantity: 1, stage: "released" }])
    expect(refused({ ...arrange(n2), on: "2026-01-03" }, state)).toEqual([["offer.stage", { command: "arrange", stage: "withdrawn" }]])
  })
  it.each<[string, readonly Offer.Command[], Offer.Command, readonly [string, object][]]>([
    ["made twice", [make], make, [["offer.stage", { command: "make", stage: "open" }]]],
    [
      "promised before it was made",
      [],
      arrange(),
      [
        ["offer.stage", { command: "arrange", stage: "none" }],
        ["offer.no-window", { window: 0 }]
      ]
    ],
    [
      "a window that is over before it begins, or when it begins: each is told",
      [],
      {
        ...make,
        windows: [
          { quantity: 1, times: { from: nine, to: ten } },
          { quantity: 1, times: { from: nine, to: nine } },
          { quantity: 1 },
          { quantity: 1, times: { from: ten, to: nine } }
        ]
      },
      [
        ["offer.ends-before-it-begins", { window: 1, from: nine, to: nine }],
        ["offer.ends-before-it-begins", { window: 3, from: ten, to: nine }]
      ]
    ],
    ["three of two", [make], arrange(n1, 3), [["offer.more-than-left", { quantity: 3, left: 2 }]]],
    ["a window it has not", [make], arrange(n1, 1, 2), [["offer.no-window", { window: 2 }]]],
    ["the same need twice", [make, arrange()], arrange(), [["offer.arranged-already", { need: "n-1", window: 0 }]]],
    ["given to nobody", [make], give(), [["offer.not-arranged", { need: "n-1", window: 0 }]]],
    ["given in another window", [make, arrange()], give(n1, 1, 1), [["offer.not-arranged", { need: "n-1", window: 1 }]]],
    ["more than arranged", [make, arrange()], give(n1, 2), [["offer.more-than-arranged", { quantity: 2, arranged: 1 }]]],
    ["released by nobody", [make], release(), [["offer.not-arranged", { need: "n-1", window: 0 }]]],
    ["withdrawn twice", [make, withdraw], withdraw, [["offer.stage", { command: "withdraw", stage: "withdrawn" }]]],
    [
      "tomorrow, and before the last word",
      [make],
      { ...withdraw, on: "2026-07-01" },
      [["offer.future", { on: Day.require("2026-07-01"), today: context.today }]]
    ],
    [
      "before the last word",
      [make],
      { ...withdraw, on: "2025-12-31" },
      [["offer.before", { on: Day.require("2025-12-31"), latest: Day.require("2026-01-01") }]]
    ]
  ])("is refused: %s", (_, before, command, expected) => expect(refused(command, after(...before))).toEqual(expected))

  const need = fc.constantFrom(n1, n2)
  const on = fc.integer({ min: Day.require("2026-01-01"), max: Day.require("2026-01-10") }).map((number) => Day.text(number as Day.Day))
  const quantity = fc.integer({ min: 1, max: 3 })
  const window = fc.constantFrom(0, 0, 1, 2)
  const command: fc.Arbitrary<Offer.Command> = fc.oneof(
    { weight: 1, arbitrary: fc.constant(make) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant("arrange" as const), need, window, quantity, on }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant("give" as const), need, window, quantity, on }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant("release" as const), need, window, on, reason: fc.constant("改期") }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("withdraw" as const), on, reason: fc.constant("搬离") }) }
  )
  it("lives by its laws: a window never promises more than it has", () =>
    holdsOf({
      decider: Offer.decider,
      fits: Offer.fits,
      Command: OfferSchema.Command,
      Event: OfferSchema.Event,
      commands: inOrder(command, make),
      context,
      always: (state) => {
        for (const at of [0, 1]) expect(Offer.left(state, at)).toBeGreaterThanOrEqual(0)
      }
    }))
  it("an event that cannot be changes nothing", () => {
    const state = after(make, arrange())
    for (const event of [
      { type: "offer.arranged", v: 1, need: n2, window: 0, quantity: 2, on: "2026-01-04" },
      { type: "offer.arranged", v: 1, need: n2, window: 7, quantity: 1, on: "2026-01-04" },
      { ...state.made, type: "offer.made", v: 1 },
      { type: "offer.given", v: 1, need: n2, window: 0, quantity: 1, on: "2026-01-04" },
      { type: "offer.released", v: 1, need: n1, window: 1, reason: "改期", on: "2026-01-04" }
    ] as unknown as readonly Offer.Event[]) {
      expect(Offer.fits(state, event)).toBe(false)
      expect(Offer.evolve(state, event)).toBe(state)
    }
  })
  it("what is promised after it was withdrawn changes nothing", () => {
    const state = after(make, withdraw)
    const event = { ...arrange(), type: "offer.arranged", v: 1 } as Offer.Event
    expect(Offer.fits(state, event)).toBe(false)
    expect(Offer.evolve(state, event)).toBe(state)
  })
})

describe("a need and an offer", () => {
  it("moved together, agree on what is between them, whatever is commanded", () => {
    const move = fc.record({ what: fc.constantFrom("arrange", "give", "release"), quantity: fc.integer({ min: 1, max: 3 }) })
    let agreed = 0
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let need = lived(
          Need.decider,
          [
            {
              type: "raise",
              kind: "goods",
              quantity: 4,
              features: [],
              urgency: "soon",
              childFacing: false,
              words: "棉被",
              on: "2026-01-01"
            },
            { type: "check", holds: true, on: "2026-01-01" }
          ],
          context
        ).state
        let offer = lived(
          Offer.decider,
          [
            {
              type: "make",
              giver: { type: "department", organisation: id<Id.OrganisationId>("d-1") },
              kind: "goods",
              features: [],
              reach: "district",
              windows: [{ quantity: 3 }],
              on: "2026-01-01"
            }
          ],
          context
        ).state
        for (const { what, quantity } of moves) {
          const part = { window: 0, quantity, on: "2026-01-02" }
          const loosened = { window: 0, reason: "改期", on: "2026-01-02" }
          const [toNeed, toOffer]: [Need.Command, Offer.Command] =
            what === "arrange"
              ? [
                  { type: "arrange", offer: o1, ...part },
                  { type: "arrange", need: n1, ...part }
                ]
              : what === "give"
                ? [
                    { type: "receive", offer: o1, ...part },
                    { type: "give", need: n1, ...part }
                  ]
                : [
                    { type: "release", offer: o1, ...loosened },
                    { type: "release", need: n1, ...loosened }
                  ]
          const both = Decision.all<readonly (Need.Event | Offer.Event)[]>([
            Need.decide(toNeed, need, context),
            Offer.decide(toOffer, offer, context)
          ])
          if (both.outcome !== "met") continue
          for (const event of both.value.flat()) {
            if (event.type.startsWith("need.")) need = Need.evolve(need, event as Need.Event)
            else offer = Offer.evolve(offer, event as Offer.Event)
          }
          agreed += 1
          const told = (all: readonly Arrangement.Arrangement[]) => all.map((one) => [one.quantity, one.stage])
          expect(told(need.arrangements)).toEqual(told(offer.arrangements[0] ?? []))
        }
      }),
      { numRuns: 200 }
    )
    expect(agreed).toBeGreaterThan(100)
  })
})
