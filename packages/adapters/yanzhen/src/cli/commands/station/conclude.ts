/** `yanzhen station conclude STATION YEAR --by PERSON`: the grade and what it rests on. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import type { assess } from "../../options/place.ts"
import * as NamedStore from "../../NamedStore.ts"

export const run: Run<typeof assess> = async (given, [station = "", year = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const named = given.by === undefined ? {} : { by: given.by }
  const { reasons } = await yanzhen.assessments.conclude(station, Number(year), named)
  Given.answer(context, context.texts.concluded(station, year), { station, year: Number(year), reasons }, given.json)
  return Exit.done
}
