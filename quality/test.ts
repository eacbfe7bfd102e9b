/** `npm test`: everything builds, every test passes, the packages are fit to publish, and one true line says so at the end. */
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { command, line, pass, sum, type Tally } from "./Gate.ts"
import { checkCoverage } from "./rule-coverage.ts"
import { quality } from "./run.ts"
import { tallyOf, type Report } from "./Report.ts"
import { root } from "./Workspace.ts"

const out = join(root, "out")
const report = join(out, "vitest.json")

const vitest = async (): Promise<Tally> => {
  mkdirSync(out, { recursive: true })
  rmSync(report, { force: true })
  const args = [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--config",
    "vitest.workspace.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`
  ]
  const ended = await command(process.execPath, args, { live: true }).then(
    () => "well" as const,
    () => "badly" as const
  )
  try {
    return tallyOf(JSON.parse(readFileSync(report, "utf8")) as Report, ended)
  } catch (error) {
    console.error(`vitest left no report: ${String(error)}`)
    return { passed: 0, failed: 1 }
  }
}

const ruleCoverage = {
  name: "rule coverage",
  run: async () => {
    const problems = checkCoverage(report, false)
    if (problems.length > 0) throw new Error(problems.join("\n"))
    return "every rule is proved or says why not"
  }
}

// Tests run from source and need nothing built; the gates mostly wait for one compiler after the other. What they say comes when both are done.
const said: string[] = []
const [packages, tests] = await Promise.all([quality((text) => said.push(text)), vitest()])
console.log(said.join("\n"))
const tally = sum(sum(packages, tests), await pass([ruleCoverage]))
console.log(line(tally))
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
