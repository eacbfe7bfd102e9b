/**
 * Currencies in use, and how many decimals each has, as the platform's list of ISO 4217 knows them. What a reader would get wrong: yen have
 * none and dinars three, so that “two decimals” is no rule.
 */
const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"))
const decimals = new Map<string, number>()

export const isKnown = (code: string): boolean => known.has(code)

/** Undefined for a currency that is not in use. */
export const decimalsOf = (code: string): number | undefined => {
  if (!isKnown(code)) return undefined
  const found =
    decimals.get(code) ?? new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions().maximumFractionDigits
  if (found !== undefined) decimals.set(code, found)
  return found
}
