/**
 * What is agreed to before a file is stored: by flags, or by a person at the terminal. Whatever nobody speaks of waits.
 */
import type { CommitOptions, Preview } from "../operations/Imports.ts"
import * as Choosing from "./Choosing.ts"
import * as Questions from "./Questions.ts"
import type { Terminal } from "./Terminal.ts"
import type { Texts } from "./texts.ts"

export interface Agreed {
  readonly newPeople: boolean | undefined
  readonly newTeams: boolean | undefined
  readonly corrections: boolean | undefined
  readonly chosen: ReadonlyMap<string, string>
}

export const toEverything = (chosen: ReadonlyMap<string, string>): Agreed => ({
  newPeople: true,
  newTeams: true,
  corrections: true,
  chosen
})

/** `undefined`: the person at the terminal would rather store nothing. */
export const settle = async (preview: Preview, agreed: Agreed, terminal: Terminal, texts: Texts): Promise<CommitOptions | undefined> => {
  const { newPeople, newTeams, corrections } = agreed
  const choose = async (): Promise<ReadonlyMap<string, string>> =>
    terminal.isInteractive ? Choosing.ask(preview.problems, agreed.chosen, terminal, texts) : agreed.chosen
  try {
    const settled = {
      newPeople: await consent(newPeople, preview.newPeople, texts.askPeople, terminal),
      newTeams: await consent(newTeams, preview.newTeams, texts.askTeams, terminal),
      corrections: await consent(corrections, preview.corrections, texts.askCorrections, terminal)
    }
    const chosen = await choose()
    // A choice makes the file be looked at once more; without one that is spared.
    return chosen.size === 0 ? settled : { ...settled, choose: ({ sheet, row }) => chosen.get(Choosing.place(sheet, row)) }
  } catch (error) {
    if (error instanceof Questions.Cancelled) return undefined
    throw error
  }
}

const consent = async (
  flag: boolean | undefined,
  count: number,
  question: (count: number) => string,
  terminal: Terminal
): Promise<boolean> => {
  if (flag !== undefined || count === 0) return flag ?? false
  return terminal.isInteractive ? Questions.yesNo(question(count), terminal) : false
}
