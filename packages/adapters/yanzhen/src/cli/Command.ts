/**
 * A command: what it takes, and where its work is. The work is loaded when the command is given, so that help costs nothing of it.
 */
import type { Message } from "@yanzhen/core/foundation"
import type { Doors } from "./Doors.ts"
import type { Exit } from "./Exit.ts"
import type { Given, Options, everywhere } from "./Options.ts"
import type { Terminal } from "./Terminal.ts"
import type { Texts } from "./texts.ts"

/** What every command is handed beside its own options. */
export interface Context {
  readonly terminal: Terminal
  readonly texts: Texts
  readonly doors: Doors
}

export type Run<O extends Options> = (given: Given<O & typeof everywhere>, arguments_: readonly string[], context: Context) => Promise<Exit>

export interface Arguments {
  /** In the help: FILE…, BATCH. */
  readonly shown: string
  readonly least: number
  readonly most: number
}

interface Declared<O extends Options> {
  readonly summary: Message.Text
  readonly takes: Arguments
  readonly options: O
  /** Without these it cannot begin. */
  readonly required?: readonly (keyof O & string)[]
  readonly load: () => Promise<{ readonly run: Run<O> }>
}

export interface Command extends Omit<Declared<Options>, "load"> {
  readonly run: (given: { readonly [name: string]: unknown }, arguments_: readonly string[], context: Context) => Promise<Exit>
}

/** The parser has checked what was given against the same options. */
export const command = <const O extends Options>({ load, ...declared }: Declared<O>): Command => ({
  ...declared,
  run: async (given, arguments_, context) => (await load()).run(given as Given<O & typeof everywhere>, arguments_, context)
})

export const nothing: Arguments = { shown: "", least: 0, most: 0 }
