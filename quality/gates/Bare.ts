/** Rules run where little is given: a fresh context without Intl, BigInt and text codecs, and with code from strings forbidden. */
import { readFileSync } from "node:fs"
import { createContext, runInContext, runInThisContext } from "node:vm"
import type { Gate } from "../Gate.ts"
import { ruleRooms, together } from "./Rooms.ts"

const missing = ["Intl", "BigInt", "TextEncoder", "TextDecoder", "Date", "WebAssembly"]

/** Runs a bundle that sets `program` and hands back `expression` as JSON text. */
export const runBare = (code: string, expression: string): string => {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } })
  for (const name of missing)
    runInContext(`delete globalThis.${name}; if (typeof ${name} !== "undefined") throw new Error("${name} is still there")`, context)
  runInContext(code, context)
  return String(runInContext(`JSON.stringify(${expression})`, context))
}

export const bare = (): readonly Gate[] => {
  const rooms = ruleRooms()
  const own = readFileSync(new URL("BareProgram.ts", import.meta.url), "utf8")
  const all = rooms.map(({ specifier, plain }) => `export { ${plain.join(", ")} } from "${specifier}"`)
  const bundled = together([...all, own], { format: "iife" })
  return [
    ...rooms.map(({ name, plain }, at): Gate => ({
      name: `${name} in a bare context`,
      run: async () => loads((await bundled(at)).code, plain)
    })),
    { name: "rules at work in a bare context", run: async () => works((await bundled(rooms.length)).code) }
  ]
}

const loads = (code: string, plain: readonly string[]): string => {
  const seen = JSON.parse(runBare(code, "Object.keys(program)")) as readonly string[]
  const absent = plain.filter((found) => !seen.includes(found))
  if (seen.length === 0 || absent.length > 0) throw new Error(`not there: ${absent.join(", ") || "everything"}`)
  return `${seen.length} names`
}

const works = (code: string): string => {
  const there = runBare(code, "program.answer")
  const here = String(runInThisContext(`(() => { ${code}; return JSON.stringify(program.answer) })()`))
  if (there !== here) throw new Error(`answers differ:\n${there}\n${here}`)
  return `the same ${there.length} characters of answers as in Node`
}
