/**
 * Where the wrapped data keys of people are kept: apart from the database that holds what they open, so that a copy of the database alone
 * opens nothing, and a key that is destroyed here is destroyed for the copies too. What a reader would get wrong: a destroyed key stays
 * destroyed. No other is ever kept for the same person, so that who was anonymised does not come back by a late write.
 */

export type Key = { readonly state: "kept"; readonly wrapped: string } | { readonly state: "destroyed" }

export interface PersonKeys {
  /** A person who never had a key is absent. */
  get(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, Key>>
  /** Keeps a candidate where there was never a key; answers what is there then, for each of them. Of two at once one is kept, and both learn which. */
  keep(tenant: string, candidates: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, Key>>
  /** For ever, and also of somebody who has none yet. */
  destroy(tenant: string, ids: readonly string[]): Promise<void>
  close(): Promise<void>
}
