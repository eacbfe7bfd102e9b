/**
 * How many of some people are social workers, where the place counts by certificates alone (`social-worker.counted-by`).
 *
 * That somebody is a social worker stands in four places: a role in a team, what they are, a post said to be licensed, and the certificate with
 * its day. Only the last is shown by evidence. What a reader would get wrong: of somebody who is called one, and of whose certificate nobody
 * entered anything, it is unknown, not no; whoever is never called one and has none is none.
 */
import type { Day } from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import { countedBy } from "../law/parameters/SocialWorkers.ts"

/** What is entered of somebody's certificates: the day of the first, where there is one. */
export interface Certificate {
  readonly person: string
  readonly certificateOn?: Day | undefined
}

export const isAsked = (view: ParameterView): boolean => Parameter.valueIn(view, countedBy) === "certificate"

/** `called`: those of them who are said to be one. Undefined where it hangs on somebody of whom nobody knows; with as many as are needed it does not. */
export const count = (
  people: ReadonlySet<string>,
  called: ReadonlySet<string>,
  certificates: readonly Certificate[] | undefined,
  on: Day,
  needed: number | undefined
): number | undefined => {
  if (certificates === undefined) return undefined
  const entered = new Map(certificates.map(({ person, certificateOn }) => [person, certificateOn]))
  const held = [...people].filter((person) => (entered.get(person) ?? Infinity) <= on).length
  const isOpen = [...called].some((person) => people.has(person) && !entered.has(person))
  return !isOpen || held >= (needed ?? Infinity) ? held : undefined
}
