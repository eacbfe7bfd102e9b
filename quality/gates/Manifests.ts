/** What the registries' own linters say of each package as unpacked: publint, and whether its types resolve for ESM users. */
import { checkPackage, createPackageFromTarballData, type Package as Unpacked } from "@arethetypeswrong/core"
import { problemAffectsResolutionKind } from "@arethetypeswrong/core/problems"
import { globSync } from "node:fs"
import { join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import type { Gate } from "../Gate.ts"
import { doors, published, root, type Package } from "../Workspace.ts"
import { homeOf, readTarball } from "./Tarballs.ts"

const linted = ({ manifest }: Package): Gate => ({
  name: `publint ${manifest.name}`,
  run: async () => {
    // Of a tarball it asks for each folder among all files.
    const { messages, pkg } = await publint({ pkgDir: homeOf(manifest.name), strict: true, pack: false })
    if (messages.length > 0)
      throw new Error(messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code).join("\n"))
    return "all good"
  }
})

/** ESM only is our choice, so the two CommonJS ways of resolving are not asked. */
const asked = ["node16-esm", "bundler"] as const

/** Whether a folder is there is asked for every import of every door; a package as it comes looks through all its files each time. */
const withFolders = (unpacked: Unpacked): Unpacked => {
  const ends = /\/(?=[^/])/g
  const folders = new Set(unpacked.listFiles().flatMap((file) => [...file.matchAll(ends)].map(({ index }) => file.slice(0, index))))
  return Object.assign(unpacked, { directoryExists: (path: string) => folders.has(path.replace(/\/$/, "")) })
}

const typed = ({ manifest }: Package): Gate => ({
  name: `types of ${manifest.name}`,
  run: async () => {
    const unpacked = createPackageFromTarballData(await readTarball(manifest.name, manifest.version))
    const result = await checkPackage(withFolders(unpacked))
    if (result.types === false) throw new Error("no types at all")
    const problems = result.problems.filter((problem) => asked.some((kind) => problemAffectsResolutionKind(problem, kind, result)))
    if (problems.length > 0) throw new Error(problems.map((problem) => JSON.stringify(problem)).join("\n"))
    const seen = Object.keys(result.entrypoints).filter((path) => path !== "./package.json")
    if (seen.length !== doors(manifest).size) throw new Error(`saw ${seen.length} of ${doors(manifest).size} doors`)
    return `${seen.length} doors`
  }
})

const modules = (folder: string, pattern: string, ending: RegExp): readonly string[] =>
  globSync(pattern, { cwd: join(root, folder) })
    .map((path) => path.replace(ending, ""))
    .sort()

/** `dist` is built in place: a deleted source must not live on in it, a new one must be there. */
const mirrored = ({ folder, manifest }: Package): Gate => ({
  name: `dist of ${manifest.name} mirrors src`,
  run: async () => {
    // A declaration written by hand (for a library that ships none) is no module: nothing is built from it.
    const expected = modules(join(folder, "src"), "**/*.ts", /\.ts$/).filter((path) => !path.endsWith(".d"))
    const built = modules(join(folder, "dist"), "**/*.js", /\.js$/)
    const declared = modules(join(folder, "dist"), "**/*.d.ts", /\.d\.ts$/)
    const wrong = Object.entries({ ".js": built, ".d.ts": declared }).flatMap(([ending, found]) => [
      ...expected.filter((path) => !found.includes(path)).map((path) => `${path}${ending} is missing`),
      ...found.filter((path) => !expected.includes(path)).map((path) => `${path}${ending} is left over: npm run clean`)
    ])
    if (wrong.length > 0) throw new Error(wrong.join("\n"))
    return `${expected.length} modules`
  }
})

export const manifests = (): readonly Gate[] => published().flatMap((found) => [mirrored(found), linted(found), typed(found)])
