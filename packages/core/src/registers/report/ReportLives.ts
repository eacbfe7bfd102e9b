/** What reports bring to the registers: what was made public. */
import { kind, publications } from "./Publications.ts"

export const kinds = { publication: kind } as const
export const registers = { publication: publications } as const
