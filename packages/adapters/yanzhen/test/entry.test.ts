import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const program = `
  import { registerHooks } from "node:module"
  const loaded = []
  registerHooks({ resolve: (name, context, next) => { loaded.push(name); return next(name, context) } })
  const { yanzhen } = await import("yanzhen")
  await import("yanzhen/sheet"), await import("yanzhen/sqlite")
  yanzhen()
  console.log(JSON.stringify(loaded.filter((name) => !name.startsWith(".") && !name.startsWith("node:"))))
`

it("the doors load nothing but themselves: no store, no reader of files, no Effect until somebody asks", { timeout: 60_000 }, () => {
  const printed = execFileSync(process.execPath, ["--conditions=@yanzhen/source", "--input-type=module", "-e", program], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    encoding: "utf8"
  })
  expect(JSON.parse(printed)).toEqual(["yanzhen", "yanzhen/sheet", "yanzhen/sqlite"])
})
