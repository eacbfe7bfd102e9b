/**
 * A keyed hash (HMAC) of text that may identify somebody: ID numbers, the rows of a file, names of activities and organisations. A plain hash of an ID number can
 * be guessed in minutes, so the key stays outside the database. The same key and text give the same hash for ever; losing the key means
 * that the same person is no longer recognised, never that a total changes.
 */
export interface IdentityKey {
  /** 64 lower-case hex digits. `purpose` separates uses: a hash made for one tells nothing about another. */
  readonly hash: (purpose: "id-number" | "row" | "activity" | "organisation" | "name", text: string) => string
}
