/**
 * The facts of a certificate of volunteer service (志愿服务记录证明), before anybody signs it.
 *
 * “谁记录谁证明”: an organisation certifies what it recorded, never another's hours. And minutes are summed first, then shown as hours
 * once. A certificate is never edited: when one of its records changes it is superseded by a new one and stays on file as such.
 */
import * as Day from "../foundation/Day.ts"
import type { Minutes } from "../foundation/Minutes.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Period from "../foundation/Period.ts"
import * as Parameter from "../law/Parameter.ts"
import { supersedes } from "../law/parameters/Certificates.ts"
import { byText } from "../foundation/Order.ts"

/** One record as it stands now, with the minutes that count (of the tally under the policy). */
export interface Certifiable {
  readonly record: string
  readonly recordedBy: string
  readonly on: Day.Day
  readonly content: string
  readonly valid: boolean
  readonly minutes: Minutes
}

export interface Line {
  readonly record: string
  readonly minutes: Minutes
}

export interface LeftOut {
  readonly record: string
  readonly because: "other-organisation" | "not-valid" | "outside-period"
}

export interface Certificate {
  readonly number: string
  readonly issuer: string
  readonly period: Period.Period
  readonly issuedOn: Day.Day
  readonly minutes: Minutes
  readonly contents: readonly string[]
  readonly lines: readonly Line[]
  readonly leftOut: readonly LeftOut[]
}

export interface Request {
  readonly number: string
  readonly issuer: string
  readonly period: Period.Period
  readonly issuedOn: Day.Day
}

const reason = (record: Certifiable, { issuer, period }: Request): LeftOut["because"] | undefined => {
  if (record.recordedBy !== issuer) return "other-organisation"
  if (!record.valid) return "not-valid"
  return Period.contains(period, record.on) ? undefined : "outside-period"
}

/** What this issuer can certify of these records, in order of day and id; and why each other one is left out. */
export const prepare = (request: Request, records: readonly Certifiable[]): Certificate => {
  const ordered = records.toSorted((a, b) => a.on - b.on || byText(a.record, b.record))
  const certified = ordered.filter((record) => reason(record, request) === undefined)
  const leftOut = ordered.flatMap((record): readonly LeftOut[] => {
    const because = reason(record, request)
    return because === undefined ? [] : [{ record: record.record, because }]
  })
  return {
    ...request,
    minutes: certified.reduce((sum, { minutes }) => sum + minutes, 0) as Minutes,
    contents: [...new Set(certified.map(({ content }) => content))],
    lines: certified.map(({ record, minutes }) => ({ record, minutes })),
    leftOut
  }
}

/** A certificate on file. The old number stays queryable and says what stands in its place. */
export type Filed =
  | { readonly status: "valid"; readonly certificate: Certificate }
  | { readonly status: "superseded"; readonly certificate: Certificate; readonly by: string }

/** Whether what a certificate states is still what the records say. */
export const stillTrue = (certificate: Certificate, records: readonly Certifiable[]): boolean => {
  const now = new Map(records.map((record) => [record.record, record]))
  return certificate.lines.every(({ record, minutes }) => {
    const current = now.get(record)
    return current !== undefined && reason(current, certificate) === undefined && current.minutes === minutes
  })
}

/**
 * After its records changed: the old one, now superseded, and the new one under the new number; undefined while nothing it states has
 * changed, or where the policy does not supersede.
 */
export const revise = (
  certificate: Certificate,
  records: readonly Certifiable[],
  as: Pick<Request, "number" | "issuedOn">,
  view: ParameterView
): readonly [old: Filed, current: Filed] | undefined => {
  if (Parameter.valueIn(view, supersedes) !== true || stillTrue(certificate, records)) return undefined
  const { issuer, period } = certificate
  return [
    { status: "superseded", certificate, by: as.number },
    { status: "valid", certificate: prepare({ issuer, period, ...as }, records) }
  ]
}
