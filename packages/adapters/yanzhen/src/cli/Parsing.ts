/**
 * The command line read by `node:util`, against the command's own options. What does not fit is wrong usage, in the user's language.
 */
import { parseArgs } from "node:util"
import type { Command } from "./Command.ts"
import { everywhere } from "./Options.ts"
import { Usage } from "./Usage.ts"

export interface Parsed {
  readonly given: { readonly [name: string]: unknown }
  readonly arguments: readonly string[]
}

export const parse = (name: string, { options, takes, required = [] }: Command, argv: readonly string[]): Parsed => {
  const { values, positionals } = parsed(name, { ...options, ...everywhere }, argv)
  if (values["help"] === true) return { given: values, arguments: positionals }
  if (positionals.length < takes.least) throw new Usage((texts) => texts.argumentMissing(takes.shown), name)
  if (positionals.length > takes.most) throw new Usage((texts) => texts.argumentTooMany(positionals[takes.most] ?? ""), name)
  const missing = required.find((one) => typeof values[one] !== "string" || values[one] === "")
  if (missing !== undefined) throw new Usage((texts) => texts.optionMissing(`--${missing}`), name)
  return { given: values, arguments: positionals }
}

/** Read leniently, then checked token by token: so the complaint names the option as it was typed. */
const parsed = (name: string, options: Command["options"], argv: readonly string[]) => {
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== "option") continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) throw new Usage((texts) => texts.optionUnknown(token.rawName), name)
    const isFlag = option.type === "boolean"
    const looksLikeOption = token.inlineValue === false && token.value?.startsWith("-") === true
    if (isFlag === (token.value !== undefined) || looksLikeOption) throw new Usage((texts) => texts.optionValue(token.rawName), name)
  }
  return { values, positionals }
}
