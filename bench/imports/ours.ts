/** The import as its users call it. */
import { yanzhen } from "../../packages/adapters/yanzhen/src/index.ts"
import { sheet } from "../../packages/adapters/yanzhen/src/sheet.ts"
import { sqlite } from "../../packages/adapters/yanzhen/src/sqlite.ts"
import { enteredOn } from "./sheet.ts"

/** Answers how many rows could be stored. */
export const previewed = async (path: string, rows: number): Promise<number> => {
  await using yz = yanzhen({ tenant: "340503" })
  const preview = await yz.preview(sheet(path, { enteredOn: enteredOn(rows) }))
  return preview.new
}

/** Previewed and committed to a new file; answers how many rows were stored. */
export const committed = async (path: string, rows: number, database: string): Promise<number> => {
  await using yz = yanzhen({ tenant: "340503", store: sqlite(database) })
  const preview = await yz.preview(sheet(path, { enteredOn: enteredOn(rows) }))
  const done = await preview.commit()
  return done.new
}
