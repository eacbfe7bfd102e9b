/**
 * Which command the words on the line name: one word, or a group and a word of it (`yanzhen team show`). What a reader would get wrong: a
 * group is no command; asked for help it lists its own, and alone it says that a word is missing.
 */
import type { Command } from "./Command.ts"
import { Usage } from "./Usage.ts"

type Commands = { readonly [name: string]: Command }

export type Named =
  | { readonly kind: "command"; readonly name: string; readonly command: Command; readonly rest: readonly string[] }
  | { readonly kind: "group"; readonly name: string; readonly commands: Commands }

export const named = (all: Commands, [first = "", ...rest]: readonly string[]): Named => {
  const [second, ...further] = rest
  const within = Object.entries(all).filter(([name]) => name.startsWith(`${first} `))
  if (within.length === 0) return { kind: "command", name: first, command: commandOf(all, first, first), rest }
  if (second === "--help" || second === "-h") return { kind: "group", name: first, commands: Object.fromEntries(within) }
  if (second === undefined) throw new Usage((words) => words.commandMissing, first)
  const name = `${first} ${second}`
  return { kind: "command", name, command: commandOf(all, name, second, first), rest: further }
}

const commandOf = (all: Commands, name: string, word: string, group?: string): Command => {
  const command = Object.hasOwn(all, name) ? all[name] : undefined
  if (command !== undefined) return command
  throw new Usage((words) => (word.startsWith("-") ? words.optionUnknown(word) : words.commandUnknown(name)), group)
}
