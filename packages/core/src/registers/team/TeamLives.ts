/** What teams bring to the registers: members, formations, honours. That a team is listed is the directory's to say. */
import * as Formations from "./Formations.ts"
import * as Honours from "./Honours.ts"
import * as Registrations from "./Registrations.ts"
import * as Memberships from "./Memberships.ts"

export const kinds = { team: Registrations.kind, membership: Memberships.kind, formation: Formations.kind, honour: Honours.kind } as const

export const registers = {
  teamRegistration: Registrations.registrations,
  membership: Memberships.memberships,
  membershipStanding: Memberships.standings,
  formation: Formations.formations,
  formationPlace: Formations.places,
  formationLink: Formations.links,
  honour: Honours.honours
} as const
