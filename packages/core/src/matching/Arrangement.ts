/**
 * What was agreed between a need and a slot of an offer: arranged, then given or released. Kept on both sides alike.
 *
 * What a reader would get wrong: what was arranged and not given is free again, on both sides, as soon as the rest was given.
 */

export interface Arrangement {
  /** The other side: an offer's slot for a need, a need for an offer's slot. */
  readonly with: string
  readonly quantity: number
  readonly stage: "arranged" | "given" | "released"
}

export const open = (all: readonly Arrangement[], other: string): Arrangement | undefined =>
  all.find((one) => one.with === other && one.stage === "arranged")

/** What is spoken for: arranged, or given already. */
export const spokenFor = (all: readonly Arrangement[]): number =>
  all.reduce((total, { quantity, stage }) => total + (stage === "released" ? 0 : quantity), 0)

export const given = (all: readonly Arrangement[]): number =>
  all.reduce((total, { quantity, stage }) => total + (stage === "given" ? quantity : 0), 0)

export const arranged = (all: readonly Arrangement[], other: string, quantity: number): readonly Arrangement[] => [
  ...all,
  { with: other, quantity, stage: "arranged" }
]

export const ended = (all: readonly Arrangement[], other: string, stage: "given" | "released", quantity?: number): readonly Arrangement[] =>
  all.map((one) => (one.with === other && one.stage === "arranged" ? { ...one, stage, quantity: quantity ?? one.quantity } : one))
