/**
 * By what the rows of core's registers are looked for, beside their key. The tenant leads every index. A register that is not named here
 * is found by its key only.
 */
import type { Register } from "@yanzhen/core/registers"

const indexes: Readonly<Record<string, readonly (readonly string[])[]>> = {
  service_record: [["rowKey"], ["volunteer", "on"], ["team", "on"], ["batch"]],
  group_record: [["rowKey"], ["batch"]],
  import_batch: [["file"]]
}

/** Names of facts, in order. */
export const of = (register: Register.AnyRegister): readonly (readonly string[])[] =>
  (indexes[register.name] ?? []).filter((index) => index.every((name) => Object.hasOwn(register.facts.fields, name)))
