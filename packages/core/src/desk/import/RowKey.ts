/**
 * What makes two rows the same row, whatever file, order or heading they come under: all they say, part by part, with the team and the place
 * that they mean. Stored it is a keyed hash: a row names a person, and a plain hash of a name and a day can be guessed. What a reader would get
 * wrong: the person stands in it as the row writes it, so that a row is known again when its person was forgotten.
 */
import type { Span } from "../../foundation/Span.ts"
import type { IdentityKey } from "../../ports/IdentityKey.ts"
import type { Travel } from "../../service/tally/TallyRecord.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import { phoneTail } from "../person/PersonMatching.ts"
import type { Where } from "../directory/Places.ts"

/** A row, and what was made of its words: the hash of the ID number where it gives one, the team and the place that it means. */
export interface Meant {
  readonly row: IncomingRow
  readonly idHash: string | undefined
  readonly team: { readonly team: string }
  readonly where: Where
}

type Part = string | number | undefined

/** All that a row says, and nothing else of it: a key can be made of it when the row is gone. No part holds a control character. */
export interface Said {
  readonly parts: readonly Part[]
  readonly exclusion: string | undefined
  readonly attended: readonly Span[]
  readonly breaks: readonly Span[] | undefined
  readonly travel: readonly Travel[] | undefined
}

export const said = ({ row, idHash, team, where }: Meant): Said => {
  const { person, exclusion, attended, breaks, travel } = row
  const parts = [
    idHash ?? (person === undefined ? "" : `${person.name}\u0001${phoneTail(person.phone) ?? ""}`),
    row.headCount,
    team.team,
    where.community ?? row.community,
    where.street ?? row.street,
    row.activityName,
    row.on,
    row.untimedMinutes,
    row.breakMinutes,
    row.travelMinutes,
    row.plannedMinutes,
    row.timeClass,
    row.category,
    row.evidence,
    row.location,
    row.content,
    row.organiser,
    row.leader
  ]
  return { parts, exclusion, attended, breaks, travel }
}

/** Takes down what a row says, its parts first. */
export interface Hand {
  readonly parts: (said: readonly Part[]) => void
  readonly part: (said: string) => void
  /** `kind` tells a break or a way from a service. */
  readonly span: (kind: string, from: number, to: number) => void
}

export const say = ({ parts, exclusion, attended, breaks, travel }: Said, hand: Hand): void => {
  hand.parts(parts)
  if (exclusion !== undefined) hand.part(`!${exclusion}`)
  sayAll("", attended, hand)
  if (breaks !== undefined) sayAll("b", breaks, hand)
  if (travel !== undefined) for (const { from, to, way } of travel) hand.span(way, from, to)
}

const sayAll = (kind: string, spans: readonly Span[], hand: Hand): void => {
  // Counted: an iterator gives an object for each span of each of a million rows.
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]
    if (span !== undefined) hand.span(kind, span.from, span.to)
  }
}

/** A character that no cell can hold. */
const between = "\u0000"

/** An unknown part is an empty one. */
class Text implements Hand {
  text = ""

  parts(said: readonly Part[]): void {
    this.text = said.join(between)
  }

  part(said: string): void {
    this.text += between + said
  }

  span(kind: string, from: number, to: number): void {
    this.text += `${between}${kind}${from}-${to}`
  }
}

export const textOf = (row: Said): string => {
  const hand = new Text()
  say(row, hand)
  return hand.text
}

/** 64 hexadecimal digits. */
export const of = (row: Said, key: IdentityKey): string => key.hash("row", textOf(row))
