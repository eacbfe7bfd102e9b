/** Facts that hold for a whole file and stand in no column (REC-03): asked for at the terminal where rows would stay drafts without them. */
import type { SheetOptions } from "../SheetSource.ts"
import type { Preview } from "../operations/Imports.ts"
import * as Questions from "./Questions.ts"
import type { Terminal } from "./Terminal.ts"
import type { Texts } from "./texts.ts"

type Facts = NonNullable<SheetOptions["facts"]>

/** The facts with what was added; `undefined` where nothing was. */
export const ask = async (preview: Preview, facts: Facts, terminal: Terminal, texts: Texts): Promise<Facts | undefined> => {
  const lacking = preview.drafts + preview.refused > 0 ? preview.missing : []
  const said: { leader?: string; organiser?: string } = {}
  for (const fact of ["organiser", "leader"] as const) {
    if (facts[fact] !== undefined || !lacking.includes(fact)) continue
    const given = await Questions.words(fact === "leader" ? texts.askLeader : texts.askOrganiser, terminal)
    if (given !== "") said[fact] = given
  }
  return Object.keys(said).length === 0 ? undefined : { ...facts, ...said }
}
