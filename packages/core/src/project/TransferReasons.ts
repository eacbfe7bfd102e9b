/**
 * Why an award cannot go on with another lead: it is the same one, of a kind that the policy does not take, without the host that it needs, or
 * banned by the awards kept here.
 *
 * What a reader would get wrong: of whom nothing is known, nothing is asked again; the agreement is signed, and its evidence says who agreed.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Command } from "./Award.schema.ts"
import { leading } from "./AwardEvolution.ts"
import type { Award } from "./AwardState.ts"
import { distinctReasons, idOf, isSame } from "./PartyReasons.ts"
import * as Applicants from "./rules/Applicants.ts"

type Transfer = Extract<Command, { readonly type: "transfer" }>
/** What the awards kept here say of the one who is to lead. */
export type Lead = Partial<Applicants.Known>

export const transferReasons = (
  { to, kind, host }: Transfer,
  { parties }: Award,
  on: Day.Day,
  { view, lead }: { readonly view: ParameterView; readonly lead: Lead | undefined }
): readonly Finding[] => {
  const isLead = parties.some(({ role, party }) => role === "implementer" && isSame(party, to))
  const hasHost = host !== undefined || parties.some(({ role }) => role === "host")
  const row = { ...Applicants.unknown, ...lead, appliesOn: on, kind, hasHost }
  const asked = [Applicants.applicants, Applicants.bans].flatMap((rule) => Rule.findings(rule, row, view))
  return [
    ...(isLead ? [Refusal.finding("award.same-lead", { lead: idOf(to) })] : []),
    // Of an agreement that older versions let two stand in, only who comes anew is asked.
    ...distinctReasons(leading(parties, { to, host })).filter(({ facts }) => [idOf(to), host].some((one) => one === facts["party"])),
    ...asked.filter(({ outcome }) => outcome === "unmet")
  ]
}
