/** A file of service records: looked at, and taken in. */
import { type ImportPlan, type Importing, World } from "@yanzhen/core/desk"
import { Message } from "@yanzhen/core/foundation"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import { FirstOfMany } from "./FirstOfMany.ts"
import { all } from "./messages.ts"
import * as NameChanges from "./NameChanges.ts"
import * as Problems from "./Problems.ts"
import { type Room, run } from "./Room.ts"
import { isOpenable } from "./SheetFile.ts"
import type { SheetSource } from "./SheetSource.ts"
import type { Locale, Problem } from "./Reason.ts"
import type { CommitOptions, Committed, Counts, Preview, Sheet } from "./operations/Imports.ts"

export const preview = async (room: Room, sheet: Sheet): Promise<Preview> => {
  if (!isOpenable(sheet)) throw new Failure(Failures.told("YZ_NOT_A_SHEET", "door.sheet"), room.locale)
  const source = await sheet.open(room.locale, World.now(room.desk.world).today)
  let found = new FirstOfMany<Problems.OfRow & Pick<Problem, "severity">>()
  const missing = new Set<"leader" | "organiser">()
  const records = new Map<string, Map<number, string>>()
  const changes = NameChanges.noting()
  const note = (entry: ImportPlan.Entry): void => {
    const { row, verdict, findings, known, corrects, candidates = [] } = entry
    changes.note(entry)
    for (const finding of findings) {
      if (!found.takes(finding.severity)) continue
      const isQuestion = verdict === "held" && finding.severity !== "hint" && finding.rule.startsWith("import.")
      found.keep({ severity: finding.severity, place: row.place, finding, isQuestion, ...(isQuestion ? { candidates } : {}) })
    }
    const record = known ?? corrects?.record
    if (record !== undefined)
      records.set(row.place.sheet, (records.get(row.place.sheet) ?? new Map<number, string>()).set(row.place.row, record))
    if (verdict === "known") return
    if (row.leader === undefined) missing.add("leader")
    if (row.organiser === undefined) missing.add("organiser")
  }
  const previewed = await run(
    room.desk.previewImport(source, {
      // The file may be read once more, knowing all of it: then only what is said last holds.
      begin: () => {
        found = new FirstOfMany()
        missing.clear()
        changes.clear()
        records.clear()
      },
      entries: (entries) => {
        for (const entry of entries) note(entry)
      }
    })
  )
  const ofSheet = source.findings()
  const people = await peopleOf(room, [...found.kept, ...changes.kept()])
  // Thousands, each with its words: made when somebody looks at them, and not for whoever only takes the file in.
  let made: readonly Problem[] | undefined
  const problems = (): readonly Problem[] =>
    (made ??= Problems.inOrder(
      [...ofSheet.kept.map(Problems.ofSheet), ...found.kept.map((one) => Problems.ofRow(one, people))],
      source.table.sheets
    ))
  const counts = countsOf(previewed.counts)
  return {
    ...counts,
    file: source.name,
    summary: (locale = room.locale) => summary(counts, locale),
    get problems() {
      return problems()
    },
    problemCount: ofSheet.count + found.count,
    missing: [...missing].toSorted(),
    nameChanges: changes.of(people),
    recordAt: (place) => records.get(place.sheet)?.get(place.row),
    commit: (options = {}) => Failures.guarded(room.locale, () => commit(room, source, previewed, options)),
    toXlsx: (locale = room.locale) => Failures.guarded(room.locale, () => marked(source, problems(), counts, locale))
  }
}

/** Everybody whom a row may mean, looked up once. */
const peopleOf = async ({ desk }: Room, found: readonly { readonly candidates?: readonly string[] }[]): Promise<Problems.People> => {
  const ids = new Set(found.flatMap(({ candidates = [] }) => candidates))
  return ids.size === 0 ? new Map() : desk.world.people.get(desk.world.tenant, [...ids])
}

const commit = async (room: Room, source: SheetSource, previewed: Importing.Preview, options: CommitOptions): Promise<Committed> => {
  const { newPeople = true, newTeams = true, corrections = true, choose, onProgress } = options
  const agreement: ImportPlan.Agreement = {
    newPeople,
    newTeams,
    corrections,
    ...(choose === undefined ? {} : { chosenPeople: ({ place: { sheet, row } }) => choose({ sheet, row }) })
  }
  // What is chosen changes what there is to store, which the first look could not know.
  const looked = choose === undefined ? previewed : await run(room.desk.previewImport(source, {}, agreement))
  const progress = onProgress === undefined ? {} : { progress: (rows: number) => onProgress(rows, looked.counts.rows) }
  const { batch, counts, resumedAfter } = await run(room.desk.commitImport(source, looked, agreement, progress))
  return { ...countsOf(counts), batch, resumedAfterChunks: resumedAfter }
}

const countsOf = ({ rows, verdicts, newPeople, newTeams }: ImportPlan.Counts): Counts => ({
  rows,
  new: verdicts.new,
  drafts: verdicts.draft,
  groups: verdicts.group,
  corrections: verdicts.correction,
  known: verdicts.known,
  held: verdicts.held,
  refused: verdicts.refused,
  newPeople,
  newTeams
})

const storable = ({ new: fresh, drafts, groups, corrections }: Counts): number => fresh + drafts + groups + corrections

const summary = (counts: Counts, locale: Locale): string => {
  const values = { ...counts, storable: storable(counts) }
  const line = (key: "door.summary" | "door.summary.drafts" | "door.summary.proposed"): string => Message.text(all, key, values, locale)
  const { drafts, corrections, groups, newPeople, newTeams } = counts
  return [
    line("door.summary"),
    drafts + corrections + groups > 0 ? line("door.summary.drafts") : "",
    newPeople + newTeams + corrections > 0 ? line("door.summary.proposed") : ""
  ].join("")
}

const marked = async (source: SheetSource, problems: readonly Problem[], counts: Counts, locale: Locale): Promise<Uint8Array> => {
  const { MarkUp } = await import("@yanzhen/spreadsheet")
  const remarks = problems.map((problem) => Problems.remark(problem, locale))
  return MarkUp.write(source.table, remarks, { locale, accepted: storable(counts) + counts.known, refused: counts.refused })
}
