/**
 * HTML whose every interpolated value is escaped. What a reader would get wrong: only what `html` itself made goes in as it is; any other
 * value, whoever it comes from, is text.
 */
const made = Symbol("html")

export interface Html {
  readonly [made]: string
}

export type Part = Html | string | number | undefined | readonly Part[]

const characters: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" }

const isHtml = (part: Part): part is Html => typeof part === "object" && made in part

const written = (part: Part): string => {
  if (part === undefined) return ""
  if (isHtml(part)) return part[made]
  return typeof part === "object" ? part.map(written).join("") : String(part).replace(/[&<>"']/g, (one) => characters[one] ?? one)
}

/** Attributes stand in double quotes: what is escaped cannot leave them. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [made]: texts.reduce((all, text, index) => all + text + written(parts[index]), "")
})

/** Of this package's own style and script, which nobody else writes. */
export const own = (text: string): Html => ({ [made]: text })

export const text = (page: Html): string => page[made]
