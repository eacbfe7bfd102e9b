/** What reports bring to the registers: what was made public. */
import { kind, publicCounts } from "./PublicCounts.ts"

export const kinds = { publication: kind } as const
export const registers = { publicCount: publicCounts } as const
