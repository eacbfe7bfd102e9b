/** `yanzhen policy diff A B`: values, rules, and what changes for whom on the journal; without a database nothing does. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { diff } from "../../options/policy.ts"
import * as Impact from "../../Impact.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof diff> = async (given, [from = "", to = ""], { terminal, doors }) => {
  const { locale } = terminal
  const file = Files.storeIfThere(given.file)
  await using yanzhen = await doors.open({ locale, ...(file === undefined ? {} : { file }) })
  const answer = await yanzhen.policyDiff(await doors.policyIn(from, locale), await doors.policyIn(to, locale))
  const { lines, impact, answers, values, ...diff } = answer
  const { lines: _, ...figures } = impact
  const plain = values.map(({ before, after, ...one }) => ({
    ...one,
    before: before && { value: before.value, pack: before.pack, ...before.in(locale) },
    after: after && { value: after.value, pack: after.pack, ...after.in(locale) }
  }))
  Terminal.answer(
    terminal,
    given.json === true
      ? [JSON.stringify({ ...diff, values: plain, impact: figures, answers: Impact.plain(answers, locale) }, undefined, 2)]
      : lines(locale)
  )
  return Exit.done
}
