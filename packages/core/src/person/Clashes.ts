/**
 * Two entries of one person that contradict each other about what the person is, who answers for them, and what they are qualified for.
 *
 * What a reader would get wrong: that one entry says less is no contradiction; that both speak of the same days and say different ends, or
 * another relation, is one. It is reported and never guessed, and it is the same whichever entry is named first.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import { shareDay } from "../foundation/InForce.ts"
import { byText } from "../foundation/Order.ts"
import { finding } from "../law/Refusal.ts"
import type { Guardianship } from "./Guardianship.ts"
import type { PersonKinds } from "./PersonKinds.ts"
import type { Qualification } from "./Qualification.ts"
import type { Held } from "./QualificationLattice.ts"

/** From a day to a last day that still counts; without one it goes on. */
interface Days {
  readonly from: Day.Day
  readonly until?: Day.Day | undefined
}

const endOf = ({ until }: Days): number => until ?? Infinity

const units = { from: "day", until: "day", otherFrom: "day", otherUntil: "day" }
/** Of two that have the same days the order follows from what they say. */
const inOrder = <A extends Days>(...two: readonly [A, A]): readonly [A, A] =>
  two.toSorted((a, b) => a.from - b.from || endOf(a) - endOf(b) || byText(JSON.stringify(a), JSON.stringify(b))) as [A, A]

/** Those of two entries that speak of the same days of the same thing and differ; each pair with what began first in front. */
const pairs = <A extends Days>(
  entries: readonly (readonly A[])[],
  ofSame: (one: A) => string,
  differ: (a: A, b: A) => boolean
): readonly (readonly [A, A])[] =>
  entries.flatMap((own, index) =>
    entries
      .slice(index + 1)
      .flatMap((others) =>
        own.flatMap((a) => others.flatMap((b) => (ofSame(a) === ofSame(b) && shareDay(a, b) && differ(a, b) ? [inOrder(a, b)] : [])))
      )
  )

const told = (rule: string, [a, b]: readonly [Days, Days], facts: Finding["facts"], lists: Finding["units"] = {}): Finding =>
  finding(
    rule,
    { ...facts, from: a.from, until: a.until, otherFrom: b.from, otherUntil: b.until },
    { severity: "warning", outcome: "unknown", units: { ...units, ...lists } }
  )

/** One text for each clash, so that the order of entries and of what stands in them says nothing. */
const sorted = (findings: readonly Finding[]): readonly Finding[] => {
  const keyOf = ({ facts }: Finding): string => JSON.stringify(Object.entries(facts))
  return [...new Map(findings.map((one) => [keyOf(one), one])).entries()].toSorted(([a], [b]) => byText(a, b)).map(([, one]) => one)
}

const endsDiffer = (a: Days, b: Days): boolean => endOf(a) !== endOf(b)

export const kinds = (entries: readonly PersonKinds[]): readonly Finding[] =>
  sorted(
    pairs(
      entries.map(({ been }) => been),
      ({ kind }) => kind,
      endsDiffer
    ).map((pair) => told("person-kind.clash", pair, { kind: pair[0].kind }))
  )

export const guardianships = (entries: readonly Guardianship[]): readonly Finding[] =>
  sorted(
    pairs(
      entries.map(({ links }) =>
        links.map(({ endedOn, ...link }) => (endedOn === undefined ? link : { ...link, until: (endedOn - 1) as Day.Day }))
      ),
      ({ guardian }) => guardian,
      (a, b) => a.relation !== b.relation || endsDiffer(a, b)
    ).map((pair) => {
      const [{ guardian, relation }, { relation: otherRelation }] = pair
      return told("guardianship.clash", pair, { guardian, relation, otherRelation })
    })
  )

const differ = (a: Held, b: Held): boolean => a.from !== b.from || endsDiffer(a, b)

/** A withdrawal is no clash: it ends what the other entry says (`activity/KnownVolunteer`). */
const qualificationPairs = (entries: readonly Qualification[]): readonly (readonly [Held, Held])[] =>
  pairs(
    entries.map(({ held }) => held),
    ({ kind }) => kind,
    differ
  )

export const qualifications = (entries: readonly Qualification[]): readonly Finding[] =>
  sorted(qualificationPairs(entries).map((pair) => told("qualification.clash", pair, { kind: pair[0].kind })))

/** Of what one person holds by several entries: what none of them contradicts, where any does. Of two that clash, the days of both. */
export const agreed = (entries: readonly Qualification[], held: readonly Held[]): readonly Held[] | undefined => {
  const clashing = qualificationPairs(entries)
  if (clashing.length === 0) return undefined
  const isSame = (a: Held, b: Held): boolean => a.kind === b.kind && a.from === b.from && a.until === b.until
  return held.map((one) => {
    const others = clashing.filter((pair) => pair.some((other) => isSame(other, one))).flat()
    const until = Math.min(...others.map(endOf), endOf(one))
    return {
      ...one,
      from: Math.max(one.from, ...others.map(({ from }) => from)) as Day.Day,
      ...(until === Infinity ? {} : { until: until as Day.Day })
    }
  })
}
