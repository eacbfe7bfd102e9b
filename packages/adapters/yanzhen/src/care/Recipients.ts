/** Files of people who are looked after (一人一档): tags with source and day, and how often somebody is visited. No name stands in any of them. */
import type { RecipientFile, VisitPlan } from "@yanzhen/core/care"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type RecipientCommand = Plain<RecipientFile.Command>
export type VisitPlanCommand = Plain<VisitPlan.Command>
export type RecipientRow = RowOf<typeof Registers.recipient>
export type RecipientTagRow = RowOf<typeof Registers.recipientTag>
export type VisitRhythmRow = RowOf<typeof Registers.visitRhythm>

export interface Recipients {
  readonly open: (command: Extract<RecipientCommand, { readonly type: "open" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (recipient: string, command: RecipientCommand, giving?: Giving) => Promise<Given>
  /** How often: begins, changes and ends. */
  readonly givePlan: (recipient: string, command: VisitPlanCommand, giving?: Giving) => Promise<Given>
  readonly show: (recipient: string) => Promise<Looked<{ readonly recipient: RecipientRow; readonly recipient_tag: RecipientTagRow }>>
  readonly showPlan: (recipient: string) => Promise<Looked<{ readonly visit_rhythm: VisitRhythmRow }>>
  readonly list: () => Promise<Listed<RecipientRow>>
  readonly tags: () => Promise<Listed<RecipientTagRow>>
}

export const recipients: Area<Recipients> = {
  names: { open: true, give: true, givePlan: true, show: true, showPlan: true, list: true, tags: true },
  load: () => import("./RecipientDoor.ts")
}
