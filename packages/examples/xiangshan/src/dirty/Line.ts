/**
 * A line of the workbook of accidents as its headings name it: first as nobody could object to it, then with what went wrong.
 */
import * as ActivityKind from "../generate/ActivityKind.ts"
import * as CivilDay from "../generate/CivilDay.ts"
import type { Person } from "../generate/Person.ts"
import type { Cell } from "../write/Cell.ts"
import { type Accident, type Heading, headings } from "./Accident.ts"

export type Line = Readonly<Partial<Record<Heading, Cell>>>

export const ordinary = (person: Person, number: number, leader: string | undefined): Line => {
  const kind = ActivityKind.kinds[person.team.theme][0]
  const community = person.team.community?.name ?? ""
  const on = CivilDay.of(2026, 3, 1 + (number % 28))
  return {
    序号: number,
    姓名: person.name,
    身份证号: person.idNumber,
    联系电话: person.phone,
    所属队伍: person.team.name,
    所在社区: community,
    活动名称: kind?.name,
    活动地点: `${community}${kind?.spot ?? ""}`,
    服务内容: kind?.contents[0],
    服务类别: kind?.category.registration,
    服务日期: CivilDay.text(on),
    开始时间: "9:00",
    结束时间: "11:30",
    活动组织单位: `${community}居民委员会`,
    活动负责人: leader,
    时间类别: "志愿服务",
    记录方式: "现场点名",
    录入日期: CivilDay.text(on + 3)
  }
}

/** `null` empties a cell; what is not named stays. */
export const changed = (line: Line, changes: Accident["cells"] = {}): Line =>
  Object.fromEntries(
    headings.map((heading): [Heading, Cell] => {
      const change = changes[heading]
      return [heading, change === undefined ? line[heading] : (change ?? undefined)]
    })
  )
