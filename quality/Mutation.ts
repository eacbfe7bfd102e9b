/** Stryker's report, counted strictly: a timeout is a survivor, code no test reaches counts against us, and a missing file is a failure. */

export interface Mutant {
  readonly mutatorName: string
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: { readonly line: number; readonly column: number } }
}

/** The part of the mutation-testing report schema that is read here. */
export interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

export interface Survivor {
  readonly file: string
  /** file:line:column */
  readonly at: string
  /** The line it stands in. */
  readonly code: string
  readonly mutator: string
  readonly replacement: string
  readonly status: string
}

export interface Mutation {
  /** Per cent, one decimal: killed / (killed + survived + no coverage). */
  readonly score: number
  readonly mutants: number
  readonly killed: number
  readonly survived: number
  /** Of the survived, those that ran out of time. */
  readonly timeout: number
  readonly noCoverage: number
  readonly survivors: readonly Survivor[]
}

/** One decimal, never rounded up; of nothing it is 0. */
export const percent = (killed: number, mutants: number): number => (mutants === 0 ? 0 : Math.floor((1000 * killed) / mutants) / 10)

const counted = ["Killed", "Survived", "Timeout", "NoCoverage"]

/** `files`: the source files asked about; others in the report, kept there by earlier runs, are left out. */
export const mutationOf = (report: StrykerReport, files: readonly string[]): Mutation => {
  const found = files.flatMap((file) =>
    (report.files[file]?.mutants ?? []).filter(({ status }) => counted.includes(status)).map((mutant) => ({ file, ...mutant }))
  )
  const count = (status: string): number => found.filter((mutant) => mutant.status === status).length
  const killed = count("Killed")
  const lines = new Map(files.map((file) => [file, report.files[file]?.source.split("\n") ?? []]))
  return {
    score: percent(killed, found.length),
    mutants: found.length,
    killed,
    survived: count("Survived") + count("Timeout"),
    timeout: count("Timeout"),
    noCoverage: count("NoCoverage"),
    survivors: found
      .filter(({ status }) => status !== "Killed")
      .map(({ file, location, mutatorName, replacement = "", status }) => ({
        file,
        at: `${file}:${location.start.line}:${location.start.column}`,
        code: (lines.get(file)?.[location.start.line - 1] ?? "").trim(),
        mutator: mutatorName,
        replacement,
        status
      }))
  }
}

export interface Goals {
  readonly mutants: number
  readonly score: number
}

/** Why the run does not hold; empty when it does. `expected` are the files with something to change, each must be in the report. */
export const shortcomings = (report: StrykerReport, expected: readonly string[], mutation: Mutation, goals: Goals): readonly string[] => [
  ...(mutation.mutants < goals.mutants ? [`only ${mutation.mutants} mutants were seen, at least ${goals.mutants} are expected`] : []),
  ...(mutation.score < goals.score ? [`the score is ${mutation.score}, the goal is ${goals.score}`] : []),
  ...expected.filter((file) => !(file in report.files)).map((file) => `${file} is absent from the report`)
]
