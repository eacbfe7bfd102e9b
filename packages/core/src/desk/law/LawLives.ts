/** The life of a tenant's own values: what the desk needs to give it commands. */
import * as Effect from "effect/Effect"
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

export const lives = { policy } as const
