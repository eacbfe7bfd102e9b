/**
 * The policies that are shipped, and what is needed to write one's own: a pack of dated values with their sources, laid over the national
 * default. What a reader would get wrong: a pack is data. It replaces defaults and tightens rules; it loosens none.
 */
import type { WorkingCalendar } from "@yanzhen/core/foundation"
import { type Pack, Policies, Policy } from "@yanzhen/core/law"
import * as PolicyFiles from "./PolicyFiles.ts"
import * as CalendarFiles from "./CalendarFiles.ts"
import type { Locale } from "./Reason.ts"

export {
  AnomalyParameters,
  CertificateParameters,
  CitationText,
  CountingParameters,
  Instrument,
  Instruments,
  Ladder,
  Pack,
  Parameter,
  Policies,
  Policy,
  RecordingParameters,
  StarParameters
} from "@yanzhen/core/law"
export { Day } from "@yanzhen/core/foundation"

/** The national default with these packs over it, in the order of their layers. */
export const over = (...packs: readonly Pack.Pack[]): Policy.Policy => Policy.of([Policies.national, ...packs])

/** A pack out of JSON: what a district keeps in a file of its own. Throws a `YanzhenError` with a reason for every fault. */
export const fromJson = (text: string, locale: Locale = "zh-CN"): Pack.Pack => PolicyFiles.packFrom(text, locale)

/**
 * The working calendar with holiday notices that this release does not know yet, each the JSON of a file: `{ coverage, restDays, workingDays }`. For
 * `yanzhen({ calendar: { calendar: () => … } })`. Throws a `YanzhenError` with a reason for every fault.
 */
export const calendarWith = (notices: readonly string[], locale: Locale = "zh-CN"): WorkingCalendar.WorkingCalendar =>
  CalendarFiles.calendarFrom(notices, locale)

/** And into it: the shipped packs are examples to begin with. */
export const toJson = (pack: Pack.Pack): string => PolicyFiles.textOf(pack)

/** Every shipped pack by the name under which a policy with it is asked for. */
export const shipped: Readonly<Record<Policies.Name, Pack.Pack>> = { national: Policies.national, ...Policies.locals }
