/**
 * What the commands reach through: the library's own entries, loaded when first needed. Tests hand in doors of their own.
 */
import type { Message } from "@yanzhen/core/foundation"
import type { SheetOptions } from "../SheetSource.ts"
import type { Locale, Sheet, Yanzhen } from "../Yanzhen.ts"

export interface Opening {
  /** A SQLite file; without it everything ends with the process. */
  readonly file?: string
  readonly policy?: string
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
  readonly policies: () => Promise<readonly PolicyLine[]>
}
