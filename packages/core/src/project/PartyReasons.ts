/**
 * What speaks against the parties of an agreement: a role that is empty or held twice, one body in two roles, another implementer or host than the
 * application named.
 *
 * What a reader would get wrong: whoever was screened, and may be banned, is the applicant; so nobody else signs in their place. Somebody else
 * takes a project over by a transfer, which asks about them.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Applicant } from "./Application.schema.ts"
import type { Party } from "./Award.schema.ts"

type Body = Party["party"]

export const idOf = (body: Body): string => ("team" in body ? body.team : body.organisation)
const keyOf = (body: Body): string => `${"team" in body ? "team" : "organisation"}/${idOf(body)}`
export const isSame = (one: Body, other: Body): boolean => keyOf(one) === keyOf(other)

/** An agreement binds several: nobody pays, hosts or judges themselves. */
export const distinctReasons = (parties: readonly Party[]): readonly Finding[] => {
  const roles = new Map(parties.map(({ role, party }) => [role, party]))
  const bodies = [...roles.values()]
  return repeated(bodies.map(keyOf)).map((key) => {
    const [party] = bodies.filter((one) => keyOf(one) === key).map(idOf)
    return Refusal.finding("award.one-party-two-roles", { party }, { kind: "requirement" })
  })
}

/** `applicant` is who was screened; undefined where nobody knows. */
export const partyReasons = (parties: readonly Party[], applicant: Applicant | undefined, view: ParameterView): readonly Finding[] => {
  const roles = parties.map(({ role }) => role)
  return [
    ...(["funder", "implementer"] as const).flatMap((role) =>
      roles.filter((one) => one === role).length === 1
        ? []
        : [Refusal.finding("award.party-missing", { role }, Refusal.resting(view, Ventures.needsHost))]
    ),
    ...distinctReasons(parties),
    ...(applicant === undefined ? [] : applicantReasons(parties, applicant)),
    ...(roles.includes("host") ? [] : hostReasons(applicant?.kind, view))
  ]
}

/** Who applied implements it; and where a host was named, no other comes in its place. */
const applicantReasons = (parties: readonly Party[], { by, host }: Applicant): readonly Finding[] => {
  const other = (role: Party["role"], named: Body): readonly Body[] =>
    parties.filter((one) => one.role === role && !isSame(one.party, named)).map(({ party }) => party)
  return [
    ...other("implementer", by).map((party) =>
      Refusal.finding("award.not-the-applicant", { party: idOf(party), applicant: idOf(by) }, { kind: "requirement" })
    ),
    ...(host === undefined ? [] : other("host", { organisation: host })).map((party) =>
      Refusal.finding("award.not-the-host", { party: idOf(party), host }, { kind: "requirement" })
    )
  ]
}

const hostReasons = (kind: Applicant["kind"] | undefined, view: ParameterView): readonly Finding[] => {
  const use = Parameter.useIn(view, Ventures.needsHost)
  if (use?.value !== true || kind === "registered") return []
  return [
    Refusal.finding(
      "award.host-missing",
      { kind },
      { outcome: kind === undefined ? "unknown" : "unmet", kind: "requirement", parameters: [use], citations: use.citations }
    )
  ]
}
