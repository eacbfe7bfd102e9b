/** The linter holds the arrows a second time, with real scopes. A configuration that matches nothing stays silent, so each override is seen to fire. */
import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { root } from "../Workspace.ts"

/** [file, text, the lint rule that must speak]; undefined: none may. */
const plants: readonly (readonly [file: string, text: string, rule: string | undefined])[] = [
  ["packages/core/src/foundation/A.ts", `import { a } from "../law/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/law/A.ts", `import type { a } from "../service/B.ts"\nexport type X = a\n`, "no-restricted-imports"],
  ["packages/core/src/place/A.ts", `import { a } from "../registers/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/service/rules/A.ts", `import { a } from "../../ports/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/registers/A.ts", `import { a } from "../desk/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/ports/A.ts", `import { a } from "../desk/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/desk/A.ts", `import { a } from "../testing/B.ts"\nexport const x = a\n`, "no-restricted-imports"],
  ["packages/core/src/desk/B.ts", `import { readFileSync } from "node:fs"\nexport const x = readFileSync\n`, "no-restricted-imports"],
  ["packages/core/src/desk/C.ts", `import { Effect } from "effect"\nexport const x = Effect\n`, "no-restricted-imports"],
  ["packages/core/src/desk/D.ts", `import * as Http from "effect/http"\nexport const x = Http\n`, "no-restricted-imports"],
  ["packages/core/src/desk/E.ts", `import * as fc from "fast-check"\nexport const x = fc\n`, "no-restricted-imports"],
  ["packages/core/src/service/B.ts", `import * as Schema from "effect/Schema"\nexport const x = Schema\n`, "no-restricted-imports"],
  ["packages/core/src/service/C.ts", `export const x = () => Date.now()\n`, "no-restricted-globals"],
  ["packages/core/src/law/B.ts", `export const x = () => Math.random()\n`, "no-restricted-properties"],
  ["packages/core/src/service/D.ts", `import { e } from "./E.ts"\nexport const d = () => e\n`, "no-cycle"],
  ["packages/core/src/service/E.ts", `import { d } from "./D.ts"\nexport const e = () => d\n`, "no-cycle"],
  ["packages/core/src/service/F.ts", `const wait = async () => 1\nexport const f = () => {\n  wait()\n}\n`, "no-floating-promises"],
  ["packages/adapters/kysely/src/A.ts", `import * as Memory from "@yanzhen/memory"\nexport const x = Memory\n`, "no-restricted-imports"],
  ["packages/adapters/yanzhen/src/A.ts", `import * as Kit from "@yanzhen/testkit"\nexport const x = Kit\n`, "no-restricted-imports"],
  ["packages/core/src/service/G.ts", `import type { Brand } from "effect/Brand"\nexport type X = number & Brand<"X">\n`, undefined],
  ["packages/core/src/service/G.schema.ts", `import * as Schema from "effect/Schema"\nexport const x = Schema\n`, undefined],
  ["packages/core/src/service/I.schema.ts", `import * as Effect from "effect/Effect"\nexport const x = Effect\n`, undefined],
  ["packages/core/src/service/H.ts", `import { b } from "../law/Clean.ts"\nexport const x = b\n`, undefined],
  ["packages/core/src/law/Clean.ts", `export const b = (Date: number, process: string) => process + Date\n`, undefined],
  ["packages/core/src/testing/A.ts", `import * as fc from "fast-check"\nexport const x = fc\n`, undefined],
  ["packages/adapters/kysely/src/B.ts", `import * as Service from "@yanzhen/core/service"\nexport const x = Service\n`, undefined],
  ["packages/adapters/yanzhen/src/B.ts", `import * as Memory from "@yanzhen/memory"\nexport const x = Memory\n`, undefined]
]

interface Diagnostic {
  readonly code: string
  readonly filename: string
}

let folder: string
let diagnostics: readonly Diagnostic[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yanzhen-lint-"))
  await cp(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"))
  await cp(join(root, "tsconfig.base.json"), join(folder, "tsconfig.json"))
  await symlink(join(root, "node_modules"), join(folder, "node_modules"))
  for (const [file, text] of plants) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), text)
  }
  const output = await new Promise<string>((resolve) => {
    const oxlint = join(root, "node_modules/oxlint/bin/oxlint")
    execFile(process.execPath, [oxlint, "--type-aware", "-f", "json", "packages"], { cwd: folder, maxBuffer: 1e7 }, (_, stdout) =>
      resolve(stdout)
    )
  })
  diagnostics = (JSON.parse(output) as { diagnostics: readonly Diagnostic[] }).diagnostics
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

it.each(plants)("%s: %s", (file, _, rule) => {
  const codes = diagnostics.filter(({ filename }) => filename === file).map(({ code }) => /\(([^)]+)\)/.exec(code)?.[1] ?? code)
  expect(codes).toEqual(rule === undefined ? [] : [rule])
})
