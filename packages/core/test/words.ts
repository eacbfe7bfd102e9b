/** Holds a room's refusals to their words: every rule that its deciders name has what, why and fix; no word is left over. For tests only. */
import { readdirSync, readFileSync } from "node:fs"
import { expect } from "vitest"
import * as Message from "../src/foundation/Message.ts"

/** Rules that the files of a room write, as they stand in the source: finding("… or wrong("… with the name of the rule, or Turn.…("… with that of a life. */
export const writtenIn = (room: string): ReadonlySet<string> => {
  const folder = new URL(`../src/${room}/`, import.meta.url)
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(new URL(name, folder), "utf8"))
  const named = (pattern: RegExp): readonly string[] =>
    sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ""))
  return new Set([
    ...named(/(?:finding|wrong)\(\s*"([a-z.-]+)"/g),
    ...named(/Turn\.inStage\(\s*"([a-z-]+)"/g).map((life) => `${life}.stage`),
    ...named(/Turn\.inOrder\(\s*"([a-z-]+)"/g).flatMap((life) => [`${life}.future`, `${life}.before`])
  ])
}

export const haveWords = (written: ReadonlySet<string>, words: Message.Catalogue): void => {
  const keys = [...written].flatMap((rule) => [rule, `${rule}.why`, `${rule}.fix`])
  expect(new Set(Object.keys(words.en))).toEqual(new Set(keys))
  for (const key of Object.keys(words.en)) {
    const [zh, en] = (["zh-CN", "en"] as const).map((locale) => (words[locale] as Readonly<Record<string, string>>)[key] ?? "")
    expect(Message.placeholders(zh ?? "").toSorted(), key).toEqual(Message.placeholders(en ?? "").toSorted())
  }
}
