/**
 * Whether somebody had a file on a day: whoever is visited, or has a wish collected, is looked after under one (一人一档案), and nobody is once it is
 * closed. What a reader would get wrong: it is the day of what is done that counts, since much is entered later.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId } from "../foundation/Id.ts"
import { LBC, LIBRARY } from "../law/Instruments.ts"
import { finding } from "./Ground.ts"
import type { RecipientFile } from "./RecipientFile.ts"

export type Days = Pick<RecipientFile, "openedOn" | "closedOn">

const more = {
  citations: [LIBRARY.passage(), LBC.passage("§3(2)", "一人一档案，动态管理")],
  units: { on: "day", openedOn: "day", closedOn: "day" }
}

export const reasons = (recipient: PersonId, { openedOn, closedOn }: Days, on: Day.Day): readonly Finding[] => {
  if (openedOn === undefined || on < openedOn) return [finding("care.no-file", { recipient, on, openedOn }, more)]
  return closedOn === undefined || on < closedOn ? [] : [finding("care.file-closed", { recipient, on, closedOn }, more)]
}
