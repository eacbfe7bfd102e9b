/**
 * Which person a row speaks of. By the keyed hash of the ID number where there is one; else by name, team and the tail of the phone
 * number. What a reader would get wrong: two candidates are never decided by likelihood. They are shown, and somebody who knows chooses.
 */
import type { Person } from "../ports/PersonDirectory.ts"
import type { NamedPerson } from "./IncomingRow.ts"

/** What a row claims about its person, ready to be compared. */
export interface Claim {
  readonly name: string
  readonly phone?: string
  readonly idHash?: string
  readonly idTail?: string
  /** Id of the team that the row names; undefined if the row names none that is known. */
  readonly team?: string
}

/** Somebody who may be meant: known from the directory, or proposed by an earlier row of the same file. */
export interface Candidate {
  readonly person: Person
  /** Teams in which this person has served or is listed. */
  readonly teams: ReadonlySet<string>
  readonly proposed: boolean
}

export type Match =
  | { readonly kind: "found"; readonly candidate: Candidate }
  /** Nobody fits: a new person, if whoever commits agrees. */
  | { readonly kind: "nobody" }
  /** Several fit, in order of id. */
  | { readonly kind: "several"; readonly candidates: readonly Candidate[] }

const tailLength = 4

/** The last digits of a phone number, to compare and to show; undefined for one that is too short to compare. */
export const phoneTail = (phone: string | undefined): string | undefined =>
  phone === undefined || phone.length < tailLength ? undefined : phone.slice(-tailLength)

export const claimOf = (person: NamedPerson, idHash: string | undefined, team: string | undefined): Claim => {
  const claim: { -readonly [K in keyof Claim]: Claim[K] } = { name: person.name }
  if (person.phone !== undefined) claim.phone = person.phone
  if (idHash !== undefined) claim.idHash = idHash
  if (person.idNumber !== undefined) claim.idTail = person.idNumber.slice(-tailLength)
  if (team !== undefined) claim.team = team
  return claim
}

/** `named` are all who bear the claim's name, `hashed` all who bear its hash; both in order of id. */
export const match = (claim: Claim, hashed: readonly Candidate[], named: readonly Candidate[]): Match => {
  if (claim.idHash !== undefined && hashed.length > 0) return one(hashed)
  return one(named.filter((candidate) => fits(claim, candidate)))
}

const one = (candidates: readonly Candidate[]): Match => {
  const first = candidates[0]
  return first === undefined ? { kind: "nobody" } : candidates.length === 1 ? { kind: "found", candidate: first } : { kind: "several", candidates }
}

/** Nothing that both sides state may differ, and the team must be shared; a phone tail that agrees stands in for a team not known. */
const fits = (claim: Claim, { person, teams }: Candidate): boolean => {
  if (person.name !== claim.name) return false
  if (claim.idHash !== undefined && person.idHash !== undefined) return person.idHash === claim.idHash
  const [mine, theirs] = [phoneTail(claim.phone), phoneTail(person.phone)]
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return false
  const samePhone = mine !== undefined && mine === theirs
  return samePhone || (claim.team !== undefined && teams.has(claim.team))
}
