/** Asks an open store, and prints what it answers: in lines, or as JSON without them. */
import type { Locale } from "../Reason.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import type { Run } from "./Command.ts"
import * as Exit from "./Exit.ts"
import * as Files from "./Files.ts"
import type * as Options from "./Options.ts"
import * as Terminal from "./Terminal.ts"

interface Answer {
  readonly lines: (locale?: Locale) => readonly string[]
}

type Question<O extends Options.Options> = (yanzhen: Yanzhen, given: Options.Given<O>, arguments_: readonly string[]) => Promise<Answer>

export const answering =
  <O extends typeof Options.ofStore>(question: Question<O>): Run<O> =>
  async (given, arguments_, { terminal, doors }) => {
    await using yanzhen = await doors.open({
      file: Files.storeThatIs((given as Options.Given<typeof Options.ofStore>).file),
      locale: terminal.locale
    })
    answer(terminal, await question(yanzhen, given, arguments_), given.json === true)
    return Exit.done
  }

/** Prints an answer that has lines of its own. */
export const answer = (terminal: Terminal.Terminal, { lines, ...rest }: Answer, json: boolean | undefined): void =>
  Terminal.answer(terminal, json === true ? [JSON.stringify(rest, undefined, 2)] : lines(terminal.locale))
