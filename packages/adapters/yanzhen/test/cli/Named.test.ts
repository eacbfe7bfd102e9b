import { describe, expect, it } from "vitest"
import { type Command, command, nothing } from "../../src/cli/Command.ts"
import { commands } from "../../src/cli/commands.ts"
import * as Exit from "../../src/cli/Exit.ts"
import * as Help from "../../src/cli/Help.ts"
import { named } from "../../src/cli/Named.ts"
import { texts } from "../../src/cli/texts.ts"
import { Usage } from "../../src/cli/Usage.ts"

const one = (summary: string): Command =>
  command({
    summary: { "zh-CN": summary, en: summary },
    takes: nothing,
    options: {},
    load: async () => ({ run: async () => Exit.done })
  })
const some = { verify: one("核对"), "team show": one("看一支队伍"), "team list": one("列出队伍"), teams: one("队伍") }

const complaint = (...line: readonly string[]): string => {
  try {
    named(some, line)
  } catch (error) {
    if (error instanceof Usage) return `${error.say(texts.en)} / ${error.command ?? ""}`
    throw error
  }
  return "none"
}

describe("the command that a line names", () => {
  it("has one word, or a group and a word of it; what follows is its own", () => {
    expect(named(some, ["verify", "--head", "x"])).toMatchObject({ kind: "command", name: "verify", rest: ["--head", "x"] })
    expect(named(some, ["team", "show", "t1"])).toEqual({ kind: "command", name: "team show", command: some["team show"], rest: ["t1"] })
    expect(named(some, ["teams"])).toMatchObject({ kind: "command", name: "teams", rest: [] })
  })
  it.each([["--help"], ["-h"]])("a group asked for %s lists its own", (asked) => {
    const found = named(some, ["team", asked])
    expect(found).toMatchObject({ kind: "group", name: "team" })
    const lines = found.kind === "group" ? Help.ofGroup(found.name, found.commands, texts.en, "en") : []
    expect(lines[0]).toBe("Usage: yanzhen team COMMAND …")
    expect(lines.filter((line) => line.includes("team "))).toEqual([
      "Usage: yanzhen team COMMAND …",
      "  team show  看一支队伍",
      "  team list  列出队伍"
    ])
  })
  it.each([
    [[], "There is no command “” / "],
    [["tame"], "There is no command “tame” / "],
    [["team"], "Say which command / team"],
    [["team", "sing"], "There is no command “team sing” / team"],
    [["team", "--loud"], "Unknown option “--loud” / team"],
    [["--loud"], "Unknown option “--loud” / "]
  ])("%j is wrong usage, said with the way to help", (line, said) => expect(complaint(...line)).toBe(said))
  it("no shipped command is the first word of another: a word of a group would be taken for its argument", () => {
    for (const name of Object.keys(commands)) expect(Object.keys(commands).filter((other) => other.startsWith(`${name} `))).toEqual([])
  })
})
