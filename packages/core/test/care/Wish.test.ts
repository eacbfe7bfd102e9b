import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Wish from "../../src/care/Wish.ts"
import * as WishSchema from "../../src/care/Wish.schema.ts"
import * as WishBoard from "../../src/care/WishBoard.ts"
import * as Day from "../../src/foundation/Day.ts"
import type * as Decision from "../../src/foundation/Decision.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import { policyWith, viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { readsWhole, spoken } from "../said.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const today = Day.require("2026-06-30")
const id = Id.require
const context: Wish.Context = {
  today,
  view: viewOf("mingguang"),
  age: 10,
  minor: true,
  photoConsents: { own: false, guardian: false },
  openWishes: 0,
  isOfClaimer: false,
  isKnown: true,
  isAppealedFor: false,
  file: { openedOn: Day.require("2025-01-01") },
  claimer: { listed: true, ofClaimer: true, barred: false },
  consents: { own: true, guardian: true }
}
type Of<T extends Wish.Command["type"]> = Extract<Wish.Command, { readonly type: T }>
const collect: Of<"collect"> = {
  type: "collect",
  recipient: id("p-1"),
  of: "child",
  round: "2026-spring",
  community: id("c-1"),
  words: "一盏台灯",
  valueFen: 80_00,
  on: "2026-01-01"
}
const verify: Of<"verify"> = { type: "verify", by: id("p-9"), holds: true, on: "2026-01-02" }
const publish: Of<"publish"> = {
  type: "publish",
  alias: "小雨",
  identifying: false,
  labelling: false,
  linksToDonation: false,
  on: "2026-01-03"
}
const claim = (volunteer = "v-1", on = "2026-01-04"): Wish.Command => ({
  type: "claim",
  by: { type: "volunteer", volunteer: id(volunteer) },
  on
})
const fulfil: Wish.Command = { type: "fulfil", evidence: "交接照片（不含面部）", on: "2026-01-10" }
const confirm = (by = "p-1"): Wish.Command => ({ type: "confirm", by: id(by), on: "2026-01-11" })
const release: Wish.Command = { type: "release", on: "2026-01-05", reason: "无法按期" }
const withdraw: Wish.Command = { type: "withdraw", on: "2026-01-05", reason: "已有人送" }
const lapse = (on: string): Wish.Command => ({ type: "lapse", on })
const board = [collect, verify, publish]

const after = (commands: readonly Wish.Command[], under = context) => {
  const { state, accepted } = lived(Wish.decider, commands, under)
  expect(accepted).toEqual(commands)
  return state
}
const reasons = (decision: Decision.Decision<unknown>) => decision.findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

describe("a wish", () => {
  it("VIS-07: is collected, verified, published, claimed, fulfilled, and confirmed", () =>
    expect(after([...board, claim(), fulfil, confirm()])).toEqual({
      stage: "confirmed",
      collected: {
        recipient: "p-1",
        of: "child",
        round: "2026-spring",
        community: "c-1",
        words: "一盏台灯",
        valueFen: 80_00,
        on: "2026-01-01"
      },
      alias: "小雨",
      claimed: { by: { type: "volunteer", volunteer: "v-1" }, on: Day.require("2026-01-04") },
      publishedOn: Day.require("2026-01-03"),
      fulfilledOn: Day.require("2026-01-10"),
      confirmedOn: Day.require("2026-01-11"),
      claimsLost: 0,
      latest: Day.require("2026-01-11")
    }))
  it.each([
    [100_00, "met", []],
    [100_01, "met", ["unmet care.wish-over-cap"]]
  ])("VIS-07: of %s fen: %s, %o", (valueFen, outcome, expected) => {
    const decision = Wish.decide({ ...collect, valueFen }, Wish.initial, context)
    expect([decision.outcome, reasons(decision)]).toEqual([outcome, expected])
  })
  it.each<readonly [string, Wish.Context["file"], readonly string[]]>([
    ["opened that day", { openedOn: Day.require("2026-01-01") }, []],
    ["that nobody opened", {}, ["unmet care.no-file"]],
    ["closed that day", { openedOn: Day.require("2025-01-01"), closedOn: Day.require("2026-01-01") }, ["unmet care.file-closed"]]
  ])("VIS-01: a wish is collected of somebody with a file: %s", (_, file, expected) => {
    const decision = Wish.decide(collect, Wish.initial, { ...context, file })
    decision.findings.forEach(readsWhole)
    expect(reasons(decision)).toEqual(expected)
    // Whose file was closed since may still have the wish that was promised.
    expect(reasons(Wish.decide(claim(), after(board), { ...context, file }))).toEqual([])
  })
  const barred = { claimer: { listed: true, ofClaimer: true, barred: true } }
  it.each<readonly [string, Partial<Wish.Context>, "child" | "adult", readonly string[]]>([
    ["of a child", barred, "child", ["unmet care.wish-claimer-barred"]],
    ["of somebody of age", { ...barred, minor: false }, "adult", []],
    ["of whom nobody knows by now, collected as a child's", { ...barred, minor: undefined }, "child", ["unmet care.wish-claimer-barred"]],
    ["of whom nobody knows by now, collected as an adult's", { ...barred, minor: undefined }, "adult", []],
    ["of a child, where a place does not ask", { ...barred, view: viewWith(Care.barredClaimNone, false) }, "child", []],
    ["of a child, by nobody who is named", { claimer: undefined }, "child", ["unmet care.wish-claimer-unnamed"]],
    ["of somebody of age, by nobody who is named", { claimer: undefined, minor: false }, "adult", []],
    [
      "of a child, by somebody who is not listed",
      { claimer: { listed: false, ofClaimer: true, barred: false } },
      "child",
      ["unmet care.wish-claimer-unlisted"]
    ],
    [
      "of a child, by somebody of another team",
      { claimer: { listed: true, ofClaimer: false, barred: false } },
      "child",
      ["unmet care.wish-claimer-elsewhere"]
    ],
    ["of somebody of age, by whoever it is", { claimer: { listed: false, ofClaimer: false, barred: true }, minor: false }, "adult", []]
  ])("MIN-05: whoever is barred from work with minors, or cannot be asked about, claims no child's wish: %s", (_, more, of, expected) => {
    const at = of === "child" ? after(board) : after([{ ...collect, of }, verify, publish], { ...context, minor: false })
    const decision = Wish.decide(claim(), at, { ...context, ...more })
    decision.findings.forEach(readsWhole)
    expect([decision.outcome, reasons(decision)]).toEqual([expected.length === 0 ? "met" : "unmet", expected])
  })
  it.each([
    ["who takes it in hand", { contact: id<Id.PersonId>("v-1") }],
    ["nobody of its own", {}]
  ])("VIS-07: a team that claims one is kept with %s", (_, contact) => {
    const by = { type: "team", team: id<Id.TeamId>("goose") } as const
    expect(after([...board, { type: "claim", by, ...contact, on: "2026-01-04" }]).claimed).toStrictEqual({
      by,
      ...contact,
      on: Day.require("2026-01-04")
    })
  })
  it("VIS-07: above the cap is refused only where a pack is strict", () => {
    const policy = policyWith(Care.wishCapForce, "strict", "mingguang")
    const under = { ...context, view: Policy.on(policy, today) }
    const decision = Wish.decide({ ...collect, valueFen: 100_01 }, Wish.initial, under)
    expect([decision.outcome, reasons(decision)]).toEqual(["unmet", ["unmet care.wish-over-cap-refused"]])
    expect(Wish.decide({ ...collect, valueFen: 100_00 }, Wish.initial, under).outcome).toBe("met")
  })
  it("VIS-07: the board shows an alias and the wish, nothing else, and only while it can be claimed", () => {
    const wish = id<Id.WishId>("w-1")
    expect(WishBoard.entryOf(wish, after(board))).toEqual({ wish: "w-1", alias: "小雨", words: "一盏台灯" })
    for (const commands of [[], [collect], [collect, verify], [...board, claim()], [...board, claim(), fulfil], [...board, withdraw]]) {
      expect(WishBoard.entryOf(wish, after(commands))).toBeUndefined()
    }
    expect(WishBoard.entryOf(wish, { ...after(board), alias: { text: id("t-1") } })).toBeUndefined()
    expect(WishBoard.entryOf(wish, after([{ ...collect, of: "adult" }, verify, publish], { ...context, minor: false }))).toMatchObject({
      words: "一盏台灯"
    })
    const { collected } = after(board)
    if (collected === undefined) throw new Error("collected")
    expect(WishBoard.entryOf(wish, { ...after(board), collected: { ...collected, words: { text: id("t-1") } } })).toBeUndefined()
  })
  it.each<[string, Partial<typeof publish>, Partial<Wish.Context>, string, readonly string[]]>([
    ["beside an appeal for donations", { linksToDonation: true }, {}, "unmet", ["unmet person.child-appeal"]],
    [
      "with the child's consent only",
      {},
      { consents: { own: true, guardian: false } },
      "unmet",
      ["unmet person.child-publication-guardian"]
    ],
    [
      "with the guardian's consent only",
      {},
      { consents: { own: false, guardian: true } },
      "unmet",
      ["unmet person.child-publication-consent"]
    ],
    [
      "whose consents nobody knows",
      {},
      { consents: { own: undefined, guardian: true } },
      "unknown",
      ["unknown person.child-publication-consent"]
    ],
    ["that tells who it is", { identifying: true }, {}, "unmet", ["unmet person.child-identified"]],
    ["under words that had to be kept aside", { alias: { text: id<Id.TextId>("t-1") } }, {}, "unmet", ["unmet person.child-identified"]],
    ["that labels", { labelling: true }, {}, "unmet", ["unmet person.child-labelled"]],
    ["with both consents and an alias", {}, {}, "met", []]
  ])("MIN-09: published %s", (_, command, under, outcome, expected) => {
    const decision = Wish.decide({ ...publish, ...command }, after([collect, verify]), { ...context, ...under })
    expect([decision.outcome, reasons(decision)]).toEqual([outcome, expected])
  })
  it("MIN-09: words of the wish that had to be kept aside are not published", () =>
    expect(reasons(Wish.decide(publish, after([{ ...collect, words: { text: id("t-1") } }, verify]), context))).toEqual([
      "unmet person.child-identified"
    ]))
  it("of somebody of age needs their own consent, and tells nobody who it is", () => {
    const grown = { ...context, minor: false }
    const state = after([{ ...collect, of: "adult" }, verify], grown)
    const asked = (own: boolean | undefined, identifying = false) => {
      const decision = Wish.decide({ ...publish, identifying }, state, { ...grown, consents: { own, guardian: undefined } })
      return [decision.outcome, reasons(decision)]
    }
    expect(asked(true)).toEqual(["met", []])
    expect(asked(false)).toEqual(["unmet", ["unmet care.wish-unconsented"]])
    expect(asked(undefined)).toEqual(["unknown", ["unknown care.wish-unconsented"]])
    expect(asked(true, true)).toEqual(["unmet", ["unmet care.wish-identifies"]])
    // What the law forbids of a child's wish this library keeps from anybody's.
    expect(reasons(Wish.decide({ ...publish, linksToDonation: true }, state, grown))).toEqual(["unmet care.wish-appeal"])
    expect(spoken(Wish.decide({ ...publish, linksToDonation: true }, state, grown))).toEqual([
      ["care.wish-appeal", { linksToDonation: true }]
    ])
    const told = (own: boolean, identifying: boolean) =>
      spoken(Wish.decide({ ...publish, identifying }, state, { ...grown, consents: { own, guardian: undefined } }))
    expect([told(false, false), told(true, true)]).toEqual([
      [["care.wish-unconsented", { consent: false }]],
      [["care.wish-identifies", { identifying: true }]]
    ])
  })
  it.each<readonly ["child" | "adult", boolean | undefined, readonly string[]]>([
    ["child", true, []],
    ["child", undefined, []],
    ["child", false, ["unmet care.wish-whose"]],
    ["adult", true, ["unmet care.wish-whose"]],
    ["adult", undefined, []],
    ["adult", false, []]
  ])("MIN-09: noted as of a %s, of somebody who is a minor: %s, it is collected but for %o", (of, minor, expected) => {
    const decision = Wish.decide({ ...collect, of }, Wish.initial, { ...context, minor })
    expect(reasons(decision)).toEqual(expected)
    expect(spoken(decision)).toEqual(expected.length === 0 ? [] : [["care.wish-whose", { minor }]])
  })
  it("MIN-09: what nobody collected is shown to nobody", () =>
    expect(Wish.mayBeShown(Wish.initial, { minor: undefined, consents: { own: true, guardian: false } })).toBe(false))
  it.each([
    ["of a child", true],
    ["of whom nobody knows", undefined]
  ])("MIN-09: a wish %s that was noted as an adult's is published as a child's", (_, minor) => {
    const state = after([{ ...collect, of: "adult" }, verify], { ...context, minor: undefined })
    const under = { ...context, minor, consents: { own: true, guardian: false } }
    const asked = { ...publish, labelling: true, linksToDonation: true }
    expect(reasons(Wish.decide(asked, state, under)).toSorted()).toEqual([
      "unmet person.child-appeal",
      "unmet person.child-labelled",
      "unmet person.child-publication-guardian"
    ])
  })
  it.each<readonly ["child" | "adult", boolean | undefined, boolean, boolean, boolean]>([
    ["child", true, true, true, true],
    ["child", true, true, false, false],
    ["child", true, false, true, false],
    ["adult", true, true, false, false],
    ["child", undefined, true, false, false],
    ["adult", undefined, true, false, true],
    ["adult", false, true, false, true],
    ["adult", false, false, true, false],
    // Grown up since.
    ["child", false, true, false, true]
  ])(
    "MIN-09: noted as of a %s, a minor %s, own consent %s, a guardian's %s: claimed and shown %s",
    (of, minor, own, guardian, expected) => {
      const state = after([{ ...collect, of }, verify, publish], { ...context, minor: of === "child" })
      const under = { ...context, minor, consents: { own, guardian } }
      expect(Wish.mayBeShown(state, under)).toBe(expected)
      const decision = Wish.decide(claim(), state, under)
      expect(spoken(decision)).toEqual(expected ? [] : [["care.wish-consent-withdrawn", { own, guardian, minor }]])
    }
  )
  it("is not published before it is collected, and lapses only where somebody has claimed it", () => {
    expect(reasons(Wish.decide(publish, Wish.initial, context))).toEqual(["unmet care.stage", "unmet person.child-identified"])
    const under = { ...context, view: viewWith(Care.claimDays, 14) }
    expect(reasons(Wish.decide(lapse("2026-06-01"), after(board, under), under))).toEqual([
      "unmet care.stage",
      "unmet care.wish-claim-stands"
    ])
    expect(Wish.streamOf(id("w-1"))).toBe("wish/w-1")
  })
  it("withdrawn, it keeps what it was", () => {
    const { stage, latest, ...published } = after(board)
    expect([stage, latest]).toEqual(["published", Day.require("2026-01-03")])
    expect(after([...board, withdraw])).toStrictEqual({ ...published, stage: "withdrawn", latest: Day.require("2026-01-05") })
  })
  it("a wish that does not hold says why, and one is worth at least a fen", () => {
    expect(spoken(Wish.decide({ ...verify, holds: false }, after([collect]), context))).toEqual([["care.wish-no-reason", { holds: false }]])
    expect(reasons(Wish.decide({ ...verify, holds: false, reason: "已有台灯" }, after([collect]), context))).toEqual([])
    const decoded = [0, 1, 100_000_000, 100_000_001].map((valueFen) =>
      Schema.decodeUnknownResult(WishSchema.Command)({ ...collect, valueFen })
    )
    expect(decoded.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success", "Failure"])
    for (const one of decoded) if (one._tag === "Failure") expect(String(one.failure)).toContain("fen, from 1")
  })
  it("VIS-07: given back or lapsed it can be claimed anew", () => {
    const under = { ...context, view: viewWith(Care.claimDays, 14) }
    expect(after([...board, claim(), release])).toMatchObject({ stage: "published", claimsLost: 1 })
    expect(after([...board, claim(), release])).not.toHaveProperty("claimed")
    const claimed = after([...board, claim()], under)
    expect(reasons(Wish.decide(lapse("2026-01-18"), claimed, under))).toEqual(["unmet care.wish-claim-stands"])
    expect(reasons(Wish.decide(lapse("2026-01-19"), claimed, under))).toEqual([])
    expect(after([...board, claim(), lapse("2026-01-19"), claim("v-2", "2026-01-19")], under).claimed?.by).toEqual({
      type: "volunteer",
      volunteer: "v-2"
    })
  })
  it("VIS-07: without a time of claims nothing lapses", () =>
    expect(reasons(Wish.decide(lapse("2026-06-30"), after([...board, claim()]), context))).toEqual(["unmet care.wish-claim-stands"]))
  it.each<[string, Wish.Command, readonly Wish.Command[], readonly string[]]>([
    ["claimed by a second", claim("v-2"), [...board, claim()], ["unmet care.stage"]],
    ["claimed before it is published", claim(), [collect, verify], ["unmet care.stage"]],
    ["rejected without a reason", { ...verify, holds: false }, [collect], ["unmet care.wish-no-reason"]],
    ["withdrawn when it is claimed", withdraw, [...board, claim()], ["unmet care.stage"]],
    ["tomorrow", { ...verify, on: "2026-07-01" }, [collect], ["unmet care.future"]]
  ])("is refused: %s", (_, command, before, expected) => expect(reasons(Wish.decide(command, after(before), context))).toEqual(expected))
  it("is not confirmed by whoever granted it", () => {
    const at = after([...board, claim(), fulfil])
    const said = (isOfClaimer: boolean) => reasons(Wish.decide(confirm(), at, { ...context, isOfClaimer }))
    expect([said(true), said(false)]).toEqual([["unmet care.wish-own-word"], []])
  })
  it.each<readonly [string, Wish.Command, readonly Wish.Command[]]>([
    ["verified", verify, [collect]],
    ["confirmed", confirm(), [...board, claim(), fulfil]]
  ])("VIS-07: is %s by nobody who is not known here", (_, command, before) => {
    const said = (isKnown: boolean | undefined) => {
      const decision = Wish.decide(command, after(before), { ...context, isKnown })
      decision.findings.forEach(readsWhole)
      return reasons(decision)
    }
    expect([said(false), said(undefined), said(true)]).toEqual([["unmet care.wish-by-unknown"], ["unknown care.wish-by-unknown"], []])
    // Of a wish that nobody collected nothing more is said than that.
    expect(reasons(Wish.decide(command, Wish.initial, { ...context, isKnown: undefined }))).toEqual(["unmet care.stage"])
  })
  it("that does not hold goes nowhere", () => {
    const state = after([collect, { ...verify, holds: false, reason: "已离开本地" }])
    expect([state.stage, Wish.isOpen(state)]).toEqual(["rejected", false])
  })
  it.each([
    [[collect], true],
    [board, true],
    [[...board, claim(), fulfil], true],
    [[...board, claim(), fulfil, confirm()], false],
    [[...board, withdraw], false]
  ])("is open until it is granted or given up (%#)", (commands, expected) => expect(Wish.isOpen(after(commands))).toBe(expected))

  it("holds its laws: claimed, fulfilled or confirmed it has one claimer, else none", () => {
    const days = fc.integer({ min: Day.require("2026-01-03"), max: Day.require("2026-01-20") }).map((number) => Day.text(number as Day.Day))
    let claims = 0
    holdsOf({
      decider: Wish.decider,
      fits: Wish.fits,
      Command: WishSchema.Command,
      Event: WishSchema.Event,
      commands: inOrder(
        fc.oneof(
          { weight: 6, arbitrary: fc.tuple(fc.constantFrom("v-1", "v-2"), days).map(([who, on]) => claim(who, on)) },
          { weight: 3, arbitrary: days.map((on): Wish.Command => ({ ...release, on })) },
          { weight: 2, arbitrary: days.map(lapse) },
          { weight: 1, arbitrary: days.map((on): Wish.Command => ({ ...fulfil, on })) },
          { weight: 1, arbitrary: fc.tuple(fc.constantFrom("p-1", "v-1"), days).map(([by, on]) => ({ ...confirm(by), on })) },
          { weight: 1, arbitrary: days.map((on): Wish.Command => ({ ...withdraw, on })) }
        ),
        ...board
      ),
      context: { ...context, view: viewWith(Care.claimDays, 3) },
      always: (state) => {
        expect(state.claimed === undefined).toBe(!["claimed", "fulfilled", "confirmed"].includes(state.stage))
        if (state.stage === "claimed") claims += 1
      }
    })
    expect(claims).toBeGreaterThan(100)
  })
})
