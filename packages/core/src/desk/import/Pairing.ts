/**
 * Which stored record a changed row speaks of: of the same person, team, activity and day, and no longer in the file as it was. Records and
 * rows are paired in order, each record once; a row left over is a new record. What a reader would get wrong: a record whose own row still
 * stands anywhere in the file is not changed by another, so pairing needs to know the whole file.
 */
import type { Like } from "./ExistingRows.ts"
import * as KeySet from "./KeySet.ts"

export interface Pairing {
  /** Fingerprints of the rows of the whole file, where they are known; then of those seen so far. */
  readonly inFile: readonly KeySet.KeySet[]
  /** The import itself: what it brought in it does not change. */
  readonly batch: string
  readonly taken: Set<string>
  /** Keys of the rows whose records were changed, or taken for changed: none of them may turn up further down in the file. */
  readonly replaced: Set<string>
}

export const of = (batch: string, inFile: readonly KeySet.KeySet[]): Pairing => ({ inFile, batch, taken: new Set(), replaced: new Set() })

/** The first that is free, which nobody else gets. */
export const take = (pairing: Pairing, likes: readonly Like[]): Like | undefined => {
  for (const like of likes) {
    if (like.batch === pairing.batch || pairing.taken.has(like.id) || isInFile(pairing.inFile, like.rowKey)) continue
    pairing.taken.add(like.id)
    if (like.rowKey !== "") pairing.replaced.add(like.rowKey)
    return like
  }
  return undefined
}

/** The first of them that stands free still and is told to whoever looks; it stays free. */
export const near = (pairing: Pairing, likes: readonly Like[]): Like | undefined => {
  const like = likes.find(({ id, rowKey, batch }) => batch !== pairing.batch && !pairing.taken.has(id) && !isInFile(pairing.inFile, rowKey))
  if (like !== undefined && like.rowKey !== "") pairing.replaced.add(like.rowKey)
  return like
}

/** Whether a longer look at the file would have paired otherwise. */
export const isDisproved = ({ replaced, inFile }: Pairing): boolean => [...replaced].some((rowKey) => isInFile(inFile, rowKey))

const isInFile = (sets: readonly KeySet.KeySet[], rowKey: string): boolean => {
  if (rowKey === "") return false
  const fingerprint = KeySet.ofHash(rowKey)
  return sets.some((set) => KeySet.has(set, fingerprint))
}
