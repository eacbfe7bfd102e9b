/**
 * Rules that count and measure and have no condition to search: what they make of a few situations. What a reader would get wrong: the result
 * is never written here. It is what the rule's own function answers under the policy, each time the book is made.
 */
import * as Day from "../foundation/Day.ts"
import type * as Deadline from "../foundation/Deadline.ts"
import type { RecordId, VolunteerId } from "../foundation/Id.ts"
import * as Message from "../foundation/Message.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Minutes from "../foundation/Minutes.ts"
import type { Rung } from "../foundation/ParameterView.ts"
import * as Options from "../foundation/Options.ts"
import * as Period from "../foundation/Period.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Recording from "../law/parameters/Recording.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Teams from "../law/parameters/Teams.ts"
import * as Publicity from "../law/Publicity.ts"
import * as PublicityTerms from "../law/PublicityTerms.ts"
import type { Rule } from "../law/Rule.ts"
import { ageClasses, capacityOf } from "../person/rules/AgeClass.ts"
import * as Certificate from "../service/Certificate.ts"
import * as CountingRules from "../service/CountingRules.ts"
import * as AnswerBy from "../service/rules/AnswerBy.ts"
import { approvalNeeded, approvals } from "../service/rules/Approval.ts"
import { superseding, totals } from "../service/rules/CertificateRules.ts"
import * as CountingBook from "../service/rules/CountingBook.ts"
import * as SpotCheck from "../service/rules/SpotCheck.ts"
import * as StarRules from "../service/rules/StarRules.ts"
import * as ServiceRecord from "../service/ServiceRecord.ts"
import * as Star from "../service/Star.ts"
import * as Anomaly from "../service/tally/Anomaly.ts"
import * as Tally from "../service/tally/Tally.ts"
import type { TallyRecord } from "../service/tally/TallyRecord.ts"
import * as LevelReasons from "../team/LevelReasons.ts"
import { honourKind } from "../team/messages/options.ts"
import { honours } from "../team/rules/HonourRule.ts"
import { both } from "./Both.ts"
import { charities } from "./CharityFigures.ts"
import { coins } from "./CoinFigures.ts"
import { type Figure, figure, type Of, orNothing, type Situation, text, titled, until } from "./Figure.ts"
import { reports } from "./ReportFigures.ts"
import { ventures } from "./VentureFigures.ts"
import * as ValueText from "./ValueText.ts"

const capacities: Of = ({ view }) => {
  const ages = ageClasses.parameters.flatMap((line) => (line.kind === "integer" ? (Parameter.valueIn(view, line) ?? []) : []))
  const around = [...new Set(ages.flatMap((age) => [age - 1, age]))].toSorted((a, b) => a - b)
  return around.flatMap((age) => {
    const capacity = capacityOf({ age, selfSupporting: false }, view)
    return capacity === undefined ? [] : [figure(text("age", { age }), text(`capacity.${capacity}`), capacity === "full")]
  })
}

const volunteer = "example" as VolunteerId

const record = (today: Day.Day, more: Partial<TallyRecord>): TallyRecord => ({
  record: "example" as RecordId,
  volunteer,
  team: "example" as TallyRecord["team"],
  category: "community-service",
  activity: "example" as TallyRecord["activity"],
  timeClass: "service",
  on: today,
  attended: [],
  ...more
})

const stretch = (today: Day.Day, from: number, to: number) => ({ from: Minute.at(today, from * 60), to: Minute.at(today, to * 60) })

/** What the tally credits of one record; the whole of it is granted. */
const counted =
  (
    ...situations: readonly (readonly [
      key: "clocked" | "untimed" | "with-break" | "with-travel" | "half-hour" | "twelve-hours",
      of: (today: Day.Day) => Partial<TallyRecord>
    ])[]
  ): Of =>
  ({ policy, today }) =>
    situations.flatMap(([key, of]) =>
      Tally.count([record(today, of(today))], CountingRules.of(policy)).map(({ creditedMinutes, attendedMinutes }) =>
        figure(text(key), text("credited", { minutes: creditedMinutes }), creditedMinutes === attendedMinutes)
      )
    )

const morning = (today: Day.Day) => ({ attended: [stretch(today, 9, 11)] })

/** On the boundary of each rung and one below it. */
const rungs =
  (ladder: Parameter.Ladder): Of =>
  ({ view }) => {
    const all: readonly Rung[] = Parameter.valueIn(view, ladder) ?? []
    return all.flatMap((rung) =>
      [0, 1].map((less) => {
        const known = Object.fromEntries(
          rung.when.map((bound) => [bound.measure, bound.value === true ? less === 0 : Ladder.least(bound) - less])
        )
        return orNothing(measured(known), Ladder.reached(all, known).rung, ({ title }) => titled("rung", title), "no-rung")
      })
    )
  }

const measured = (known: Readonly<Record<string, number | boolean>>): Message.Text =>
  both((locale) =>
    Object.entries(known)
      .map(([name, value]) => {
        const field = Object.values(Star.measures.fields).find((fact) => fact.name === name)
        // Hours would round away the one minute that is missing.
        return `${field?.title[locale] ?? name} ${Message.show(value, field?.unit === "minutes-as-hours" ? "minutes" : field?.unit, locale)}`
      })
      .join(locale === "en" ? ", " : "，")
  )

/** Until when what begins today lasts. */
const lasting =
  (of: (situation: Situation) => Deadline.Deadline | undefined): Of =>
  (situation) => [orNothing(text("begun", { day: Day.text(situation.today) }), of(situation), until, "no-term")]

const answers = lasting(({ view, today, calendar }) => AnswerBy.until(AnswerBy.objection, today, view, calendar))

const shown = lasting(({ view, today, calendar }) => {
  const count = Parameter.valueIn(view, Recording.publicityWorkingDays)
  return count === undefined
    ? undefined
    : ServiceRecord.publicityEnd({ publicity: { from: Day.text(today), workingDays: count } }, calendar)
})

const spotChecks: Of = ({ view }) => {
  const ids = Array.from({ length: 1000 }, (_, index) => `record-${index}`)
  const drawn = SpotCheck.drawUnder(view, ids, "example")
  return [orNothing(text("thousand"), drawn, ({ length }) => text("drawn", { count: length }), "no-draw")]
}

const authority: Of = ({ view }) => {
  const value = Parameter.valueIn(view, Recording.authority)
  return [orNothing(text("report-to"), value, (named) => both((locale) => ValueText.of(Recording.authority, named, locale)), "nobody")]
}

const approval: Of = ({ view }) =>
  (Parameter.valueIn(view, Recording.approvalLadder) ?? []).flatMap((rung) =>
    rung.when.flatMap((bound) =>
      [1, 0].map((less) => {
        const minutes = Ladder.least(bound) - less
        const needed = approvalNeeded(minutes, view)
        return figure(
          text("day-minutes", { minutes }),
          needed === undefined ? text("no-approval") : titled("approval", needed.title),
          needed === undefined
        )
      })
    )
  )

const odd: Of = ({ view, today }) =>
  [3, 13].map((hours) => {
    const found = Anomaly.find([{ record: record(today, { attended: [stretch(today, 8, 8 + hours)] }), evidence: "self-sign-in" }], view)
    return figure(
      text("stretch", { hours }),
      found.length === 0 ? text("nothing-odd") : text("odd", { count: found.length }),
      found.length === 0
    )
  })

const certified = (today: Day.Day, isValid = true): readonly Certificate.Certifiable[] => {
  const of = (name: string, recordedBy: string, valid: boolean, minutes: number): Certificate.Certifiable => ({
    record: name,
    recordedBy,
    on: today,
    content: "example",
    valid,
    minutes: minutes as Minutes.Minutes
  })
  return [of("a", "issuer", isValid, 120), of("b", "issuer", false, 60), of("c", "other", true, 45)]
}
const certificateOn = (today: Day.Day): Certificate.Certificate =>
  Certificate.prepare({ number: "1", issuer: "issuer", period: Period.yearOf(today), issuedOn: today }, certified(today))

const certificates: Of = ({ today }) => {
  const { minutes, leftOut } = certificateOn(today)
  return [
    figure(text("certifiable"), text("certified", { minutes }), true),
    ...leftOut.map(({ because }) => figure(text(`left-out.${because}`), text("not-certified"), false))
  ]
}

const superseded: Of = ({ today, view }) =>
  (["unchanged", "voided"] as const).map((key) => {
    const records = certified(today, key === "unchanged")
    const stands = Certificate.revise(certificateOn(today), records, { number: "2", issuedOn: today }, view) === undefined
    return figure(text(key), text(stands ? "stands" : "superseded"), stands)
  })

/** Who grants which honour, where the place says so. */
const grantors: Of = ({ view }) =>
  Parameter.valueIn(view, Teams.honourApprovers) === undefined
    ? []
    : (["person-honour", "team-honour", "brand-team", "brand-project", "feature-project"] as const).map((kind) =>
        orNothing(
          both((locale) => Options.title(honourKind, kind, locale)),
          LevelReasons.approver({ kind }, view),
          ({ title }) => titled("approver", title),
          "no-approver"
        )
      )

const all: ReadonlyMap<Rule, Of> = new Map<Rule, Of>([
  [ageClasses, capacities],
  [CountingBook.serviceTime, counted(["clocked", morning], ["untimed", () => ({ untimedMinutes: 120 })])],
  [
    CountingBook.pauses,
    counted(
      ["clocked", morning],
      ["with-break", (today) => ({ ...morning(today), breakMinutes: 30 })],
      ["with-travel", (today) => ({ ...morning(today), travel: [{ ...stretch(today, 9, 10), way: "out" }] })]
    )
  ],
  [CountingBook.minimum, counted(["clocked", morning], ["half-hour", (today) => ({ attended: [stretch(today, 9, 9.5)] })])],
  [CountingBook.caps, counted(["clocked", morning], ["twelve-hours", (today) => ({ attended: [stretch(today, 8, 20)] })])],
  [AnswerBy.correction, answers],
  [SpotCheck.spotChecks, spotChecks],
  [CountingBook.authority, authority],
  [approvals, approval],
  [CountingBook.publicity, shown],
  [CountingBook.anomalies, odd],
  [totals, certificates],
  [superseding, superseded],
  [StarRules.ladder, rungs(Stars.stars)],
  [StarRules.medals, rungs(Stars.medals)],
  [StarRules.lifetime, rungs(Stars.lifetime)],
  [
    StarRules.publicity,
    (situation) => [
      ...[1, 3, 5].map((stars) =>
        orNothing(
          text("stars", { stars }),
          LevelReasons.approver({ kind: "star", stars }, situation.view),
          ({ title }) => titled("approver", title),
          "no-approver"
        )
      ),
      ...lasting(({ today, view, calendar }) => Publicity.of(today, PublicityTerms.stars, view, calendar)?.last)(situation)
    ]
  ],
  [
    honours,
    (situation) => [
      ...grantors(situation),
      ...lasting(({ today, view, calendar }) => Publicity.of(today, PublicityTerms.honours, view, calendar)?.last)(situation)
    ]
  ],
  ...ventures,
  ...charities,
  ...coins,
  ...reports
])

/** Empty for a rule with conditions of its own: its examples are found (`RuleExample`). */
export const of = (rule: Rule, situation: Situation): readonly Figure[] => all.get(rule)?.(situation) ?? []
