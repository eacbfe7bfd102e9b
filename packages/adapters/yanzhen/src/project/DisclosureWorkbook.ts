/** The disclosure pack as a workbook: projects, parts, groups served, the funds that pay, and a page that says what the figures are. Amounts are yuan. */
import { Message } from "@yanzhen/core/foundation"
import type { Figure } from "@yanzhen/core/report"
import { Workbook } from "@yanzhen/spreadsheet"
import * as FundDisclosureSheets from "../fund/FundDisclosureSheets.ts"
import { disclosure } from "../messages/disclosure.ts"
import type { Locale } from "../Reason.ts"
import type { Pack } from "./Disclosing.ts"

/** A whole number of fen as yuan: exact to the fen in a cell up to a hundred billion yuan. */
const yuan = (fen: number | undefined): number | undefined => (fen === undefined ? undefined : fen / 100)
const money = { format: "#,##0.00" } as const
const day = { kind: "day" } as const

export const write = (pack: Pack, locale: Locale): Promise<Uint8Array> => {
  const word = (key: keyof (typeof disclosure)["en"], values: Message.Values = {}): string => Message.text(disclosure, key, values, locale)
  const stage = (of: string): string => word(`stage.${of}` as keyof (typeof disclosure)["en"])
  /** Blank where a part of it is unknown. */
  const sum = ({ value }: Figure.Figure): Workbook.Cell => ({ value: yuan(value), mark: "heading" })
  const projects: Workbook.Sheet = {
    name: word("projects"),
    titles: [word("projects-title")],
    columns: [
      { header: word("award"), width: 14 },
      { header: word("title"), width: 28 },
      { header: word("street"), width: 14 },
      { header: word("community"), width: 14 },
      { header: word("stage"), width: 12 },
      { header: word("applied"), ...money },
      { header: word("awarded"), ...money },
      { header: word("disbursed"), ...money },
      { header: word("returned"), ...money },
      { header: word("approved-on"), ...day },
      { header: word("starts-on"), ...day },
      { header: word("ends-on"), ...day },
      { header: word("closed-on"), ...day }
    ],
    rows: [
      ...pack.projects.map((one) => [
        one.award,
        one.title ?? word("kept-title"),
        one.street,
        one.community,
        stage(one.stage),
        yuan(one.appliedFen),
        yuan(one.awardedFen),
        yuan(one.disbursedFen),
        yuan(one.returnedFen),
        one.approvedOn,
        one.startsOn,
        one.endsOn,
        one.closedOn
      ]),
      [
        { value: word("sum"), mark: "heading" as const },
        undefined,
        undefined,
        undefined,
        undefined,
        sum(pack.figures.applied),
        sum(pack.figures.awarded),
        sum(pack.figures.disbursed),
        sum(pack.figures.returned)
      ]
    ]
  }
  const tranches: Workbook.Sheet = {
    name: word("tranches"),
    columns: [
      { header: word("award"), width: 14 },
      { header: word("tranche") },
      { header: word("amount"), ...money },
      { header: word("milestone"), width: 16 },
      { header: word("stage"), width: 12 },
      { header: word("paid-on"), ...day }
    ],
    rows: pack.tranches.map((one) => [
      one.award,
      one.tranche,
      yuan(one.amountFen),
      one.milestone,
      stage(`part-${one.stage ?? "open"}`),
      one.paidOn
    ])
  }
  const groups: Workbook.Sheet = {
    name: word("groups"),
    columns: [
      { header: word("award"), width: 14 },
      { header: word("group"), width: 20 },
      { header: word("people"), width: 14 },
      { header: word("person-times") }
    ],
    rows: pack.groups.map((one) => [
      one.award,
      word(`group.${one.kind ?? "others"}`),
      one.isSmall ? word("few", { least: pack.leastPeople ?? 0 }) : one.people,
      one.isSmall ? undefined : one.personTimes
    ])
  }
  const notes: Workbook.Sheet = {
    name: word("notes"),
    columns: [{ width: 18 }, { width: 80 }],
    rows: [
      [word("policy"), pack.policy],
      [word("at"), { value: String(pack.at), kind: "text" }],
      [word("applied"), word("applied-note")],
      [word("awarded"), word("awarded-note")],
      [word("disbursed"), word("disbursed-note")],
      [word("returned"), word("returned-note")],
      [word("people"), word("people-note")],
      [word("funds"), word("funds-note")],
      [word("gifts"), word("gifts-note")]
    ]
  }
  return Workbook.write([projects, tranches, groups, ...FundDisclosureSheets.sheets(pack.funds, locale), notes])
}
