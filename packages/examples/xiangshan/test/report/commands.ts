/** The commands that the table of threads in the README names, run as a user runs them, on a database of the sample. */
import { readFileSync } from "node:fs"
import { PassThrough } from "node:stream"
import { yanzhen as open } from "yanzhen"
import { sqlite } from "yanzhen/sqlite"
import { run } from "../../../../adapters/yanzhen/src/cli/run.ts"
import { own } from "../../../../adapters/yanzhen/src/cli/OwnDoors.ts"
import * as Job from "../../src/report/Job.ts"

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
  const doors = { ...own, open: () => Promise.resolve(open({ store: sqlite(database), ...Job.door })) }
  const argv = [...command.split(" "), "--file", database, "--tenant", Job.door.tenant ?? ""]
  const code = await run(argv, { input, answers, remarks, isInteractive: false, hasBar: false, locale: "zh-CN" }, doors, "0")
  return { code, out: textOf(answers), err: textOf(remarks) }
}
