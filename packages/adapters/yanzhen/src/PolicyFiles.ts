/** Packs as JSON files: a district drops one in, and every fault of it is told at once. */
import { Reading } from "@yanzhen/core/desk"
import { type Pack, PackReading } from "@yanzhen/core/law"
import { Rooms } from "@yanzhen/core/rulebook"
import { PackSchema } from "@yanzhen/core/schemas"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import type { Locale } from "./Reason.ts"

/** Throws a `YanzhenError` with a reason for each fault. */
export const packFrom = (text: string, locale: Locale): Pack.Pack => {
  const shape = Reading.read(PackSchema.PackText, parsed(text, locale))
  const pack = shape.outcome === "met" ? PackReading.read(shape.value, Rooms.parameters) : shape
  if (pack.outcome === "met") return pack.value
  throw new Failure(Failures.refused("YZ_PACK_UNFIT", pack.findings), locale)
}

const parsed = (text: string, locale: Locale): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure({ ...Failures.told("YZ_PACK_UNREADABLE", "door.pack"), cause }, locale)
  }
}

export const textOf = (pack: Pack.Pack): string => `${JSON.stringify(PackReading.written(pack), undefined, 2)}\n`
