/** Quality of the packages as published: `npm run quality`, and a part of `npm test`. */
import { join } from "node:path"
import { command, line, pass, sum, type Gate, type Tally } from "./Gate.ts"
import { bare } from "./gates/Bare.ts"
import { consumers } from "./gates/Consumer.ts"
import { manifests } from "./gates/Manifests.ts"
import { sizes } from "./gates/Size.ts"
import { surface } from "./gates/Surface.ts"
import { packed } from "./gates/Tarballs.ts"
import { root } from "./Workspace.ts"

const built: Gate = {
  name: "build",
  run: async () => {
    // Each of several checkers looks at what all use, and tests run beside it: one takes two thirds of the processor time of four, and less yet alone.
    await command(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b", "--singleThreaded"])
    await command(process.execPath, [join(root, "quality/build.ts")])
    return "JavaScript by tsup, declarations by tsc"
  }
}

const gates = (): readonly Gate[] => [packed(), ...manifests(), ...sizes(), ...bare(), ...consumers(), ...surface()]

/** Builds, then passes every gate; what was not built is not packed. */
export const quality = async (print?: (text: string) => void): Promise<Tally> => {
  const build = await pass([built], print)
  return build.failed > 0 ? build : sum(build, await pass(gates(), print))
}

if (import.meta.main) {
  const tally = await quality()
  console.log(line(tally))
  process.exitCode = tally.failed > 0 ? 1 : 0
}
