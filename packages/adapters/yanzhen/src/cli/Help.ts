/** The help, laid out from the tables of commands and options. */
import type { Locale } from "../Reason.ts"
import type { Command } from "./Command.ts"
import { everywhere, type Option } from "./Options.ts"
import * as Table from "./Table.ts"
import type { Texts } from "./texts.ts"

type Commands = { readonly [name: string]: Command }

export const overview = (commands: Commands, texts: Texts, locale: Locale): readonly string[] => [
  texts.about,
  "",
  texts.usage("yanzhen COMMAND …"),
  "",
  ...list(commands, locale),
  "",
  ...body([...options(everywhere, locale), ["--version", texts.version]]),
  "",
  texts.moreHelp,
  texts.exits
]

/** The commands that share a first word. */
export const ofGroup = (name: string, commands: Commands, texts: Texts, locale: Locale): readonly string[] => [
  texts.usage(`yanzhen ${name} COMMAND …`),
  "",
  ...list(commands, locale),
  "",
  texts.moreHelp
]

const list = (commands: Commands, locale: Locale): readonly string[] =>
  body(Object.entries(commands).map(([name, { takes, summary }]) => [`${name} ${takes.shown}`.trim(), summary[locale]]))

export const ofCommand = (name: string, { takes, summary, options: own }: Command, texts: Texts, locale: Locale): readonly string[] => [
  `yanzhen ${name}: ${summary[locale]}`,
  "",
  texts.usage(`yanzhen ${name} ${takes.shown}`.trim()),
  "",
  ...body(options({ ...own, ...everywhere }, locale))
]

const options = (all: Command["options"], locale: Locale): readonly (readonly string[])[] =>
  Object.entries(all).map(([name, option]) => [shown(name, option), option.help[locale]])

const shown = (name: string, { short, value }: Option): string =>
  `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`

/** A table without its head. */
const body = (rows: readonly (readonly string[])[]): readonly string[] =>
  Table.lines([{ heading: "" }, { heading: "" }], rows)
    .slice(2)
    .map((line) => `  ${line}`)
