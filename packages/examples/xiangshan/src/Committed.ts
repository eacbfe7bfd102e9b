/**
 * The files kept in the repository, so that a reader can open them without running anything.
 */
import * as RuleCases from "./cases/RuleCases.ts"
import { dirtyWorkbook } from "./dirty/DirtyWorkbook.ts"
import * as CivilDay from "./generate/CivilDay.ts"
import type { District } from "./generate/District.ts"
import * as Assessments from "./told/Assessments.ts"
import * as LocalRules from "./told/LocalRules.ts"
import * as Delivery from "./write/Delivery.ts"
import * as Directory from "./write/Directory.ts"
import * as Workbook from "./write/Workbook.ts"

export interface CommittedFile {
  readonly file: string
  readonly bytes: () => Promise<Uint8Array>
}

export const dirtyFile = "脏数据.xlsx"
export const manifestFile = "脏数据.json"
export const monthFile = "渠沟镇-2026年3月.xlsx"

const oneMonth = (district: District): CommittedFile => {
  const services = district.services.filter(
    ({ activity }) => activity.team.street.name === "渠沟镇" && CivilDay.text(activity.on).startsWith("2026-03")
  )
  return { file: monthFile, bytes: () => Workbook.bytes([Delivery.monthSheet("渠沟镇", "2026-03", Delivery.inOrder(services))]) }
}

export const files = (district: District): readonly CommittedFile[] => {
  const dirty = dirtyWorkbook(district)
  return [
    ...Directory.directory(district),
    oneMonth(district),
    { file: Assessments.file.name, bytes: () => Promise.resolve(Assessments.file.bytes) },
    { file: LocalRules.file, bytes: () => Promise.resolve(new TextEncoder().encode(LocalRules.text)) },
    { file: RuleCases.file, bytes: () => Workbook.bytes(RuleCases.sheets) },
    { file: dirtyFile, bytes: () => Workbook.bytes(dirty.sheets) },
    { file: manifestFile, bytes: () => Promise.resolve(new TextEncoder().encode(`${JSON.stringify(dirty.manifest, null, 2)}\n`)) }
  ]
}
