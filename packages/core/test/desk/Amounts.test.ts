import { describe, expect, it } from "vitest"
import * as Amounts from "../../src/desk/Amounts.ts"
import { command as texts } from "../../src/desk/messages/command.ts"
import * as AmountText from "../../src/foundation/AmountText.ts"

const codes = ({ findings }: Amounts.Read) => findings.map(({ rule, where }) => `${rule} ${where}`)

describe("amounts of a command as people type them", () => {
  it.each<readonly [string, number]>([
    ["1000", 100_000],
    ["15,000.50", 1_500_050],
    ["１５，０００", 1_500_000],
    ["1.5万元", 150_0000],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER]
  ])("an amount of %j is %i fen, wherever it stands", (text, fen) =>
    expect(Amounts.read({ amount: text, parts: [{ restriction: "x", amount: text }] })).toEqual({
      command: { amount: fen, parts: [{ restriction: "x", amount: fen }] },
      findings: []
    })
  )
  // Digits alone under a name that says fen could be either, a hundredfold apart.
  it.each<readonly [string, number | string]>([
    ["15,000元", 1_500_000],
    ["¥15,000", 1_500_000],
    ["￥１５，０００．５０", 1_500_050],
    ["CNY 15000", 1_500_000],
    ["人民币 15000", 1_500_000],
    ["1.5万", 1_500_000],
    ["1.5 万元", 1_500_000],
    ["15000 圆", 1_500_000],
    ["5角", 50],
    ["1500000分", 1_500_000],
    ["0.01元", 1],
    ["15000", "without-unit"],
    ["１５，０００", "without-unit"],
    ["15000.00", "without-unit"],
    ["", "empty"],
    ["　", "empty"],
    ["很多", "no-amount"],
    ["1,00元", "no-amount"],
    ["约1万元", "no-amount"],
    ["1.005元", "fraction-of-a-fen"],
    ["1.0000001万元", "fraction-of-a-fen"],
    ["0.5分", "fraction-of-a-fen"],
    ["90071992547409.92元", "too-large"],
    ["99999999999亿元", "too-large"],
    ["0元", "not-above-nothing"],
    ["-5元", "not-above-nothing"],
    ["－０．０１元", "not-above-nothing"]
  ])("MON-01: a tranche of %j is %s", (text, expected) => {
    const path = "tranches[0].amountFen"
    const read = Amounts.read({ type: "sign", tranches: [{ tranche: 1, amountFen: text }] })
    expect([read.command, codes(read)]).toEqual([
      { type: "sign", tranches: [{ tranche: 1, amountFen: typeof expected === "number" ? expected : 1 }] },
      typeof expected === "number" ? [] : [`command.amount-${expected} ${path}`]
    ])
  })
  it("of several all that is wrong is told, each in its place; numbers and other texts are left alone", () => {
    const given = {
      totalFen: "x",
      askedFen: 5,
      lines: [
        { line: "meals", amountFen: "5" },
        { line: "5", amountFen: "5元" }
      ],
      Fens: "x",
      fen: "x"
    }
    const read = Amounts.read(given)
    expect(codes(read)).toEqual(["command.amount-no-amount totalFen", "command.amount-without-unit lines[0].amountFen"])
    expect(read.command).toEqual({
      ...given,
      totalFen: 1,
      lines: [
        { line: "meals", amountFen: 1 },
        { line: "5", amountFen: 500 }
      ]
    })
  })
  it("a text is renminbi; of another currency it is refused, whatever it says", () => {
    expect(codes(Amounts.read({ currency: "USD", amount: "5", sumFen: "5元" }))).toEqual([
      "command.amount-of-another-currency amount",
      "command.amount-of-another-currency sumFen"
    ])
    expect(codes(Amounts.read({ currency: "CNY", amount: "5" }))).toEqual([])
  })
  it.each(["nothing", 5, undefined, null, [], ["5元"]])("%j is no command, and left to whoever reads it", (given) =>
    expect(Amounts.read(given)).toEqual({ command: given, findings: [] })
  )
  it("whatever is wrong is said in both languages with its place", () => {
    for (const text of ["", "x", "1.005元", "99999999999亿元", "-1元", "1"]) {
      const [finding] = Amounts.read({ amountFen: text }).findings
      if (finding === undefined) throw new Error(text)
      for (const locale of ["zh-CN", "en"] as const)
        for (const part of ["", ".why", ".fix"]) expect(texts[locale]).toHaveProperty([`${finding.rule}${part}`])
      expect(finding.where).toBe("amountFen")
    }
  })
  it("says its unit or does not", () => {
    expect(["5元", "5分", "¥5", "￥5", "RMB5", "5圆", "1亿"].map(AmountText.saysUnit)).toEqual(Array.from({ length: 7 }, () => true))
    expect(["5", "５", "5,000.00", "-5", ""].map(AmountText.saysUnit)).toEqual(Array.from({ length: 5 }, () => false))
  })
})

it("what cannot be taken says where it stands and in which currency, and claims no provision of law", () =>
  expect(Amounts.read({ currency: "USD", parts: [{ amount: "12" }] }).findings).toEqual([
    expect.objectContaining({
      rule: "command.amount-of-another-currency",
      outcome: "unmet",
      where: "parts[0].amount",
      facts: { path: "parts[0].amount", currency: "USD" },
      citations: []
    })
  ]))
