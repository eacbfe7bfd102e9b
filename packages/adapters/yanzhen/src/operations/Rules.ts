/** The rule book, and tables of cases that it is asked. */
import type { Locale, Problem } from "../Reason.ts"
import type { FileOf } from "./Imports.ts"
import type { RuleCase } from "@yanzhen/core/law"
import type { Book } from "@yanzhen/core/rulebook"

export interface RuleBookQuestion {
  /** Name of a shipped policy. Default: the one that this was opened with. */
  readonly policy?: string
  /** "YYYY-MM-DD": the day whose values the examples use. Default: today. */
  readonly on?: string
}

export interface RuleBookAnswer {
  readonly policy: string
  readonly on: string
  /** One entry a rule: provisions, parameters with their days, conditions in words, examples, tests. */
  readonly rules: readonly Book.Entry[]
  /** How many provisions have a rule. */
  readonly articles: number
  /** All of it, for programs: `rules.json`. */
  readonly toJson: () => string
  /** One page that needs nothing else. */
  readonly toHtml: (locale?: Locale) => string
}

export interface RuleTestQuestion {
  /** For cases that name none. Default: the policy that this was opened with. */
  readonly policy?: string
  /** "YYYY-MM-DD", for cases that name none. Default: today. */
  readonly on?: string
}

type CaseAnswer = RuleCase.Answer

/** One row of a table of cases. */
export interface CaseResult {
  readonly sheet: string
  readonly row: number
  /** As the rule book calls it. */
  readonly rule: string
  /** The area that it belongs to, such as `fund`. */
  readonly room: string
  readonly policy: string
  readonly on: string
  readonly expected: CaseAnswer
  readonly actual: CaseAnswer
  /** What the rule says, by code. */
  readonly codes: readonly string[]
  /** Codes that were expected and are not there. */
  readonly lacking: readonly string[]
  readonly isRight: boolean
  /** What the rule says, each with its clause and the value that decided; of a plain yes, what that rests on. */
  readonly in: (locale: Locale) => readonly string[]
}

export interface RuleTestAnswer {
  readonly file: string
  readonly right: number
  readonly wrong: number
  /** Rows, columns and sheets that could not be read. */
  readonly unreadable: number
  readonly results: readonly CaseResult[]
  readonly problems: readonly Problem[]
  /** The file as it came, each row marked. */
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}

export interface RuleOperations {
  /** Every rule with its provisions, values, conditions in words, examples and tests (规则手册). */
  readonly ruleBook: (question?: RuleBookQuestion) => Promise<RuleBookAnswer>
  /** Asks every case of a table of cases (用例表) of its rule. */
  readonly testRules: (file: FileOf, question?: RuleTestQuestion) => Promise<RuleTestAnswer>
  /** An empty table of cases for these rules, or for all. */
  readonly caseTemplate: (rules?: readonly string[], locale?: Locale) => Promise<Uint8Array>
}
