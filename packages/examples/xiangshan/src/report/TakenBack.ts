/**
 * Lines that their station takes back by a remark (撤回：误录). The importer takes no record away for a remark, so each is voided by a
 * command that names the record and repeats the remark as its reason.
 */
import { join } from "node:path"
import readExcelFile from "read-excel-file/node"
import type { Preview, Yanzhen } from "yanzhen"

interface Line {
  readonly sheet: string
  readonly row: number
  readonly remark: string
}

export const voidAll = async (yanzhen: Yanzhen, folder: string, file: string, preview: Preview): Promise<number> => {
  let voided = 0
  for (const { sheet, row, remark } of await linesTakenBack(join(folder, file))) {
    const record = preview.recordAt({ sheet, row })
    if (record === undefined) continue
    await yanzhen.voidRecord(record, remark)
    voided += 1
  }
  return voided
}

const linesTakenBack = async (path: string): Promise<readonly Line[]> => {
  const sheets = await readExcelFile(path)
  return sheets.flatMap(({ sheet, data }) =>
    data.flatMap((cells, at): readonly Line[] => {
      const remark = cells.find((cell) => typeof cell === "string" && cell.startsWith("撤回"))
      return typeof remark === "string" ? [{ sheet, row: at + 1, remark }] : []
    })
  )
}
