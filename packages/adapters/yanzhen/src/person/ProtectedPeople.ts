/**
 * People whose identity is protected: put, read for a purpose, anonymised. What a reader would get wrong: there is no list of names. Who is there
 * is a list of ids; a name is read one person at a time or several, for a purpose, and every read leaves an entry.
 */
import type { KeepingIdentity } from "@yanzhen/core/person"
import type { IdentitySchema } from "@yanzhen/core/schemas"
import type { Area } from "../life/Area.ts"
import type { Locale } from "../Reason.ts"

/** Name, telephone, address, ID number, day of birth ("YYYY-MM-DD"); only the name is needed. */
export type Identity = IdentitySchema.Identity
export type ReadPurpose = IdentitySchema.ReadPurpose

export interface ProtectedPerson {
  readonly id: string
  readonly name: string
  readonly phone?: string
  readonly address?: string
  /** Last four characters of the ID number. */
  readonly idTail?: string
  /** "YYYY-MM-DD" */
  readonly born?: string
}

export interface ReadFor {
  readonly purpose: ReadPurpose
}

/** That somebody was read, or asked for and not there. */
export interface Access {
  /** RFC 3339. */
  readonly at: string
  readonly actor: string
  /** One of `ReadPurpose`; "anonymise" where the read was the last; "remove-name" where it was searched for another's name. */
  readonly purpose: string
  readonly found: boolean
}

export interface Accesses {
  /** Oldest first. */
  readonly rows: readonly Access[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface DueForAnonymising {
  readonly id: string
  readonly because: KeepingIdentity.Because
}

export interface ProtectedPeople {
  /** Adds somebody and answers a new id, or replaces all that is known of the person with this one. */
  readonly put: (identity: Identity, id?: string) => Promise<{ readonly id: string }>
  /** Those of them who are there. Refused as a whole where one of them has withdrawn consent (`yz.people.consent`). */
  readonly read: (ids: readonly string[], asked: ReadFor) => Promise<readonly ProtectedPerson[]>
  /**
   * Kept texts that name protected people or are of them, by the ids that a look or a journal has (`{ text: id }`); ids of no such text are
   * left out. Each of these people has an entry; refused as `read` is.
   */
  readonly texts: (ids: readonly string[], asked: ReadFor) => Promise<Readonly<Record<string, string>>>
  readonly find: (idNumber: string, asked: ReadFor) => Promise<readonly ProtectedPerson[]>
  /** Who read this person, also after they were anonymised. */
  readonly accesses: (id: string) => Promise<Accesses>
  /** Whose consent is withdrawn, or whose time of keeping is over, as of a day ("YYYY-MM-DD"; default today). */
  readonly due: (on?: string) => Promise<readonly DueForAnonymising[]>
  /**
   * For ever: destroys the key of somebody who is due, and removes the texts that are theirs or name them; out of sealed words that
   * are of others their name and numbers are taken (`scrubbed`, so many texts). No total and no hash changes.
   */
  readonly anonymise: (id: string) => Promise<{ readonly texts: number; readonly scrubbed: number }>
}

export const protectedPeople: Area<ProtectedPeople> = {
  names: { put: true, read: true, texts: true, find: true, accesses: true, due: true, anonymise: true },
  load: () => import("./ProtectedDoor.ts")
}
