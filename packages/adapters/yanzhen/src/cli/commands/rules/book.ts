/** `yanzhen rules book`: the rule book, for people as one page and for programs as data. */
import { join } from "node:path"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { book } from "../../options/rules.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof book> = async (given, _, { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({ locale, ...(given.policy === undefined ? {} : { policy: given.policy }) })
  const book = await yanzhen.ruleBook(given.on === undefined ? {} : { on: given.on })
  const folder = given.out ?? "规则手册"
  const [page, data] = [join(folder, "规则手册.html"), join(folder, "rules.json")]
  await Files.makeFolder(folder)
  await Files.write(page, Buffer.from(book.toHtml(locale)))
  await Files.write(data, Buffer.from(book.toJson()))
  Terminal.answer(
    terminal,
    given.json === true
      ? [JSON.stringify({ policy: book.policy, on: book.on, rules: book.rules.length, page, data }, undefined, 2)]
      : [texts.bookOf(book.rules.length, book.articles, book.policy), texts.written(page), texts.written(data)]
  )
  return Exit.done
}
