/** The texts of all rooms in one catalogue, whoever adds one. For tests only. */
import { globSync } from "node:fs"
import type { Catalogue } from "../src/foundation/Message.ts"

const rooms = new URL("../src/", import.meta.url)
const isCatalogue = (value: unknown): value is Catalogue => typeof value === "object" && value !== null && "zh-CN" in value && "en" in value

const catalogues = (
  await Promise.all(
    globSync("*/messages/*.ts", { cwd: rooms }).map(async (file) => (await import(new URL(file, rooms).href)) as Record<string, unknown>)
  )
).flatMap((module) => Object.values(module).filter(isCatalogue))

export const everyWord: Catalogue = {
  "zh-CN": Object.assign({}, ...catalogues.map((one) => one["zh-CN"])) as Catalogue["zh-CN"],
  en: Object.assign({}, ...catalogues.map((one) => one.en)) as Catalogue["en"]
}
