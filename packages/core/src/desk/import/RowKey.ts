/**
 * What makes two rows the same row, whatever file, order or heading they come under: all they say, in one text, with the team and the place
 * that they mean. Stored it is a keyed hash: a row names a person, and a plain hash of a name and a day can be guessed. What a reader would get
 * wrong: the person stands in it as the row writes it, so that a row is known again when its person was forgotten.
 */
import type { IdentityKey } from "../../ports/IdentityKey.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import { phoneTail } from "./PersonMatching.ts"
import type { Where } from "../directory/Places.ts"

/** Parts are joined by a character that no cell can hold. `idHash` stands for the ID number where the row gives one. */
export const textOf = (row: IncomingRow, idHash: string | undefined, team: string | undefined, { community, street }: Where): string => {
  const { person } = row
  let text = idHash ?? (person === undefined ? "" : `${person.name}\u0001${phoneTail(person.phone) ?? ""}`)
  for (const part of [
    row.headCount,
    team ?? row.team,
    community ?? row.community,
    street ?? row.street,
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
  ]) {
    text += part === undefined ? "\u0000" : `\u0000${part}`
  }
  if (row.exclusion !== undefined) text += `\u0000!${row.exclusion}`
  for (const { from, to } of row.attended) text += `\u0000${from}-${to}`
  for (const { from, to } of row.breaks ?? nothing) text += `\u0000b${from}-${to}`
  for (const { from, to, way } of row.travel ?? nothing) text += `\u0000${way}${from}-${to}`
  return text
}

const nothing: readonly [] = []

/** 64 hexadecimal digits. */
export const of = (text: string, key: IdentityKey): string => key.hash("row", text)
