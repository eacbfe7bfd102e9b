import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Fund from "../../src/fund/Fund.ts"
import { CL, HUNAN_FUNDS, LIBRARY } from "../../src/law/Instruments.ts"
import { readsWhole } from "../said.ts"
import { accountFor, after, agreement, asked, begun, commit, context, entry, gift, id, pay, resolve, setUp, toChildren } from "./funds.ts"

const fen = ["amount", "balance", "fee", "left", "missing", "resolved", "committed", "advanced", "used", "declaredFen", "recordedFen"]
const days = ["on", "today", "latest", "setUpOn", "original", "activeOn", "startsOn", "endsOn"]
/** Of what every life is asked first. */
const ofDays = { on: "day", today: "day", latest: "day" }
const units = { ...Object.fromEntries(days.map((name) => [name, "day"])), ...Object.fromEntries(fen.map((name) => [name, "fen"])) }
const library = { kind: "contradiction", citations: [LIBRARY.passage()] } as const
const day = Day.require

const max = Number.MAX_SAFE_INTEGER
const given = gift("g", 10_000)
const promised = commit("a", [{ amount: 4000 }])
const funded = [...begun, given, resolve("r-1", 10_000)]
const mixed = [...funded, gift("c", 500, toChildren(500))]
const release = asked({ type: "release", entry: entry(), on: "2026-01-08", award: id("a"), amount: 4000 })
const closed = [...funded, promised, release]
const refund = (amount: number, donation = "g") =>
  asked({ type: "refund", entry: entry(), on: "2026-01-06", donation: id(donation), amount, reason: "误转" })
const close = (remainderTo: object, purpose: "child-care" | "elder-service" = "child-care") =>
  asked({ type: "close", entry: entry(), on: "2026-01-09", reason: "期满", purpose, ...remainderTo })
const closeAward = asked({ type: "close-award", award: id("a"), on: "2026-01-09" })
const reverse = (reverses: Id.EntryId) => asked({ type: "reverse", entry: entry(), on: "2026-01-09", reverses, reason: "重记" })
const charge = asked({ type: "charge-fee", entry: entry(), on: "2026-01-06", donation: id("g") })

it.each<readonly [string, readonly Fund.Command[], Fund.Command, readonly object[]]>([
  [
    "it lacks money for one part of two: that part is told, and what is there",
    mixed,
    commit("a", [{ amount: 100 }, { restriction: id("children"), amount: 501 }]),
    [
      {
        rule: "fund.overdrawn",
        kind: "requirement",
        citations: [CL.article(56), CL.article(53)],
        facts: { account: "available", currency: "CNY", restriction: "children", amount: 501, balance: 500 }
      }
    ]
  ],
  [
    "what is there in sum came of another gift meanwhile",
    [...funded, promised, gift("h", 9000, { on: "2026-01-07" })],
    reverse(given.entry),
    [{ ...library, rule: "fund.moved-on", facts: { account: "available", currency: "CNY", restriction: "-", balance: 15_000 } }]
  ],
  [
    "a release for an award that is settled: the money would come back to it, and nobody could pay it",
    [...closed, closeAward],
    reverse(release.entry),
    [{ ...library, rule: "fund.award-closed", facts: { award: "a" } }]
  ],
  ["more than can be counted", [...begun, gift("g", max)], gift("h", 1), [{ ...library, rule: "fund.too-large", facts: {} }]],
  [
    "a refund of more than nothing was paid from",
    [...funded, promised],
    refund(6001),
    [{ ...library, rule: "fund.used", facts: { donation: "g", amount: 6001, left: 6000 } }]
  ],
  [
    "of goods too",
    [...begun, gift("rice", 300, { form: "goods" })],
    refund(301, "rice"),
    [{ ...library, rule: "fund.used", facts: { donation: "rice", amount: 301, left: 300 } }]
  ],
  [
    "no such resolution",
    funded,
    commit("a", [{ amount: 1 }], { resolution: id("no") }),
    [
      {
        rule: "fund.no-resolution",
        kind: "requirement",
        citations: [HUNAN_FUNDS.passage(undefined, "管理委员会决定")],
        facts: { resolution: "no" }
      }
    ]
  ],
  [
    "a resolution that is used, in the order of what is most",
    [...funded, promised, pay("a", 1000)],
    asked({
      type: "spend",
      entry: entry(),
      on: "2026-01-07",
      purchase: id("p"),
      groups: [id("g")],
      form: "money",
      currency: "CNY",
      purpose: "child-care",
      resolution: id("r-1"),
      amount: 6001,
      servesDonor: false
    }),
    [
      { ...library, rule: "fund.resolution-exceeded", facts: { resolution: "r-1", amount: 6001, resolved: 10_000, used: 4000 } },
      { rule: "fund.overdrawn", facts: { account: "available", currency: "CNY", restriction: "-", amount: 6001, balance: 6000 } }
    ]
  ],
  [
    "an award and a resolution of another currency",
    [...funded, promised, gift("dollars", 100, { currency: "HKD" })],
    commit("a", [{ amount: 1 }], { currency: "HKD" }),
    [
      {
        ...library,
        rule: "fund.resolution-of-another",
        facts: { resolution: "r-1", purpose: "child-care", currency: "HKD", resolvedFor: "child-care" }
      },
      { ...library, rule: "fund.award-of-another", facts: { award: "a", purpose: "child-care", currency: "HKD" } }
    ]
  ],
  [
    "an award that is not settled",
    [...funded, promised, pay("a", 1000)],
    closeAward,
    [{ ...library, rule: "fund.award-not-settled", facts: { award: "a", committed: 3000, advanced: 1000 } }]
  ],
  [
    "an award with as much promised as paid out",
    [...funded, promised, pay("a", 2000)],
    closeAward,
    [{ rule: "fund.award-not-settled", facts: { award: "a", committed: 2000, advanced: 2000 } }]
  ],
  ["an award that is closed", [...closed, closeAward], closeAward, [{ ...library, rule: "fund.award-closed", facts: { award: "a" } }]],
  [
    "an end while money is promised and paid out, and with nowhere to go for what is left",
    [...funded, promised, pay("a", 1000)],
    close({}),
    [
      { rule: "fund.award-not-settled", facts: { award: "a", committed: 3000, advanced: 0 } },
      { rule: "fund.award-not-settled", facts: { award: "a", committed: 0, advanced: 1000 } },
      { kind: "contradiction", rule: "fund.remainder-nowhere", facts: {}, citations: [CL.article(58)] }
    ]
  ],
  [
    "goods are left",
    [...begun, gift("rice", 300, { form: "goods" })],
    close({}),
    [{ rule: "fund.remainder-nowhere", facts: {}, citations: [CL.article(58)] }]
  ],
  [
    "what is left goes to what it was not given for",
    [...begun, gift("c", 500, toChildren(500))],
    close({ remainderTo: id("f-2") }, "elder-service"),
    [
      {
        rule: "fund.remainder-elsewhere",
        facts: { restriction: "children", purpose: "elder-service" },
        citations: [CL.article(58, "相同或者相近")]
      }
    ]
  ],
  [
    "a receipt that was waived",
    funded,
    asked({ type: "issue-receipt", donation: id("g"), number: "皖-1", on: "2026-01-06" }),
    [{ kind: "contradiction", rule: "fund.receipt-waived", facts: { donation: "g" }, citations: [CL.article(38)] }]
  ],
  [
    "a receipt that came with the gift",
    [...begun, gift("g", 1, { receipt: { kind: "issued", number: "皖-1" } })],
    asked({ type: "issue-receipt", donation: id("g"), number: "皖-2", on: "2026-01-06" }),
    [{ ...library, rule: "fund.receipt-twice", facts: { donation: "g" } }]
  ],
  [
    "before it was set up, and before what is booked",
    funded,
    resolve("r-2", 1, { on: "2025-12-31" }),
    [
      { ...library, rule: "fund.before", facts: { on: day("2025-12-31"), latest: day("2026-01-04") } },
      { ...library, rule: "fund.before-set-up", facts: { on: day("2025-12-31"), setUpOn: day("2026-01-01") } }
    ]
  ],
  [
    "of tomorrow",
    funded,
    gift("h", 1, { on: "2026-07-01" }),
    [{ rule: "fund.future", facts: { on: day("2026-07-01"), today: context.today } }]
  ],
  [
    "a fee that the agreement does not know",
    [{ ...setUp, agreement: { ...agreement, feePercent: 0 } }, begun[2] ?? expect.unreachable(), given],
    charge,
    [{ kind: "contradiction", rule: "fund.no-fee", facts: {}, citations: [CL.article(61)] }]
  ],
  [
    "an award that was never promised anything is closed",
    funded,
    closeAward,
    [{ ...library, rule: "fund.no-award", facts: { award: "a" } }]
  ],
  [
    "a purchase is paid for once, straight or by an award",
    [...funded, promised, pay("a", 1000), accountFor("a", "p", 300)],
    accountFor("a", "p", 300),
    [{ ...library, rule: "fund.purchase-twice", facts: { purchase: "p" } }]
  ],
  [
    "more is accounted for than was paid, of an award that is not known",
    funded,
    accountFor("b", "p", 300),
    [{ ...library, rule: "fund.no-award", facts: { award: "b" } }]
  ],
  ["no such gift", begun, charge, [{ ...library, rule: "fund.no-donation", facts: { donation: "g" } }]],
  [
    "a payment to no award, on no resolution",
    funded,
    pay("b", 1, { resolution: id("no") }),
    [
      { ...library, rule: "fund.no-award", facts: { award: "b" } },
      { ...library, rule: "fund.no-resolution", facts: { resolution: "no" } }
    ]
  ],
  ["a payment to no award, on one that is", funded, pay("b", 1), [{ ...library, rule: "fund.no-award", facts: { award: "b" } }]],
  [
    "a supervisor who is none",
    funded,
    resolve("r-2", 1, { supervisors: [id("x")] }),
    [{ ...library, rule: "fund.not-of-committee", facts: { person: "x" } }]
  ],
  [
    "a fund that is not idle",
    begun,
    asked({ type: "warn-idle", on: "2026-06-01" }),
    [{ ...library, rule: "fund.not-idle", facts: { on: day("2026-06-01"), activeOn: day("2026-01-02") } }]
  ]
])("%s", (_, before, command, expected) => {
  const { outcome, findings } = Fund.decide(command, after(...before), context)
  expect(outcome).toBe("unmet")
  expect(findings).toHaveLength(expected.length)
  expect(findings).toMatchObject(expected)
  for (const [index, finding] of findings.entries()) {
    readsWhole(finding)
    expect(finding.units).toEqual(["fund.before", "fund.future"].includes(finding.rule) ? ofDays : units)
    expect(finding.facts).toStrictEqual((expected[index] as { readonly facts?: object }).facts)
  }
})

it.each<readonly [string, readonly Fund.Command[], Fund.Command]>([
  ["today", funded, gift("h", 1, { on: "2026-06-30" })],
  ["on the day on which it was set up", [begun[0] ?? expect.unreachable()], gift("h", 1, { on: "2026-01-01" })],
  ["a gift of what one can still count", [...begun, gift("g", max - 1)], gift("h", 1)],
  ["money that serves everything that the fund is for", funded, commit("b", [{ amount: 1 }])],
  ["an end with nothing left", begun, close({})],
  ["an end where all was spent", [...funded, promised, refund(6000), pay("a", 4000), accountFor("a", "p", 4000), closeAward], close({})],
  [
    "an appeal that points to a project and a purpose",
    begun,
    { type: "appeal", appeal: id("ap-1"), links: [], on: "2026-01-05", by: "host", linksTo: ["project", "purpose"] }
  ],
  ["an appeal that points nowhere", begun, { type: "appeal", appeal: id("ap-1"), links: [], on: "2026-01-05", by: "host", linksTo: [] }]
])("there is nothing against %s", (_, before, command) => {
  const { outcome, findings } = Fund.decide(command, after(...before), context)
  expect([outcome, findings]).toEqual(["met", []])
})

it("one link to a child among others is enough", () => {
  const command = asked({ type: "appeal", appeal: id("ap-1"), links: [], on: "2026-01-05", by: "host", linksTo: ["project", "wish"] })
  expect(Fund.decide(command, after(...begun), context).findings.map(({ rule }) => rule)).toEqual(["fund.child-appeal"])
})

it("a committee that is replaced is asked as the first was", () => {
  const supervisors = ["s", "t", "u", "t", "s", "s"].map((person) => id<Id.PersonId>(person))
  const command = asked({ type: "set-committee", on: "2026-01-05", committee: { members: [], supervisors } })
  const { outcome, findings } = Fund.decide(command, after(...begun), context)
  const twice = findings.flatMap(({ rule, facts }) => (rule === "fund.person-twice" ? [facts] : []))
  expect([outcome, twice]).toEqual(["unmet", [{ person: "t" }, { person: "s" }]])
})

const dollars = { currency: "HKD" } as const
const donated = gift("g", 100, dollars)
const abroad = [...begun, donated, { ...resolve("r-1", 90), ...dollars }]
it.each<readonly [string, readonly Fund.Command[], Fund.Command]>([
  ["fund.overdrawn", [...begun, { ...resolve("r-1", 90), ...dollars }], commit("a", [{ amount: 1 }], dollars)],
  [
    "fund.moved-on",
    [...abroad, commit("a", [{ amount: 1 }], dollars), gift("h", 1, { ...dollars, on: "2026-01-07" })],
    reverse(donated.entry)
  ],
  ["fund.used", [...abroad, commit("a", [{ amount: 1 }], dollars)], refund(100)],
  ["fund.resolution-exceeded", abroad, commit("a", [{ amount: 91 }], dollars)],
  ["fund.award-not-settled", [...abroad, commit("a", [{ amount: 1 }], dollars)], closeAward],
  ["fund.award-not-settled", [...abroad, commit("a", [{ amount: 1 }], dollars)], close({ remainderTo: id("o-1") })]
])("%s: amounts of another currency are not told as yuan", (rule, before, command) => {
  const { findings } = Fund.decide(command, after(...before), context)
  expect(findings.map((finding) => [finding.rule, finding.units?.["amount"], finding.units?.["on"]])).toEqual([
    [rule, "smallest-coins", "day"]
  ])
})
