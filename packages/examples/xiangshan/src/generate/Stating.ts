/**
 * What each station's sheet has room for. The generator asks it first, so that no fact is made up that the sheet then loses:
 * what is in the files is all there is, and the totals a reader finds can be checked against the generator.
 */
export interface Stating {
  /** "minute": sign-in times as they fell. "quarter": rounded times. "none": only a duration. */
  readonly clock: "minute" | "quarter" | "none"
  /** "minutes": how long, not when. "clock": from when to when. */
  readonly break: "none" | "minutes" | "clock"
  readonly travel: boolean
  readonly headCount: boolean
  readonly entryDay: boolean
}

const plain: Stating = { clock: "minute", break: "none", travel: false, headCount: false, entryDay: false }

export const stating: Readonly<Record<string, Stating>> = {
  相南街道: { ...plain, break: "minutes", headCount: true },
  东街道: plain,
  西街道: { ...plain, break: "minutes", travel: true, headCount: true, entryDay: true },
  东山街道: { ...plain, clock: "quarter" },
  任圩街道: { ...plain, clock: "quarter", headCount: true },
  南黎街道: { ...plain, clock: "none" },
  曲阳街道: { ...plain, break: "clock", entryDay: true },
  三堤口街道: { ...plain, break: "minutes" },
  渠沟镇: { ...plain, break: "minutes", travel: true, headCount: true, entryDay: true },
  相山经济开发区: plain
}

export const of = (street: string): Stating => stating[street] ?? plain
