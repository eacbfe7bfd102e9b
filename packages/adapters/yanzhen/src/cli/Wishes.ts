/** From the options to what is wanted of each file. */
import * as Agreement from "./Agreement.ts"
import type { Wish } from "./Bringing.ts"
import * as Choosing from "./Choosing.ts"
import type { Given } from "./Options.ts"
import type { bringIn } from "./options/records.ts"
import type { Known } from "../operations/Tallies.ts"
import { Usage } from "./Usage.ts"

type Bringing = Omit<Given<typeof bringIn>, "file" | "policy" | "preview">

/** `agreesToAll`: nothing is kept, so nobody need agree to anything. */
export const of = (given: Bringing, command: string, { agreesToAll = false, isPreviewOnly = false } = {}): Wish => {
  const chosen = Choosing.read(given.choose, command)
  const flag = (one: boolean | undefined): boolean | undefined => (given.yes === true ? true : one)
  const { leader, organiser, marked } = given
  const enteredOn = dayOf(given["entered-on"], "--entered-on", command)
  const year = yearOf(given.year, command)
  return {
    sheet: {
      facts: { ...(leader === undefined ? {} : { leader }), ...(organiser === undefined ? {} : { organiser }) },
      ...(enteredOn === undefined ? {} : { enteredOn }),
      ...(year === undefined ? {} : { year })
    },
    agreed: agreesToAll
      ? Agreement.toEverything(chosen)
      : { newPeople: flag(given["new-people"]), newTeams: flag(given["new-teams"]), corrections: flag(given.corrections), chosen },
    isPreviewOnly,
    marked
  }
}

/** Of which day's knowledge is asked. */
export const known = (given: { readonly "as-known-on"?: string | undefined }): Known =>
  given["as-known-on"] === undefined ? {} : { asKnownOn: given["as-known-on"] }

const yearOf = (text: string | undefined, command: string): number | undefined => {
  if (text === undefined || /^\d{4}$/.test(text)) return text === undefined ? undefined : Number(text)
  throw new Usage((texts) => texts.yearUnreadable(text), command)
}

/** The form is enough here; whether there is such a day is asked by whoever reads it. */
const dayOf = (text: string | undefined, option: string, command: string): string | undefined => {
  if (text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  throw new Usage((texts) => texts.dayUnreadable(option, text), command)
}
