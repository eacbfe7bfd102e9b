/** Head-counts: how many served, where nobody wrote down who; and the named records that stand for some of them later. */
import type { GroupRecord } from "@yanzhen/core/service"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

/** What may be ordered of a head-count; times as text, "2026-03-05 09:00". */
export type GroupCommand = Plain<GroupRecord.Order>
export type GroupRecordRow = RowOf<typeof Registers.groupRecord>

export interface Groups {
  readonly begin: (command: Extract<GroupCommand, { readonly type: "record" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  /** `replace` names the records that stand for as many heads, which then count for nobody twice. */
  readonly give: (group: string, command: Exclude<GroupCommand, { readonly type: "record" }>, giving?: Giving) => Promise<Given>
  readonly show: (group: string) => Promise<Looked<{ readonly group_record: GroupRecordRow }>>
  readonly list: () => Promise<Listed<GroupRecordRow>>
}

export const groups: Area<Groups> = {
  names: { begin: true, give: true, show: true, list: true },
  load: () => import("./GroupDoor.ts")
}
