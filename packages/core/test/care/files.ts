/** Commands of one person’s file, and the state after some. For tests only. */
import { expect } from "vitest"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as Id from "../../src/foundation/Id.ts"
import { lived } from "../lives.ts"
import { today, view } from "./people.ts"

const id = Id.require

/** Of a child whose guardian consented to the file. */
export const context: RecipientFile.Context = {
  today,
  isVolunteer: false,
  view,
  of: { age: 10, minor: true, ownConsent: "none", guardianConsent: "separate" }
}
export const open: RecipientFile.Command = { type: "open", community: id("c-1"), street: id("s-1"), on: "2026-01-01" }
export const note = (tag: RecipientFile.Tagged["tag"], on = "2026-01-02"): RecipientFile.Command => ({
  type: "note",
  tag,
  source: "school",
  on
})
export const end = (tag: RecipientFile.Tagged["tag"], on = "2026-01-10"): RecipientFile.Command => ({
  type: "end",
  tag,
  on,
  reason: "父母返乡"
})
export const close: RecipientFile.Command = { type: "close", on: "2026-01-20", reason: "迁出" }
export const anonymise: RecipientFile.Command = { type: "anonymise", on: "2026-01-21" }
export const advise: RecipientFile.Command = { type: "advise", words: "听力不好，请慢慢说", on: "2026-01-03" }
export const after = (...commands: readonly RecipientFile.Command[]) => {
  const { state, accepted } = lived(RecipientFile.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
