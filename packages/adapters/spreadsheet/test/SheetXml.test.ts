import { describe, expect, it } from "vitest"
import * as SheetXml from "../src/SheetXml.ts"

const sheet = (rows: string, after = ""): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

describe("what a sheet holds beside its values", () => {
  it("reaches to the last cell that is more than a format", () => {
    expect(
      SheetXml.scan(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="3"/></row><row r="3"><c r="AB3" t="s"><v>0</v></c></row>'))
    ).toMatchObject({
      rows: 3,
      columns: 28
    })
  })

  it("says which cells failed and how, whatever stands around them", () => {
    const rows = `<row r='2'><!-- <c r="A1" t="e"><v>#REF!</v></c> --><c r='B2' t='e'><f>"a&gt;b"</f><v>#N&#47;A</v></c><c r="C2"><v>1</v></c><c r="D2" t="e"/><c r="E2" t="e"></c></row>`
    expect(SheetXml.scan(sheet(rows)).failed).toEqual([
      { row: 1, column: 1, error: "#N/A" },
      { row: 1, column: 4, error: "#N/A" }
    ])
  })

  it("gives merged blocks, counted from nought; a range of no cells is none", () => {
    const merged = '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="A1"/><mergeCell ref="#REF!:A2"/></mergeCells>'
    expect(SheetXml.scan(sheet("", merged)).blocks).toEqual([{ top: 1, left: 1, bottom: 3, right: 2 }])
  })

  it("reads any prefix, as some writers use one", () => {
    const xml =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c r="B2" t="e"><x:v>#DIV/0!</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(SheetXml.scan(xml)).toMatchObject({ rows: 2, columns: 2, failed: [{ error: "#DIV/0!" }] })
  })

  it.each(["<worksheet><sheetData></worksheet>", "<worksheet", "text", ""])("throws for %j", (xml) =>
    expect(() => SheetXml.scan(xml)).toThrow(Error)
  )
})

it("sheets are listed in their order with the names people gave them", () => {
  const workbook = `<workbook xmlns="urn:m" xmlns:rel="urn:r"><sheets>
    <sheet name="一 &amp; 二" sheetId="1" rel:id="rId2"/>
    <sheet name='隐&#x85CF;' sheetId='2' state='veryHidden' rel:id='rId1'/>
    <sheet name="无" sheetId="3" rel:id="rId9"/></sheets></workbook>`
  const relations =
    '<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/><Relationship Target="/xl/worksheets/b.xml" Id="rId2"/></Relationships>'
  expect(SheetXml.list(workbook, relations)).toEqual([
    { name: "一 & 二", path: "xl/worksheets/b.xml", hidden: false },
    { name: "隐藏", path: "xl/worksheets/a.xml", hidden: true },
    { name: "无", path: "", hidden: false }
  ])
})
