/**
 * `docs/mutation.md`: how well the tests of each room of core guard it, as last measured, all of them together, and every mutant that lived, with
 * the reason. A room that is too long to measure in one sitting is measured file by file.
 */
import { posix } from "node:path"
import { percent } from "./Mutation.ts"
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
  /** `fund`, `desk/import`, `desk/*` for what lies in none of the rooms of the desk, or a single file: `service/tally/Sweep.ts`. */
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

/** Whether a file, below `packages/core/src`, is measured with a room. */
export const isOf = (room: string, file: string): boolean =>
  room.endsWith(".ts") ? room === file : room.endsWith("/*") ? posix.dirname(file) === room.slice(0, -2) : file.startsWith(`${room}/`)

/** Whether what is measured with one room is measured with the other too. */
const isWithin = (part: string, room: string): boolean =>
  part !== room && (part.endsWith(".ts") ? isOf(room, part) : !room.endsWith("/*") && part.startsWith(`${room}/`))

const sectionsOf = (page: string): ReadonlyMap<string, string> =>
  new Map(
    page
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith("## "))
      .map((part) => [part.slice(3, part.indexOf(":")), part.trimEnd()])
  )

const countsIn = (section: string): { readonly on: string; readonly mutants: number; readonly killed: number } => {
  const [, on = "", mutants, killed] = /^(\S+): (\d+) mutants, (\d+) killed/m.exec(section) ?? []
  return { on, mutants: Number(mutants), killed: Number(killed) }
}

/** Files of core that are measured with none of these rooms. */
export type Unmeasured = (rooms: readonly string[]) => readonly string[]

/** What all rooms come to, when each was measured, and where the files are that were in none. */
const whole = (sections: ReadonlyMap<string, string>, unmeasured: Unmeasured): string => {
  const rooms = [...sections].map(([room, section]) => ({ room, ...countsIn(section) }))
  const sum = (of: "mutants" | "killed"): number => rooms.reduce((total, one) => total + one[of], 0)
  const missing = [...new Set(unmeasured([...sections.keys()]).map((file) => posix.dirname(file)))]
  return [
    `**All of core that was measured: ${percent(sum("killed"), sum("mutants"))} %** (${sum("mutants")} mutants, ${sum("killed")} killed).`,
    missing.length === 0 ? "That is every file of core in which something can change." : `Not measured: ${missing.join(", ")}.`,
    "",
    "| room | measured on | mutants | killed | % |",
    "|---|---|---|---|---|",
    ...rooms.map(({ room, on, mutants, killed }) => `| ${room} | ${on} | ${mutants} | ${killed} | ${percent(killed, mutants)} |`)
  ].join("\n")
}

/** The page with these rooms measured anew. A part of a room that stands there is not told by itself: its mutants would count twice. */
export const page = (before: string, measured: readonly Measured[], excused: readonly Excused[], unmeasured: Unmeasured): string => {
  const sections = new Map(sectionsOf(before))
  for (const one of measured) {
    if ([...sections.keys()].some((room) => isWithin(one.room, room))) continue
    for (const room of sections.keys()) if (isWithin(room, one.room)) sections.delete(room)
    sections.set(one.room, sectionOf(one, excused))
  }
  const sorted = new Map([...sections].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return `${[head.trimEnd(), whole(sorted, unmeasured), ...sorted.values()].join("\n\n")}\n`
}

/** Reasons for mutants of these files that did not live on, or are not there any more. */
export const needless = (excused: readonly Excused[], files: readonly string[], { survivors }: Mutation): readonly string[] =>
  excused
    .filter(({ file }) => files.some((asked) => asked.endsWith(`src/${file}`)))
    .filter((one) => !survivors.some((survivor) => reasonOf([one], survivor) !== undefined))
    .map(({ file, code, replacement }) => `${file}: no mutant ${replacement} of ${code} lives: its reason is not needed`)
