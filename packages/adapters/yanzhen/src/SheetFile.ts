/** A file that can be opened and read, behind the `Sheet` of the front door. Known by what it can do, not by its class. */
import type { SheetSource } from "./SheetSource.ts"
import type { Locale } from "./Reason.ts"
import type { Sheet } from "./operations/Imports.ts"

export interface SheetFile extends Sheet {
  /** Rejects for a file that cannot be read at all. */
  readonly open: (locale: Locale) => Promise<SheetSource>
}

export const isOpenable = (sheet: Sheet): sheet is SheetFile => "open" in sheet && typeof sheet.open === "function"
