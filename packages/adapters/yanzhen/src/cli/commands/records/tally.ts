/** `yanzhen tally FILE…`: read, counted, answered. Without `--file` nothing is kept, so nobody is asked to agree to anything. */
import type { Locale } from "../../../Reason.ts"
import type { Oddity } from "../../../operations/Oddities.ts"
import type { Key, TallyAnswer } from "../../../operations/Tallies.ts"
import * as Bringing from "../../Bringing.ts"
import type { Run } from "../../Command.ts"
import * as Directories from "../../Directories.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { tally } from "../../options/records.ts"
import * as TallyLines from "../../TallyLines.ts"
import * as Terminal from "../../Terminal.ts"
import { Usage } from "../../Usage.ts"
import * as Wishes from "../../Wishes.ts"
import { plain } from "./import.ts"

export const run: Run<typeof tally> = async (given, files, context) => {
  const { terminal, texts, doors } = context
  const by = keysOf(given.by ?? "volunteer")
  const wish = Wishes.of(given, "tally", { agreesToAll: given.file === undefined })
  if (files.length === 0 && given.file === undefined) throw new Usage((words) => words.nothingToTally, "tally")
  if (wish.marked !== undefined && files.length !== 1) throw new Usage((words) => words.markedOneFile, "tally")
  Files.checkReadable([...(given.directory ?? []), ...files])
  const file = given.file === undefined || files.length > 0 ? given.file : Files.storeThatIs(given.file)
  await using yanzhen = await doors.open({
    locale: terminal.locale,
    ...(file === undefined ? {} : { file }),
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  await Directories.read(yanzhen, given.directory ?? [], context)
  const brought: Bringing.Brought[] = []
  for (const one of files) brought.push(await Bringing.bring(yanzhen, one, wish, context))
  const question = { ...(given.period === undefined ? {} : { period: given.period }), ...Wishes.known(given) }
  const answer = await yanzhen.tally({ by, ...question })
  const { found } = await yanzhen.anomalies(question)
  if (given.out !== undefined) {
    await Files.write(given.out, await answer.toXlsx(terminal.locale))
    Terminal.remark(terminal, [texts.written(given.out)])
  }
  Terminal.answer(
    terminal,
    given.json === true
      ? [
          JSON.stringify(
            {
              ...data(answer),
              anomalies: found.map((one) => oddity(one, terminal.locale)),
              files: brought.map((one) => plain(one, terminal))
            },
            undefined,
            2
          )
        ]
      : [...TallyLines.of(answer, texts, terminal.locale), ...(found.length === 0 ? [] : ["", texts.toBeLookedAt(found.length)])]
  )
  return brought.some(Bringing.isWanting) ? Exit.refused : Exit.done
}

const oddity = ({ code, record, volunteer, team, on, in: words }: Oddity, locale: Locale) => ({
  code,
  record,
  volunteer,
  team,
  on,
  ...words(locale)
})

const data = ({ policy, at, asKnownOn, by, rows, beside }: TallyAnswer) => ({ policy, at, asKnownOn, by, rows, beside })

const keys = ["volunteer", "team", "community", "street", "category", "month"] as const satisfies readonly Key[]

const keysOf = (text: string): readonly Key[] =>
  text.split(/[,，]/).map((one) => {
    const key = keys.find((known) => known === one.trim())
    if (key === undefined) throw new Usage((texts) => texts.keyUnknown(one.trim()), "tally")
    return key
  })
