/**
 * Runs the command in a folder of its own: within this process, which is fast, or as its users do, in one of its own.
 */
import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PassThrough } from "node:stream"
import { fileURLToPath } from "node:url"
import { own } from "../../src/cli/OwnDoors.ts"
import { run } from "../../src/cli/run.ts"

export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Folder extends Disposable {
  readonly path: string
  /** In this process, into pipes. */
  readonly run: (...argv: readonly string[]) => Promise<Ran>
  /** In a process of its own. */
  readonly spawn: (...argv: readonly string[]) => Promise<Ran>
  readonly at: (name: string) => string
}

export const folder = (env: Readonly<Record<string, string>> = {}, node: readonly string[] = []): Folder => {
  const path = mkdtempSync(join(tmpdir(), "yanzhen-cli-"))
  const before = process.cwd()
  process.chdir(path)
  return {
    path,
    at: (name) => join(path, name),
    run: async (...argv) => {
      const [input, answers, remarks] = [new PassThrough(), new PassThrough(), new PassThrough()]
      const code = await run(argv, { input, answers, remarks, isInteractive: false, hasBar: false, locale: "zh-CN" }, own, "0")
      return { code, out: textOf(answers), err: textOf(remarks) }
    },
    spawn: (...argv) =>
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
    [Symbol.dispose]: () => {
      process.chdir(before)
      rmSync(path, { recursive: true, force: true })
    }
  }
}

const textOf = (stream: PassThrough): string => {
  const text: unknown = stream.setEncoding("utf8").read()
  return typeof text === "string" ? text : ""
}
