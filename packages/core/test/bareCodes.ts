/** Codes that stand in words for people: whatever has a title somewhere in the house, and is shown by its code. For tests only. */
import * as Finding from "../src/foundation/Finding.ts"
import type * as Message from "../src/foundation/Message.ts"
import { lists } from "../src/rulebook/messages/options.ts"

const codes: ReadonlySet<string> = new Set(lists.flatMap((list) => list.codes))

const parts = (value: Message.Value): readonly string[] =>
  (typeof value === "object" ? value : [value]).flatMap((one) => (typeof one === "string" ? one.split(", ") : []))

/** Whether the words hold it by itself, and not as a part of another. */
const holds = (words: string, code: string): boolean => words.split(/[^A-Za-z0-9./_-]+/).some((word) => word.split("/").includes(code))

/** What somebody else named, so that it may be called like a code of ours: lines of a budget, items of a review, licences. */
const names: ReadonlySet<string> = new Set(["line", "milestone", "item", "resolution", "served"])
const isNamedByOthers = (rule: string, fact: string): boolean =>
  names.has(fact) || (fact === "restriction" && rule.startsWith("fund.")) || (fact === "kind" && rule.startsWith("qualification."))

/** Codes among the facts and the parameters of a finding that its Chinese words show as they are. */
export const bareCodes = (words: string, finding: Pick<Finding.Finding, "rule" | "facts" | "parameters">): readonly string[] =>
  Object.entries(Finding.values(finding)).flatMap(([fact, value]) =>
    isNamedByOthers(finding.rule, fact)
      ? []
      : parts(value)
          .flatMap((part) => part.split("/"))
          .filter((code) => codes.has(code) && holds(words, code))
  )
