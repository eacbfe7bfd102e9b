import { expect, it } from "vitest"
import * as DirectoryKind from "../src/DirectoryKind.ts"
import * as Table from "../src/Table.ts"
import * as Workbook from "../src/Workbook.ts"

const kinds = async (sheets: readonly (readonly [name: string, rows: readonly (readonly string[])[]])[]) => {
  const bytes = await Workbook.write(sheets.map(([name, rows]) => ({ name, columns: (rows.at(-1) ?? []).map(() => ({})), rows })))
  return [...(await DirectoryKind.of(await Table.open({ name: "名录.xlsx", bytes })))]
}

it("the headings of a sheet say what it lists; a column of where it lies does not", async () => {
  expect(
    await kinds([
      ["一", [["相山区街道名录"], ["街道代码", "街道名称"], ["340603001", "东山街道"]]],
      [
        "二",
        [
          ["社区代码", "社区名称", "所属街道", "街道代码"],
          ["a", "b", "c", "d"]
        ]
      ],
      [
        "三",
        [
          ["队伍代码", "队伍名称", "所属街道", "社区代码"],
          ["a", "b", "c", "d"]
        ]
      ],
      [
        "四",
        [
          ["姓名", "身份证号", "所属队伍"],
          ["a", "b", "c"]
        ]
      ],
      [
        "五",
        [
          ["日期", "备注"],
          ["a", "b"]
        ]
      ]
    ])
  ).toEqual([
    ["一", "street"],
    ["二", "community"],
    ["三", "team"],
    ["四", "volunteer"]
  ])
})

it("headings as general as 编码 and 名称 leave it to the name of the sheet", async () => {
  const rows = [
    ["编码", "名称"],
    ["a", "b"]
  ]
  expect(
    await kinds([
      ["社区", rows],
      ["队伍表", rows],
      ["街道", rows],
      ["其他", rows]
    ])
  ).toEqual([
    ["社区", "community"],
    ["队伍表", "team"],
    ["街道", "street"]
  ])
})
