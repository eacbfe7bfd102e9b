/**
 * A relative import of ours leads where it says, and a package of ours by name where it led before: Node need not look at the disk for it, and Vitest
 * is not told of each edge, which only watching asks for; there are ten thousand, in every process anew.
 */
import { registerHooks, type ResolveFnOutput } from "node:module"

const ours = new URL("../", import.meta.url).href
const libraries = "/node_modules/"
const known = new Map<string, ResolveFnOutput>()

if (process.env["VITEST_MODE"] !== "WATCH")
  registerHooks({
    resolve: (name, context, next) => {
      const from = context.parentURL
      if (from === undefined || !from.startsWith(ours) || from.includes(libraries)) return next(name, context)
      if (name.startsWith(".") && name.endsWith(".ts"))
        return { url: new URL(name, from).href, format: "module-typescript", shortCircuit: true }
      if (!name.startsWith("@yanzhen/")) return next(name, context)
      const led = known.get(name) ?? { ...next(name, context), shortCircuit: true }
      known.set(name, led)
      return led
    }
  })
