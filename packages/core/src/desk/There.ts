/**
 * Whether something that is listed, or was opened, was there on the day that is asked about; asked of another day, it says from when and until
 * when it was.
 */
import type * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import * as Refusal from "../law/Refusal.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"

export const there = (kind: string, id: string, { from, until }: InForce, on: Day.Day): Decision.Decision =>
  Decision.from(
    true,
    isInForce({ from, until }, on)
      ? []
      : [Refusal.finding("check.not-there", { kind, id, on, from, until }, { units: { on: "day", from: "day", until: "day" } })]
  )
