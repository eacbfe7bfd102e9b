/**
 * The time of day. Used by the desk only, which turns it into `recordedAt` and the tenant's civil day; no rule asks a clock.
 */
import type { Instant } from "../foundation/Instant.ts"

export type Clock = () => Instant
