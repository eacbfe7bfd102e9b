/**
 * Which top-level declarations of a program's modules are reached from others, through what their code names. What a reader would get wrong: a
 * module that is loaded reaches nothing by that; only a declaration whose name is used does, and what a rule merely lists as its parameters
 * is not used by the list.
 */
import { posix } from "node:path"
import { parseSync, visitorKeys } from "oxc-parser"

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** `place/Station.ts#decide` */
export type Binding = `${string}#${string}`

interface Module {
  /** What each name of the module stands for elsewhere: a binding, or a whole module. */
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string | undefined }>
  readonly declared: ReadonlyMap<string, Node>
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]).filter(isNode)
const childrenOf = (node: Node): readonly (readonly [string, Node])[] =>
  (visitorKeys[node.type] ?? []).flatMap((key) => nodes(node[key]).map((child) => [key, child] as const))
const nameOf = (node: unknown): string => {
  const said = isNode(node) ? (node["name"] ?? node["value"]) : undefined
  return typeof said === "string" ? said : ""
}

/** Names that a pattern binds. */
const boundBy = (pattern: Node): readonly string[] => {
  if (pattern.type === "Identifier") return [nameOf(pattern)]
  if (pattern.type === "Property") return nodes(pattern["value"]).flatMap(boundBy)
  if (pattern.type === "AssignmentPattern") return nodes(pattern["left"]).flatMap(boundBy)
  return childrenOf(pattern).flatMap(([, child]) => boundBy(child))
}

const moduleOf = (path: string, text: string): Module => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`)
  const imports = new Map<string, { readonly from: string; readonly name: string | undefined }>()
  const declared = new Map<string, Node>()
  const at = (source: unknown): string | undefined => {
    const from = nameOf(source)
    return from.startsWith(".") ? posix.join(posix.dirname(path), from) : undefined
  }
  for (const statement of nodes((program as unknown as Node)["body"])) {
    const from = at(statement["source"])
    if (from !== undefined && statement["importKind"] !== "type" && statement["exportKind"] !== "type") {
      if (statement.type === "ExportAllDeclaration") imports.set(nameOf(statement["exported"]), { from, name: undefined })
      for (const one of nodes(statement["specifiers"])) {
        const isWhole = one.type === "ImportNamespaceSpecifier"
        const own = one.type === "ExportSpecifier" ? one["exported"] : one["local"]
        const there = one.type === "ExportSpecifier" ? one["local"] : one["imported"]
        imports.set(nameOf(own), { from, name: isWhole ? undefined : nameOf(there) })
      }
    }
    const declaration = isNode(statement["declaration"]) ? statement["declaration"] : statement
    if (declaration.type === "FunctionDeclaration") declared.set(nameOf(declaration["id"]), declaration)
    for (const one of declaration.type === "VariableDeclaration" ? nodes(declaration["declarations"]) : [])
      for (const name of nodes(one["id"]).flatMap(boundBy)) declared.set(name, one)
  }
  return { imports, declared }
}

const carriers: ReadonlySet<string> = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSInstantiationExpression"
])

/** A rule lists its parameters for the book; who asks the rule reads those that its clauses name. */
const isListOnly = (node: Node): boolean => node.type === "Property" && nameOf(node["key"]) === "parameters"

/** What a declaration names: alone, or of something (`Station.decide`); names that it binds itself are its own. */
const namedBy = (declaration: Node): readonly (readonly [string, string | undefined])[] => {
  const own = new Set<string>()
  const named: (readonly [string, string | undefined])[] = []
  const visit = (node: Node): void => {
    if (isListOnly(node) || (node.type.startsWith("TS") && !carriers.has(node.type))) return
    if (node.type.endsWith("FunctionExpression") || node.type === "FunctionDeclaration")
      for (const name of nodes(node["params"]).flatMap(boundBy)) own.add(name)
    if (node.type === "VariableDeclarator" && node !== declaration) for (const name of nodes(node["id"]).flatMap(boundBy)) own.add(name)
    if (node.type === "MemberExpression" && node["computed"] !== true && isNode(node["object"]) && node["object"].type === "Identifier") {
      named.push([nameOf(node["object"]), nameOf(node["property"])])
      return
    }
    if (node.type === "Identifier") named.push([nameOf(node), undefined])
    for (const [key, child] of childrenOf(node)) {
      const isLabel = (key === "key" && node["computed"] !== true) || (key === "property" && node["computed"] !== true) || key === "id"
      if (!isLabel) visit(child)
    }
  }
  visit(declaration)
  return named.filter(([name]) => !own.has(name))
}

export interface Program {
  /** The bindings that a module exports or declares by this path. */
  readonly of: (path: string) => readonly Binding[]
  /** Those of them that are functions. */
  readonly functionsOf: (path: string) => readonly Binding[]
  /** Everything that these lead to, themselves included; nothing through what is passed by. */
  readonly from: (roots: readonly Binding[], isPassedBy?: (binding: Binding) => boolean) => ReadonlySet<Binding>
}

/** `files`: texts by path. */
export const read = (files: ReadonlyMap<string, string>): Program => {
  const modules = new Map([...files].map(([path, text]) => [path, moduleOf(path, text)]))
  const of = (path: string): readonly Binding[] => [...(modules.get(path)?.declared.keys() ?? [])].map((name): Binding => `${path}#${name}`)
  const functionsOf = (path: string): readonly Binding[] =>
    [...(modules.get(path)?.declared ?? [])].flatMap(([name, node]): readonly Binding[] =>
      node.type === "FunctionDeclaration" || nodes(node["init"]).some(({ type }) => type === "ArrowFunctionExpression")
        ? [`${path}#${name}`]
        : []
    )
  const meant = (path: string, name: string, part?: string): readonly Binding[] => {
    const module = modules.get(path)
    if (module === undefined) return []
    if (module.declared.has(name)) return [`${path}#${name}`]
    const imported = module.imports.get(name)
    if (imported === undefined) return []
    if (imported.name !== undefined) return meant(imported.from, imported.name, part)
    // A namespace that is handed on whole may lead to any of its parts.
    return part === undefined ? of(imported.from) : meant(imported.from, part)
  }
  const from: Program["from"] = (roots, isPassedBy = () => false) => {
    const reached = new Set<Binding>()
    const open = [...roots]
    for (let binding = open.pop(); binding !== undefined; binding = open.pop()) {
      if (reached.has(binding) || isPassedBy(binding)) continue
      reached.add(binding)
      const [path = "", name = ""] = binding.split("#")
      const declaration = modules.get(path)?.declared.get(name)
      if (declaration !== undefined) open.push(...namedBy(declaration).flatMap(([one, part]) => meant(path, one, part)))
    }
    return reached
  }
  return { of, functionsOf, from }
}
