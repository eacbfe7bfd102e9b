/** Records of service one by one: begun, given their next step, looked at, listed. Files come in by the import. */
import type { ServiceRecord } from "@yanzhen/core/service"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

/** What may be ordered of a record; times as text, "2026-03-05 09:00". */
export type RecordCommand = Plain<ServiceRecord.Order>
export type ServiceRecordRow = RowOf<typeof Registers.serviceRecord>
type Beginning = Extract<RecordCommand, { readonly type: "draft" | "submit" | "record" | "enter" }>

/** Which of them; each may be left out. */
export interface RecordsOf {
  /** Waiting for facts (`draft`), for an approval (`submitted`), for an answer (`objected`), or any other stage. */
  readonly stage?: NonNullable<ServiceRecordRow["stage"]>
  readonly volunteer?: string
  readonly team?: string
}

export interface Records {
  /** `enter` records it, or hands it in where a rung has to approve the day; `draft` keeps what is known so far. */
  readonly begin: (command: Beginning, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (record: string, command: RecordCommand, giving?: Giving) => Promise<Given>
  readonly show: (record: string) => Promise<Looked<{ readonly service_record: ServiceRecordRow }>>
  readonly list: (which?: RecordsOf) => Promise<Listed<ServiceRecordRow>>
}

export const records: Area<Records> = {
  names: { begin: true, give: true, show: true, list: true },
  load: () => import("./RecordDoor.ts")
}
