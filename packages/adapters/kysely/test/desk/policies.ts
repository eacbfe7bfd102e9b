/** The national default with values of an organisation over it. For tests only. */
import { Day } from "@yanzhen/core/foundation"
import { Instruments, type Parameter, Pack, Policies, Policy } from "@yanzhen/core/law"

export const value = <P extends Parameter.Parameter>(parameter: P, of: Parameter.ValueOf<P>) =>
  Pack.value<Parameter.Parameter>(parameter, { from: Day.first, value: of, force: "default", citations: [Instruments.LIBRARY.passage()] })

export const over = (...values: readonly ReturnType<typeof value>[]): Policy.Policy =>
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
