/** The handles of feature projects over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { FeatureProjects } from "./FeatureProjects.ts"

const project = PlaceLives.lives["feature-project"]

export const over = (room: Room): FeatureProjects => ({
  name: (naming, giving) => LifeDoor.begin(room, project, naming, giving),
  give: (id, command, giving) => LifeDoor.give(room, project, id, command, giving),
  show: (id) => LifeDoor.look(room, project, id),
  list: () => LifeDoor.list(room, Registers.featureProject)
})
