/**
 * A team held against the rules of teams, as of any day: who is in it, and where a group of its kind is registered or filed.
 *
 * What a reader would get wrong: what nobody has entered is unknown, not missing; and whether a team could be registered as an association
 * is a question beside the answer, no fault of the team.
 */
import type { Day } from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Teams from "../law/parameters/Teams.ts"
import type { PersonKind } from "../person/PersonKinds.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"
import type { Role, Standing } from "./Membership.ts"
import * as Composition from "./rules/Composition.ts"
import * as LegalForm from "./rules/LegalForm.ts"
import * as CertifiedWorkers from "../place/CertifiedWorkers.ts"
import * as Standings from "./rules/Standings.ts"
import type { Stated } from "./TeamCheck.schema.ts"

export type { Stated } from "./TeamCheck.schema.ts"

/** Somebody in a role of the team. */
export interface Member extends InForce {
  readonly person: string
  readonly role: Role
}
/** Somebody on probation, or paused; whoever is neither is a full member. */
export interface Stood extends InForce {
  readonly person: string
  readonly standing: Standing
}
/** What somebody is or was: Party member, social worker … */
export interface Been extends InForce {
  readonly person: string
  readonly kind: PersonKind
}

export interface Known {
  /** Of this team, of all days. */
  readonly members: readonly Member[]
  /** Of its members, of all days; nobody where nothing is said. */
  readonly standings?: readonly Stood[]
  /** Of its members, of all days. */
  readonly been: readonly Been[]
  /** Of its members; where the place counts social workers by them. */
  readonly certificates?: readonly CertifiedWorkers.Certificate[]
  readonly stated: Stated
}

export interface Checked {
  readonly composition: Asking.Asked
  readonly party: Asking.Asked
  readonly legalForm: Asking.Asked
  /** Undefined while it is not known whether it can be registered, or whether it is tiny. */
  readonly route: LegalForm.Route | undefined
}

const personOf = ({ person }: { readonly person: string }): string => person

const partyKinds: ReadonlySet<PersonKind> = new Set(["party-member", "retired-party-member"])

/** Up to the day somebody must have been entered: else nobody knows who is in it. */
export const compositionOn = (
  { members, standings, been, certificates, stated }: Known,
  on: Day,
  view: ParameterView
): Composition.Composition => {
  const uncounted = new Set(standings?.filter((stood) => isInForce(stood, on) && !Standings.counts(stood.standing, view)).map(personOf))
  const there = members.filter((member) => isInForce(member, on) && !uncounted.has(member.person))
  const isKnown = members.some(({ from }) => from === undefined || from <= on)
  const people = new Set(there.map(({ person }) => person))
  const now = been.filter((one) => people.has(one.person) && isInForce(one, on))
  const inRole = there.filter(({ role }) => role === "social-worker").map(({ person }) => person)
  const professional = now.filter(({ kind }) => kind === "social-worker").map(({ person }) => person)
  const called = new Set([...inRole, ...professional])
  const needed = Parameter.valueIn(view, Teams.minSocialWorkers)
  const social = CertifiedWorkers.isAsked(view) ? CertifiedWorkers.count(people, called, certificates, on, needed) : called.size
  return {
    members: isKnown ? people.size : undefined,
    socialWorkers: isKnown ? social : undefined,
    hasLeader: isKnown ? there.some(({ role }) => role === "leader") : undefined,
    partyMembers: isKnown ? partyMembers(people, now, been, view) : undefined,
    hasPartyBranch: stated.hasPartyBranch
  }
}

/** Of whom nothing was ever said may be one: then the number is known only where those who are known are enough already. */
const partyMembers = (
  people: ReadonlySet<string>,
  now: readonly Been[],
  been: readonly Been[],
  view: ParameterView
): number | undefined => {
  const found = new Set(now.filter(({ kind }) => partyKinds.has(kind)).map(({ person }) => person)).size
  const said = new Set(been.map(({ person }) => person))
  const enough = Parameter.valueIn(view, Teams.partyBranchMembers)
  return [...people].every((person) => said.has(person)) || found >= (enough ?? Infinity) ? found : undefined
}

export const check = (known: Known, on: Day, view: ParameterView): Checked => {
  const composition = compositionOn(known, on, view)
  const { units, fundFen, isTiny } = known.stated
  const legalForm = Asking.ask(LegalForm.legalForm, { individuals: composition.members, units, fundFen }, view)
  return {
    composition: Asking.ask(Composition.volunteerTeam, composition, view),
    party: Asking.ask(Composition.partyElement, composition, view),
    legalForm,
    route: LegalForm.route(legalForm.decision.outcome, isTiny)
  }
}
