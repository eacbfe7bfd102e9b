/** The README's first snippet is a file that runs in the tests, byte for byte; every file and command that the README names is there. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../Workspace.ts"

const readme = readFileSync(join(root, "README.md"), "utf8")

/** The first fenced block in a language. */
export const firstBlock = (text: string, language: string): string | undefined =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1]

describe("the README", () => {
  it("shows first what runs in the tests", () => {
    expect(firstBlock(readme, "ts")).toBe(readFileSync(join(root, "packages/adapters/yanzhen/test/snippets/first.ts"), "utf8"))
  })

  it("a block is told from the next, and from another language", () => {
    expect(firstBlock("```sh\na\n```\n\n```ts\nb\n```\n\n```ts\nc\n```\n", "ts")).toBe("b\n")
    expect(firstBlock("no block", "ts")).toBeUndefined()
  })

  it("leads only to files that are there", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? "")
    expect(links.length).toBeGreaterThan(5)
    for (const link of links) expect(existsSync(join(root, link)), link).toBe(true)
  })

  it("names only commands that there are", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => name !== "ci" && name !== "i" && name !== "install")
    expect(named).toContain("start")
    for (const name of named) expect(Object.keys(scripts), name).toContain(name)
  })
})
