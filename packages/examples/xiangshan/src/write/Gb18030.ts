/**
 * Text in GB18030, the encoding in which a Chinese spreadsheet saves "CSV". Node decodes it but cannot encode it, so the table is
 * the decoder's own, read backwards: every two-byte pair is decoded once. Characters that need four bytes are refused by name.
 */
const pairs = (): ReadonlyMap<string, number> => {
  const leads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, at) => 0x81 + at)
  const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((trail) => trail !== 0x7f)
  const codes = leads.flatMap((lead) => trails.map((trail) => lead * 256 + trail))
  // A line end behind every pair keeps a broken one from swallowing its neighbour.
  const decoded = new TextDecoder("gb18030").decode(Uint8Array.from(codes.flatMap((code) => [code >> 8, code & 0xff, 0x0a]))).split("\n")
  return new Map(codes.flatMap((code, at) => (decoded[at]?.length === 1 && decoded[at] !== "\uFFFD" ? [[decoded[at], code] as const] : [])))
}

let table: ReadonlyMap<string, number> | undefined

/** Throws a RangeError for a character outside the two-byte range. */
export const encode = (text: string): Uint8Array => {
  table ??= pairs()
  const bytes = new Uint8Array(text.length * 2)
  let length = 0
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : table.get(character)
    if (code === undefined) throw new RangeError(`${character} has no two-byte code in GB18030`)
    if (code > 0xff) bytes[length++] = code >> 8
    bytes[length++] = code & 0xff
  }
  return bytes.slice(0, length)
}
