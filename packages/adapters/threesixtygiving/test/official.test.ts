/**
 * Held against the schema of the standard itself. It is not ours to ship: where `YANZHEN_360GIVING_SCHEMA` names the file (360-giving-schema.json of
 * ThreeSixtyGiving, CC-BY-4.0), our tree is compared with it and what we write is validated by it; everywhere the digest of its facts holds our tree.
 */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as GrantJson from "../src/GrantJson.ts"
import * as Standard from "../src/Standard.ts"
import * as arbitraries from "./arbitraries.ts"
import { formats } from "./schema.ts"

interface Node {
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly enum?: readonly string[]
  readonly oneOf?: readonly { readonly required?: readonly string[] }[]
  readonly required?: readonly string[]
  readonly items?: Node
  readonly properties?: { readonly [name: string]: Node }
  readonly $ref?: string
  readonly $defs?: { readonly [name: string]: Node }
}

/** As the validator knows it; the file names the same one over http. */
const draft = "https://json-schema.org/draft/2020-12/schema"

/** A field on one line: where it stands, what it is, whether it may be null, whether its parent must have it. */
const line = (path: string, kind: string, nullable: boolean, required: boolean): string =>
  [path, kind, ...(nullable ? ["or null"] : []), ...(required ? ["required"] : [])].join(" ")

const ofStandard = (fields: Standard.Fields, at = "", required: readonly string[] = []): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const path = `${at}${name}${field.many ? "[]" : ""}`
    return field.kind === "branch"
      ? [line(path, "object", false, required.includes(name)), ...ofStandard(field.fields, `${path}.`, field.required)]
      : [line(path, field.kind === "amount" ? "number" : field.kind, field.nullable, required.includes(name))]
  })

/** Null is none of a list of codes, and is not exactly one of two forms. */
const isFree = (node: Node): boolean => node.oneOf === undefined && node.enum === undefined

const kindOf = (node: Node): string => {
  const types = [node.type ?? []].flat()
  if (types.includes("number")) return node.minimum === 0 ? "months" : "number"
  if (node.format === "uri" || node.format === "date-time") return node.format
  if (node.oneOf !== undefined) return node.oneOf.length === 3 ? "date-or-part" : "date"
  if (node.enum === undefined) return "text"
  return node.enum.includes("Yes") ? "yes-no" : node.enum.includes("CNY") ? "currency" : "country"
}

const ofSchema = (schema: Node, defs: Node["$defs"] = schema.$defs, at = ""): readonly string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, said]) => {
    const resolved = (node: Node): Node => (node.$ref === undefined ? node : (defs?.[node.$ref.split("/").at(-1) ?? ""] ?? node))
    const many = said.items !== undefined
    const node = resolved(said.items ?? said)
    const path = `${at}${name}${many ? "[]" : ""}`
    const required = schema.required?.includes(name) ?? false
    return node.properties === undefined
      ? [line(path, kindOf(node), isFree(node) && [node.type ?? []].flat().includes("null"), required)]
      : [line(path, "object", false, required), ...ofSchema(node, defs, `${path}.`)]
  })

const digest = (lines: readonly string[]): string => createHash("sha256").update(lines.toSorted().join("\n")).digest("hex")

describe("the tree of the standard", () => {
  it("has the facts of the schema that it was read from, every one and no other", () =>
    expect(digest(ofStandard(Standard.fields))).toBe("b81608633c9631c222fbb6854a07878adbaacb1a4347c3e50dd69d43c5346bdb"))
})

const given = process.env["YANZHEN_360GIVING_SCHEMA"]
describe.skipIf(given === undefined)("the schema itself", () => {
  const schema = JSON.parse(given === undefined ? "{}" : readFileSync(given, "utf8")) as Node
  it("has the fields of our tree, each of its kind, and asks for the same", () => {
    expect(ofStandard(Standard.fields).toSorted()).toEqual(ofSchema(schema).toSorted())
    expect(schema.oneOf?.map(({ required }) => required?.toSorted())).toEqual(
      Standard.recipients.map((recipient) => [...Standard.required, recipient].toSorted())
    )
  })
  it("finds nothing against what we write, and something against a grant that lacks what every grant has", () => {
    const validate = new Ajv2020({ allErrors: true, strict: false, formats }).compile({ ...schema, $schema: draft })
    const currencies = new Set(schema.$defs?.["currency"]?.enum)
    fc.assert(
      fc.property(fc.array(arbitraries.grant({ hasNulls: true }), { maxLength: 3 }), (all) => {
        const { grants: written } = JSON.parse(GrantJson.write(all)) as { readonly grants: readonly Record<string, unknown>[] }
        for (const grant of written) {
          fc.pre([...JSON.stringify(grant).matchAll(/"currency":"([A-Z]+)"/g)].every(([, code = ""]) => currencies.has(code)))
          expect(validate(grant), JSON.stringify(validate.errors)).toBe(true)
          const { awardDate: _, ...lacking } = grant
          expect(validate(lacking)).toBe(false)
        }
      }),
      { numRuns: 200 }
    )
  })
})
