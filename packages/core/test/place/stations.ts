/** Commands of one station. For tests only. */
import * as Id from "../../src/foundation/Id.ts"
import type * as Station from "../../src/place/Station.ts"

export const [head, worker] = (["p-1", "p-2"] as const).map((id) => Id.require<Id.PersonId>(id)) as [Id.PersonId, Id.PersonId]
export const open: Station.Command = { type: "open", on: "2026-01-01" }
export const facilities = ["premises", "team", "projects", "equipment", "rules", "sign"] as const
export const functions = ["needs", "projects", "recruitment", "activities", "records", "publicity"] as const
export const has = (facility: (typeof facilities)[number], is = true, on = "2026-01-02"): Station.Command => ({
  type: "note-facility",
  facility,
  has: is,
  on
})
export const does = (name: (typeof functions)[number], is = true, on = "2026-01-02"): Station.Command => ({
  type: "note-function",
  function: name,
  has: is,
  on
})
export const take = (person: Id.PersonId, on = "2026-02-01", isLicensed = false): Station.Command => ({
  type: "take-post",
  person,
  post: "staff",
  isLicensed,
  on
})
export const leave = (person: Id.PersonId, on: string): Station.Command => ({ type: "leave-post", person, on })
export const close: Station.Command = { type: "close", on: "2026-03-01", reason: "合并" }
export const whole = [open, ...facilities.map((one) => has(one)), ...functions.map((one) => does(one))]
