/** The packages as npm would publish them, packed once and unpacked where a user would have them: `out/consumer/node_modules`. */
import { mkdir, readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { command, type Gate } from "../Gate.ts"
import { published, root } from "../Workspace.ts"

export const consumer = join(root, "out/consumer")
const tarballs = join(root, "out/tarballs")

export const tarball = (name: string, version: string): string =>
  join(tarballs, `${name.replace(/^@/, "").replaceAll("/", "-")}-${version}.tgz`)

/** Where a package lies once it is packed and unpacked. */
export const homeOf = (name: string): string => join(consumer, "node_modules", name)

export const readTarball = async (name: string, version: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(tarball(name, version)))

export const packed = (): Gate => ({
  name: "pack",
  run: async () => {
    await rm(tarballs, { recursive: true, force: true })
    await rm(consumer, { recursive: true, force: true })
    await mkdir(tarballs, { recursive: true })
    const found = published()
    await command("npm", ["pack", "--pack-destination", tarballs, ...found.flatMap(({ manifest }) => ["-w", manifest.name])])
    for (const { manifest } of found) {
      const home = homeOf(manifest.name)
      await mkdir(home, { recursive: true })
      await command("tar", ["-xzf", tarball(manifest.name, manifest.version), "--strip-components=1", "-C", home])
    }
    return `${found.length} packages`
  }
})
