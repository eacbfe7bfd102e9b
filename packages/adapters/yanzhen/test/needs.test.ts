import { describe, expect, it } from "vitest"
import { isYanzhenError, type NeedCommand, type OfferCommand } from "../src/index.ts"
import { settled, stores } from "./door.ts"

const on = "2026-03-01"
const times = { from: "2026-03-07 09:00", to: "2026-03-07 11:00" }
const escort = {
  type: "raise",
  kind: "people",
  quantity: 2,
  features: ["first-aid"],
  urgency: "soon",
  childFacing: false,
  community: "c-1",
  times,
  words: "陪同就医",
  on
} as const satisfies NeedCommand
const morning = {
  type: "make",
  giver: { type: "team", team: "t-1" },
  kind: "people",
  features: ["first-aid"],
  reach: "district",
  community: "c-1",
  windows: [{ times: { from: "2026-03-07 08:00", to: "2026-03-07 12:00" }, quantity: 3 }],
  on
} as const satisfies OfferCommand

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "an answer",
    (error: unknown) => error
  )

describe.each(stores)("needs and offers over $name", ({ options }) => {
  it("are brought together with reasons in words, arranged by a person, received and confirmed", async () => {
    const yz = await settled(options())
    const { id: need } = await yz.needs.raise(escort, { key: "escort" })
    expect((await yz.needs.raise(escort, { key: "escort" })).id).toBe(need)
    await yz.needs.give(need, { type: "check", holds: true, on })
    const { id: signs } = await yz.needs.raise({ ...escort, quantity: 1, features: ["sign-language"] })
    await yz.needs.give(signs, { type: "check", holds: true, on })
    const { id: offer } = await yz.offers.make(morning)

    const { pairs, unmet, left, lines } = await yz.needs.propose()
    expect(pairs).toMatchObject([{ need, offer, window: 0, quantity: 2, nearness: "community" }])
    expect(pairs[0]?.reasons.map((reason) => reason.in("zh-CN").why)).toEqual([
      "需求为人力，供给为人力",
      "缺少0项",
      "需求2026-03-07 09:00至2026-03-07 11:00，供给2026-03-07 08:00至2026-03-07 12:00（时间不限：否）",
      "在服务范围内：是",
      "密切接触未成年人：否；查询在有效期内且无记录：未知"
    ])
    expect(unmet).toMatchObject([{ need: signs, lacking: 1, because: "no-fit", closest: [{ offer, window: 0 }] }])
    expect(unmet[0]?.closest[0]?.reasons.map(({ code }) => code)).toEqual(["matching.features"])
    expect(left).toEqual([{ offer, window: 0, quantity: 1 }])
    expect(lines("zh-CN").filter((line) => !line.startsWith("    "))).toEqual([
      "可配对 1 对（尚未安排，须由人逐对决定）",
      `  需求 ${need} ← 供给 ${offer}/0：2（同一社区）`,
      "仍缺 1 项",
      `  需求 ${signs} 尚缺 1：没有一项供给合适`
    ])
    expect(lines("en").at(-1)).toBe(
      "      features asked for: 1 missing (What to do: Add skills, equipment or goods to the offer, or divide the need)"
    )

    const part = { offer, window: 0, quantity: 2, on }
    await yz.needs.give(need, { type: "arrange", ...part })
    expect((await yz.needs.propose()).pairs).toEqual([])
    await yz.needs.give(need, { type: "receive", ...part })
    await yz.needs.give(need, { type: "confirm", by: "p-1", met: "wholly", on })
    expect((await yz.needs.show(need)).tables).toMatchObject({
      need: [{ need, stage: "confirmed", asked: 2, lacking: 0, received: 2, met: "wholly", from: "2026-03-07 09:00" }],
      need_feature: [{ need, feature: "first-aid" }]
    })
    expect((await yz.needs.list()).rows).toHaveLength(2)
    expect((await yz.offers.list()).rows).toMatchObject([{ offer, window: 0, team: "t-1", offered: 3, left: 1 }])
    await yz.offers.give(offer, { type: "withdraw", reason: "改期", on })
    expect((await yz.offers.show(offer)).tables.offer_window).toMatchObject([{ stage: "withdrawn" }])
    expect((await yz.verify()).holds).toBe(true)
  })

  it("several needs that ask for more than there is are told so; times that do not fit are told with their reasons", async () => {
    const yz = await settled(options())
    for (const key of ["a", "b"]) {
      const { id } = await yz.needs.raise(escort, { key })
      await yz.needs.give(id, { type: "check", holds: true, on })
    }
    await yz.offers.make(morning)
    const { unmet, lines } = await yz.needs.propose()
    expect(unmet).toMatchObject([{ lacking: 1, because: "short", closest: [] }])
    expect(lines("zh-CN").at(-1)).toContain("尚缺 1：合适的供给合起来也不够")
    const backwards = await failure(yz.needs.raise({ ...escort, times: { from: times.to, to: times.from } }))
    if (!isYanzhenError(backwards)) throw new Error("no error")
    expect(backwards.reasons.map((reason) => [reason.code, reason.in("zh-CN").why])).toEqual([
      ["need.ends-before-it-begins", "自2026-03-07 11:00至2026-03-07 09:00"]
    ])
    expect(
      await failure(yz.offers.make({ ...morning, windows: [{ times: { from: times.from, to: times.from }, quantity: 1 }] }))
    ).toMatchObject({
      code: "YZ_REFUSED",
      reasons: [{ code: "offer.ends-before-it-begins" }]
    })
  })
})

describe.each(stores)("concerns over $name", ({ options }) => {
  it("are settled when residents say so, with what was counted before and after", async () => {
    const yz = await settled(options())
    const { id } = await yz.concerns.report({
      type: "report",
      topic: "charging-cables",
      community: "c-1",
      building: "b-7",
      words: "飞线充电",
      on
    })
    await yz.concerns.give(id, { type: "assign", to: { type: "team", team: "t-1" }, on })
    await yz.concerns.give(id, { type: "measure", moment: "before", measure: "cables", value: 9, on })
    await yz.concerns.give(id, { type: "measure", moment: "after", measure: "cables", value: 1, on })
    await yz.concerns.give(id, { type: "handle", words: "装了充电棚", on })
    await yz.concerns.give(id, { type: "confirm", by: "p-1", solved: true, on })
    expect((await yz.concerns.show(id)).tables).toMatchObject({
      concern: [{ concern: id, community: "c-1", stage: "resolved", topic: "charging-cables", building: "b-7" }],
      concern_change: [{ measure: "cables", before: 9, after: 1 }]
    })
    expect((await yz.concerns.list()).rows).toHaveLength(1)
    expect((await yz.concerns.changes()).rows).toMatchObject([{ concern: id, before: 9, after: 1 }])
    expect(await failure(yz.concerns.give(id, { type: "confirm", by: "p-1", solved: true, on }))).toMatchObject({ code: "YZ_REFUSED" })
  })
})
