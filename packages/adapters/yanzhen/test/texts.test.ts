import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Day, Message } from "@yanzhen/core/foundation"
import { Policies, Policy, Rule } from "@yanzhen/core/law"
import { Rules } from "@yanzhen/core/service"
import { refusalMessages, sheetMessages } from "@yanzhen/spreadsheet"
import { parseSync, Visitor } from "oxc-parser"
import { describe, expect, it } from "vitest"
import { all } from "../src/messages.ts"

/** Everything that a user can meet, in one. A key that means two things does not get past `merge`. */
const catalogue: Message.Catalogue = Message.merge(all, sheetMessages, refusalMessages)
const has = (key: string): boolean => Object.hasOwn(catalogue.en, key) && Object.hasOwn(catalogue["zh-CN"], key)

const placeholders = (key: string, locale: Message.Locale): string =>
  Message.placeholders(catalogue[locale][key] ?? "")
    .toSorted()
    .join()

describe("texts", () => {
  const keys = Object.keys(catalogue.en)

  it("say something in both languages, and ask for the same values", () => {
    expect(keys.length).toBeGreaterThan(500)
    expect(keys.filter((key) => catalogue.en[key]?.trim() === "" || catalogue["zh-CN"][key]?.trim() === "")).toEqual([])
    expect(keys.filter((key) => placeholders(key, "en") !== placeholders(key, "zh-CN"))).toEqual([])
  })

  it("in Chinese have Chinese marks: no half-width comma, colon, bracket or the like beside a Chinese character", () => {
    const marks = /\p{Script=Han}[,:;?!()]|[,:;?!]\s*\p{Script=Han}|[()]\p{Script=Han}/u
    expect(keys.filter((key) => marks.test(catalogue["zh-CN"][key] ?? ""))).toEqual([])
  })

  it("of what is wrong say why, and how to put it right", () => {
    // The refusal of a whole file says in one sentence what is wrong and why.
    expect(keys.filter((key) => has(`${key}.why`) !== has(`${key}.fix`) && !(key in refusalMessages.en))).toEqual([])
  })
})

interface Said {
  readonly key: string
  /** Names of the facts given with it, where the source lists them; undefined where it hands on a value. */
  readonly facts: ReadonlySet<string> | undefined
  readonly at: string
}

const root = fileURLToPath(new URL("../../../..", import.meta.url))
const sources = globSync(
  [
    "packages/core/src/{desk,service,law,registers}/**/*.ts",
    "packages/adapters/spreadsheet/src/**/*.ts",
    "packages/adapters/yanzhen/src/*.ts"
  ],
  { cwd: root }
).filter((file) => !file.includes("/messages"))

/** Functions that make a finding of a key; the facts stand in the argument of this number. */
const makers: Readonly<Record<string, { readonly key: number; readonly facts: number }>> = {
  finding: { key: 0, facts: 1 },
  notice: { key: 0, facts: 2 },
  contradiction: { key: 0, facts: 1 },
  refuse: { key: 1, facts: 2 },
  told: { key: 1, facts: 2 },
  wrong: { key: 0, facts: 1 },
  question: { key: 0, facts: 1 },
  noted: { key: 2, facts: 3 }
}

/** Remarked of each cell, but counted and said once of the sheet, with the count. */
const gathered = new Set(["YZ_XLSX_SECONDS_DROPPED"])

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const textOf = (node: Node | undefined): string | undefined =>
  node?.type === "Literal" && typeof node["value"] === "string" ? node["value"] : undefined

const namesOf = (node: Node | undefined): ReadonlySet<string> | undefined => {
  if (node === undefined) return new Set()
  if (node.type !== "ObjectExpression") return undefined
  const properties = node["properties"] as readonly Node[]
  if (properties.some(({ type }) => type !== "Property")) return undefined
  return new Set(properties.map((property) => String((property["key"] as Node)["name"] ?? (property["key"] as Node)["value"])))
}

const saidIn = (file: string): readonly Said[] => {
  const said: Said[] = []
  new Visitor({
    CallExpression: (call) => {
      const callee = call.callee as unknown as Node
      const name = String(callee["name"] ?? (callee["property"] as Node | undefined)?.["name"])
      const maker = makers[name]
      const args = call.arguments as unknown as readonly Node[]
      const key = maker === undefined ? undefined : textOf(args[maker.key])
      if (maker !== undefined && key !== undefined && /[.A-Z]/.test(key)) said.push({ key, facts: namesOf(args[maker.facts]), at: file })
    },
    ObjectExpression: (object) => {
      const properties = new Map(
        (object.properties as unknown as readonly Node[]).map((one) => [
          String((one["key"] as Node | undefined)?.["name"]),
          one["value"] as Node
        ])
      )
      const rule = textOf(properties.get("rule"))
      const code = properties.has("severity") ? textOf(properties.get("code")) : undefined
      for (const key of [rule, code])
        if (key !== undefined) said.push({ key, facts: properties.has("facts") ? namesOf(properties.get("facts")) : undefined, at: file })
    }
  }).visit(parseSync(file, readFileSync(join(root, file), "utf8")).program)
  return said
}

describe("what the sources say", () => {
  const said = sources.flatMap(saidIn)

  it("is a good part of what can be said", () => {
    expect(said.length).toBeGreaterThan(100)
    expect(new Set(said.map(({ at }) => at.split("/src/")[0])).size).toBe(3)
  })

  it("has its texts: what, why, how to put it right", () => {
    const lacking = said.flatMap(({ key, at }) =>
      [key, `${key}.why`, `${key}.fix`].filter((one) => !has(one)).map((one) => `${at}: ${one}`)
    )
    expect(lacking).toEqual([])
  })

  it("gives what its texts ask for", () => {
    const lacking = said
      .filter(({ key }) => !gathered.has(key))
      .flatMap(({ key, facts, at }) =>
        [key, `${key}.why`, `${key}.fix`]
          .flatMap((one) => Message.placeholders(catalogue.en[one] ?? ""))
          // Parameters stand under their ids, which have a dot; facts do not.
          .filter((name) => facts !== undefined && !name.includes(".") && !facts.has(name))
          .map((name) => `${at}: ${key} lacks {${name}}`)
      )
    expect([...new Set(lacking)]).toEqual([])
  })
})

it("everything that can be said of what is wrong is said somewhere", () => {
  const whole = globSync(["packages/core/src/**/*.ts", "packages/adapters/*/src/**/*.ts"], { cwd: root })
    .filter((file) => !file.includes("/messages"))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n")
  const written = new Set(Array.from(whole.matchAll(/"([\w.-]+)"/g), ([, key]) => key))
  // Keys that are put together: `import.${kind}-unknown`.
  const shapes = Array.from(
    whole.matchAll(/`([\w-]+\.[\w.-]*\$\{[^}`]+\}[\w.-]*)`/g),
    ([, shape = ""]) => new RegExp(`^${shape.replaceAll(".", String.raw`\.`).replaceAll(/\$\{[^}]+\}/g, String.raw`[\w-]+`)}$`)
  )
  /** What every life is asked first has words of that life: `law/Turn`. */
  const turns = new Set([
    ...Array.from(whole.matchAll(/Turn\.inStage\(\s*"([\w-]+)"/g), ([, life]) => `${life}.stage`),
    ...Array.from(whole.matchAll(/Turn\.inOrder\(\s*"([\w-]+)"/g), ([, life]) => [`${life}.future`, `${life}.before`]).flat()
  ])
  /** Or one of several under a name: `service.required-fact` and the fact. */
  const family = (key: string): string => key.slice(0, key.lastIndexOf("."))
  /** A condition with a force is refused in other words than it is warned of: `law/ByForce`. */
  const warned = (key: string): string => key.replace(/-refused$/, "")
  const isMade = (key: string): boolean =>
    (family(key).includes(".") && written.has(family(key))) ||
    written.has(warned(key)) ||
    turns.has(key) ||
    shapes.some((shape) => shape.test(key))
  const never = Object.keys(catalogue.en).filter((key) => has(`${key}.why`) && !written.has(key) && !isMade(key))
  expect(never).toEqual([])
})

it("every requirement of every rule has its texts, under every shipped policy", () => {
  const views = Policies.names.map((name) => Policy.on(Policies.byName(name), Day.require("2026-03-10")))
  const ids = new Set(views.flatMap((view) => Rules.all.flatMap((rule) => Rule.requirementsIn(rule, view).map(({ id }) => id))))
  expect(ids.size).toBeGreaterThan(10)
  expect([...ids].flatMap((id) => [id, `${id}.why`, `${id}.fix`].filter((key) => !has(key)))).toEqual([])
})
