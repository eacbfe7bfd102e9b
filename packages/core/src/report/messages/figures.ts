/** What figures of goals, of a team's year, of two years and for the public are called, and what exactly each counts. */
import type { Name } from "../Figure.ts"

const named =
  (unit: Name["unit"]) =>
  (id: string, zh: string, zhDefinition: string, en: string, enDefinition: string): Name => ({
    id,
    title: { "zh-CN": zh, en },
    definition: { "zh-CN": zhDefinition, en: enDefinition },
    unit
  })

const goal = named("goals")
const quarter = (n: 1 | 2 | 3 | 4): Name =>
  goal(`goals.q${n}`, `第${n}季度完成`, "完成日在该季度内的目标", `reached in Q${n}`, "goals reached on a day of the quarter")

export const goals = {
  set: goal("goals.set", "年度目标", "设定且未取消的目标", "goals set", "goals that were set and not dropped"),
  q1: quarter(1),
  q2: quarter(2),
  q3: quarter(3),
  q4: quarter(4),
  outside: goal(
    "goals.outside",
    "年度之外完成",
    "完成日不在该年度内的目标",
    "reached outside the year",
    "goals reached on no day of the year"
  ),
  open: goal("goals.open", "尚未完成", "未完成也未取消的目标", "open", "goals neither reached nor dropped"),
  dropped: goal("goals.dropped", "已取消", "取消的目标", "dropped", "goals that were dropped"),
  servingNone: goal(
    "goals.serving-none",
    "未服务重点工作",
    "未取消、且不服务任何现行重点工作的目标",
    "serving no key work",
    "goals, not dropped, that serve no item of key work that stands"
  ),
  unserved: named("items")(
    "goals.unserved",
    "本站所列重点工作无目标服务",
    "本站自行列出、现行、且没有目标服务的重点工作",
    "own key work without a goal",
    "items of key work that the station listed itself, that stand and that no goal serves"
  ),
  listed: named("items")(
    "goals.street-listed",
    "街道重点工作",
    "街道当年列出、现行的重点工作",
    "key work of the street",
    "items of key work that the street listed for the year and that stand"
  ),
  unservedOfStreet: named("items")(
    "goals.street-unserved",
    "无目标服务的重点工作",
    "现行、且本街道各站没有目标服务的重点工作",
    "key work without a goal",
    "items of key work that stand and that no goal of a station of the street serves"
  )
} as const

export const teamYear = {
  events: named("events")(
    "team-year.events",
    "举办活动",
    "年度内举办完成的活动",
    "events held",
    "activities held to their end in the year"
  ),
  visits: named("times")(
    "team-year.visits",
    "走访",
    "队伍在年度内完成走访的日数；同日走访多户计一次，未遇、请假不计",
    "visits",
    "days of the year on which the team kept visits; several homes on one day are one, attempted and excused visits are none"
  ),
  toComplete: named("records")(
    "team-year.to-complete",
    "待补记录",
    "服务日期在年度内、缺少法定要素的记录；未写明日期的不知是否属于本年度",
    "records to be completed",
    "records of services on days of the year that lack facts; of those that state no day nobody knows whether they are of the year"
  ),
  personTimes: named("person-times")(
    "team-year.person-times",
    "服务人次",
    "服务日期在年度内、已记录且未作废的服务记录",
    "person-times",
    "records of services on days of the year, recorded and not voided"
  ),
  people: named("people")(
    "team-year.people",
    "服务人数",
    "上述记录中的志愿者，每人计一次",
    "people who served",
    "volunteers of these records, each once"
  ),
  active: named("people")(
    "team-year.active",
    "活跃志愿者",
    "年度内服务、培训和会议的到场时长合计超过规则所定时长的志愿者，每人计一次；多支队伍的合计按全部队伍计",
    "active volunteers",
    "volunteers who were there, at services, trainings and meetings of the year, for more time than the policy says, each once; over all teams by what they did in all"
  )
} as const

export const creditedMinutes = named("minutes-as-hours")(
  "years.credited",
  "认定时长",
  "落在年度内的志愿服务认定时长，按所用规则逐条计算，不含未具名人数",
  "credited time",
  "credited minutes of service on days of the year, record by record under the policy; heads without a name are left out"
)

const people = named("people")

export const publicCounts = {
  lookedAfter: people(
    "public.looked-after",
    "关爱对象",
    "季度内任一日在册、属于该人群的服务对象，每人计一次",
    "people looked after",
    "people on file in the group on any day of the quarter, each once"
  ),
  visited: people(
    "public.visited",
    "走访到的关爱对象",
    "上述对象中季度内至少完成一次走访的，每人计一次；未遇、请假不计",
    "of whom visited",
    "of these, those with a visit kept in the quarter, each once; attempted and excused visits are not counted"
  ),
  granted: people(
    "public.granted",
    "实现微心愿的关爱对象",
    "上述对象中季度内至少一个微心愿经确认实现的，每人计一次",
    "of whom granted a wish",
    "of these, those of whom a wish was confirmed in the quarter, each once"
  )
} as const
