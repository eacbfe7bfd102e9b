/** The handles of assessments over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { StationYear } from "@yanzhen/core/place"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { actorOr, type Room } from "../Room.ts"
import type { Assessments } from "./Assessments.ts"

const life = PlaceLives.lives["station-assessment"]

export const over = (room: Room): Assessments => ({
  give: (station, year, command, giving) => LifeDoor.give(room, life, StationYear.idOf(station, year), command, giving),
  assess: async (station, year, file, by) =>
    (await import("./Assessing.ts")).assess(room, StationYear.idOf(station, year), file, actorOr(room, by?.by)),
  conclude: (station, year, by) =>
    LifeDoor.give(room, life, StationYear.idOf(station, year), { type: "conclude", by: actorOr(room, by?.by) }),
  show: (station, year) => LifeDoor.look(room, life, StationYear.idOf(station, year)),
  list: () => LifeDoor.list(room, Registers.stationAssessment)
})
