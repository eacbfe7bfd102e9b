/** `yanzhen import FILE…`: each file previewed, then stored as far as it is agreed to. */
import * as Bringing from "../../Bringing.ts"
import type { Run } from "../../Command.ts"
import * as Directories from "../../Directories.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { bringIn } from "../../options/records.ts"
import * as ProblemLines from "../../ProblemLines.ts"
import * as Terminal from "../../Terminal.ts"
import { Usage } from "../../Usage.ts"
import * as Wishes from "../../Wishes.ts"

export const run: Run<typeof bringIn> = async (given, files, context) => {
  const { terminal, doors } = context
  const wish = Wishes.of(given, "import", { isPreviewOnly: given.preview === true })
  if (wish.marked !== undefined && files.length > 1) throw new Usage((texts) => texts.markedOneFile, "import")
  Files.checkReadable([...(given.directory ?? []), ...files])
  const opening = {
    file: given.file ?? Files.usualStore,
    locale: terminal.locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  }
  await using yanzhen = await doors.open(opening)
  await Directories.read(yanzhen, given.directory ?? [], context)
  const brought: Bringing.Brought[] = []
  for (const file of files) brought.push(await Bringing.bring(yanzhen, file, wish, context))
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify({ files: brought.map((one) => plain(one, terminal)) }, undefined, 2)])
  return brought.some(Bringing.isWanting) ? Exit.refused : Exit.done
}

export const plain = ({ file, counts, committed, problems, problemCount }: Bringing.Brought, { locale }: Terminal.Terminal) => ({
  file,
  batch: committed?.batch,
  rows: counts.rows,
  new: counts.new,
  drafts: counts.drafts,
  groups: counts.groups,
  corrections: counts.corrections,
  known: counts.known,
  held: counts.held,
  refused: counts.refused,
  newPeople: counts.newPeople,
  newTeams: counts.newTeams,
  problemCount,
  problems: problems.map((problem) => ProblemLines.plain(problem, locale))
})
