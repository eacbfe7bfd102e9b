/**
 * Everything the district hands in, in the order in which it is to be read: the directories, then the stations' files, then what came
 * later. The hand-made workbook of accidents is not made anew each time; it lies in `data/`.
 */
import type { District } from "./generate/District.ts"
import * as Delivery from "./write/Delivery.ts"
import * as Directory from "./write/Directory.ts"
import * as LaterVersion from "./write/LaterVersion.ts"

export interface InputFile {
  readonly file: string
  readonly lines: number
  readonly bytes: () => Promise<Uint8Array>
}

export const files = (district: District): readonly InputFile[] => [
  ...Directory.directory(district),
  ...Delivery.deliveries(district),
  ...LaterVersion.laterVersions(district)
]
