/**
 * What makes two rows the same row, whatever file, order or heading they come under: all they say, part by part, with the team and the place
 * that they mean. Stored it is a keyed hash: a row names a person, and a plain hash of a name and a day can be guessed. What a reader would get
 * wrong: the person stands in it as the row writes it, so that a row is known again when its person was forgotten.
 */
import type { IdentityKey } from "../../ports/IdentityKey.ts"
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

/** Takes down what a row says. No part holds a control character. */
export interface Hand {
  readonly part: (said: string | number | undefined) => void
  /** `kind` tells a break or a way from a service. */
  readonly span: (kind: string, from: number, to: number) => void
}

export const say = ({ row, idHash, team, where }: Meant, hand: Hand): void => {
  const { person } = row
  hand.part(idHash ?? (person === undefined ? "" : `${person.name}\u0001${phoneTail(person.phone) ?? ""}`))
  hand.part(row.headCount)
  hand.part(team.team)
  hand.part(where.community ?? row.community)
  hand.part(where.street ?? row.street)
  hand.part(row.activityName)
  hand.part(row.on)
  hand.part(row.untimedMinutes)
  hand.part(row.breakMinutes)
  hand.part(row.travelMinutes)
  hand.part(row.plannedMinutes)
  hand.part(row.timeClass)
  hand.part(row.category)
  hand.part(row.evidence)
  hand.part(row.location)
  hand.part(row.content)
  hand.part(row.organiser)
  hand.part(row.leader)
  if (row.exclusion !== undefined) hand.part(`!${row.exclusion}`)
  for (const { from, to } of row.attended) hand.span("", from, to)
  for (const { from, to } of row.breaks ?? nothing) hand.span("b", from, to)
  for (const { from, to, way } of row.travel ?? nothing) hand.span(way, from, to)
}

const nothing: readonly [] = []

class Text implements Hand {
  text = ""

  part(said: string | number | undefined): void {
    this.text += said === undefined ? "\u0000" : `\u0000${said}`
  }

  span(kind: string, from: number, to: number): void {
    this.text += `\u0000${kind}${from}-${to}`
  }
}

/** All of it in one text; its parts are joined by a character that no cell can hold. */
export const textOf = (meant: Meant): string => {
  const hand = new Text()
  say(meant, hand)
  return hand.text.slice(1)
}

/** 64 hexadecimal digits. */
export const of = (meant: Meant, key: IdentityKey): string => key.hash("row", textOf(meant))
