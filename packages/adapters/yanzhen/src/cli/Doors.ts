/**
 * What the commands reach through: the library's own entries, loaded when first needed. Tests hand in doors of their own.
 */
import type { Message } from "@yanzhen/core/foundation"
import type { Policy } from "@yanzhen/core/law"
import type { SheetOptions } from "../SheetSource.ts"
import type { Locale } from "../Reason.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import type { Sheet } from "../operations/Imports.ts"

export interface Opening {
  /** A SQLite file; without it everything ends with the process. */
  readonly file?: string
  /** A name, or a .json file with a pack that lies over the national default; several joined by “+”. */
  readonly policy?: string
  /** Whose data. */
  readonly tenant?: string
  /** Files of holiday notices over the calendar that is shipped. */
  readonly calendar?: readonly string[]
  /** Who gives the commands. */
  readonly actor?: string
  readonly locale: Locale
}

export interface PolicyLine {
  readonly name: string
  readonly title: Message.Text
  readonly status: "reviewed" | "excerpt" | "unverified"
}

export type Bytes = { readonly name: string; readonly bytes: Uint8Array }

export interface Doors {
  readonly open: (opening: Opening) => Promise<Yanzhen>
  readonly sheet: (file: string | Bytes, options: SheetOptions) => Promise<Sheet>
  /** The policy that was named on the line; a plain name stays one, and is looked up by whoever is asked. */
  readonly policyIn: (named: string, locale: Locale) => Promise<Policy.Policy | string>
  readonly policies: () => Promise<readonly PolicyLine[]>
}
