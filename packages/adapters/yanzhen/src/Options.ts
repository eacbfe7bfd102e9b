/** What `yanzhen()` can be told. Nothing is required; the defaults suit one station that tries it out. */
import type { Policy } from "@yanzhen/core/law"
import type { CalendarData, Clock, DutyRoster, Ids } from "@yanzhen/core/ports"
import type { Keeping } from "./Keeping.ts"
import type { Locale } from "./Reason.ts"

export interface Options {
  /** Default: memory, which ends with the process. `sqlite(path)` of `yanzhen/sqlite` keeps a file. */
  readonly store?: Keeping
  /** Name of a shipped policy, or one of your own (`yanzhen/policies`). Default: "national". */
  readonly policy?: string | Policy.Policy
  /** Whose data: a county-level division code ("340603"), or any id. Nothing of one tenant is seen by another. Default: "local". */
  readonly tenant?: string
  /** Who gives the commands, as every event will say: an opaque id, never a name. Default: "local". */
  readonly actor?: string
  /** Language of `error.message` and of texts that are not asked for in another. Default: "zh-CN". */
  readonly locale?: Locale
  /** Working days. Default: those announced for China. */
  readonly calendar?: CalendarData.CalendarData
  /** Who is employed where and on duty when: what tells service from a person's own job. Default: nobody knows. */
  readonly roster?: DutyRoster.DutyRoster
  /** For tests: what time it is. */
  readonly clock?: Clock.Clock
  /** For tests: new ids. Default: UUIDv7. */
  readonly ids?: Ids.Ids
}

export const defaults = { policy: "national", tenant: "local", actor: "local", locale: "zh-CN" } as const satisfies Options
