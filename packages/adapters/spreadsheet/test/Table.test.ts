import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { zipSync, unzipSync, strToU8, strFromU8 } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Cell, FileBlocks, Limits, Refusal, ServiceSheet, Table, Workbook } from "../src/index.ts"
import { cellsOf, header, pagesOf, row, sheet } from "./sheets.ts"

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const open = (name: string, bytes: Uint8Array, options?: Table.Options) => Table.open({ name, bytes }, options)

const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.set(new Uint8Array(Buffer.from(stream, "utf16le")), 2048)
  return bytes
}

const sheetPath = "xl/worksheets/sheet1.xml"
const bombBytes = Limits.usual.harmlessBytes + 1
let bomb: Uint8Array | undefined
/** A workbook whose sheet unpacks to hardly more than the harmless: packed once, since that takes long. */
const honestBomb = async (): Promise<Uint8Array> =>
  (bomb ??= zipSync({ ...unzipSync(await Workbook.write([sheet([header, row()])])), [sheetPath]: new Uint8Array(bombBytes) }))

/** The same, claiming another size than it has. */
const lyingBomb = async (claimed: number): Promise<Uint8Array> => {
  const zip = (await honestBomb()).slice()
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 46 < zip.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === bombBytes) view.setUint32(at + 24, claimed, true)
  }
  return zip
}

/** A workbook whose directory says something else of one part: `offset` is the place of the field in the entry. */
const claiming = async (part: string, offset: number, change: (said: number) => number): Promise<Uint8Array> => {
  const zip = zipSync(unzipSync(await Workbook.write([sheet([header, row()])])))
  const view = new DataView(zip.buffer)
  for (let at = 0; at + 46 < zip.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = strFromU8(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    if (name === part) view.setUint32(at + offset, change(view.getUint32(at + offset, true)), true)
  }
  return zip
}
const Flags = 8
const InflatedSize = 24

/** The sheet of a written workbook, changed as text. */
const altered = async (
  change: (xml: string) => string,
  rows: readonly (readonly (Workbook.Value | Workbook.Cell)[])[] = [header, row()]
): Promise<Uint8Array> => {
  const parts = unzipSync(await Workbook.write([sheet(rows)]))
  return zipSync({ ...parts, [sheetPath]: strToU8(change(strFromU8(parts[sheetPath] ?? new Uint8Array()))) })
}

describe("a file that cannot be read is refused whole, by its content and not its name", () => {
  it.each<[string, string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ["an old .xls", "YZ_XLSX_OLD_XLS", "记录.xlsx", () => ole("Workbook")],
    ["an encrypted workbook", "YZ_XLSX_ENCRYPTED", "记录.xlsx", () => ole("EncryptedPackage")],
    ["an empty file", "YZ_XLSX_EMPTY", "记录.xlsx", () => new Uint8Array()],
    ["a PDF", "YZ_XLSX_NOT_A_TABLE", "记录.xlsx", () => text("%PDF-1.7")],
    ["a web page called .xls", "YZ_XLSX_NOT_A_TABLE", "记录.xls", () => text("<html><table></table></html>")],
    ["some other archive", "YZ_XLSX_NOT_A_TABLE", "记录.xlsx", () => zipSync({ "word/document.xml": text("<x/>") })],
    ["half a workbook", "YZ_XLSX_BROKEN", "记录.xlsx", async () => (await Workbook.write([sheet([header])])).slice(0, 900)],
    [
      "a workbook of broken XML",
      "YZ_XLSX_BROKEN",
      "记录.xlsx",
      () => altered((xml) => xml.replace("<sheetData>", '<sheetData><row r="9"><c r="A9" t="s"><v>99999</v></c></row>'))
    ],
    ["an honest zip bomb", "YZ_XLSX_BOMB", "记录.xlsx", honestBomb],
    ["a zip bomb that lies about its size", "YZ_XLSX_BOMB", "记录.xlsx", () => lyingBomb(1000)],
    ["a part one byte longer than it says", "YZ_XLSX_BOMB", "记录.xlsx", () => claiming("xl/styles.xml", InflatedSize, (size) => size - 1)],
    [
      "a part one byte shorter than it says",
      "YZ_XLSX_BROKEN",
      "记录.xlsx",
      () => claiming("xl/styles.xml", InflatedSize, (size) => size + 1)
    ],
    ["a part that is encrypted", "YZ_XLSX_ENCRYPTED", "记录.xlsx", () => claiming("xl/styles.xml", Flags, (flags) => flags | 1)],
    ["a workbook without an end to its XML", "YZ_XLSX_BROKEN", "记录.xlsx", () => altered((xml) => xml.replace("</worksheet>", ""))],
    [
      "a stray cell in the last corner",
      "YZ_XLSX_TOO_LARGE",
      "记录.xlsx",
      () => altered((xml) => xml.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'))
    ],
    ["bytes of no encoding", "YZ_CSV_ENCODING", "记录.csv", () => new Uint8Array([0xff, 0x20, 0xff, 0xff, 0x0a])],
    ["a quote that never closes", "YZ_CSV_BROKEN", "记录.csv", () => text('姓名,队伍\n"张三,桥头队\n')]
  ])("%s: %s", async (_, code, name, bytes) => {
    const made = await bytes()
    const refused = async () => pagesOf(await open(name, made))
    await expect(refused()).rejects.toMatchObject({ name: "SpreadsheetRefusal", code, file: name })
    const error = await refused().catch((cause: unknown) => cause)
    if (!Refusal.isRefusal(error)) throw error
    for (const locale of ["zh-CN", "en"] as const) {
      const { what, fix } = Refusal.text(error, locale)
      expect(what).toContain(name)
      expect(`${what}${fix}`).not.toMatch(/[{}]/)
    }
  })

  it("a file beyond the limit is refused before it is read", async () => {
    const bytes = await Workbook.write([sheet([header, row()])])
    await expect(open("记录.xlsx", bytes, { limits: { packedBytes: bytes.length - 1 } })).rejects.toMatchObject({
      code: "YZ_XLSX_TOO_LARGE"
    })
    await expect(open("记录.xlsx", bytes, { limits: { packedBytes: bytes.length } })).resolves.toBeDefined()
  })

  it("an archive of more parts, or more bytes unpacked, than the limit is refused before it is unpacked", async () => {
    const bytes = await Workbook.write([sheet([header, row()])])
    const parts = unzipSync(bytes)
    const inflated = Object.values(parts).reduce((sum, part) => sum + part.length, 0)
    const count = Object.keys(parts).length
    await expect(open("记录.xlsx", bytes, { limits: { parts: count - 1 } })).rejects.toMatchObject({ facts: { of: "zip", size: count } })
    await expect(open("记录.xlsx", bytes, { limits: { inflatedBytes: inflated - 1 } })).rejects.toMatchObject({ facts: { size: inflated } })
    await expect(open("记录.xlsx", bytes, { limits: { parts: count, inflatedBytes: inflated } })).resolves.toBeDefined()
  })

  it("a sheet that does not exist is named with those that do", async () => {
    const bytes = await Workbook.write([sheet([header, row()], "三月")])
    await expect(open("记录.xlsx", bytes, { sheets: ["四月"] })).rejects.toMatchObject({
      code: "YZ_XLSX_NO_SHEET",
      facts: { wanted: "四月", sheets: "三月" }
    })
  })

  it("a path to nothing is refused", async () => {
    await expect(Table.open("/nowhere/记录.xlsx")).rejects.toMatchObject({ code: "YZ_FILE_NOT_FOUND", file: "记录.xlsx" })
  })
})

describe("an .xlsx file", () => {
  it("gives all visible sheets, or those asked for", async () => {
    const bytes = await Workbook.write([sheet([["a"]], "一"), sheet([["b"]], "二")])
    const hidden = unzipSync(bytes)
    const path = "xl/workbook.xml"
    const changed = zipSync({
      ...hidden,
      [path]: strToU8(strFromU8(hidden[path] ?? new Uint8Array()).replace(/<sheet [^>]*name="二"/, '$& state="hidden"'))
    })
    expect(await open("t.xlsx", changed)).toMatchObject({ sheets: ["一"], hiddenSheets: ["二"] })
    expect(await open("t.xlsx", changed, { sheets: ["二"] })).toMatchObject({ sheets: ["二"] })
  })

  it.each(["一 & 二", "<三>", "“四”'五'\"", "𠮷田"])("a sheet may be called %s", async (name) => {
    const table = await open("t.xlsx", await Workbook.write([sheet([["a"]], name)]))
    expect(await pagesOf(table)).toEqual([{ sheet: name, first: 1, rows: [["a"]] }])
  })

  it("tells a number from text, a date from a number, an error from nothing", async () => {
    const bytes = await altered(
      (xml) => xml.replace("</sheetData>", '<row r="5"><c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>'),
      [
        [1, "1", true],
        [{ value: 20517, kind: "day" }, { value: 20517 * 1440 + 550, kind: "minute" }, 340603199001010000]
      ]
    )
    const rows: readonly (readonly Cell.Cell[])[] = await cellsOf(await open("t.xlsx", bytes))
    expect(rows.map((cells) => cells.slice(0, 3))).toEqual([
      [1, "1", true],
      [{ minute: 20517 * 1440, second: 0 }, { minute: 20517 * 1440 + 550, second: 0 }, 340603199001010000],
      [],
      [],
      [undefined, { failed: "#DIV/0!" }]
    ])
  })

  it("cells under a merged one stand under its value: a name repeats, an amount is a riddle", async () => {
    const rows = [
      ["姓名", "队伍", "日期", "时长"],
      ["张三", "桥头队", "2026/3/5", 4],
      ["李四", undefined, undefined, undefined]
    ]
    const bytes = await altered(
      (xml) =>
        xml
          .replace(
            "</sheetData>",
            '</sheetData><mergeCells count="3"><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/><mergeCell ref="D2:D3"/></mergeCells>'
          )
          .replace("</row></sheetData>", '<c r="D3"/></row></sheetData>'),
      rows
    )
    const { rows: read, refused, findings } = await ServiceSheet.collect(await open("t.xlsx", bytes))
    expect(read).toMatchObject([{ volunteerName: "张三", minutes: 240 }])
    expect(refused).toEqual([3])
    expect(findings).toContainEqual(expect.objectContaining({ code: "YZ_XLSX_MERGED_AMOUNT", row: 3, column: "D", value: "4" }))
    expect(findings.filter((finding) => finding.row === 3 && finding.code === "YZ_XLSX_TEAM_MISSING")).toEqual([])
  })
})

describe("a .csv file", () => {
  let folder = ""
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yanzhen-"))
  })
  afterAll(async () => rm(folder, { recursive: true }))

  const lines = '姓名,队伍,日期\n张三,桥头队,2026/3/5\n\n李四,"桥头\n二队",2026/3/6\n'
  /** 姓名,队伍 / 张三,桥头队 in GB18030. */
  const gb = new Uint8Array([
    0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb6, 0xd3, 0xce, 0xe9, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0xc7, 0xc5, 0xcd, 0xb7, 0xb6, 0xd3, 0x0a
  ])

  it.each<[string, string, Uint8Array]>([
    ["UTF-8", "utf-8", text(lines)],
    ["UTF-8 with a byte order mark", "utf-8", text(`\uFEFF${lines}`)],
    ["UTF-16, as Excel's “Unicode text”", "utf-16le", new Uint8Array(Buffer.from(`\uFEFF${lines.replaceAll(",", "\t")}`, "utf16le"))]
  ])("%s is read, and an empty line is a row", async (_, encoding, bytes) => {
    const table = await open("记录.csv", bytes)
    expect(table).toMatchObject({ format: "csv", encoding, sheets: ["记录"] })
    expect(await cellsOf(table)).toEqual([
      ["姓名", "队伍", "日期"],
      ["张三", "桥头队", "2026/3/5"],
      [undefined],
      ["李四", "桥头\n二队", "2026/3/6"]
    ])
  })

  it("GB18030 is recognised", async () => {
    const table = await open("记录.csv", gb)
    expect(table.encoding).toBe("gb18030")
    expect(await cellsOf(table)).toEqual([
      ["姓名", "队伍"],
      ["张三", "桥头队"]
    ])
  })

  it.each(["志", "𠮷", "é"])("%s, cut anywhere by the end of a block, is still UTF-8", async (character) => {
    for (let before = 0; before < 5; before++) {
      const path = join(folder, "块.csv")
      await writeFile(path, `${"a".repeat(FileBlocks.blockBytes - 4 + before)}${character}队\n`)
      expect((await Table.open(path)).encoding).toBe("utf-8")
    }
  })

  it("half a character at the end is not UTF-8", async () => {
    const path = join(folder, "半.csv")
    await writeFile(path, text(`${"a".repeat(FileBlocks.blockBytes - 1)}志`).slice(0, -1))
    await expect(Table.open(path).then((table) => table.encoding)).resolves.not.toBe("utf-8")
  })

  it("from a path it is streamed in pages whose row numbers go on", async () => {
    const path = join(folder, "大表.csv")
    await writeFile(path, `姓名,队伍\n${Array.from({ length: 30_000 }, (_, n) => `张三${n},桥头队${"。".repeat(n % 30)}`).join("\n")}\n`)
    const pages = await pagesOf(await Table.open(path))
    expect(pages.length).toBeGreaterThan(3)
    let next = 1
    for (const page of pages) {
      expect(page.first).toBe(next)
      next += page.rows.length
    }
    expect(next).toBe(30_002)
    expect(pages.at(-1)?.rows.at(-1)?.[0]).toBe("张三29999")
  })
})
