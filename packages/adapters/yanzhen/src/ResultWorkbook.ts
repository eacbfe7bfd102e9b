/**
 * The answer as a workbook for the file: totals, people with their stars, every minute that did not count with its reason, other time, and a
 * page that says under which policy all this is true. What a reader would get wrong: it names people; it is for those who may see them.
 */
import { type Names, Snapshot, Uncredited } from "@yanzhen/core/desk"
import { type Citation, type Day, Finding, Message, type ParameterView, Period } from "@yanzhen/core/foundation"
import { CitationText, CountingParameters, Pack, type Policy } from "@yanzhen/core/law"
import { Category, CountingRules, Star, TimeClass } from "@yanzhen/core/service"
import { Workbook } from "@yanzhen/spreadsheet"
import * as Basis from "./Basis.ts"
import { answers, type Asked } from "./Counting.ts"
import * as Looking from "./Looking.ts"
import * as LookSheets from "./LookSheets.ts"
import { all } from "./messages.ts"
import { type Room, run } from "./Room.ts"
import type { Locale } from "./Reason.ts"
import type { LookedAt } from "./operations/Oddities.ts"
import type { Key, TallyAnswer, TallyRow } from "./operations/Tallies.ts"

type Answer = Omit<TallyAnswer, "toXlsx">

const parts = ["loaded", "heads", "registered", "coins", "waiting", "entries", "listed"] as const

/** All sheets are of one moment, that of the writing; the last says which it was. */
export const write = async (room: Room, asked: Asked, locale: Locale): Promise<Uint8Array> => {
  const { policy, period } = asked
  const snapshot = await run(Snapshot.read(room.desk.world, ...parts))
  const [answer] = await answers(room, [asked], snapshot)
  if (answer === undefined) throw new Error("a question without an answer")
  const uncredited = Uncredited.of(snapshot, asked)
  const [odd, remarked] = [await Looking.anomaliesOf(room, asked, snapshot), await Looking.remarksOf(room, asked, snapshot)]
  const names = await namesOf(room, uncredited)
  const page: Page = { answer, period, locale, names, word: (key, values = {}) => Message.text(all, `result.${key}`, values, locale) }
  const hasStars = answer.rows.some(({ star }) => star !== undefined)
  return Workbook.write([
    totals(page),
    ...(hasStars ? [people(page)] : []),
    uncreditedSheet(page, uncredited),
    beside(page),
    lookSheet(page, "anomalies", odd),
    lookSheet(page, "remarks", remarked),
    notes(page, policy, await hashAt(room, answer.at), hasStars)
  ])
}

const lookSheet = (page: Page, name: "anomalies" | "remarks", { found }: LookedAt): Workbook.Sheet =>
  LookSheets.of({ name: page.word(name), titles: [title(page, name), page.word(`${name}-note`)], found }, page.word, page.locale)

interface Page {
  readonly answer: Answer
  readonly period: Period.Period | undefined
  readonly locale: Locale
  readonly names: Names.Names
  readonly word: (key: string, values?: Message.Values) => string
}

const title = ({ answer, period, word }: Page, name: string): string =>
  word("title", { name: word(name), period: period === undefined ? word("always") : Period.text(period), policy: answer.policy })

/** A name where there is one, and always the id: names change and are not unique. */
const keyColumns = ({ answer: { by }, word, locale }: Page): readonly Workbook.Column[] =>
  by.flatMap((key) =>
    hasNames(key)
      ? [
          { header: word(key), width: 20 },
          { header: word("id", { key: word(key) }), width: 16 }
        ]
      : [{ header: word(key), width: 14 }, ...(key === "category" ? listColumns(locale) : [])]
  )

/** Others count by lists of their own: the nearest code of each stands beside a category, empty where a list has none. */
const listColumns = (locale: Locale): readonly Workbook.Column[] =>
  Category.lists.map((list) => ({ header: CitationText.text(Category.sources[list], locale), width: 20 }))

const codes = (id: string): readonly Workbook.Value[] =>
  Category.lists.map((list) => (Category.isOne(id) ? Category.codeIn(list, id) : undefined))

const hasNames = (key: Key): boolean => key !== "month" && key !== "category"

const keyCells = ({ answer: { by }, word }: Page, { key, names }: TallyRow): readonly Workbook.Value[] =>
  by.flatMap((one) => {
    const id = key[one] ?? ""
    const name = names[one] ?? (id === "" ? word("none") : id)
    return hasNames(one) ? [name, id] : one === "category" ? [name, ...codes(id)] : [name]
  })

const amounts = [
  ["hours", (row: TallyRow) => Number(row.hours), "0.00"],
  ["minutes", (row: TallyRow) => row.minutes],
  ["planned", (row: TallyRow) => row.plannedMinutes],
  ["attended", (row: TallyRow) => row.attendedMinutes],
  ["excluded", (row: TallyRow) => row.excludedMinutes],
  ["overage", (row: TallyRow) => row.overageMinutes],
  ["headcount", (row: TallyRow) => row.people],
  ["person-times", (row: TallyRow) => row.personTimes],
  ["person-minutes", (row: TallyRow) => row.personMinutes]
] as const satisfies readonly (readonly [string, (row: TallyRow) => number | undefined, string?])[]

const amountColumns = ({ word }: Page): readonly Workbook.Column[] =>
  amounts.map(([key, , format]) => (format === undefined ? { header: word(key) } : { header: word(key), format }))

const totals = (page: Page): Workbook.Sheet => {
  const { rows } = page.answer
  const keys = keyColumns(page)
  const sums = amounts.map(([key, of]): Workbook.Value | Workbook.Cell => {
    // People of two rows may be the same: they do not add up.
    if (key === "headcount") return undefined
    const sum =
      key === "hours" ? rows.reduce((total, row) => total + row.minutes, 0) / 60 : rows.reduce((total, row) => total + (of(row) ?? 0), 0)
    return { value: key === "hours" ? Math.round(sum * 100) / 100 : sum, mark: "heading" }
  })
  const label = keys.map((_, at): Workbook.Cell => ({ value: at === 0 ? page.word("sum") : "", mark: "heading" }))
  return {
    name: page.word("totals"),
    titles: [title(page, "totals")],
    columns: [...keys, ...amountColumns(page)],
    rows: [...rows.map((row) => [...keyCells(page, row), ...amounts.map(([, of]) => of(row))]), [...label, ...sums]]
  }
}

const people = (page: Page): Workbook.Sheet => ({
  name: page.word("people"),
  titles: [title(page, "people"), page.word("stars-note")],
  columns: [
    { header: page.word("volunteer"), width: 16 },
    { header: page.word("volunteer-id"), width: 16 },
    { header: page.word("hours"), format: "0.00" },
    { header: page.word("star"), width: 18 },
    { header: page.word("next"), width: 14 },
    { header: page.word("to-next") }
  ],
  rows: page.answer.rows.map(({ key, names, hours, star }) => [
    names.volunteer ?? key.volunteer,
    key.volunteer,
    Number(hours),
    star?.title?.[page.locale],
    star?.next?.[page.locale],
    star?.minutesToNext
  ])
})

type Row = Workbook.Sheet["rows"][number]

const uncreditedSheet = (page: Page, { losses, uncounted, headLosses, uncountedHeads }: Uncredited.Uncredited): Workbook.Sheet => {
  const { names, locale, word } = page
  const name = (id: string | undefined): string => (id === undefined ? "" : (names.get(id) ?? id))
  const lossRow = (who: string, { record, day, minutes: each, steps }: Uncredited.Loss, byHeads?: number): Row => [
    who,
    name(record.team),
    { value: day, kind: "day" as const },
    ...(byHeads === undefined ? [each, undefined] : [undefined, byHeads]),
    steps.map(({ step, keptBy, on }) => Message.text(all, `tally.${step}`, { minutes: each, keptBy, on: on ?? day }, locale)).join("；"),
    basis(
      steps.flatMap(({ use }) => use ?? []),
      [],
      locale
    ),
    record.record
  ]
  interface Left {
    readonly team?: string | undefined
    readonly on?: Day.Day | undefined
    readonly minutes?: number | undefined
    readonly byHeads?: number
    readonly id?: string | undefined
  }
  const leftRow = (who: string, { team, on, minutes, byHeads, id }: Left, finding: Finding.Finding): Row => {
    const { title: what, why } = Finding.text(finding, locale, all)
    return [
      who,
      name(team),
      on === undefined ? undefined : { value: on, kind: "day" as const },
      minutes,
      byHeads,
      `${what}${locale === "en" ? ": " : "："}${why}`,
      basis(finding.parameters, finding.citations, locale),
      id
    ]
  }
  const counted = (heads: number): string => word("heads", { heads })
  const lost = [
    ...losses.map((loss) => lossRow(name(loss.record.volunteer), loss)),
    ...headLosses.map((loss) => lossRow(counted(loss.heads), loss, loss.personMinutes))
  ]
  const left = [
    ...uncounted.map(({ row, finding }) =>
      leftRow(name(row.volunteer), { team: row.team, on: row.on, minutes: row.attendedMinutes, id: row.record }, finding)
    ),
    ...uncountedHeads.map(({ head: { heads, team, on, group }, personMinutes, finding }) =>
      leftRow(counted(heads), { team, on, byHeads: personMinutes, id: group }, finding)
    )
  ]
  return {
    name: word("uncredited"),
    titles: [title(page, "uncredited")],
    columns: [
      { header: word("volunteer"), width: 16 },
      { header: word("team"), width: 20 },
      { header: word("day"), kind: "day" },
      { header: word("lost") },
      { header: word("lost-by-heads"), width: 18 },
      { header: word("reason"), width: 44 },
      { header: word("basis"), width: 60 },
      { header: word("record"), width: 38 }
    ],
    rows: [...lost, ...left]
  }
}

const basis = (uses: readonly ParameterView.ParameterUse[], citations: readonly Citation.Citation[], locale: Locale): string =>
  Basis.text(citations, uses, locale)

const isTimeClass = (text: string): text is TimeClass.TimeClass => TimeClass.timeClasses.some((one) => one === text)

const beside = (page: Page): Workbook.Sheet => ({
  name: page.word("beside"),
  titles: [title(page, "beside")],
  columns: [{ header: page.word("time-class"), width: 14 }, ...keyColumns(page), ...amountColumns(page)],
  rows: Object.entries(page.answer.beside).flatMap(([timeClass, rows]) =>
    rows.map((row) => [
      isTimeClass(timeClass) ? TimeClass.titles[timeClass][page.locale] : timeClass,
      ...keyCells(page, row),
      ...amounts.map(([, of]) => of(row))
    ])
  )
})

const counting = [
  ...Object.values(CountingRules.parameters),
  CountingParameters.capPeriod,
  CountingParameters.countsFrom,
  CountingParameters.minimumEvidence
]

/** Under what all this is true: the packs, every value that took part with its source, and where the journal stood. */
const notes = (page: Page, policy: Policy.Policy, hash: string, hasStars: boolean): Workbook.Sheet => {
  const { answer, period, locale, word } = page
  const parameters = [...counting, ...(hasStars ? Object.values(Star.ladders) : [])]
  const values = parameters.flatMap(({ id }) =>
    (policy.timelines.get(id) ?? []).flatMap(({ first, value: held }) => {
      if (held === undefined) return []
      const use: ParameterView.ParameterUse = {
        parameter: id,
        value: held.value,
        on: first,
        since: held.since,
        pack: held.pack,
        citations: held.citations
      }
      return [
        [
          Basis.titleOf(id, locale),
          word("since", { value: Basis.valueText(use, locale), since: held.since, pack: held.pack }),
          Basis.text(held.citations, [], locale)
        ]
      ]
    })
  )
  return {
    name: word("notes"),
    columns: [
      { header: word("item"), width: 26 },
      { header: word("value"), width: 60 },
      { header: word("source"), width: 80 }
    ],
    rows: [
      [word("policy"), answer.policy],
      [word("period"), period === undefined ? word("always") : Period.text(period)],
      ...(answer.asKnownOn === undefined ? [] : [[word("as-known-on"), answer.asKnownOn]]),
      [word("at"), { value: String(answer.at), kind: "text" }],
      [word("head"), hash],
      ...policy.packs.map((pack) => [word("pack"), `${pack.title[locale]} ${Pack.name(pack)}`, word(`status.${pack.status}`)]),
      ...values,
      ...(hasStars ? [[word("stars"), word("stars-note")]] : [])
    ]
  }
}

/** The hash of the chain at a position: what the answer can be held against later. */
const hashAt = async ({ desk: { world } }: Room, position: number): Promise<string> => {
  const [event] = position === 0 ? [] : await world.store.journal(world.tenant, position - 1, 1)
  return event?.hash ?? (await world.store.head(world.tenant)).hash
}

const namesOf = async ({ desk }: Room, { losses, uncounted }: Uncredited.Uncredited): Promise<Names.Names> => {
  const ids = [...losses.map(({ record }) => record.volunteer as string), ...uncounted.flatMap(({ row }) => row.volunteer ?? [])]
  return new Map([...(await run(desk.namesOfPlaces())), ...(ids.length === 0 ? [] : await run(desk.namesOfPeople(ids)))])
}
