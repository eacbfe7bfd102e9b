// oxlint-disable-next-line typescript/triple-slash-reference -- types of a package without any cannot be imported
/// <reference path="./saxen.d.ts" />
/**
 * What the reader of .xlsx files leaves out and we must know of a workbook: which sheets are hidden, merged blocks, cells that hold an
 * error, how far the filled cells reach. Elements are known by their local names, because writers differ in their prefixes.
 */
import { Parser } from "saxen"

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
  /** Rows and columns up to the last cell that is more than a format. */
  readonly rows: number
  readonly columns: number
}

const MostBlocks = 200_000

/** Throws an `Error` for XML that is not well-formed. */
export const scan = (xml: string): Scan => {
  const blocks: Block[] = []
  const failed: { readonly row: number; readonly column: number; error: string }[] = []
  let rows = 0
  let columns = 0
  let failure: { error: string } | undefined
  let inValue = false
  new Parser()
    .on("openTag", (name, attributes, _, isEmpty) => {
      const element = localName(name)
      if (element === "v") inValue = true
      else if (element === "mergeCell" && blocks.length < MostBlocks) {
        const [first, last] = (attributes()["ref"] ?? "").split(":").map(placeOf)
        if (first !== undefined && last !== undefined)
          blocks.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
      } else if (element === "c" && !isEmpty) {
        const { r, t } = attributes()
        const place = placeOf(r ?? "")
        if (place === undefined) return
        rows = Math.max(rows, place.row + 1)
        columns = Math.max(columns, place.column + 1)
        if (t === "e") failed.push((failure = { ...place, error: "" }) as (typeof failed)[number])
      }
    })
    .on("text", (text, decoded) => {
      if (inValue && failure !== undefined) failure.error += decoded(text)
    })
    .on("closeTag", (name) => {
      const element = localName(name)
      if (element === "v") inValue = false
      else if (element === "c") failure = undefined
    })
    .parse(xml)
  return { blocks, failed: failed.map((cell) => (cell.error === "" ? { ...cell, error: "#N/A" } : cell)), rows, columns }
}

const localName = (name: string): string => {
  const colon = name.indexOf(":")
  return colon < 0 ? name : name.slice(colon + 1)
}

/** "B12" → row 11, column 1. Asked of every cell of a sheet. */
const placeOf = (reference: string): { readonly row: number; readonly column: number } | undefined => {
  let column = 0
  let at = 0
  for (; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  const row = Number(reference.slice(at))
  return column > 0 && at < 4 && Number.isSafeInteger(row) && row > 0 ? { row: row - 1, column: column - 1 } : undefined
}

export interface Listed {
  readonly name: string
  readonly path: string
  readonly hidden: boolean
}

/** The sheets of a workbook in their order, from its `workbook.xml` and the relations beside it. Throws as `scan` does. */
export const list = (workbook: string, relations: string): readonly Listed[] => {
  const paths = new Map<string, string>()
  for (const { Id = "", Target = "" } of elements(relations, "Relationship")) {
    paths.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`)
  }
  return elements(workbook, "sheet").map((sheet) => {
    // The relation is named by an attribute of another namespace: r:id, whatever its prefix.
    const relation = Object.keys(sheet).find((name) => name.includes(":") && localName(name) === "id")
    return {
      name: sheet["name"] ?? "",
      path: paths.get(relation === undefined ? "" : (sheet[relation] ?? "")) ?? "",
      hidden: /hidden/i.test(sheet["state"] ?? "")
    }
  })
}

/** The attributes of all elements of this name. */
const elements = (xml: string, wanted: string): readonly Readonly<Record<string, string>>[] => {
  const found: Readonly<Record<string, string>>[] = []
  new Parser()
    .on("openTag", (name, attributes, decoded) => {
      if (localName(name) !== wanted) return
      found.push(Object.fromEntries(Object.entries(attributes()).map(([attribute, value]) => [attribute, decoded(value)])))
    })
    .parse(xml)
  return found
}
