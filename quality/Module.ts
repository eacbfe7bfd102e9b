/** One TypeScript module as the checker sees it: what it imports, and which names it takes from the world instead of declaring them. */
import { posix } from "node:path"
import { parseSync, visitorKeys } from "oxc-parser"

export interface Import {
  readonly from: string
  /** Erased before the program runs: `import type …` and `export type …`. `import { type X }` is not, its module still loads. */
  readonly typeOnly: boolean
}

export interface Module {
  readonly imports: readonly Import[]
  /** Names that no declaration in this file explains, in value or type position. */
  readonly free: ReadonlySet<string>
  /** `Math.random` as "Math.random", any `x.y` also as ".y". */
  readonly members: ReadonlySet<string>
  readonly hasBigIntLiteral: boolean
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"

const childrenOf = (node: Node): readonly (readonly [key: string, child: Node])[] =>
  (visitorKeys[node.type] ?? []).flatMap((key) => {
    const value = node[key]
    return (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => [key, child] as const)
  })

/** Positions whose identifier is a label, not a reference. */
const isLabel = (parent: Node, key: string): boolean => {
  switch (parent.type) {
    case "MemberExpression":
      return key === "property" && parent["computed"] !== true
    case "TSQualifiedName":
      return key === "right"
    case "ImportSpecifier":
      return key === "imported"
    case "ExportSpecifier":
    case "ExportAllDeclaration":
      return key === "exported"
    case "TSImportType":
      return key === "qualifier"
    case "TSNamedTupleMember":
      return key === "label"
    case "MetaProperty":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return key === "label" || parent.type === "MetaProperty"
    default:
      return key === "key" && parent["computed"] !== true
  }
}

const patternParts: Readonly<Record<string, readonly string[]>> = {
  ArrayPattern: ["elements"],
  ObjectPattern: ["properties"],
  Property: ["value"],
  AssignmentPattern: ["left"],
  RestElement: ["argument"],
  TSParameterProperty: ["parameter"]
}

const namesIn = (pattern: Node): readonly string[] =>
  pattern.type === "Identifier"
    ? [pattern["name"] as string]
    : childrenOf(pattern).flatMap(([key, child]) => (patternParts[pattern.type]?.includes(key) ? namesIn(child) : []))

const declares = (parent: Node, key: string): boolean =>
  key === "id" ||
  key === "params" ||
  key === "param" ||
  (key === "local" && parent.type.startsWith("Import")) ||
  (parent.type === "TSTypeParameter" && key === "name") ||
  (parent.type === "TSMappedType" && key === "key") ||
  (parent.type === "TSIndexSignature" && key === "parameters")

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === "Literal" && typeof node["value"] === "string" ? node["value"] : undefined

const importOf = (node: Node): Import | undefined => {
  const from = textOf(node["source"])
  if (from === undefined) return undefined
  switch (node.type) {
    case "ImportDeclaration":
      return { from, typeOnly: node["importKind"] === "type" }
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return { from, typeOnly: node["exportKind"] === "type" }
    case "ImportExpression":
      return { from, typeOnly: false }
    case "TSImportType":
      return { from, typeOnly: true }
    default:
      return undefined
  }
}

/** Throws when the text does not parse: a file that cannot be read must not count as a file without violations. */
const programOf = (path: string, text: string): Node => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`)
  return program as unknown as Node
}

export const parse = (path: string, text: string): Module => {
  const imports: Import[] = []
  const referenced = new Set<string>()
  const declared = new Set<string>()
  const members = new Set<string>()
  let hasBigIntLiteral = false

  const visit = (node: Node): void => {
    const found = importOf(node)
    if (found !== undefined) imports.push(found)
    if (node.type === "Literal" && typeof node["bigint"] === "string") hasBigIntLiteral = true
    if (node.type === "MemberExpression" && isNode(node["property"])) {
      const { object, property, computed } = node as unknown as { object: Node; property: Node; computed: boolean }
      const name = computed ? textOf(property) : (property["name"] as string | undefined)
      if (name !== undefined) members.add(`.${name}`)
      if (name !== undefined && object.type === "Identifier") members.add(`${object["name"] as string}.${name}`)
    }
    for (const [key, child] of childrenOf(node)) {
      if (declares(node, key)) namesIn(child).forEach((name) => declared.add(name))
      else if (child.type === "Identifier" && !isLabel(node, key)) referenced.add(child["name"] as string)
      visit(child)
    }
  }
  visit(programOf(path, text))
  return { imports, free: new Set([...referenced].filter((name) => !declared.has(name))), members, hasBigIntLiteral }
}

const nodesOf = (node: Node, key: string): readonly Node[] => (Array.isArray(node[key]) ? node[key].filter(isNode) : [])
const nameOf = (value: unknown): string => (isNode(value) ? String(value["name"] ?? value["value"]) : "")

export interface Reexport {
  readonly name: string
  readonly from: string
  /** The name over there; undefined for a whole namespace. */
  readonly imported: string | undefined
  readonly typeOnly: boolean
}

const below = (folder: string, from: string): string => `./${posix.join(folder, from)}`

/** What a barrel passes on by name. `export * from` hides its names, so that barrel is opened in turn, by its specifier. */
export const exportsOf = (path: string, text: string, open: (from: string) => string): readonly Reexport[] =>
  nodesOf(programOf(path, text), "body").flatMap((node): readonly Reexport[] => {
    const from = textOf(node["source"])
    if (from === undefined) return []
    const typeOnly = node["exportKind"] === "type"
    if (node.type === "ExportNamedDeclaration") {
      return nodesOf(node, "specifiers").map((found) => ({
        name: nameOf(found["exported"]),
        from,
        imported: nameOf(found["local"]),
        typeOnly: typeOnly || found["exportKind"] === "type"
      }))
    }
    if (node.type !== "ExportAllDeclaration") return []
    if (isNode(node["exported"])) return [{ name: nameOf(node["exported"]), from, imported: undefined, typeOnly }]
    const folder = posix.dirname(from)
    return exportsOf(from, open(from), (further) => open(below(folder, further))).map((found) => ({
      ...found,
      from: below(folder, found.from),
      typeOnly: typeOnly || found.typeOnly
    }))
  })

export interface Names {
  readonly from: string
  /** undefined: all of it. */
  readonly names: readonly string[] | undefined
}

/** What a module takes from others, by name where it says so. */
export const importsOf = (path: string, text: string): readonly Names[] => {
  const program = programOf(path, text)
  const named = nodesOf(program, "body").flatMap((node): readonly Names[] => {
    const from = textOf(node["source"])
    if (from === undefined || !/^(Import|ExportNamed)Declaration$/.test(node.type)) return []
    const specifiers = nodesOf(node, "specifiers")
    const all = specifiers.some(({ type }) => type === "ImportNamespaceSpecifier")
    return [{ from, names: all ? undefined : specifiers.map((found) => nameOf(found["imported"] ?? found["local"])) }]
  })
  const covered = new Set(named.map(({ from }) => from))
  const others = parse(path, text).imports.filter(({ from }) => !covered.has(from))
  return [...named, ...others.map(({ from }) => ({ from, names: undefined }))]
}

/** What a mutation tester changes, besides words, where no `as` follows: a module without any of these is absent from its report by right. */
const changeable = /^(ArrowFunctionExpression|(Block|If)Statement|(Array|Binary|Conditional|Logical|Object)Expression)$/

export const canMutate = (path: string, text: string): boolean => {
  const isChangeable = (node: Node): boolean =>
    node.type !== "TSAsExpression" &&
    ((changeable.test(node.type) && childrenOf(node).length > 0) || childrenOf(node).some(([, child]) => isChangeable(child)))
  return isChangeable(programOf(path, text))
}
