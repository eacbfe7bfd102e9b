/**
 * Columns of a table and the paths into a grant that they stand for: `Recipient Org:Identifier`, with a number where there are several
 * (`Recipient Org:1:Identifier`), or as a path (`recipientOrganization/1/id`).
 */
import * as Standard from "./Standard.ts"

export interface Column {
  /** Names of fields and places in lists, from the grant down. */
  readonly path: readonly (string | number)[]
  readonly leaf: Standard.Leaf
}

const folded = (text: string): string => text.normalize("NFKC").trim().toLowerCase()

/** The column of a heading; undefined where the standard has none such. */
export const fromHeading = (heading: string): Column | undefined => {
  const isPath = heading.includes("/")
  const segments = (isPath ? heading.split("/") : heading.split(":")).map((segment) => segment.trim())
  const path: (string | number)[] = []
  let fields = Standard.fields
  for (let at = 0; at < segments.length; at++) {
    const wanted = folded(segments[at] ?? "")
    const [name, field] =
      Object.entries(fields).find(([key, { title }]) =>
        isPath ? key === segments[at] : folded(title) === wanted || folded(key) === wanted
      ) ?? []
    if (name === undefined || field === undefined) return undefined
    path.push(name)
    if (field.kind !== "branch") return at === segments.length - 1 ? { path, leaf: field } : undefined
    if (field.many) {
      const number = /^\d{1,4}$/.exec(segments[at + 1] ?? "")
      path.push(number === null ? 0 : Number(number[0]))
      if (number !== null) at++
    }
    fields = field.fields
  }
  return undefined
}

/** The heading of a path; places are written only where there is more than one. */
export const heading = (path: readonly (string | number)[], isOnly: (list: readonly (string | number)[]) => boolean): string => {
  const titles: string[] = []
  let fields = Standard.fields
  path.forEach((segment, index) => {
    if (typeof segment === "number") {
      if (!isOnly(path.slice(0, index))) titles.push(String(segment))
      return
    }
    const field = fields[segment]
    titles.push(field?.title ?? segment)
    if (field?.kind === "branch") fields = field.fields
  })
  return titles.join(":")
}
