/** Files of people who are looked after (一人一档): tags with source and day, and how often somebody is visited. No name stands in any of them. */
import type { RecipientCheck as Core, RecipientFile, VisitPlan } from "@yanzhen/core/care"
import type { Registers } from "@yanzhen/core/registers"
import type { Check } from "../check/Checks.ts"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type RecipientCommand = Plain<RecipientFile.Command>
export type VisitPlanCommand = Plain<VisitPlan.Command>
export type RecipientRow = RowOf<typeof Registers.recipient>
export type RecipientTagRow = RowOf<typeof Registers.recipientTag>
export type VisitRhythmRow = RowOf<typeof Registers.visitRhythm>

export interface RecipientQuestion {
  /** "YYYY-MM-DD"; today where nothing is said. */
  readonly on?: string
  /** How the data are used, how a child and the parents fare, and a tag that is about to be noted. It is not kept. */
  readonly stated?: Core.Stated
}
export interface RecipientCheck extends Check {
  readonly recipient: string
}

export interface Recipients {
  readonly open: (command: Extract<RecipientCommand, { readonly type: "open" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (recipient: string, command: RecipientCommand, giving?: Giving) => Promise<Given>
  /** How often: begins, changes and ends. */
  readonly givePlan: (recipient: string, command: VisitPlanCommand, giving?: Giving) => Promise<Given>
  readonly show: (recipient: string) => Promise<Looked<{ readonly recipient: RecipientRow; readonly recipient_tag: RecipientTagRow }>>
  readonly showPlan: (recipient: string) => Promise<Looked<{ readonly visit_rhythm: VisitRhythmRow }>>
  readonly list: () => Promise<Listed<RecipientRow>>
  /**
   * A file, as of a day, with every reason: its data against the law of sensitive data, from the consents that were entered; a child's tags against who
   * is left behind, in difficulty or unattended; and the visits to a child against their rhythm.
   */
  readonly check: (recipient: string, asked?: RecipientQuestion) => Promise<RecipientCheck>
  readonly tags: () => Promise<Listed<RecipientTagRow>>
}

export const recipients: Area<Recipients> = {
  names: { open: true, give: true, givePlan: true, show: true, showPlan: true, list: true, check: true, tags: true },
  load: () => import("./RecipientDoor.ts")
}
