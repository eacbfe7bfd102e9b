/** A policy with values of an organisation over it, the national default as a rule. For tests only. */
import { Day } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy } from "@yanzhen/core/law"

/** How such a value is said, where it does not matter. */
export const given = { from: Day.first, force: "default", citations: [Instruments.LIBRARY.passage()] } as const

/** `id`: what the answers of this policy name. */
export const over = (base: Policy.Policy, id: string, ...values: readonly Pack.Value[]): Policy.Policy =>
  Policy.extend(
    base,
    Pack.define({
      id,
      version: "1",
      title: { "zh-CN": "例", en: "example" },
      layer: "organisation",
      jurisdiction: "999999",
      status: "unverified",
      values
    })
  )

export const policyWith = (...values: readonly Pack.Value[]): Policy.Policy => over(Policies.byName("national"), "test", ...values)
