/** What keeps a volunteer from the activities of a team or an organiser for a time, and the appeal against it. */
import type { Block } from "@yanzhen/core/activity"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Plain, RowOf } from "../life/Lives.ts"

export type BlockCommand = Plain<Block.Command>
export type BlockRow = RowOf<typeof Registers.block>

export interface Blocks {
  /** Imposed, appealed against, answered, lifted. Blocks are numbered from 1 for each volunteer. */
  readonly give: (volunteer: string, command: BlockCommand, giving?: Giving) => Promise<Given>
  readonly list: () => Promise<Listed<BlockRow>>
}

export const blocks: Area<Blocks> = { names: { give: true, list: true }, load: () => import("./BlockDoor.ts") }
