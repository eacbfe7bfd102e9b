/**
 * Why an honour cannot be checked or granted yet: evidence of a brand, publicity, what a star asks (`StarReasons`), who grants it
 * (`LevelReasons`), whose matter it is.
 *
 * Where the policy gives no days of publicity none is asked for. A day that hangs on holidays not yet announced is unknown.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import type * as Ladder from "../law/Ladder.ts"
import * as Publicity from "../law/Publicity.ts"
import * as PublicityTerms from "../law/PublicityTerms.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import * as OwnMatter from "../person/OwnMatter.ts"
import type { Command } from "./Honour.schema.ts"
import type { Honour } from "./HonourState.ts"
import * as LevelReasons from "./LevelReasons.ts"
import * as Brand from "./rules/Brand.ts"
import * as StarReasons from "./StarReasons.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
  /** What the rules of selection say of whom it is for (`HonourCheck.atGrant`). Asked for when it is granted. */
  readonly selected: readonly Finding[]
  readonly people?: OnePerson.People
  /** What is known of whoever is to get a star; what nobody counted is unknown. Asked for when it is granted. */
  readonly measures: Ladder.Measures
}

export const reasons = (command: Command, state: Honour, context: Context): readonly Finding[] => {
  switch (command.type) {
    case "propose":
      return command.subject.kind === "star" ? StarReasons.rungReasons(command.subject.stars, context.view) : []
    case "check":
      return [...ownReasons(command.by, state, context, { proposer: state.proposedBy }), ...brandReasons(state, context.view)]
    case "publicise":
    case "answer":
      return ownReasons(command.by, state, context, { objector: state.objectedBy })
    case "grant":
      return [
        ...ownReasons(command.by, state, context),
        ...publicityReasons(state, context),
        ...starReasons(state, context),
        ...(state.subject === undefined ? [] : LevelReasons.reasons(state.subject, command.level, context.view)),
        ...context.selected
      ]
    default:
      return []
  }
}

/** Nobody brings an honour of their own further. Whoever gives one up, or turns it down, decides for nobody else. */
const ownReasons = (by: string, { subject }: Honour, { people }: Context, more: OwnMatter.Parts = {}): readonly Finding[] =>
  OwnMatter.reasons(by, { ...more, subject: subject !== undefined && "volunteer" in subject ? subject.volunteer : undefined }, people)

/** The ladder may be another one by now. */
const starReasons = ({ subject }: Honour, { view, measures }: Context): readonly Finding[] => {
  if (subject?.kind !== "star") return []
  const { stars } = subject
  return [...StarReasons.rungReasons(stars, view), ...StarReasons.conditionReasons(stars, measures, view)]
}

/** A brand shows each of its criteria before anybody may call it checked. */
const brandReasons = ({ subject, evidence }: Honour, view: ParameterView): readonly Finding[] => {
  if (subject === undefined || !Brand.isOne(subject.kind)) return []
  return Rule.findings(Brand.brands, Brand.shownBy(evidence), view)
}

const termsOf = ({ subject }: Honour): Publicity.Terms => (subject?.kind === "star" ? PublicityTerms.stars : PublicityTerms.honours)

/** When the publicity ends and the honour can be granted; undefined where it is not public, or the policy asks for none. */
export const publicityOf = (state: Honour, { view, calendar }: Context): Publicity.Publicity | undefined =>
  state.publicisedOn === undefined ? undefined : Publicity.of(state.publicisedOn, termsOf(state), view, calendar)

const units = { today: "day", award: "day" }

const publicityReasons = (state: Honour, context: Context): readonly Finding[] => {
  const { today, view } = context
  const terms = termsOf(state)
  const use = view.valueOf(terms.days.id)
  if (use === undefined) return []
  const publicity = publicityOf(state, context)
  if (publicity === undefined)
    return [Refusal.finding("honour.not-public", {}, { kind: "requirement", parameters: [use], citations: use.citations })]
  const { award, uses } = publicity
  const first = award.known ? award.day : award.earliest
  // Before the earliest day it can be, it is too early whatever will be announced.
  if (today >= first && award.known) return []
  return [
    today < first
      ? Refusal.finding(
          "honour.too-early",
          { award: first, today },
          { kind: "requirement", parameters: uses, citations: use.citations, units }
        )
      : Refusal.finding(
          "honour.not-announced",
          { award: first, today },
          { outcome: "unknown", kind: "requirement", parameters: uses, units }
        )
  ]
}
