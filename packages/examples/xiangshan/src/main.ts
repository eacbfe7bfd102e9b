/**
 * `npm start`: a whole synthetic district, from the workbooks of its stations to the report. Everything it writes goes to `out`. Larger ones, and
 * others, for whoever tests with them: `npm start -- --scale 10 --seed 7`.
 */
import { parseArgs } from "node:util"
import * as District from "./generate/District.ts"
import * as Handed from "./report/Handed.ts"
import * as Job from "./report/Job.ts"
import * as Showcase from "./report/Showcase.ts"
import * as Cast from "./told/Cast.ts"
import * as Told from "./told/Told.ts"
import * as Writing from "./write/Writing.ts"

const whole = (text: string): number => {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new RangeError(`${text}：请写整数 / a whole number is asked for`)
}
const { values } = parseArgs({ options: { scale: { type: "string" }, seed: { type: "string" } } })
const size: District.Size = {
  ...(values.scale === undefined ? {} : { scale: whole(values.scale) }),
  ...(values.seed === undefined ? {} : { seed: whole(values.seed) })
}
const district = District.of(size)

await Job.run({
  hand: () => Handed.of(district),
  write: (folder) => Writing.inThread(folder, size),
  announce: (yanzhen) => Told.announce(yanzhen, Cast.of(district, yanzhen)),
  tell: (yanzhen) => Told.tell(yanzhen, Cast.of(district, yanzhen)),
  shown: () => Showcase.person(district)?.name,
  folder: "out",
  say: (lines) => process.stdout.write(`${lines.join("\n")}\n`)
})
