/** What a page pays for a room: its rules alone, without a byte of Effect, and the room with its schemas. Minified, then gzip -9. */
import { gzipSync } from "node:zlib"
import type { Gate } from "../Gate.ts"
import { bundle, effectIn, ruleRooms, schemasDoor, type Room } from "./Rooms.ts"

const kilobyte = 1024
/** A room's rules with all they stand on, law and foundation included. */
const rulesLimit = 15 * kilobyte
/** The same with the room's schemas, and so with Effect's Schema, which is more than half of it. */
const schemasLimit = 45 * kilobyte
/**
 * A whole room, words in two languages and tallies and all: not a promise, but an accidental dependency shows. Law grows with every place
 * and area, the registers stand on the deciders of all of them and bring the titles of every option, and whoever prints a citation brings
 * the titles of all instruments.
 */
const wholeLimits: Readonly<Record<string, number>> = { service: 75, law: 80, registers: 165, activity: 51, project: 50 }
const wholeLimit = (room: string): number => (wholeLimits[room] ?? 45) * kilobyte

const kilobytes = (bytes: number): string => `${(bytes / kilobyte).toFixed(1)} KB`

/** The size of `program`; throws above the limit, and when Effect came along uninvited. */
export const measure = async (
  program: string,
  limit: number,
  effect: "without Effect" | "with Effect",
  folder?: string
): Promise<string> => {
  const found = await bundle(program, folder === undefined ? {} : { folder })
  if (found.inputs.size === 0) throw new Error("the bundle is empty")
  if (effect === "without Effect" && effectIn(found) > 0) throw new Error(`${kilobytes(effectIn(found))} of Effect came along`)
  const size = gzipSync(found.code, { level: 9 }).length
  if (size > limit) {
    const heaviest = [...found.inputs].sort(([, a], [, b]) => b - a).slice(0, 5)
    throw new Error(
      `${kilobytes(size)}, the limit is ${kilobytes(limit)}; heaviest: ${heaviest.map(([path, bytes]) => `${path} ${bytes}`).join(", ")}`
    )
  }
  return `${kilobytes(size)} of ${kilobytes(limit)}, ${effect}`
}

const taking = (names: readonly string[], specifier: string): string => `export { ${names.join(", ")} } from "${specifier}"`

const sized = ({ name, specifier, rules, plain, schemas }: Room): readonly Gate[] => [
  ...(rules.length === 0
    ? []
    : [
        { name: `size of ${name}, rules`, run: () => measure(taking(rules, specifier), rulesLimit, "without Effect") },
        {
          name: `size of ${name}, rules and schemas`,
          run: () => measure(`${taking(rules, specifier)}\n${taking(schemas, schemasDoor)}`, schemasLimit, "with Effect")
        }
      ]),
  { name: `size of ${name}, whole`, run: () => measure(taking(plain, specifier), wholeLimit(name), "without Effect") }
]

const withRules: Gate = {
  name: "rooms with rules",
  run: async () => {
    const found = ruleRooms().filter(({ rules }) => rules.length > 0)
    if (found.length === 0) throw new Error("none was found, so no size was measured")
    return found.map(({ name, rules }) => `${name} ${rules.length}`).join(", ")
  }
}

export const sizes = (): readonly Gate[] => [withRules, ...ruleRooms().flatMap(sized)]
