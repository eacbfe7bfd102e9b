/** What a file is by its first bytes. The name is only a wish: people rename .xls to .xlsx, and web systems call HTML .xls. */
export type FileKind = "zip" | "xls" | "encrypted" | "text" | "empty" | "pdf" | "image" | "html" | "rtf" | "rar" | "unknown binary"

const OleMagic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** The first bytes are enough, except to tell an encrypted workbook from an old one ("xls"): that needs the whole file. */
export const of = (head: Uint8Array): FileKind => {
  if (head.length === 0) return "empty"
  if (begins(head, [0x50, 0x4b, 0x03, 0x04]) || begins(head, [0x50, 0x4b, 0x05, 0x06])) return "zip"
  if (begins(head, OleMagic)) return contains(head, utf16("EncryptedPackage")) ? "encrypted" : "xls"
  if (begins(head, ascii("%PDF"))) return "pdf"
  if (begins(head, [0x89, 0x50, 0x4e, 0x47]) || begins(head, [0xff, 0xd8, 0xff]) || begins(head, ascii("GIF8"))) return "image"
  if (begins(head, ascii("{\\rtf"))) return "rtf"
  if (begins(head, ascii("Rar!")) || begins(head, [0x37, 0x7a, 0xbc, 0xaf])) return "rar"
  if (/^\s*<(?:!doctype|html|table|\?xml|meta|style)/i.test(latin(head.subarray(0, 512)))) return "html"
  const utf16Mark = begins(head, [0xff, 0xfe]) || begins(head, [0xfe, 0xff])
  return !utf16Mark && head.subarray(0, 4096).includes(0) ? "unknown binary" : "text"
}

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte)

const ascii = (text: string): readonly number[] => [...text].map((character) => character.charCodeAt(0))

const utf16 = (text: string): readonly number[] => ascii(text).flatMap((byte) => [byte, 0])

const contains = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const [first = 0] = wanted
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes).replace(/^ï»¿/, "")
