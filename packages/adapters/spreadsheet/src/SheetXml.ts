/**
 * What the reader of .xlsx files leaves out and we must know of a sheet: merged blocks, cells that hold an error, how far the
 * filled cells reach. Found by plain scanning of the XML, which in a worksheet has no comments, entities or CDATA around cells.
 */

export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Scan {
  /** All numbers count from 0. */
  readonly blocks: readonly Block[]
  readonly failed: readonly { readonly row: number; readonly column: number; readonly error: string }[]
  /** Rows and columns up to the last cell that has content. */
  readonly rows: number
  readonly columns: number
}

const cell = /<(?:\w+:)?c\s([^>]*[^/])>/g
const block = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
const reference = /\br="([A-Z]{1,3})(\d{1,7})"/
const errorValue = /^(?:(?!<\/(?:\w+:)?c>)[\s\S]){0,2000}?<(?:\w+:)?v>([^<]{1,40})</
const MostBlocks = 200_000

export const scan = (xml: string): Scan => {
  const failed: { row: number; column: number; error: string }[] = []
  let rows = 0
  let columns = 0
  for (const match of xml.matchAll(cell)) {
    const attributes = match[1] ?? ""
    const at = reference.exec(attributes)
    if (at === null) continue
    const row = Number(at[2])
    const column = columnOf(at[1] ?? "")
    if (row > rows) rows = row
    if (column + 1 > columns) columns = column + 1
    if (attributes.includes('t="e"')) {
      const rest = xml.slice(match.index + match[0].length, match.index + match[0].length + 2048)
      failed.push({ row: row - 1, column, error: errorValue.exec(rest)?.[1] ?? "#N/A" })
    }
  }
  return { blocks: blocksOf(xml), failed, rows, columns }
}

const blocksOf = (xml: string): readonly Block[] => {
  const blocks: Block[] = []
  for (const [, left = "A", top, right = "A", bottom] of xml.matchAll(block)) {
    blocks.push({ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) })
    if (blocks.length === MostBlocks) break
  }
  return blocks
}

const columnOf = (letters: string): number => {
  let column = 0
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64
  return column - 1
}

export interface Listed {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/** The sheets of a workbook in their order, from its `workbook.xml` and the relations beside it. */
export const list = (workbook: string, relations: string): readonly Listed[] => {
  const paths = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, "Target")
    paths.set(attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`)
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, "name"),
    path: paths.get(attribute(tag, "r:id") || attribute(tag, "\\w+:id")) ?? "",
    hidden: /hidden/i.test(attribute(tag, "state"))
  }))
}

const attribute = (tag: string, name: string): string => {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return unescapeXml(match?.[1] ?? match?.[2] ?? "")
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      codePoint(Number.parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16))
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD")
