/** Runs the command as its users do: a process of its own, in a folder of its own. */
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Folder extends Disposable {
  readonly path: string
  readonly run: (...argv: readonly string[]) => Promise<Ran>
  readonly at: (name: string) => string
}

export const folder = (env: Readonly<Record<string, string>> = {}, node: readonly string[] = []): Folder => {
  const path = mkdtempSync(join(tmpdir(), "yanzhen-cli-"))
  return {
    path,
    at: (name) => join(path, name),
    run: (...argv) =>
      new Promise((resolve, reject) => {
        const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...rest } = process.env
        const child = spawn(process.execPath, ["--conditions=@yanzhen/source", ...node, main, ...argv], {
          cwd: path,
          env: { ...rest, LANG: "zh_CN.UTF-8", LC_ALL: "", ...env }
        })
        let [out, err] = ["", ""]
        child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text))
        child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text))
        child.on("error", reject)
        child.on("close", (code) => resolve({ code, out, err }))
      }),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true })
  }
}
