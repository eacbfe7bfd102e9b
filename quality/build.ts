/** Builds every published package by its own tsup configuration, in one process: starting tsup for each takes half as long as what it does. */
import { join } from "node:path"
import { build, type Options } from "tsup"
import { published, root } from "./Workspace.ts"

for (const { folder } of published()) {
  const home = join(root, folder)
  const { default: options } = (await import(join(home, "tsup.config.ts"))) as { readonly default: Options }
  process.chdir(home)
  await build({ ...options, config: false })
}
