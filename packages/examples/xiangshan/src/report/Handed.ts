/**
 * What the district hands in, sorted by what is to be done with it. The reader of all this gets the files and what their senders said
 * beside them, never the generator's objects.
 */
import type { District } from "../generate/District.ts"
import * as CivilDay from "../generate/CivilDay.ts"
import type { InputFile } from "../Input.ts"
import * as Committed from "../Committed.ts"
import * as Delivery from "../write/Delivery.ts"
import * as Directory from "../write/Directory.ts"
import * as LaterVersion from "../write/LaterVersion.ts"

/** A file of service records with what its sender said. */
export interface Records extends Pick<InputFile, "file" | "bytes"> {
  readonly facts: { readonly organiser?: string; readonly leader?: string }
  /** "YYYY-MM-DD": the day on which it was made up. */
  readonly enteredOn: string
}

export interface Handed {
  readonly directories: readonly InputFile[]
  readonly deliveries: readonly Records[]
  /** By hand, every line another accident. */
  readonly dirty: Records
  /** A month again, changed here and there, with lines taken back by a remark. */
  readonly corrected: readonly Records[]
  /** Sent by mistake, to be withdrawn. */
  readonly mistaken: readonly Records[]
  /** A month that is in already, in a file of another name. */
  readonly again: Records
}

const records = ({ file, bytes, defaults, madeUpOn }: Delivery.Delivery): Records => ({
  file,
  bytes,
  facts: defaults,
  enteredOn: CivilDay.text(madeUpOn)
})

export const of = (district: District): Handed => {
  const later = LaterVersion.laterVersions(district)
  const committed = (name: string, enteredOn: string): Records => {
    const found = Committed.files(district).find(({ file }) => file === name)
    if (found === undefined) throw new RangeError(`${name} is not among the committed files`)
    return { ...found, facts: {}, enteredOn }
  }
  return {
    directories: Directory.directory(district),
    deliveries: Delivery.deliveries(district).map(records),
    dirty: committed(Committed.dirtyFile, "2026-04-08"),
    corrected: later.filter(({ kind }) => kind === "correction").map(records),
    mistaken: later.filter(({ kind }) => kind === "mistake").map(records),
    again: committed(Committed.monthFile, "2026-07-08")
  }
}

export const files = ({
  directories,
  deliveries,
  dirty,
  corrected,
  mistaken,
  again
}: Handed): readonly Pick<InputFile, "file" | "bytes">[] => [...directories, ...deliveries, dirty, ...corrected, ...mistaken, again]
