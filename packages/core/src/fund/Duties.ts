/**
 * What has to be published and reported, by which days, and what of it was: of a fund, of its awards' projects, of raisings made for it, of what
 * occurred, and of what is left; of its host, of each year, whatever the number of its funds.
 *
 * What a reader would get wrong: where a fund was told of no publication, this is no verdict that there was none. Each duty is of the law of the day
 * that sets it off. A publication answers a duty when it comes after the one before was due; what was published for the first three months is
 * no answer to the next.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { DonationId } from "../foundation/Id.ts"
import type { ParameterUse } from "../foundation/ParameterView.ts"
import { FMR } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Charities from "../law/parameters/Charities.ts"
import { type Fund, type Publication, receiptsDue } from "./FundState.ts"
import { type Findings, wrong } from "./Reason.ts"
import * as Disclosure from "./rules/Disclosure.ts"
import type { Class } from "./rules/Ratios.ts"

/** income-and-spending has no day by which it is published. */
export type Kind = Exclude<Publication["what"], "income-and-spending">

/** Its day has passed or has not, with or without a publication; unknown while holidays on the way are not announced. */
export type Status = "done" | "late" | "due" | "overdue" | "unknown"

export interface Duty {
  readonly kind: Kind
  /** The year, award, raising or occurrence; of what is left of a fund the day on which it ended. */
  readonly about: string
  readonly deadline: Deadline.Deadline
  readonly status: Status
  readonly publishedOn?: Day.Day
  /** The period that was counted, or the day of the year, with its provision. */
  readonly law: ParameterUse | undefined
}

/** A project that the fund pays for. */
export interface Project {
  readonly award: string
  readonly startsOn: Day.Day | undefined
  readonly endsOn: Day.Day | undefined
  readonly closedOn: Day.Day | undefined
  /** What came back of its money. */
  readonly returnedFen: number
}

export interface Duties {
  /** By day. */
  readonly duties: readonly Duty[]
  /** Donors who want a receipt and have none. */
  readonly receiptsDue: readonly DonationId[]
}

interface SetOff {
  readonly kind: Kind
  readonly about: string
  /** A publication of an earlier day answers something else. */
  readonly since: Day.Day
  readonly deadline: Deadline.Deadline | undefined
  readonly by: Parameter.Integer
  readonly law: Disclosure.Of
}

type LawOn = (day: Day.Day) => Disclosure.Of

/** A year of a host, from its first fund here to the end of the last one. */
const yearly = (funds: readonly Fund[], isFoundation: boolean, until: Day.Day, lawOn: LawOn): readonly SetOff[] => {
  const begun = funds.flatMap(({ setUpOn }) => setUpOn ?? [])
  if (begun.length === 0) return []
  const lastDay = Math.max(...funds.map(({ closedOn }) => closedOn ?? until)) as Day.Day
  const first = Day.parts(Math.min(...begun) as Day.Day).year
  const last = Math.min(Day.parts(lastDay).year, Day.parts(until).year - 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap((year) => {
    const since = Day.require(`${year + 1}-01-01`)
    const law = lawOn(since)
    const common = { about: String(year), since, law }
    const toRegistrar = {
      kind: "report-to-registrar" as const,
      deadline: Disclosure.toRegistrar(year, law),
      by: Charities.annualToRegistrarBy
    }
    const annual = { kind: "annual-report" as const, deadline: Disclosure.annual(year, law), by: Charities.annualBy }
    return [...(isFoundation ? [{ ...common, ...toRegistrar }] : []), { ...common, ...annual }]
  })
}

/** On its way, where it lasts long enough, and in full after its end. */
const lasting = (of: "raising" | "project", about: string, startsOn: Day.Day, endsOn: Day.Day, lawOn: LawOn): readonly SetOff[] => {
  const law = lawOn(startsOn)
  const { interim } = Disclosure.periodic(startsOn, endsOn, law)
  const after = lawOn(endsOn)
  const { final } = Disclosure.periodic(startsOn, endsOn, after)
  const since = [startsOn, ...interim.map(({ dueBy }) => Day.plusDays(dueBy ?? startsOn, 1))]
  return [
    ...interim.map((deadline, index) => ({
      kind: `${of}-interim` as const,
      about,
      since: since[index] ?? startsOn,
      deadline,
      by: Charities.interimEveryMonths,
      law
    })),
    { kind: `${of}-final` as const, about, since: endsOn, deadline: final, by: Charities.finalMonths, law: after }
  ]
}

const raisings = ({ raisings: all }: Fund, lawOn: LawOn): readonly SetOff[] =>
  [...all].flatMap(([raising, { startsOn, endsOn, isEmergency }]) => {
    const law = lawOn(startsOn)
    const days = isEmergency ? Disclosure.emergency(startsOn, endsOn, law) : []
    return [
      ...lasting("raising", raising, startsOn, endsOn, lawOn),
      ...days.map((day, index) => ({
        kind: "raising-income" as const,
        about: raising,
        since: index === 0 ? startsOn : Day.plusDays(days[index - 1] ?? startsOn, 1),
        // A day that is counted anew every few days does not move.
        deadline: Deadline.on(day, false, law.calendar),
        by: Charities.emergencyEveryDays,
        law
      }))
    ]
  })

const left = (about: string, endedOn: Day.Day, lawOn: LawOn): SetOff => {
  const law = lawOn(endedOn)
  return { kind: "what-is-left", about, since: endedOn, deadline: Disclosure.surplus(endedOn, law), by: Charities.surplusMonths, law }
}

const projects = (all: readonly Project[], lawOn: LawOn): readonly SetOff[] =>
  all.flatMap(({ award, startsOn, endsOn, closedOn, returnedFen }) => [
    ...(startsOn === undefined || endsOn === undefined ? [] : lasting("project", award, startsOn, endsOn, lawOn)),
    ...(closedOn === undefined || returnedFen === 0 ? [] : [left(award, closedOn, lawOn)])
  ])

const occurrences = ({ occurrences: all }: Fund, lawOn: LawOn): readonly SetOff[] =>
  [...all].map(([occurrence, { on, what }]) => {
    const law = lawOn(on)
    const common = { kind: "occurrence" as const, about: occurrence, since: on, law }
    return what === "mutual-aid"
      ? { ...common, deadline: Disclosure.mutualAid(on, law), by: Charities.mutualAidDays }
      : { ...common, deadline: Disclosure.event(on, law), by: Charities.eventDays }
  })

const statusOf = (deadline: Deadline.Deadline, on: Day.Day, publishedOn: Day.Day | undefined): Status => {
  const isLate = Deadline.isBreached(deadline, publishedOn ?? on)
  if (publishedOn !== undefined) return isLate === true ? "late" : isLate === false ? "done" : "unknown"
  return isLate === true ? "overdue" : isLate === false ? "due" : "unknown"
}

/** By day, each with the publication that answers it. */
const answered = (setOff: readonly SetOff[], publications: readonly Publication[], day: Day.Day): readonly Duty[] =>
  setOff
    .flatMap(({ kind, about, since, deadline, by, law }): readonly Duty[] => {
      if (deadline === undefined) return []
      const days = publications.flatMap((one) =>
        one.what === kind && one.about === about && one.on >= since && one.on <= day ? [one.on] : []
      )
      const publishedOn = days.length === 0 ? undefined : (Math.min(...days) as Day.Day)
      const status = statusOf(deadline, day, publishedOn)
      return [{ kind, about, deadline, status, law: Parameter.useIn(law.view, by), ...(publishedOn === undefined ? {} : { publishedOn }) }]
    })
    .toSorted((a, b) => (a.deadline.dueBy ?? Infinity) - (b.deadline.dueBy ?? Infinity))

/** Every duty of a fund that is set off by `day`, or follows from a raising or project that is planned. */
export const on = (state: Fund, of: readonly Project[], day: Day.Day, lawOn: LawOn): Duties => {
  const setOff = [
    ...projects(of, lawOn),
    ...raisings(state, lawOn),
    ...occurrences(state, lawOn),
    ...(state.closedOn === undefined ? [] : [left(Day.text(state.closedOn), state.closedOn, lawOn)])
  ]
  return { duties: answered(setOff, state.publications, day), receiptsDue: receiptsDue(state).map(({ donation }) => donation) }
}

export interface OfHost {
  /** Its yearly reports, each once, whichever of its funds was told of the publication. By day. */
  readonly duties: readonly Duty[]
  /** Where nobody said of which class it is, whether it reports to the registrar is not known. */
  readonly findings: Findings
}

/** Of all funds of a host: every year that ended before `day`. Foundations alone report to the registrar by a day of their own. */
export const ofHost = (funds: readonly Fund[], hostClass: Class | undefined, day: Day.Day, lawOn: LawOn): OfHost => {
  const isFoundation = hostClass === "foundation" || hostClass === "public-foundation"
  const endOfYear = Day.require(`${Day.parts(day).year}-12-31`)
  const publications = funds.flatMap((state) => state.publications)
  const unknown = wrong("fund.host-class-unknown", {}, { severity: "warning", citations: [FMR.article(36)] })
  return {
    duties: answered(yearly(funds, isFoundation, endOfYear, lawOn), publications, day),
    findings: hostClass === undefined ? [unknown] : []
  }
}
