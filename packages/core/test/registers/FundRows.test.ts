import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"
import type { Row } from "../../src/registers/RowChange.ts"
import { day, gone, put, tells } from "./stream.ts"

const scope = { street: "s-1", community: "c-1" }
const own = { fund: "f-1", ...scope }
const cny = { ...own, currency: "CNY" }
const agreement = {
  ...{ signedOn: "2026-01-01", hasPurpose: true, hasUse: true, hasRights: true, hasTermination: true, hasResidue: true },
  ...{ hasNaming: false, hasPreservation: false }
}
const committee = {
  members: ["m-1", "m-2", "m-3"].map((person) => ({ person, isPaid: false })),
  supervisors: ["s-1", "s-2"]
}
const setUp = {
  ...{ type: "fund.set-up", kind: "community", founder: "unit", host: "o-1", hostName: "慈善总会", name: "街道基金", ...scope },
  ...{ purposes: ["child-care", "elder-service"], agreement, committee, on: "2026-01-01" }
}
const children = { type: "fund.restricted", restriction: "children", purposes: ["child-care"], on: "2026-01-01" }
const activated = { type: "fund.activated", on: "2026-01-01" }
const received = {
  ...{ type: "fund.received", entry: "e-1", donation: "d-1", source: "donation", form: "money", currency: "CNY" },
  ...{ parts: [{ amount: 60 }, { restriction: "children", amount: 40 }], donor: "p-1", publicName: "named" },
  ...{ receipt: { kind: "due" }, on: "2026-01-01" }
}
const resolved = {
  ...{ type: "fund.resolved", resolution: "r-1", purpose: "child-care", amount: 80, currency: "CNY", present: ["m-1", "m-2", "m-3"] },
  ...{ inFavour: ["m-1", "m-2"], supervisors: ["s-1"], on: "2026-01-01" }
}
const committed = {
  ...{ type: "fund.committed", entry: "e-2", award: "a-1", purpose: "child-care", resolution: "r-1", currency: "CNY" },
  ...{ parts: [{ amount: 50 }, { restriction: "children", amount: 30 }], servesDonor: false, on: "2026-01-01" }
}
const paid = { type: "fund.paid", entry: "e-3", award: "a-1", resolution: "r-1", amount: 60, on: "2026-01-01" }

const fund = (more: Row = {}) =>
  put("fund", {
    ...{ ...own, name: "街道基金", stage: "active", kind: "community", founder: "unit", host: "o-1" },
    ...{ setUpOn: day("2026-01-01"), activeOn: day("2026-01-01"), bookedTo: day("2026-01-01"), members: 3, supervisors: 2, ...more }
  })
const balance = (account: string, amount: number, restriction = "-", award = "-") =>
  put("fund_balance", { ...cny, restriction, account, award, balance: amount })
const empty = (account: string, restriction = "-", award = "-") =>
  gone("fund_balance", { fund: "f-1", currency: "CNY", restriction, account, award })
const line = (number: number, entry: string, type: string, part: number, [from, to, amount]: [string, string, number], more: Row = {}) =>
  put("fund_line", { ...cny, number, part, entry, type: `fund.${type}`, from, to, amount, on: day("2026-01-01"), ...more })
const month = (account: string, moved: number, restriction = "-", first = "2026-01-01", of = scope) => ({
  ...{ kind: "add" as const, register: "fund_month", deltas: { moved } },
  key: { fund: "f-1", month: day(first), currency: "CNY", restriction, account, ...of, station: "-", team: "-" }
})
const donation = (more: Row = {}) =>
  put("donation", {
    ...{ ...cny, donation: "d-1", on: day("2026-01-01"), source: "donation", form: "money", amount: 100, refunded: 0, reversed: false },
    ...{ donor: "p-1", publicName: "named", receipt: "due", ...more }
  })
const award = (more: Row) => put("commitment", { ...cny, award: "a-1", purpose: "child-care", closed: false, ...more })
const resolution = (more: Row = {}) =>
  put("resolution", {
    ...{ ...cny, resolution: "r-1", on: day("2026-01-01"), purpose: "child-care", amount: 80, committed: 0, paid: 0 },
    ...{ present: 3, inFavour: 2, ...more }
  })

const restriction = (more: Row = {}) => put("fund_restriction", { ...own, restriction: "children", purpose: "child-care", ...more })

const ofAward = { award: "a-1" }
const ofChildren = { restriction: "children" }
const ofBoth = { ...ofAward, ...ofChildren }

describe("what registers say of a fund", () => {
  it("what it is, from day to day: its people are counted, and of a fund that sleeps the day of the warning stands", () =>
    tells("fund", "f-1", [
      [setUp, fund({ stage: "set-up", activeOn: undefined })],
      [children, restriction()],
      [{ ...activated, on: "2026-01-02" }, fund({ activeOn: day("2026-01-02"), bookedTo: day("2026-01-02") })],
      [
        { type: "fund.committee-set", committee: { members: [{ person: "m-9", isPaid: true }], supervisors: [] }, on: "2026-01-03" },
        fund({ activeOn: day("2026-01-02"), bookedTo: day("2026-01-03"), members: 1, supervisors: 0 })
      ],
      [
        { type: "fund.appealed", by: "fund", linksTo: ["project"], on: "2026-01-04" },
        fund({ activeOn: day("2026-01-02"), bookedTo: day("2026-01-04"), members: 1, supervisors: 0 }),
        // Of an earlier release: it has no name, and nobody knows what it named.
        put("appeal", { ...own, number: 1, on: day("2026-01-04"), by: "fund" })
      ],
      [
        {
          ...{ type: "fund.appealed", by: "host", linksTo: [], appeal: "ap-1", on: "2026-01-04" },
          links: [
            { kind: "award", to: "a-1" },
            { kind: "award", to: "a-1" },
            { kind: "fund", to: "f-2" }
          ]
        },
        put("appeal", { ...own, number: 2, appeal: "ap-1", on: day("2026-01-04"), by: "host" }),
        put("appeal_link", { ...own, number: 2, kind: "award", to: "a-1" }),
        put("appeal_link", { ...own, number: 2, kind: "fund", to: "f-2" })
      ],
      [
        { type: "fund.idle-warned", on: "2027-01-04" },
        fund({ activeOn: day("2026-01-02"), warnedOn: day("2027-01-04"), bookedTo: day("2027-01-04"), members: 1, supervisors: 0 })
      ]
    ]))

  it("what may be given for: a row for each purpose, with its name, its end and where it is spent", () =>
    tells("fund", "f-1", [
      [setUp, fund({ stage: "set-up", activeOn: undefined })],
      [
        {
          ...{ ...children, name: "关爱儿童", purposes: ["child-care", "elder-service", "child-care"], until: "2026-12-31" },
          region: { street: "s-2", community: "c-2" }
        },
        ...["child-care", "elder-service"].map((purpose) =>
          restriction({ name: "关爱儿童", purpose, inStreet: "s-2", inCommunity: "c-2", endsOn: day("2026-12-31") })
        )
      ]
    ]))

  it("a gift has its row; a receipt that is issued later, what is given back and a reversal change it, another booking does not", () =>
    tells("fund", "f-1", [
      [setUp, fund({ stage: "set-up", activeOn: undefined })],
      [children, restriction()],
      [activated, fund()],
      [
        received,
        ...[donation(), balance("given", -60), balance("available", 60)],
        ...[balance("given", -40, "children"), balance("available", 40, "children")],
        line(1, "e-1", "received", 1, ["given", "available", 60]),
        line(1, "e-1", "received", 2, ["given", "available", 40], ofChildren),
        ...[month("given", -60), month("available", 60), month("given", -40, "children"), month("available", 40, "children")]
      ],
      [{ type: "fund.receipt-issued", donation: "d-1", number: "No.1", on: "2026-01-01" }, donation({ receipt: "issued" })],
      [
        { type: "fund.refunded", entry: "e-2", donation: "d-1", amount: 10, reason: "捐赠人要求", on: "2026-02-01" },
        donation({ receipt: "issued", refunded: 10 }),
        fund({ bookedTo: day("2026-02-01") }),
        ...[balance("given", -50), balance("available", 50)],
        line(2, "e-2", "refunded", 1, ["available", "given", 10], { on: day("2026-02-01") }),
        ...[month("available", -10, "-", "2026-02-01"), month("given", 10, "-", "2026-02-01")]
      ],
      [
        { type: "fund.reversed", entry: "e-3", reverses: "e-2", reason: "退款被退回", on: "2026-02-28" },
        donation({ receipt: "issued" }),
        fund({ bookedTo: day("2026-02-28") }),
        ...[balance("given", -60), balance("available", 60)],
        line(3, "e-3", "reversed", 1, ["given", "available", 10], { on: day("2026-02-28") }),
        ...[month("given", -10, "-", "2026-02-01"), month("available", 10, "-", "2026-02-01")]
      ],
      [
        {
          ...{ type: "fund.redirected", entry: "e-4", donation: "d-1", from: "children", amount: 40, consent: "同意书" },
          on: "2026-02-28"
        },
        ...[balance("given", -100), balance("available", 100), empty("given", "children"), empty("available", "children")],
        line(4, "e-4", "redirected", 1, ["available", "given", 40], { ...ofChildren, on: day("2026-02-28") }),
        line(4, "e-4", "redirected", 2, ["given", "available", 40], { on: day("2026-02-28") }),
        ...[month("available", -40, "children", "2026-02-01"), month("given", 40, "children", "2026-02-01")],
        ...[month("given", -40, "-", "2026-02-01"), month("available", 40, "-", "2026-02-01")]
      ]
    ]))

  it("a gift in kind that was booked by mistake stays as it was told, and is marked", () => {
    const goods = {
      ...received,
      form: "goods",
      source: "start-up",
      parts: [{ amount: 5 }],
      publicName: "hidden",
      receipt: { kind: "waived" }
    }
    const row = { form: "goods", source: "start-up", amount: 5, publicName: "hidden", receipt: "waived" }
    tells("fund", "f-1", [
      [setUp, fund({ stage: "set-up", activeOn: undefined })],
      [
        goods,
        ...[donation(row), balance("given", -5), balance("goods", 5), line(1, "e-1", "received", 1, ["given", "goods", 5])],
        ...[month("given", -5), month("goods", 5)]
      ],
      [
        { type: "fund.reversed", entry: "e-2", reverses: "e-1", reason: "重复", on: "2026-01-01" },
        ...[donation({ ...row, reversed: true }), empty("given"), empty("goods"), line(2, "e-2", "reversed", 1, ["goods", "given", 5])],
        ...[month("goods", -5), month("given", 5)]
      ]
    ])
  })

  it("what is promised goes with its award from account to account, the general pool first and, where it comes back, last", () =>
    tells("fund", "f-1", [
      [setUp, fund({ stage: "set-up", activeOn: undefined })],
      [children, restriction()],
      [activated, fund()],
      [
        received,
        ...[donation(), balance("given", -60), balance("available", 60)],
        ...[balance("given", -40, "children"), balance("available", 40, "children")],
        line(1, "e-1", "received", 1, ["given", "available", 60]),
        line(1, "e-1", "received", 2, ["given", "available", 40], ofChildren),
        ...[month("given", -60), month("available", 60), month("given", -40, "children"), month("available", 40, "children")]
      ],
      [resolved, resolution()],
      [
        committed,
        ...[resolution({ committed: 80 }), award({ committed: 80, advanced: 0 })],
        ...[balance("available", 10), balance("available", 10, "children")],
        ...[balance("committed", 50, "-", "a-1"), balance("committed", 30, "children", "a-1")],
        line(2, "e-2", "committed", 1, ["available", "committed", 50], ofAward),
        line(2, "e-2", "committed", 2, ["available", "committed", 30], ofBoth),
        ...[month("available", -50), month("committed", 50), month("available", -30, "children"), month("committed", 30, "children")]
      ],
      [
        paid,
        ...[resolution({ committed: 80, paid: 60 }), award({ committed: 20, advanced: 60 })],
        ...[balance("committed", 20, "children", "a-1"), balance("advanced", 50, "-", "a-1"), balance("advanced", 10, "children", "a-1")],
        ...[empty("committed", "-", "a-1")],
        line(3, "e-3", "paid", 1, ["committed", "advanced", 50], ofAward),
        line(3, "e-3", "paid", 2, ["committed", "advanced", 10], ofBoth),
        ...[month("committed", -50), month("advanced", 50), month("committed", -10, "children"), month("advanced", 10, "children")]
      ],
      [
        { type: "fund.accounted-for", entry: "e-4", award: "a-1", purchase: "b-1", groups: ["g-1"], amount: 20, on: "2026-01-01" },
        ...[award({ committed: 20, advanced: 40 }), balance("advanced", 30, "-", "a-1"), balance("spent", 20)],
        line(4, "e-4", "accounted-for", 1, ["advanced", "spent", 20], ofAward),
        ...[month("advanced", -20), month("spent", 20)]
      ],
      [
        { type: "fund.unspent-returned", entry: "e-5", award: "a-1", amount: 40, on: "2026-01-01" },
        ...[award({ committed: 20, advanced: 0 }), balance("available", 40), balance("available", 20, "children")],
        ...[empty("advanced", "-", "a-1"), empty("advanced", "children", "a-1")],
        line(5, "e-5", "unspent-returned", 1, ["advanced", "available", 10], ofBoth),
        line(5, "e-5", "unspent-returned", 2, ["advanced", "available", 30], ofAward),
        ...[month("advanced", -10, "children"), month("available", 10, "children"), month("advanced", -30), month("available", 30)]
      ],
      [
        { type: "fund.released", entry: "e-6", award: "a-1", amount: 20, on: "2026-01-01" },
        ...[award({ committed: 0, advanced: 0 }), balance("available", 40, "children"), empty("committed", "children", "a-1")],
        line(6, "e-6", "released", 1, ["committed", "available", 20], ofBoth),
        ...[month("committed", -20, "children"), month("available", 20, "children")]
      ],
      [{ type: "fund.award-closed", award: "a-1", on: "2026-01-01" }, award({ committed: 0, advanced: 0, closed: true })],
      [
        { type: "fund.closed", entry: "e-7", reason: "期满", remainderTo: "o-2", purpose: "child-care", on: "2026-01-01" },
        fund({ stage: "closed" }),
        ...[balance("remainder", 40), balance("remainder", 40, "children"), empty("available"), empty("available", "children")],
        line(7, "e-7", "closed", 1, ["available", "remainder", 40]),
        line(7, "e-7", "closed", 2, ["available", "remainder", 40], ofChildren),
        ...[month("available", -40), month("remainder", 40), month("available", -40, "children"), month("remainder", 40, "children")]
      ]
    ]))
})

describe("what is booked in one month", () => {
  const { evolve, initial, project } = Projection.kinds.fund
  type Event = Parameters<typeof evolve>[1]
  const after = (...events: readonly object[]) =>
    events.reduce<ReturnType<typeof evolve>>((state, event) => evolve(state, { v: 1, ...event } as Event, 0 as never), initial)
  const begun = [setUp, children, activated, received]
  const back = { type: "fund.refunded", entry: "e-2", donation: "d-1", amount: 10, reason: "要求", on: "2026-03-01" }
  const undone = { type: "fund.reversed", entry: "e-3", reverses: "e-2", reason: "退回", on: "2026-03-31" }
  const months = (...events: readonly object[]) =>
    project("f-1", after(...begun), after(...begun, ...events)).filter(({ register }) => register === "fund_month")

  it("and undone in the same month moves nothing", () => expect(months(back, undone)).toEqual([]))
  it("stands in the month of its own day", () =>
    expect(months(back, { ...undone, on: "2026-04-01" })).toEqual([
      ...[month("available", -10, "-", "2026-03-01"), month("given", 10, "-", "2026-03-01")],
      ...[month("given", -10, "-", "2026-04-01"), month("available", 10, "-", "2026-04-01")]
    ]))
  it("is one sum by account, whichever entries it came by", () =>
    expect(months(back, { ...back, entry: "e-4" })).toEqual([
      month("available", -20, "-", "2026-03-01"),
      month("given", 20, "-", "2026-03-01")
    ]))
  it("of a fund of no street and no community stands under neither", () => {
    const { street: _, community: __, ...nowhere } = setUp
    const [first] = project("f-1", initial, after(nowhere, received)).filter(({ register }) => register === "fund_month")
    expect(first).toEqual(month("given", -60, "-", "2026-01-01", { street: "-", community: "-" }))
  })
})
