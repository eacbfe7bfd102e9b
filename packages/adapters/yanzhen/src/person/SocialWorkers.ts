/** Social workers: certificates, registrations, continuing education; and what else people are, several things at once. */
import type { PersonKinds, SocialWorker } from "@yanzhen/core/person"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { WordsOf } from "../life/Words.ts"
import type { Given, Giving, Listed, Plain, RowOf } from "../life/Lives.ts"

export type SocialWorkerCommand = Plain<SocialWorker.Command>
export type PersonKindCommand = Plain<PersonKinds.Command>
export type SocialWorkerRow = RowOf<typeof Registers.socialWorker>
export type PersonKindRow = RowOf<typeof Registers.personKind>

export interface SocialWorkers {
  /** Renewed only on the education of the registration before. */
  readonly give: (person: string, command: SocialWorkerCommand, giving?: Giving) => Promise<Given>
  /** The evidence of certificates and degrees, what was learnt, and why a registration was struck. */
  readonly words: WordsOf
  readonly list: () => Promise<Listed<SocialWorkerRow>>
  /** What a person becomes and ceases to be: Party member, cadre, social worker, volunteer. */
  readonly become: (person: string, command: PersonKindCommand, giving?: Giving) => Promise<Given>
  readonly kinds: () => Promise<Listed<PersonKindRow>>
}

export const socialWorkers: Area<SocialWorkers> = {
  names: { give: true, words: true, list: true, become: true, kinds: true },
  load: () => import("./SocialWorkerDoor.ts")
}
