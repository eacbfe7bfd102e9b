/** Files that the user names: looked at before anything is loaded or opened, so that a slip of the pen is answered at once. */
import { accessSync, constants, existsSync, statSync } from "node:fs"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { BrokenWorld } from "./BrokenWorld.ts"

export const usualStore = "yanzhen.db"

export const checkReadable = (files: readonly string[]): void => {
  for (const file of files) {
    if (!existsSync(file)) throw new BrokenWorld((texts) => texts.fileMissing(file))
    try {
      accessSync(file, constants.R_OK)
    } catch (error) {
      throw new BrokenWorld((texts) => texts.fileUnreadable(file, because(error)))
    }
    if (!statSync(file).isFile()) throw new BrokenWorld((texts) => texts.fileUnreadable(file, "EISDIR"))
  }
}

/** A question to a database that is not there would make an empty one and answer nothing. */
export const storeThatIs = (file: string = usualStore): string => {
  if (!existsSync(file)) throw new BrokenWorld((texts) => texts.storeMissing(file))
  return file
}

/** Where the user names none and the usual one is not there, nothing is kept. */
export const storeIfThere = (file: string | undefined): string | undefined =>
  file === undefined && !existsSync(usualStore) ? undefined : storeThatIs(file)

export const write = async (file: string, content: Uint8Array): Promise<void> => {
  try {
    await writeFile(file, content)
  } catch (error) {
    throw new BrokenWorld((texts) => texts.fileUnwritable(file, because(error)))
  }
}

export const readText = async (file: string): Promise<string> => {
  checkReadable([file])
  return readFile(file, "utf8")
}

export const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new BrokenWorld((texts) => texts.fileUnwritable(folder, because(error)))
  }
}

const because = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : String(error))
