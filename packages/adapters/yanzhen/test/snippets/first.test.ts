import { execFileSync } from "node:child_process"
import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { station, xlsx } from "../workbooks.ts"

const root = fileURLToPath(new URL("../../../../..", import.meta.url))

it("the first snippet of the README runs in an empty folder, beside one workbook", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-first-"))
  try {
    copyFileSync(new URL("first.ts", import.meta.url), join(folder, "first.ts"))
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
    writeFileSync(join(folder, "服务记录.xlsx"), (await xlsx(station)).bytes)
    const printed = execFileSync(process.execPath, ["--conditions=@yanzhen/source", "first.ts"], { cwd: folder, encoding: "utf8" })
    const [summary, ...people] = printed.trim().split("\n")
    expect(summary).toBe("共 4 行：可入库 4，已在库 0，待选定 0，需修改 0；不另说明，入库即同意：新的人员 4 人，新的队伍 2 支，更正 0 行")
    expect(people.toSorted()).toEqual([
      "李建国 2.00 小时 0 分钟未计入 一星 还差 5880 分钟",
      "王桂兰 3.00 小时 60 分钟未计入 一星 还差 5820 分钟",
      "赵小满 1.50 小时 0 分钟未计入 一星 还差 5910 分钟"
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
