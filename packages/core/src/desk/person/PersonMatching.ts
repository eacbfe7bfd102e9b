/**
 * Which person a row speaks of. By the keyed hash of the ID number where there is one; else by name with team or telephone. What a reader
 * would get wrong: two candidates are never decided by likelihood, nor is a number decided against a name. They are shown, and somebody who
 * knows chooses.
 */
import type { Person } from "../../ports/PersonDirectory.ts"

/** Who served, as the sheet says it. */
export interface NamedPerson {
  readonly name: string
  /** 18 characters, checked; X in upper case. Never stored. */
  readonly idNumber?: string | undefined
  readonly phone?: string | undefined
}

/** What a row claims about its person, ready to be compared. */
export interface Claim {
  readonly name: string
  readonly phone?: string | undefined
  readonly idHash?: string | undefined
  readonly idTail?: string | undefined
  /** Id of the team that the row names; undefined if the row names none that is known. */
  readonly team?: string | undefined
}

/** Somebody who may be meant: known from the directory, or proposed by an earlier row of the same file. */
export interface Candidate {
  readonly person: Person
  /** Teams in which this person is listed or has served. */
  readonly teams: ReadonlySet<string>
  /** Teams in which they are named as leader. */
  readonly leads: ReadonlySet<string>
  /** Nobody has agreed to this person yet. */
  readonly proposed: boolean
  /** Left in the directory by an import that broke off: neither listed nor in any record. Free for whoever is meant. */
  readonly isLeftover?: boolean
}

export type Match<C extends Candidate = Candidate> =
  | { readonly kind: "found"; readonly candidate: C }
  /** Nobody fits: a new person, if whoever commits agrees. */
  | { readonly kind: "nobody" }
  /** Several fit, in order of id. */
  | { readonly kind: "several"; readonly candidates: readonly C[] }
  /** The ID number is that of somebody with another name. */
  | { readonly kind: "another"; readonly candidate: C }

const tailLength = 4

/** Digits from which a number is a whole one, of which two can be told apart; a sheet may also give the tail only. */
const wholeLength = 7

/** The last digits of a phone number, to compare and to show; undefined for one that is too short to compare. */
export const phoneTail = (phone: string | undefined): string | undefined =>
  phone === undefined || phone.length < tailLength ? undefined : phone.slice(-tailLength)

export const claimOf = ({ name, idNumber, phone }: NamedPerson, idHash: string | undefined, team: string | undefined): Claim => ({
  name,
  phone,
  idHash,
  idTail: idNumber?.slice(-tailLength),
  team
})

/** `named` are all who bear the claim's name, `hashed` all who bear its hash; both in order of id. */
export const match = <C extends Candidate>(claim: Claim, hashed: readonly C[], named: readonly C[]): Match<C> => {
  if (claim.idHash !== undefined) {
    const bearer = one(those(hashed, isSomebody))
    if (bearer.kind === "found" && bearer.candidate.person.name !== claim.name) return { kind: "another", candidate: bearer.candidate }
    if (bearer.kind !== "nobody") return bearer
    const left = hashed.find(({ person }) => person.name === claim.name)
    if (left !== undefined) return { kind: "found", candidate: left }
  }
  const fitting = one(those(named, (candidate) => isSomebody(candidate) && fits(claim, candidate)))
  if (fitting.kind !== "nobody") return fitting
  const leading = one(those(named, (candidate) => isSomebody(candidate) && isLeading(claim, candidate)))
  return leading.kind === "nobody" ? one(named.filter((candidate) => isFree(claim, candidate)).slice(0, 1)) : leading
}

/** Whether a choice may fall on somebody: never on two ID numbers for one person, nor on two people for one number. */
export const mayMean = (claim: Claim, hashed: readonly Candidate[], chosen: Candidate): boolean => {
  if (claim.idHash === undefined) return true
  const bearers = hashed.filter(isSomebody)
  return bearers.length > 0 ? bearers.includes(chosen) : chosen.person.idHash === undefined
}

/** As `filter`; nearly always there is one, and it is the one. */
const those = <C extends Candidate>(candidates: readonly C[], test: (candidate: C) => boolean): readonly C[] => {
  const [only] = candidates
  return candidates.length === 1 && only !== undefined && test(only) ? candidates : candidates.filter(test)
}

const isSomebody = (candidate: Candidate): boolean => candidate.isLeftover !== true

const one = <C extends Candidate>(candidates: readonly C[]): Match<C> => {
  const first = candidates[0]
  return first === undefined
    ? { kind: "nobody" }
    : candidates.length === 1
      ? { kind: "found", candidate: first }
      : { kind: "several", candidates }
}

/** Nothing that both sides state may differ, and then the whole telephone or the team must be shared. */
const fits = (claim: Claim, { person, teams }: Candidate): boolean => {
  if (person.name !== claim.name) return false
  if (claim.idHash !== undefined && person.idHash !== undefined) return person.idHash === claim.idHash
  const phones = comparePhones(claim.phone, person.phone)
  if (phones === "different") return false
  if (phones === "same" || (claim.team !== undefined && teams.has(claim.team))) return true
  const isElsewhere = claim.team !== undefined && teams.size > 0
  return (
    (phones === "same-tail" && !isElsewhere) ||
    (isBare(claim) && teams.size === 0 && person.phone === undefined && person.idHash === undefined)
  )
}

/** A name and nothing else: two such listings are one. */
const isBare = ({ phone, idHash, team }: Claim): boolean => phone === undefined && idHash === undefined && team === undefined

/** Whoever leads in the team under that name serves in it too, where nothing that both sides state differs. */
const isLeading = ({ name, team, idHash, phone }: Claim, { person, leads }: Candidate): boolean =>
  person.name === name &&
  team !== undefined &&
  leads.has(team) &&
  (idHash === undefined || person.idHash === undefined) &&
  comparePhones(phone, person.phone) !== "different"

/** Whoever was left behind is taken up by the next claim that nothing in it contradicts. */
const isFree = (claim: Claim, { person, isLeftover }: Candidate): boolean =>
  isLeftover === true &&
  person.name === claim.name &&
  (claim.idHash === undefined || person.idHash === undefined) &&
  comparePhones(claim.phone, person.phone) !== "different"

/** Whether the claim says the telephone where nobody knew it, or whole where only its end was known. */
export const saysMore = ({ phone }: Claim, { phone: known }: Pick<Person, "phone">): boolean =>
  phone !== undefined &&
  (known === undefined || (known.length < wholeLength && phone.length >= wholeLength && comparePhones(phone, known) === "same-tail"))

/** Of one of which only the end is known, its end is compared; of one that is too short, nothing. */
export const comparePhones = (a: string | undefined, b: string | undefined): "same" | "same-tail" | "different" | "unknown" => {
  const [mine, theirs] = [phoneTail(a), phoneTail(b)]
  if (a === undefined || b === undefined || mine === undefined || theirs === undefined) return "unknown"
  if (a.length >= wholeLength && b.length >= wholeLength) return a === b ? "same" : "different"
  return mine === theirs ? "same-tail" : "different"
}
