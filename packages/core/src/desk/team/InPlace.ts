/**
 * Rows about teams with the place that the directory gives their teams today: all of them, or those of one street or community. What a reader
 * would get wrong: the place is in no event and no kept row, since a team moves and its past moves with it. A formation lies where the team
 * lies that leads it, a star where its volunteer's team does, a title where its project's; the project of a station lies where the station does,
 * and a venture that was awarded where its application says.
 */
import * as Effect from "effect/Effect"
import type { Criterion } from "../../foundation/Criterion.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Row } from "../../registers/RowChange.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Places from "../directory/Places.ts"
import type { Listed } from "../ListedRows.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

/** By code, id or name. */
export interface Place {
  readonly street?: string
  readonly community?: string
}

/** `NotFound` for a street or community that the directory does not list. */
export const list = <R extends Register.AnyRegister>(
  world: World,
  register: R,
  place: Place = {},
  where?: Criterion<Register.RowOf<R>>
): Effect.Effect<Listed<R>, DeskError> => {
  const { volunteer, featureProject, station, award } = Registers
  const read = Effect.all({
    rows: readRows(world, register, where),
    places: Places.load(world),
    volunteers: has(register, "volunteer") ? readRows(world, volunteer) : Effect.succeed([]),
    projects: has(register, "project") ? readRows(world, featureProject) : Effect.succeed([]),
    stations: has(register, "project") ? readRows(world, station) : Effect.succeed([]),
    awards: has(register, "project") ? readRows(world, award) : Effect.succeed([])
  })
  return Effect.flatMap(atOneMoment(world, read), ({ at, value: { rows, places, volunteers, projects, stations, awards } }) => {
    const ownPlaces = new Map<string, Places.Where>([
      ...stations.map((one) => [one.station, Places.where(places, one)] as const),
      ...awards.map((one) => [one.award, Places.where(places, one)] as const)
    ])
    const teamOf = new Map([
      ...volunteers.map((one) => [one.volunteer, one.team] as const),
      ...projects.map((one) => [one.project, one.team] as const)
    ])
    const kept = rows as unknown as readonly Row[]
    const placed = kept.map((row): Row => ({ ...row, ...ofProject(row, ownPlaces), ...Places.ofTeam(places, ownTeam(row, teamOf)) }))
    return Effect.map(Effect.all([idsOf("street", place, places.streets), idsOf("community", place, places.communities)]), (asked) => ({
      at,
      // Every register has the columns of a place.
      rows: placed.filter((row) => asked.every((isMeant) => isMeant(row))) as unknown as readonly Register.KeptRow<R>[]
    }))
  })
}

const has = ({ facts }: Register.AnyRegister, column: string): boolean => Object.hasOwn(facts.fields, column)

/** Where whoever has the project lies, where no team does. */
const ofProject = ({ project, station }: Row, places: ReadonlyMap<string, Places.Where>): Places.Where =>
  project === undefined ? {} : { ...places.get(String(project)), ...places.get(String(station)) }

const ownTeam = ({ team, volunteer, project }: Row, teamOf: ReadonlyMap<string, string | undefined>): string | undefined =>
  [team, teamOf.get(String(volunteer)), teamOf.get(String(project))].find((one) => typeof one === "string") as string | undefined

/** Whether a row lies in what is asked for; a name may be that of several. */
const idsOf = (
  kind: "street" | "community",
  { [kind]: text }: Place,
  listed: ReadonlyMap<string, readonly { readonly id: string }[]>
): Effect.Effect<(row: Row) => boolean, NotFound> => {
  if (text === undefined) return Effect.succeed(() => true)
  const meant = listed.get(text)
  if (meant === undefined) return Effect.fail(new NotFound({ kind, id: text }))
  return Effect.succeed((row) => meant.some(({ id }) => id === row[kind]))
}
