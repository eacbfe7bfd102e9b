/**
 * Telling the front door what happened: the commands of one life one after another, lives beside each other, so that the store commits many
 * at once. What a reader would get wrong: every command has a key of its own, so that telling it all again changes nothing.
 */
export const inOrder = async <C>(
  life: string,
  commands: readonly C[],
  give: (command: C, giving: { readonly key: string }) => Promise<unknown>
): Promise<void> => {
  for (const [at, command] of commands.entries()) await give(command, { key: `${life} ${at + 1}` })
}

/** A command in its place among those of other lives that it must not come before. */
export interface Step {
  readonly on: string
  readonly tell: () => Promise<unknown>
}

export const steps = <C extends { readonly on: string }>(
  life: string,
  commands: readonly C[],
  give: (command: C, giving: { readonly key: string }) => Promise<unknown>
): readonly Step[] => commands.map((command, at) => ({ on: command.on, tell: () => give(command, { key: `${life} ${at + 1}` }) }))

/** By day; what is of one day in the order in which it stands here. */
export const byDay = async (all: readonly Step[]): Promise<void> => {
  for (const { tell } of all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) await tell()
}
