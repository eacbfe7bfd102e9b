/**
 * Files of service records, .xlsx and .csv, for `preview`. What a reader would get wrong: nothing is read here; the file is opened, and
 * refused if it cannot be read, when it is previewed.
 */
import type { SheetFile } from "./SheetFile.ts"
import type { SheetOptions } from "./SheetSource.ts"
import type { Sheet } from "./operations/Imports.ts"

export type { SheetOptions } from "./SheetSource.ts"

/** A path, or bytes with the name that messages should use. */
export type File = string | { readonly name: string; readonly bytes: Uint8Array }

export const sheet = (file: File, options: SheetOptions = {}): Sheet => {
  const opened: SheetFile = {
    name: typeof file === "string" ? file : file.name,
    open: async (locale, today) => {
      const [{ dayOf }, SheetSource] = await Promise.all([import("./Room.ts"), import("./SheetSource.ts")])
      if (options.enteredOn !== undefined) dayOf(locale, options.enteredOn)
      return SheetSource.open(file, options, today)
    }
  }
  return opened
}
