/**
 * What comes after: a station sends a month again with some lines changed and some taken back, and another sends a file by mistake.
 * A changed line has the same person, team, activity, day and start, and another end; a line taken back says 撤回 in its remark.
 */
import type { District } from "../generate/District.ts"
import type { Service } from "../generate/Service.ts"
import * as CivilDay from "../generate/CivilDay.ts"
import * as Cells from "./Cell.ts"
import * as Delivery from "./Delivery.ts"
import type { Adjust } from "./StationSheet.ts"
import * as Workbook from "./Workbook.ts"

export interface LaterVersion extends Delivery.Delivery {
  readonly kind: "correction" | "mistake"
  /** The delivery it speaks of. */
  readonly of: string
  readonly changed: number
  readonly takenBack: number
}

const servicesOf = (district: District, street: string, month: string): readonly Service[] =>
  Delivery.inOrder(
    district.services.filter(({ activity }) => activity.team.street.name === street && CivilDay.text(activity.on).startsWith(month))
  )

/** Every twenty-fifth line that lasts two hours or more ends half an hour earlier; every sixtieth is taken back. */
const fateOf = (service: Service, at: number): "changed" | "taken back" | "kept" => {
  if (at % 60 === 59) return "taken back"
  return at % 25 === 24 && service.to < 1_440 && service.to - service.from >= 120 ? "changed" : "kept"
}

const correction = (district: District): LaterVersion => {
  const [street, month, madeUpOn] = ["曲阳街道", "2025-09", CivilDay.of(2026, 1, 20)] as const
  const services = servicesOf(district, street, month)
  const fates = new Map(services.map((service, at) => [service, fateOf(service, at)]))
  const count = (fate: string): number => [...fates.values()].filter((each) => each === fate).length
  const adjust: Adjust = (service, header, cell) => {
    if (fates.get(service) === "changed" && header === "结束时间") return Cells.time(service.to - 30)
    if (fates.get(service) === "changed" && header === "备注") return "更正：提前离开"
    return fates.get(service) === "taken back" && header === "备注" ? "撤回：误录" : cell
  }
  return {
    kind: "correction",
    of: "曲阳街道-2025年下半年.xlsx",
    file: "曲阳街道-2025年9月（更正）.xlsx",
    street,
    madeUpOn,
    lines: services.length,
    changed: count("changed"),
    takenBack: count("taken back"),
    defaults: {},
    bytes: () => Workbook.bytes([Delivery.monthSheet(street, month, services, { madeUpOn, adjust })])
  }
}

/** A dry run of next month's plan, sent as if it had happened: to be withdrawn as a whole. */
const mistake = (district: District): LaterVersion => {
  const [street, month, madeUpOn] = ["东山街道", "2026-05", CivilDay.of(2026, 7, 10)] as const
  const services = servicesOf(district, street, month).slice(0, 60)
  const planned: Adjust = (_, header, cell) => (header === "活动" && typeof cell === "string" ? `${cell}（计划）` : cell)
  return {
    kind: "mistake",
    of: "东山街道-2026年上半年.xlsx",
    file: "东山街道-2026年5月（误传）.xlsx",
    street,
    madeUpOn,
    lines: services.length,
    changed: 0,
    takenBack: services.length,
    defaults: {},
    bytes: () => Workbook.bytes([Delivery.monthSheet(street, month, services, { madeUpOn, adjust: planned })])
  }
}

export const laterVersions = (district: District): readonly LaterVersion[] => [correction(district), mistake(district)]
