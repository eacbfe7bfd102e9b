/**
 * One object of each class that a count makes and drops.
 *
 * The engine forgets how the objects of a class are laid out when none is left, and throws away all machine code that relies on it. So each
 * full garbage collection made the next count begin as slowly as the very first: 20 ms, a tenth of the time of three million rows.
 */
import { Bucket } from "./Bucket.ts"
import { Cells } from "./Cells.ts"
import { ColumnSource } from "./ColumnSource.ts"
import * as Columns from "./Columns.ts"
import { Encoder } from "./Encoder.ts"
import { GroupedSums } from "./GroupedSums.ts"
import { Months } from "./Months.ts"
import { ObjectSource } from "./ObjectSource.ts"
import { Chunks } from "./Packing.ts"
import { PersonSums } from "./PersonSums.ts"
import { Block } from "./RowSource.ts"
import { TimeSums } from "./TimeSums.ts"

const nobody = new Encoder()
const cells = new Cells({ by: [] })
const layout = { people: { first: 0, end: 0 }, buckets: 0, personBits: 0 }

export const oneOfEach: readonly unknown[] = [
  cells,
  new TimeSums(cells, cells),
  new GroupedSums(cells, { key: "team", shift: 0, mask: 0 }),
  new PersonSums(),
  Months.between(0, 0),
  new Bucket(layout),
  new Block(),
  new ColumnSource(Columns.ofRows([], nobody), []),
  new ObjectSource([], nobody, []),
  new Chunks(layout, new Int32Array(0))
]
