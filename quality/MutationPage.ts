/** `docs/mutation.md`: how well the tests of each room of core guard it, as last measured, and every mutant that lived, with the reason. */
import type { Mutation, Survivor } from "./Mutation.ts"
import type { Excused } from "./survivors.ts"

const head = `# How well the tests guard the rules

Written by \`npm run mutate -- <room>\`, which changes one small thing of a room at a time and asks the tests. The score is
killed / (killed + survived + not covered); what does not end counts as survived. Asked are the tests of the room, the nearest first, then
the tables of the other rooms, as many as take five seconds of processor time together: a mutant that only other tests would find counts
as survived too. A room that is not measured again keeps what was found before.
`

/** A line of code and a change of it as Markdown: a backtick in it would end the code. */
const code = (text: string): string => `\`${onOneLine(text).replaceAll("`", "ˋ").slice(0, 120)}\``

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ")

export const reasonOf = (excused: readonly Excused[], { file, code, replacement }: Survivor): string | undefined =>
  excused.find((one) => file.endsWith(`src/${one.file}`) && one.code === code && one.replacement === onOneLine(replacement))?.because

const listed = (excused: readonly Excused[], survivor: Survivor): string => {
  const what = survivor.status === "NoCoverage" ? "is reached by no test" : survivor.status === "Timeout" ? "does not end" : undefined
  const because = reasonOf(excused, survivor) ?? what ?? "no reason yet"
  return `- ${survivor.file.replace("packages/core/src/", "")}: ${code(survivor.code)} → ${code(survivor.replacement)}: ${because}`
}

export interface Measured {
  readonly room: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly mutation: Mutation
}

const sectionOf = ({ room, on, mutation }: Measured, excused: readonly Excused[]): string => {
  const { score, mutants, killed, survived, timeout, noCoverage, survivors } = mutation
  const counts = `${mutants} mutants, ${killed} killed, ${survived} survived (${timeout} without end), ${noCoverage} not covered`
  return [`## ${room}: ${score} %`, "", `${on}: ${counts}.`, "", ...survivors.map((one) => listed(excused, one)), ""].join("\n").trimEnd()
}

/** The page with these rooms measured anew. */
export const page = (before: string, measured: readonly Measured[], excused: readonly Excused[]): string => {
  const sections = new Map(
    before
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith("## "))
      .map((part) => [part.slice(3, part.indexOf(":")), part.trimEnd()])
  )
  for (const one of measured) sections.set(one.room, sectionOf(one, excused))
  const sorted = [...sections].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section)
  return `${[head.trimEnd(), ...sorted].join("\n\n")}\n`
}

/** Reasons for mutants of these files that did not live on, or are not there any more. */
export const needless = (excused: readonly Excused[], files: readonly string[], { survivors }: Mutation): readonly string[] =>
  excused
    .filter(({ file }) => files.some((asked) => asked.endsWith(`src/${file}`)))
    .filter((one) => !survivors.some((survivor) => reasonOf([one], survivor) !== undefined))
    .map(({ file, code, replacement }) => `${file}: no mutant ${replacement} of ${code} lives: its reason is not needed`)
