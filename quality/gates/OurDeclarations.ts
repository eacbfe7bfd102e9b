/**
 * `OurDeclarations.ts TYPESCRIPT CONFIG`: compiles a user's project by a TypeScript that is written in JavaScript, and looks through the project and the
 * declarations that we publish. Those of Effect and Node are loaded and asked, but not looked through: they are more than half of the work, and the
 * newest compiler does that.
 */
import { createRequire } from "node:module"
import { dirname, sep } from "node:path"
import { published } from "../Workspace.ts"

interface SourceFile {
  readonly fileName: string
}
type Diagnostics = readonly object[]
interface Program {
  readonly getSourceFiles: () => readonly SourceFile[]
  readonly getOptionsDiagnostics: () => Diagnostics
  readonly getGlobalDiagnostics: () => Diagnostics
  readonly getSyntacticDiagnostics: (file: SourceFile) => Diagnostics
  readonly getSemanticDiagnostics: (file: SourceFile) => Diagnostics
}
/** As much of the compiler as is asked here; two versions of it are. */
interface TypeScript {
  readonly sys: object
  readonly getParsedCommandLineOfConfigFile: (
    file: string,
    options: object,
    host: object
  ) => { readonly fileNames: readonly string[]; readonly options: object; readonly errors: Diagnostics } | undefined
  readonly createProgram: (files: readonly string[], options: object) => Program
  readonly formatDiagnostics: (diagnostics: Diagnostics, host: object) => string
}

const [compiler = "", config = ""] = process.argv.slice(2)
const ts = createRequire(import.meta.url)(compiler) as TypeScript
const project = ts.getParsedCommandLineOfConfigFile(config, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} })
if (project === undefined) throw new Error(`${config} cannot be read`)
const program = ts.createProgram(project.fileNames, project.options)

const folder = dirname(config).replaceAll(sep, "/")
const installed = `${folder}/node_modules/`
const homes = published().map(({ manifest }) => `${installed}${manifest.name}/`)
const isOurs = ({ fileName }: SourceFile): boolean =>
  homes.some((home) => fileName.startsWith(home)) || (fileName.startsWith(`${folder}/`) && !fileName.startsWith(installed))
const ours = program.getSourceFiles().filter(isOurs)
if (ours.length < homes.length) throw new Error(`only ${ours.length} files of ours were seen`)

const wrong = [
  ...project.errors,
  ...program.getOptionsDiagnostics(),
  ...program.getGlobalDiagnostics(),
  ...ours.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
]
if (wrong.length > 0) {
  const host = { getCanonicalFileName: (file: string) => file, getCurrentDirectory: () => folder, getNewLine: () => "\n" }
  console.log(ts.formatDiagnostics(wrong, host))
  process.exitCode = 1
}
