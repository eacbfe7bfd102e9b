/** What a page pays for a room: its rules alone, without a byte of Effect, and the room with its schemas. Minified, then gzip -9. */
import { gzipSync } from "node:zlib"
import type { Gate } from "../Gate.ts"
import { bundle, effectIn, ruleRooms, type Room } from "./Rooms.ts"

const kilobyte = 1024
const rulesLimit = 15 * kilobyte
const wholeLimit = 45 * kilobyte

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

const sized = ({ name, specifier, rules, schemas }: Room): readonly Gate[] => [
  {
    name: `size of ${name}, rules`,
    run: () => measure(`export { ${rules.join(", ")} } from "${specifier}"`, rulesLimit, "without Effect")
  },
  ...(schemas.length === 0
    ? []
    : [{ name: `size of ${name}, whole`, run: () => measure(`export * from "${specifier}"`, wholeLimit, "with Effect" as const) }])
]

export const sizes = (): readonly Gate[] => ruleRooms().flatMap(sized)
