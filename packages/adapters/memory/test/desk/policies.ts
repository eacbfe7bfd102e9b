/** The national default with values of an organisation over it. For tests only. */
import { Day } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy } from "@yanzhen/core/law"

/** How such a value is said, where it does not matter. */
export const given = { from: Day.first, force: "default", citations: [Instruments.LIBRARY.passage()] } as const

export const policyWith = (...values: Parameters<typeof Pack.define>[0]["values"]): Policy.Policy =>
  Policy.extend(
    Policies.byName("national"),
    Pack.define({
      id: "test",
      version: "1",
      title: { "zh-CN": "例", en: "example" },
      layer: "organisation",
      jurisdiction: "999999",
      status: "unverified",
      values
    })
  )
