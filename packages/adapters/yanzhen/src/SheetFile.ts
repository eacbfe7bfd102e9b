/** A file that can be opened and read, behind the `Sheet` of the front door. Known by what it can do, not by its class. */
import type { Day } from "@yanzhen/core/foundation"
import type { SheetSource } from "./SheetSource.ts"
import type { Locale } from "./Reason.ts"
import type { Sheet } from "./operations/Imports.ts"

export interface SheetFile extends Sheet {
  /** `today`: after it nobody was born, and nothing was served. Rejects for a file that cannot be read at all. */
  readonly open: (locale: Locale, today: Day.Day) => Promise<SheetSource>
}

export const isOpenable = (sheet: Sheet): sheet is SheetFile => "open" in sheet && typeof sheet.open === "function"
