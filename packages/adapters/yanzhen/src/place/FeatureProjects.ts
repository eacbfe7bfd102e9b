/** Feature projects (特色项目) of communities' volunteer organisations: what coverage counts beside the organisation itself. */
import type { FeatureProject } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type FeatureProjectCommand = Plain<FeatureProject.Command>
export type FeatureProjectNaming = Extract<FeatureProjectCommand, { readonly type: "name" }>
export type FeatureProjectRow = RowOf<typeof Registers.featureProject>

export interface FeatureProjects {
  readonly name: (naming: FeatureProjectNaming, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (project: string, command: FeatureProjectCommand, giving?: Giving) => Promise<Given>
  readonly show: (project: string) => Promise<Looked<{ readonly feature_project: FeatureProjectRow }>>
  readonly list: () => Promise<Listed<FeatureProjectRow>>
}

export const featureProjects: Area<FeatureProjects> = {
  names: { name: true, give: true, show: true, list: true },
  load: () => import("./FeatureProjectDoor.ts")
}
