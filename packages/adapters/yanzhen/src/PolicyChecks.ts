/**
 * What is wrong or doubtful with policies, and where two of them differ: in values, in the rules that read them, and for whom on the real
 * journal. What a reader would get wrong: nothing is changed by asking.
 */
import { type Citation, Day, Message, Zone } from "@yanzhen/core/foundation"
import { CitationText, type Parameter, Policies, Policy, PolicyCheck, PolicyDifference } from "@yanzhen/core/law"
import { Bare, LadderMeasures, Rooms, ValueText } from "@yanzhen/core/rulebook"
import * as ChangedAnswers from "./ChangedAnswers.ts"
import * as Comparing from "./Comparing.ts"
import { all } from "./messages.ts"
import * as Reasons from "./Reasons.ts"
import { policyOf, type Room, run } from "./Room.ts"
import type { Locale, Reason } from "./Reason.ts"
import type { PolicyChecked, PolicyDiff, PolicyNamed, ValueChange } from "./operations/Policies.ts"

const policyNamed = (room: Room, named: PolicyNamed | undefined): Policy.Policy =>
  typeof named === "object" ? named : policyOf(room, named)

export const check = (room: Room, named?: PolicyNamed): PolicyChecked => {
  const policy = policyNamed(room, named)
  const reasons = [
    ...PolicyCheck.check(policy, Rooms.rules).map((finding) => Reasons.ofFinding(finding)),
    ...measuresUnknown(policy),
    ...bare(room, policy)
  ]
  return { policy: policy.id, isSound: reasons.every(({ severity }) => severity === "hint"), reasons }
}

/** Of another policy what was unknown there is not told again. */
export const measuresUnknown = (policy: Policy.Policy, but?: Policy.Policy): readonly Reason[] => {
  const keyOf = ({ parameter, rung, measure }: LadderMeasures.Strange): string => `${parameter} ${rung} ${measure}`
  const told = new Set(but === undefined ? [] : LadderMeasures.strange(but).map(keyOf))
  return LadderMeasures.strange(policy)
    .filter((one) => !told.has(keyOf(one)))
    .map(({ known, ...one }) => said("policy.measure-unknown", { ...one, known: known.join(", ") }))
}

/** Rules that nobody could be shown. */
const bare = ({ desk: { world } }: Room, policy: Policy.Policy): readonly Reason[] => {
  const [today, calendar] = [Zone.dayOf(world.clock(), world.zone), world.calendar.calendar(world.tenant)]
  const situation = { policy, others: Policies.names.map(Policies.byName), today, calendar }
  return Bare.of(Rooms.rooms, situation).map(({ rule, lacks }) => said(`policy.no-${lacks}`, { rule }))
}

const said = (code: "policy.no-clause" | "policy.no-example" | "policy.measure-unknown", values: Message.Values): Reason => ({
  code,
  severity: "warning",
  in: (locale) => {
    const line = (key: string): string => Message.text(all, key, values, locale)
    return { title: line(code), why: line(`${code}.why`), basis: "", fix: line(`${code}.fix`) }
  }
})

export const diff = async (room: Room, from: PolicyNamed, to: PolicyNamed): Promise<PolicyDiff> => {
  const [before, after] = [policyNamed(room, from), policyNamed(room, to)]
  const changes = PolicyDifference.between(before, after)
  const found = await run(room.desk.changedAnswers(before, after))
  const [impact, answers] = [await Comparing.told(room, found.retallied), await ChangedAnswers.told(room, found)]
  return {
    ...difference(changes),
    from: before.id,
    to: after.id,
    impact,
    answers,
    lines: (locale = room.locale) => [...lines(changes, locale), "", ...impact.lines(locale), "", ...answers.lines(locale)]
  }
}

export const difference = (changes: readonly PolicyDifference.Change[]): Pick<PolicyDiff, "values" | "rules"> => ({
  values: changes.map(changeOf),
  rules: PolicyDifference.rulesTouched(changes, Rooms.rules).map(({ id, title, clauses }) => ({
    rule: id,
    title,
    decides: clauses.length > 0
  }))
})

const changeOf = ({ parameter, first, last, before, after }: PolicyDifference.Change): ValueChange => {
  const holding = (held: Policy.Holding | undefined) =>
    held === undefined
      ? undefined
      : {
          value: held.value,
          pack: held.pack,
          in: (locale: Locale) => ({ text: ValueText.of(parameter, held.value, locale), source: sources(held.citations, locale) })
        }
  return {
    parameter: parameter.id,
    title: parameter.title,
    first: Day.text(first),
    ...(last === undefined ? {} : { last: Day.text(last) }),
    before: holding(before),
    after: holding(after)
  }
}

const sources = (citations: readonly Citation.Citation[], locale: Locale): string =>
  citations.map((citation) => CitationText.text(citation, locale)).join(locale === "en" ? "; " : "；")

export const lines = (changes: readonly PolicyDifference.Change[], locale: Locale): readonly string[] => {
  const say = (key: string, values: Message.Values = {}): string => Message.text(all, `policy-diff.${key}`, values, locale)
  const value = (parameter: Parameter.Parameter, held: Policy.Holding | undefined): string =>
    held === undefined
      ? say("none")
      : say("value", { value: ValueText.of(parameter, held.value, locale), pack: held.pack, source: sources(held.citations, locale) })
  const rules = PolicyDifference.rulesTouched(changes, Rooms.rules)
  return [
    say("values", { count: changes.length }),
    ...changes.map(({ parameter, first, last, before, after }) =>
      say("change", {
        title: parameter.title[locale],
        days: last === undefined ? say("from", { first: Day.text(first) }) : say("days", { first: Day.text(first), last: Day.text(last) }),
        before: value(parameter, before),
        after: value(parameter, after)
      })
    ),
    say("rules", { count: rules.length }),
    ...rules.map(({ id, title }) => `  ${id} ${title[locale]}`)
  ]
}
