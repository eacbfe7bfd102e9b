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
