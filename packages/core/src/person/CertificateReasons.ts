/**
 * What the rules about examinations (STN-03) say of a certificate that is entered: whether whoever has it could sit the examination, and a senior
 * apply for the review in time.
 *
 * What a reader would get wrong: an authority has granted it, so nothing here refuses it. Nobody has worked for longer since an earlier
 * certificate than that is old, so that too few years are seen though nobody states any. Beyond that only what somebody states is asked about.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import * as Exam from "./rules/SocialWorkerExam.ts"
import type { Command } from "./SocialWorker.schema.ts"

type Certify = Extract<Command, { readonly type: "certify" }>
type Candidate = Omit<Exam.Candidate, "level">

interface Earlier {
  readonly level: Exam.Level
  readonly on: Day.Day
}

/** `view`: the parameters of the day of the certificate. */
export const reasons = ({ level, on, stated }: Certify, earlier: readonly Earlier[], view: ParameterView): readonly Finding[] => {
  const { passedOn, appliedOn, education, studiedSocialWork, graduatesThisYear, workYears, assistantYears, socialWorkerYears } =
    stated ?? {}
  const asked = (facts: Candidate) => Rule.findings(Exam.examEntry, { level, ...facts }, view)
  const known = { education, studiedSocialWork, graduatesThisYear, workYears, assistantYears, socialWorkerYears }
  const most = atMost(known, earlier, Day.require(on))
  const impossible = asked(most).filter(({ outcome }) => outcome === "unmet")
  const review = level === "senior" ? { passedOn: dayOf(passedOn), appliedOn: dayOf(appliedOn) } : undefined
  return [
    ...(impossible.length > 0 || stated === undefined ? impossible : asked(known)),
    ...(review === undefined || stated === undefined ? [] : Rule.findings(Exam.seniorReview, review, view))
  ].map((finding) => ({ ...finding, severity: "warning" }))
}

/** No more years since a certificate than have gone by. */
const atMost = (known: Candidate, earlier: readonly Earlier[], on: Day.Day): Candidate => {
  const since = (level: Exam.Level, stated: number | undefined): number | undefined => {
    const from = earlier.find((one) => one.level === level && one.on <= on)?.on
    return from === undefined ? stated : Math.min(stated ?? Infinity, Day.ageOn(from, on, "february-28"))
  }
  return {
    ...known,
    assistantYears: since("assistant", known.assistantYears),
    socialWorkerYears: since("social-worker", known.socialWorkerYears)
  }
}

const dayOf = (text: string | undefined): Day.Day | undefined => (text === undefined ? undefined : Day.require(text))
