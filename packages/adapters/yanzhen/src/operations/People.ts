/** Whether two entries are one person, and how one is forgotten. */
import type { Locale, Reason } from "../Reason.ts"

/** What the tally would be if two entries were one person. Nothing is merged. */
export interface AsOnePerson {
  readonly policy: string
  readonly at: number
  readonly minutesApart: number
  readonly minutesTogether: number
  /** Records that would be credited otherwise, and by how many minutes. */
  readonly records: readonly { readonly record: string; readonly minutes: number }[]
  /** How much would be known of the one person, and facts about which the two entries contradict each other. */
  readonly lives: {
    readonly memberships: number
    readonly consents: number
    readonly qualifications: number
    readonly checks: number
    readonly signUps: number
    readonly blocks: number
    /** Activities for which both entries have signed up. */
    readonly signedUpTwice: readonly string[]
    readonly contradictions: readonly Reason[]
  }
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface PersonOperations {
  /** What if these two volunteers are one person? */
  readonly samePerson: (volunteer: string, other: string, under?: { readonly policy?: string }) => Promise<AsOnePerson>
  /**
   * Removes a person's name, numbers and the texts of their own that name them, for ever (`texts`), and takes the name and the phone number out of
   * the texts of others (`scrubbed`). No total and no hash changes.
   */
  readonly forget: (person: string) => Promise<{ readonly texts: number; readonly scrubbed: number }>
}
