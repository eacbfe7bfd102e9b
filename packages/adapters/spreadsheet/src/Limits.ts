/** How much of a file we are willing to hold. A district's year of records is far below; what exceeds this is an accident or an attack. */
export interface Limits {
  /** Bytes of an .xlsx file. A .csv is streamed and has no such limit. */
  readonly packedBytes: number
  /** Bytes of all its parts together, unpacked. */
  readonly inflatedBytes: number
  /** Inflated : packed, asked only of files that unpack to more than `harmlessBytes`. */
  readonly ratio: number
  readonly harmlessBytes: number
  /** Parts of the archive. */
  readonly parts: number
  /** Rows × columns up to the last filled cell of a sheet, because the reader holds all of them. */
  readonly cells: number
  /** Characters of one CSV record. */
  readonly recordCharacters: number
}

export const usual: Limits = {
  packedBytes: 50 * 1024 * 1024,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 150,
  harmlessBytes: 16 * 1024 * 1024,
  parts: 2_000,
  cells: 20_000_000,
  recordCharacters: 1_000_000
}
