/** `yanzhen agreement words AGREEMENT [--purpose PURPOSE]`: what was written at each step of one thing. */
import type { ReadingWords, Words } from "../../life/Words.ts"
import type { Yanzhen } from "../../Yanzhen.ts"
import * as Answering from "../Answering.ts"
import type { Run } from "../Command.ts"
import * as Exit from "../Exit.ts"
import * as NamedStore from "../NamedStore.ts"
import type { readingWords } from "../options/care.ts"

export const reading =
  (question: (yanzhen: Yanzhen, id: string, reading: ReadingWords) => Promise<Words>): Run<typeof readingWords> =>
  async (given, [id = ""], context) => {
    // The desk says which there are.
    const asked = given.purpose === undefined ? {} : ({ purpose: given.purpose } as ReadingWords)
    await using yanzhen = await NamedStore.open(context, given)
    Answering.answer(context.terminal, await question(yanzhen, id, asked), given.json)
    return Exit.done
  }
