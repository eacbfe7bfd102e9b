/** `yanzhen grant import FILE [--preview] [--known RULE] [--tolerance COINS]`: grants of another funder, previewed, then stored as far as they hold. */
import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import type { Grants, KnownBreak } from "../../../index.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { grantImport } from "../../options/project.ts"
import * as ReasonLines from "../../ReasonLines.ts"
import * as Terminal from "../../Terminal.ts"
import { Usage } from "../../Usage.ts"

const rules: readonly KnownBreak[] = ["awarded-above-applied", "disbursed-above-awarded", "starts-before-award"]
const isKnown = (text: string): text is KnownBreak => rules.some((rule) => rule === text)

export const run: Run<typeof grantImport> = async (given, [path = ""], { terminal, doors }) => {
  const strange = given.known?.find((one) => !isKnown(one))
  if (strange !== undefined) throw new Usage((words) => words.knownRule(strange, rules), "grant import")
  const tolerance = given.tolerance ?? "0"
  if (!/^\d{1,15}$/.test(tolerance)) throw new Usage((words) => words.optionValue("--tolerance"), "grant import")
  Files.checkReadable([path])
  const file: Parameters<Grants["preview"]>[0] = { name: basename(path), content: await readFile(path) }
  await using yanzhen = await doors.open({ file: given.file ?? Files.usualStore, locale: terminal.locale })
  const { commit, lines, problems, ...counts } = await yanzhen.grants.preview(file, {
    known: given.known?.filter(isKnown) ?? [],
    tolerance: Number(tolerance)
  })
  if (given.preview !== true) await commit()
  const told = { ...counts, isStored: given.preview !== true, problems: ReasonLines.of(problems, terminal.locale) }
  Terminal.answer(terminal, given.json === true ? [JSON.stringify(told, undefined, 2)] : lines(terminal.locale))
  return problems.some(({ severity }) => severity === "error") ? Exit.refused : Exit.done
}
