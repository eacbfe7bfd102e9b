/** What residents' concerns bring to the registers. */
import * as Concerns from "./Concerns.ts"

export const kinds = { concern: Concerns.kind } as const
export const registers = { concern: Concerns.concerns, concernChange: Concerns.changes } as const
