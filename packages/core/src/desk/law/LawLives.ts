/** The lives of a tenant's own values and of its holiday notices: what the desk needs to give them commands. */
import * as Effect from "effect/Effect"
import type { WorkingCalendar } from "../../foundation/WorkingCalendar.ts"
import * as OwnNotices from "../../law/calendars/OwnNotices.ts"
import * as OwnNoticesSchema from "../../law/calendars/OwnNotices.schema.ts"
import * as PolicyEdit from "../../law/PolicyEdit.ts"
import * as PolicyEditSchema from "../../law/PolicyEdit.schema.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/law/LawLives.ts"
import * as Rooms from "../../rulebook/Rooms.ts"
import type * as Life from "../Life.ts"
import type { World } from "../World.ts"

/** A policy takes time to be laid over, and this is asked before every operation: one that holds nothing of a tenant's is its own base. */
const baseOf = (policy: Policy.Policy): Policy.Policy => {
  const packs = policy.packs.filter(({ layer }) => layer !== "tenant")
  return packs.length === policy.packs.length ? policy : Policy.of(packs)
}

/** The policy without the tenant's own values, whichever of them it holds already. */
export const contextOf = ({ policy, tenant }: World): Omit<PolicyEdit.Context, "today"> => ({
  tenant,
  base: baseOf(policy),
  parameters: Rooms.parameters,
  rules: Rooms.rules
})

const policy: Life.Life<PolicyEdit.Command, PolicyEdit.PolicyEdit, PolicyEdit.Event, Omit<PolicyEdit.Context, "today">> = {
  name: "policy",
  kind: kinds.policy,
  command: PolicyEditSchema.Command,
  event: PolicyEditSchema.Event,
  decide: (command, state, { today, facts }) => PolicyEdit.decide(command, state, { today, ...facts }),
  gather: (world) => Effect.succeed({ facts: contextOf(world) })
}

/** What is known of working days without the tenant. */
export const baseCalendar = ({ calendar: data, tenant }: World): WorkingCalendar => (data.base ?? data.calendar)(tenant)

const calendar: Life.Life<OwnNotices.Command, OwnNotices.OwnNotices, OwnNotices.Event, WorkingCalendar> = {
  name: "calendar",
  kind: kinds.calendar,
  command: OwnNoticesSchema.Command,
  event: OwnNoticesSchema.Event,
  decide: (command, state, { today, facts }) => OwnNotices.decide(command, state, { today, base: facts }),
  gather: (world) => Effect.succeed({ facts: baseCalendar(world) })
}

export const lives = { policy, calendar } as const
