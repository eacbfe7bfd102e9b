/**
 * A grant as the standard writes it: plain JSON, amounts in the units of its currency. What a reader would get wrong: a field that is absent,
 * one that is null and one that is nought say three things, and all three survive.
 */
/** A field that is undefined is not there. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

export interface Organisation {
  readonly id: string
  readonly name: string
  readonly [field: string]: Json | undefined
}
export interface Dates {
  readonly startDate?: string
  readonly endDate?: string
  readonly [field: string]: Json | undefined
}
export interface Transaction {
  readonly transactionDate?: string
  readonly value?: number
  readonly currency?: string
  readonly [field: string]: Json | undefined
}
export interface Grant {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly currency: string
  readonly amountAppliedFor?: number
  readonly amountAwarded: number
  readonly amountDisbursed?: number
  readonly awardDate: string
  readonly plannedDates?: readonly Dates[]
  readonly recipientOrganization?: readonly Organisation[]
  readonly fundingOrganization: readonly Organisation[]
  readonly disbursementTransaction?: readonly Transaction[]
  readonly [field: string]: Json | undefined
}
