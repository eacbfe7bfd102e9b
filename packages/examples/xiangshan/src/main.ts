/** `npm start`: a whole synthetic district, from the workbooks of its stations to the report. Everything it writes goes to `out`. */
import * as District from "./generate/District.ts"
import * as Handed from "./report/Handed.ts"
import * as Job from "./report/Job.ts"
import * as Showcase from "./report/Showcase.ts"
import * as Cast from "./told/Cast.ts"
import * as Told from "./told/Told.ts"
import * as Writing from "./write/Writing.ts"

const district = District.of()

await Job.run({
  hand: () => Handed.of(district),
  write: Writing.inThread,
  tell: (yanzhen) => Told.tell(yanzhen, Cast.of(district, yanzhen)),
  shown: () => Showcase.person(district)?.name,
  folder: "out",
  say: (lines) => process.stdout.write(`${lines.join("\n")}\n`)
})
