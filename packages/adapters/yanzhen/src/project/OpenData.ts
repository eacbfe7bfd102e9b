/**
 * Awards as open data of the 360Giving standard, as JSON and as a table.
 *
 * What a reader would get wrong: nobody is named. A title that was kept with personal data is not published unless the caller gives words for the
 * public, and a grant that lacks words or a recipient is told and left out. What is not awarded yet is no grant. A grant is its funder's: the payer's, or
 * the fund's host's. What others pay is not published as ours, and where it is not said whose grants are meant, none is.
 */
import { ProjectLives } from "@yanzhen/core/desk"
import type { Award } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { Export, GrantCsv, GrantJson, grantMessages } from "@yanzhen/threesixtygiving"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as Quote from "../Quote.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { OpenData, Publishing } from "./Projects.ts"

const prefixShape = /^360G-[A-Za-z0-9-]{1,64}$/

/** Who pays an award, by its row: its payer, or the host of its fund; unknown while nobody is named. */
const fundersIn = async (room: Room) => {
  const { rows } = await run(room.desk.list(Registers.fund))
  const hosts = new Map(rows.map(({ fund, host }) => [fund, host]))
  return ({ fund, payer }: Award.Award): string | undefined => payer ?? (fund === undefined ? undefined : hosts.get(fund))
}

/** The round as the public knows it; none where its title is kept with personal data. */
const programmeOf = async (room: Room, call: string | undefined): Promise<Export.Published["programme"]> => {
  if (call === undefined) return undefined
  const { state } = await run(room.desk.look(ProjectLives.lives.call, call))
  const title = state.terms?.title
  return typeof title === "string" ? { code: call, title } : undefined
}

export const over = async (room: Room, { publisher, host, of = {} }: Publishing): Promise<OpenData> => {
  if (!prefixShape.test(publisher.prefix))
    throw new Failure(Failures.told("YZ_ID_UNFIT", "door.publisher", { text: Quote.text(publisher.prefix) }), room.locale)
  const { at, rows } = await run(room.desk.list(Registers.award))
  const [names, funderOf] = await Promise.all([run(room.desk.namesOfPlaces()), fundersIn(room)])
  const found = await Promise.all(
    rows.flatMap((row) => {
      const { award, application, approvedOn } = row
      if (award === undefined || application === undefined || approvedOn === undefined) return []
      return [
        Promise.all([
          run(room.desk.look(ProjectLives.lives.award, award)),
          run(room.desk.look(ProjectLives.lives.application, application))
        ]).then(([{ state }, answered]) => ({ ...row, award, state, application: answered.state, funder: funderOf(state) }))
      ]
    })
  )
  const payers = new Set(found.flatMap(({ funder }) => funder ?? []))
  const unclear = ({ funder }: { readonly funder: string | undefined }): boolean =>
    host === undefined ? payers.size > 1 : funder === undefined
  const published: Export.Published[] = []
  for (const { award, state, application, team, organisation, street, community } of found.filter(
    (one) => !unclear(one) && (host === undefined || one.funder === host)
  )) {
    const who = organisation ?? team
    const name = who === undefined ? undefined : names.get(who)
    const recipient = who === undefined || name === undefined ? {} : { recipient: { id: `${publisher.prefix}-org-${who}`, name } }
    const places = [street, community]
      .flatMap((place) => (place === undefined ? [] : (names.get(place) ?? [])))
      .map((place) => ({ name: place }))
    const { recipient: told, ...words } = of[award] ?? {}
    const programme = await programmeOf(room, state.call)
    published.push({
      award,
      state,
      application,
      ...(told === undefined ? recipient : { recipient: { ...told } }),
      ...(programme === undefined ? {} : { programme }),
      ...(places.length === 0 ? {} : { places }),
      ...words
    })
  }
  const { result, errors } = Export.grants({ ...publisher, funder: { ...publisher.funder } }, published)
  const table = GrantCsv.write(result)
  const nobodys = found.filter(unclear).map(({ award, funder }) => Export.funderUnclear(award, funder))
  return {
    at,
    grants: result.length,
    problems: [...nobodys, ...errors, ...table.errors].map((error) => Reasons.ofFinding(error, undefined, grantMessages)),
    toJson: () => GrantJson.write(result),
    toCsv: () => table.result
  }
}
