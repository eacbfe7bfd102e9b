/**
 * One command, from its words to its exit code. What a reader would get wrong: a failure is never silent. Whatever is thrown ends here,
 * in words on standard error.
 */
import type { Locale } from "../Reason.ts"
import { BrokenWorld } from "./BrokenWorld.ts"
import { commands } from "./commands.ts"
import type { Doors } from "./Doors.ts"
import * as Exit from "./Exit.ts"
import * as FaultLines from "./FaultLines.ts"
import * as Help from "./Help.ts"
import { named } from "./Named.ts"
import * as Parsing from "./Parsing.ts"
import * as Terminal from "./Terminal.ts"
import { texts } from "./texts.ts"
import { Usage } from "./Usage.ts"

export const run = async (argv: readonly string[], terminal: Terminal.Terminal, doors: Doors, version: string): Promise<Exit.Exit> => {
  const asked = localeAsked(argv)
  const locale = isLocale(asked) ? asked : terminal.locale
  try {
    if (asked !== undefined && !isLocale(asked)) throw new Usage((words) => words.localeUnknown(asked))
    return await given(argv, { ...terminal, locale }, doors, version)
  } catch (error) {
    return failed(error, terminal, locale)
  }
}

const given = async (argv: readonly string[], terminal: Terminal.Terminal, doors: Doors, version: string): Promise<Exit.Exit> => {
  const { locale } = terminal
  const line = withoutLeadingLocale(argv)
  const [name] = line
  if (name === "--version" || name === "-v") return answered(terminal, [version])
  if (name === "--help" || name === "-h" || name === "help") return answered(terminal, Help.overview(commands, texts[locale], locale))
  if (name === undefined) throw new Usage((words) => words.commandMissing)
  const asked = named(commands, line)
  if (asked.kind === "group") return answered(terminal, Help.ofGroup(asked.name, asked.commands, texts[locale], locale))
  const parsed = Parsing.parse(asked.name, asked.command, asked.rest)
  if (parsed.given["help"] === true) return answered(terminal, Help.ofCommand(asked.name, asked.command, texts[locale], locale))
  return asked.command.run(parsed.given, parsed.arguments, { terminal, texts: texts[locale], doors: within(parsed.given, doors) })
}

/** The same doors, onto the data and with the calendar that the line names. */
const within = ({ tenant, calendar }: Parsing.Parsed["given"], doors: Doors): Doors => ({
  ...doors,
  open: (opening) =>
    doors.open({
      ...opening,
      ...(typeof tenant === "string" ? { tenant } : {}),
      ...(Array.isArray(calendar) ? { calendar: calendar.filter((file) => typeof file === "string") } : {})
    })
})

const answered = (terminal: Terminal.Terminal, lines: readonly string[]): Exit.Exit => {
  Terminal.answer(terminal, lines)
  return Exit.done
}

const failed = (error: unknown, terminal: Terminal.Terminal, locale: Locale): Exit.Exit => {
  const words = texts[locale]
  if (error instanceof Usage) {
    Terminal.remark(terminal, [Terminal.styled(terminal.remarks, "red", error.say(words)), words.usageHint(error.command)])
    return Exit.broken
  }
  if (error instanceof BrokenWorld) {
    Terminal.remark(terminal, [Terminal.styled(terminal.remarks, "red", error.say(words))])
    return Exit.broken
  }
  if (FaultLines.isYanzhenError(error)) {
    // A defect of ours: whoever mends it needs to know where.
    const defect = error.code === "YZ_UNEXPECTED" && error.cause instanceof Error ? [error.cause.stack ?? error.cause.message] : []
    Terminal.remark(terminal, [...FaultLines.ofError(error, words, locale), ...defect])
    return isOfTheWorld(error.code) ? Exit.broken : Exit.refused
  }
  Terminal.remark(terminal, [
    Terminal.styled(terminal.remarks, "red", words.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  ])
  return Exit.broken
}

/** The store, the disk, the machine: nothing that a better file would mend. */
const isOfTheWorld = (code: string): boolean => code.startsWith("YZ_DATABASE_") || code.startsWith("YZ_SEAL_") || worldly.has(code)

/** And words on the line that mean nothing: a policy, a period, a day, a hash, a tenant. */
const worldly: ReadonlySet<string> = new Set([
  "YZ_WORLD_FAILED",
  "YZ_CONTENDED",
  "YZ_CORRUPT",
  "YZ_UNEXPECTED",
  "YZ_POLICY_UNKNOWN",
  "YZ_PERIOD_UNREADABLE",
  "YZ_DAY_UNREADABLE",
  "YZ_DAY_AHEAD",
  "YZ_HEAD_UNREADABLE",
  "YZ_TENANT_UNKNOWN",
  "YZ_KEY_UNKNOWN",
  "YZ_KEY_FILE_UNFIT",
  "YZ_RULE_UNKNOWN",
  "YZ_PACK_UNREADABLE",
  "YZ_CALENDAR_UNREADABLE"
])

/** Needed before anything is parsed: a complaint about the words is made in the right language. */
const localeAsked = (argv: readonly string[]): string | undefined => {
  const at = argv.findIndex((one) => one === "--locale" || one.startsWith("--locale="))
  if (at < 0) return undefined
  const one = argv[at] ?? ""
  return one === "--locale" ? (argv[at + 1] ?? "") : one.slice("--locale=".length)
}

const isLocale = (text: string | undefined): text is Locale => text === "zh-CN" || text === "en"

/** `yanzhen --locale en --help`: the language may stand before the command too. */
const withoutLeadingLocale = (argv: readonly string[]): readonly string[] => {
  if (argv[0] === "--locale") return argv.slice(2)
  return argv[0]?.startsWith("--locale=") === true ? argv.slice(1) : argv
}
