/**
 * A tenant's own values, from the sheet of a rule owner to a second person's signature. What a reader would get wrong: nothing that is entered
 * holds until somebody else has signed it; and what has been signed holds from its first day, for whoever asks from then on.
 */
import { Day, type Finding, Id, Message, Options, type ParameterView, Unit, Zone } from "@yanzhen/core/foundation"
import { Parameter, Policy, PolicyDifference, PolicyEdit } from "@yanzhen/core/law"
import { Rooms } from "@yanzhen/core/rulebook"
import { LadderSheet, ParameterSheet, Table, Workbook } from "@yanzhen/spreadsheet"
import * as ChangedAnswers from "./ChangedAnswers.ts"
import * as Comparing from "./Comparing.ts"
import * as PolicyChecks from "./PolicyChecks.ts"
import * as Problems from "./Problems.ts"
import * as Reasons from "./Reasons.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { Done, Locale, Problem } from "./Reason.ts"
import type { PolicyDraft, PolicyDraftChecked, PolicyDrafted } from "./operations/Policies.ts"

/** Reads the sheet and drafts what it says; with one thing wrong in it, or one that the check would refuse, nothing is drafted and all of it is told. */
export const draft = async (room: Room, file: Table.Source, { drafter }: { readonly drafter?: string } = {}): Promise<PolicyDrafted> => {
  const table = await Table.open(file)
  const { entered, findings } = await ParameterSheet.read(table, Rooms.parameters)
  const signers = new Set(entered.map(({ signer }) => signer))
  const strange = entered.filter(({ signer }) => signer !== entered[0]?.signer)
  const unread = [...findings.map(Problems.ofSheet), ...strange.map((one) => problemAt(one, several(signers)))]
  const [first, ...more] = entered.map(statementOf)
  if (first === undefined) return { draft: undefined, statements: entered.length, problems: unread, reasons: [] }
  const id = room.desk.world.ids() as Id.DraftId
  const command = {
    type: "draft",
    draft: id,
    statements: [first, ...more],
    drafter: actorOr(room, drafter),
    signer: Id.require<Id.PersonId>(entered[0]?.signer ?? "")
  } as const
  const { decided, broken } = await decideOn(room, command)
  const isWhole = unread.length === 0 && decided.outcome === "met"
  // A value that nobody could read is not missing.
  const against = broken.filter(({ rule }) => isWhole || rule !== "policy.missing")
  const placed = [...decided.findings, ...against].map((finding) => placedIn(entered, finding))
  const problems = [...unread, ...placed.flatMap(({ problem }) => problem ?? [])]
  if (!isWhole || against.length > 0) {
    const reasons = placed.flatMap(({ problem, reason }) => (problem === undefined ? [reason] : []))
    return { draft: undefined, statements: entered.length, problems, reasons }
  }
  await run(room.desk.givePolicy(command))
  return { draft: id, statements: entered.length, problems, reasons: [] }
}

/** Asked beforehand, so that every fault stands at its row; the desk decides again when it is given, and when it is checked. */
const decideOn = async (room: Room, command: Extract<PolicyEdit.Command, { readonly type: "draft" }>) => {
  const { world } = room.desk
  const state = await run(room.desk.policyEdits())
  const context = { today: Zone.dayOf(world.clock(), world.zone), ...(await run(room.desk.policyContext())) }
  return { decided: PolicyEdit.decide(command, state, context), broken: PolicyEdit.brokenBy(command, state, context) }
}

const statementOf = ({ parameter, value, from, until, instrument, provision, words }: ParameterSheet.Entered): PolicyEdit.Statement => ({
  parameter,
  from: Day.text(from),
  ...(until === undefined ? {} : { until: Day.text(until) }),
  ...(value === undefined ? {} : { value }),
  instrument,
  ...(provision === undefined ? {} : { provision }),
  ...(words === undefined ? {} : { words })
})

const several = (signers: ReadonlySet<string>): Finding.Finding => ({
  rule: "policy-edit.several-signers",
  outcome: "unmet",
  severity: "error",
  kind: "contradiction",
  facts: { signers: [...signers].join(", ") },
  parameters: [],
  citations: []
})

const problemAt = ({ sheet, row }: ParameterSheet.Entered, finding: Finding.Finding): Problem =>
  Problems.ofRow({ place: { sheet, row }, finding })

const index = /^statements\[(\d+)\]$/

const placedIn = (entered: readonly ParameterSheet.Entered[], finding: Finding.Finding) => {
  const at = entered[Number(index.exec(finding.where ?? "")?.[1] ?? -1)]
  return { reason: Reasons.ofFinding(finding), problem: at === undefined ? undefined : problemAt(at, finding) }
}

export const check = async (room: Room, id: string): Promise<PolicyDraftChecked> => {
  const { impact, answers, findings, from, to } = await run(room.desk.checkPolicy(id as Id.DraftId))
  const changes = PolicyDifference.between(from, to)
  const told = await Comparing.told(room, impact)
  const changed = await ChangedAnswers.told(room, answers)
  return {
    draft: id,
    ...PolicyChecks.difference(changes),
    from: from.id,
    to: to.id,
    impact: told,
    answers: changed,
    reasons: [...findings.map((finding) => Reasons.ofFinding(finding)), ...PolicyChecks.measuresUnknown(to, from)],
    lines: (locale = room.locale) => [...PolicyChecks.lines(changes, locale), "", ...told.lines(locale), "", ...changed.lines(locale)]
  }
}

export const sign = async (room: Room, id: string, signer: string | undefined): Promise<Done> => {
  const { findings } = await run(room.desk.givePolicy({ type: "sign", draft: id as Id.DraftId, signer: actorOr(room, signer) }))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

export const refuse = async (room: Room, id: string, reason: string, signer: string | undefined): Promise<Done> => {
  const { findings } = await run(room.desk.givePolicy({ type: "refuse", draft: id as Id.DraftId, signer: actorOr(room, signer), reason }))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

export const list = async (room: Room): Promise<readonly PolicyDraft[]> => {
  const { world } = room.desk
  const today = Zone.dayOf(world.clock(), world.zone)
  const state = await run(room.desk.policyEdits())
  return state.drafts.map(({ draft: id, drafter, signer, on, edition, statements, checked }) => ({
    draft: id,
    standing: PolicyEdit.standingOn(state, id, today) ?? "drafted",
    drafter,
    signer,
    on,
    ...(edition === undefined ? {} : { edition }),
    ...(checked === undefined ? {} : { impact: checked.impact }),
    values: statements.map(({ parameter, value, from, until }) => ({
      parameter,
      from,
      ...(until === undefined ? {} : { until }),
      ...(value === undefined ? {} : { value })
    }))
  }))
}

/** A table of parameters to fill in: these, or all; with the rungs of ladders as they are today, to be changed. */
export const template = ({ desk: { world } }: Room, names: readonly string[], locale: Locale): Promise<Uint8Array> => {
  const chosen = [...Rooms.parameters.values()].filter(({ id }) => names.length === 0 || names.includes(id))
  const view = Policy.on(world.policy, Zone.dayOf(world.clock(), world.zone))
  const ladders = chosen.flatMap((parameter) => (parameter.kind === "ladder" ? rungRows(parameter, view, locale) : []))
  const headings = ["parameter", "title", "unit", "value", "from", "until", "instrument", "provision", "words", "signer"] as const
  const widths = [36, 40, 14, 16, 14, 14, 36, 14, 30, 16]
  return Workbook.write([
    {
      name: locale === "en" ? "parameters" : "参数表",
      columns: headings.map((heading, at) => ({
        header: ParameterSheet.vocabulary[heading][locale === "en" ? ParameterSheet.vocabulary[heading].length - 1 : 0] ?? heading,
        kind: "text" as const,
        width: widths[at] ?? 16
      })),
      rows: chosen.map((parameter) => [parameter.id, parameter.title[locale], unitOf(parameter, locale)])
    },
    ...(ladders.length === 0 ? [] : [ladderSheet(ladders, locale)])
  ])
}

type LadderRow = readonly (string | number | undefined)[]

const rungRows = (parameter: Parameter.Ladder, view: ParameterView.ParameterView, locale: Locale): readonly LadderRow[] =>
  (Parameter.valueIn(view, parameter) ?? []).flatMap(({ id, title, when, or = [] }) => {
    const rows = (way: string, bounds: typeof when): readonly LadderRow[] =>
      bounds.map(({ measure, is, value }) => [
        ...[parameter.id, id, title["zh-CN"], title.en, Options.title(LadderSheet.ways, way, locale), measure],
        Options.title(LadderSheet.conditions, value === true ? "holds" : is, locale),
        value === true ? undefined : value
      ])
    return [...rows("first", when), ...rows("other", or)]
  })

const ladderSheet = (rows: readonly LadderRow[], locale: Locale): Workbook.Sheet => {
  const headings = ["parameter", "rung", "title", "english", "way", "measure", "condition", "value"] as const
  return {
    name: locale === "en" ? "ladder" : "阶梯",
    columns: headings.map((heading) => {
      const called = LadderSheet.vocabulary[heading]
      return {
        header: called[locale === "en" ? called.length - 1 : 0] ?? heading,
        kind: heading === "value" ? "number" : "text",
        width: 18
      } as const
    }),
    rows
  }
}

const titlesOf = (options: Options.Options, locale: Locale): readonly string[] =>
  options.codes.map((code) => Options.title(options, code, locale))

const unitOf = (parameter: Parameter.Parameter, locale: Locale): string => {
  switch (parameter.kind) {
    case "integer":
      return Unit.name(parameter.unit, locale)
    case "choice":
      return titlesOf(parameter.options, locale).join(" / ")
    case "set":
      return parameter.options === undefined ? "" : titlesOf(parameter.options, locale).join("、")
    case "yes-no":
      return `${Message.show(true, undefined, locale)} / ${Message.show(false, undefined, locale)}`
    case "day":
      return ""
    case "ladder":
      return LadderSheet.names[locale === "en" ? 2 : 1] ?? ""
  }
}
