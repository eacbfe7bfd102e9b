/** What a page pays for a room: its rules alone, without a byte of Effect, and the room with its schemas. Minified, then gzip -9. */
import { gzipSync } from "node:zlib"
import type { Gate } from "../Gate.ts"
import { effectIn, ruleRooms, schemasDoor, together, type Bundle, type Room } from "./Rooms.ts"

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

type Effect = "without Effect" | "with Effect"

/** The size of what was bundled; throws above the limit, and when Effect came along uninvited. */
export const measure = (found: Bundle, limit: number, effect: Effect): string => {
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

interface Page {
  readonly name: string
  readonly program: string
  readonly limit: number
  readonly effect: Effect
}

const pagesOf = ({ name, specifier, rules, plain, schemas }: Room): readonly Page[] => [
  ...(rules.length === 0
    ? []
    : ([
        { name: `size of ${name}, rules`, program: taking(rules, specifier), limit: rulesLimit, effect: "without Effect" },
        {
          name: `size of ${name}, rules and schemas`,
          program: `${taking(rules, specifier)}\n${taking(schemas, schemasDoor)}`,
          limit: schemasLimit,
          effect: "with Effect"
        }
      ] as const)),
  { name: `size of ${name}, whole`, program: taking(plain, specifier), limit: wholeLimit(name), effect: "without Effect" }
]

const withRules: Gate = {
  name: "rooms with rules",
  run: async () => {
    const found = ruleRooms().filter(({ rules }) => rules.length > 0)
    if (found.length === 0) throw new Error("none was found, so no size was measured")
    return found.map(({ name, rules }) => `${name} ${rules.length}`).join(", ")
  }
}

export const sizes = (): readonly Gate[] => {
  const pages = ruleRooms().flatMap(pagesOf)
  const bundled = together(pages.map(({ program }) => program))
  return [withRules, ...pages.map(({ name, limit, effect }, at) => ({ name, run: async () => measure(await bundled(at), limit, effect) }))]
}
