/** What is asked of somebody of whom there are entries. For tests only. */
import * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import * as KnownVolunteer from "../../src/activity/KnownVolunteer.ts"
import type * as Day from "../../src/foundation/Day.ts"
import { day, viewOf } from "../law/policies.ts"
import { plan } from "./activities.ts"

const view = viewOf("national")
export const without = <A extends object>(one: A): A =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as A

const position: JoiningFacts.Position = {
  childFacing: true,
  skills: ["first-aid", "assistant-social-worker"],
  training: "care",
  licence: "social-worker"
}
/** Everything that a joining can be asked of a person, as of each day. */
export const asked = (entries: readonly KnownVolunteer.Entry[]) =>
  Array.from({ length: 9 }, (_, n) =>
    JoiningFacts.of(
      KnownVolunteer.of(entries, plan).volunteer,
      position,
      plan as unknown as JoiningFacts.Activity,
      (day("2026-03-01") + n) as Day.Day,
      view
    )
  )
