/** The texts that an event points to: `{ text: id }`, wherever it stands. */

export const idsIn = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return []
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === "text" && typeof only[1] === "string") return [only[1]]
  return entries.flatMap(([, part]) => idsIn(part))
}
