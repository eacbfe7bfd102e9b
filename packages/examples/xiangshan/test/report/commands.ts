/**
 * The commands that the table of threads in the README names, run on a database of the sample. What a reader would get wrong: a user runs the
 * package's program, and it has no other door; its parts are found by its folder, because forty processes would take minutes.
 */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { PassThrough } from "node:stream"
import { pathToFileURL } from "node:url"
import { yanzhen as open } from "yanzhen"
import { sqlite } from "yanzhen/sqlite"
import * as Job from "../../src/report/Job.ts"

interface Terminal {
  readonly input: PassThrough
  readonly answers: PassThrough
  readonly remarks: PassThrough
  readonly isInteractive: boolean
  readonly hasBar: boolean
  readonly locale: "zh-CN"
}
interface Program {
  readonly run: (argv: readonly string[], terminal: Terminal, doors: object, version: string) => Promise<number>
}

const folder = pathToFileURL(createRequire(import.meta.url).resolve("yanzhen/package.json"))
const part = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`src/cli/${file}`, folder).href)

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8")

/** Each with the thread that it shows: "S7", "gift trace gift-elders". */
export const named: readonly (readonly [thread: string, command: string])[] = readme
  .split("\n")
  .filter((line) => /^\| S\d+ /.test(line))
  .flatMap((line) => {
    const [, thread = "", , commands = ""] = line.split("|")
    return [...commands.matchAll(/`([^`]+)`/g)].map(([, command = ""]) => [thread.trim().split(" ")[0] ?? "", command] as const)
  })

const textOf = (stream: PassThrough): string => {
  const text: unknown = stream.setEncoding("utf8").read()
  return typeof text === "string" ? text : ""
}

/** On the day of the report, whatever the day is. */
export const answerOf = async (
  database: string,
  command: string
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const [input, answers, remarks] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const { run } = (await part("run.ts")) as Program
  const { own } = (await part("OwnDoors.ts")) as { readonly own: object }
  const doors = { ...own, open: () => Promise.resolve(open({ store: sqlite(database), ...Job.door })) }
  const argv = [...command.split(" "), "--file", database, "--tenant", Job.door.tenant ?? ""]
  const code = await run(argv, { input, answers, remarks, isInteractive: false, hasBar: false, locale: "zh-CN" }, doors, "0")
  return { code, out: textOf(answers), err: textOf(remarks) }
}
