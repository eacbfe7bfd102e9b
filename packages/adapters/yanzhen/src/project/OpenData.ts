/**
 * Awards as open data of the 360Giving standard, as JSON and as a table.
 *
 * What a reader would get wrong: nobody is named. A title that was kept with personal data is not published unless the caller gives words for the
 * public, and a grant that lacks words or a recipient is told and left out. What is not awarded yet is no grant.
 */
import { ProjectLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import { Export, GrantCsv, GrantJson, grantMessages } from "@yanzhen/threesixtygiving"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as Quote from "../Quote.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { OpenData, Publishing } from "./Projects.ts"

const prefixShape = /^360G-[A-Za-z0-9-]{1,64}$/

export const over = async (room: Room, { publisher, of = {} }: Publishing): Promise<OpenData> => {
  if (!prefixShape.test(publisher.prefix))
    throw new Failure(Failures.told("YZ_ID_UNFIT", "door.publisher", { text: Quote.text(publisher.prefix) }), room.locale)
  const { at, rows } = await run(room.desk.list(Registers.award))
  const names = await run(room.desk.namesOfPlaces())
  const published: Export.Published[] = []
  for (const { award, application, team, organisation, street, community, approvedOn } of rows) {
    if (award === undefined || application === undefined || approvedOn === undefined) continue
    const { state } = await run(room.desk.look(ProjectLives.lives.award, award))
    const answered = await run(room.desk.look(ProjectLives.lives.application, application))
    const who = organisation ?? team
    const name = who === undefined ? undefined : names.get(who)
    const recipient = who === undefined || name === undefined ? {} : { recipient: { id: `${publisher.prefix}-org-${who}`, name } }
    const places = [street, community]
      .flatMap((place) => (place === undefined ? [] : (names.get(place) ?? [])))
      .map((place) => ({ name: place }))
    const { recipient: told, ...words } = of[award] ?? {}
    published.push({
      award,
      state,
      application: answered.state,
      ...(told === undefined ? recipient : { recipient: { ...told } }),
      ...(places.length === 0 ? {} : { places }),
      ...words
    })
  }
  const { result, errors } = Export.grants({ ...publisher, funder: { ...publisher.funder } }, published)
  const table = GrantCsv.write(result)
  return {
    at,
    grants: result.length,
    problems: [...errors, ...table.errors].map((error) => Reasons.ofFinding(error, undefined, grantMessages)),
    toJson: () => GrantJson.write(result),
    toCsv: () => table.result
  }
}
