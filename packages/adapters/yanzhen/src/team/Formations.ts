/** Formations (雁阵): who leads, who flies as a wing, who mentors and lifted whom. */
import type { Formation } from "@yanzhen/core/team"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Place, Plain, RowOf } from "../life/Lives.ts"
import type { WordsOf } from "../life/Words.ts"
import type { FormationPlace } from "./Teams.ts"

export type FormationCommand = Plain<Formation.Command>
export type FormationForming = Extract<FormationCommand, { readonly type: "form" }>
export type FormationRow = RowOf<typeof Registers.formation>
export type FormationLink = RowOf<typeof Registers.formationLink>

export interface Formations {
  readonly form: (forming: FormationForming, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (formation: string, command: FormationCommand, giving?: Giving) => Promise<Given>
  readonly show: (
    formation: string
  ) => Promise<
    Looked<{ readonly formation: FormationRow; readonly formation_place: FormationPlace; readonly formation_link: FormationLink }>
  >
  /** Each where the team lies that leads it, by the directory of today. */
  readonly list: (place?: Place) => Promise<Listed<FormationRow>>
  /** What was written of it: the evidence of who was lifted. */
  readonly words: WordsOf
  /** Who lifted whom, in all formations; where the team lies that was lifted. */
  readonly lifted: (place?: Place) => Promise<Listed<FormationLink>>
}

export const formations: Area<Formations> = {
  names: { form: true, give: true, show: true, list: true, words: true, lifted: true },
  load: () => import("./FormationDoor.ts")
}
