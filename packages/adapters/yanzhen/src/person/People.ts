/** What is known of people by their random ids: background checks, consents, qualifications, guardians. Names are the directory's, which is told
 * of a new one here. */
import type { BackgroundCheck, Consent, Guardianship, Qualification } from "@yanzhen/core/person"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Plain, RowOf, Tables } from "../life/Lives.ts"

export type BackgroundCheckCommand = Plain<BackgroundCheck.Command>
export type ConsentCommand = Plain<Consent.Command>
export type QualificationCommand = Plain<Qualification.Command>
export type GuardianshipCommand = Plain<Guardianship.Command>

/** `reason`: why, for whoever asks later; a text that names somebody is kept aside. */
export interface Renaming {
  readonly name: string
  readonly reason: string
}

export interface People {
  /** Which unit asked, on which day, clear or not clear; there is no place for an offence. */
  readonly backgroundCheck: (person: string, command: BackgroundCheckCommand, giving?: Giving) => Promise<Given>
  /** The person's own, or that of a guardian of the day. */
  readonly consent: (person: string, command: ConsentCommand, giving?: Giving) => Promise<Given>
  readonly qualification: (person: string, command: QualificationCommand, giving?: Giving) => Promise<Given>
  readonly guardian: (ward: string, command: GuardianshipCommand, giving?: Giving) => Promise<Given>
  /** Another name in the directory for the same person (改名、用字更正). The journal says who ordered it and why, and no name. */
  readonly rename: (person: string, renaming: Renaming, giving?: Pick<Giving, "key">) => Promise<Given>
  /** All of it at one moment, with the teams and posts that somebody has. */
  readonly show: (person: string) => Promise<
    Tables<{
      readonly background_check: RowOf<typeof Registers.backgroundCheck>
      readonly consent: RowOf<typeof Registers.consent>
      readonly qualification: RowOf<typeof Registers.qualification>
      readonly guardianship: RowOf<typeof Registers.guardianship>
      readonly membership: RowOf<typeof Registers.membership>
      readonly station_post: RowOf<typeof Registers.stationPost>
    }>
  >
}

export const people: Area<People> = {
  names: { backgroundCheck: true, consent: true, qualification: true, guardian: true, rename: true, show: true },
  load: () => import("./PersonDoor.ts")
}
