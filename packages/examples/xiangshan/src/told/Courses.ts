/** A teaching point of 渠沟镇老党员志愿服务队 (S10): photography, calligraphy, square dancing. Learners are served; only who teaches serves. */
import type { CourseCommand, Yanzhen } from "yanzhen"
import * as CivilDay from "../generate/CivilDay.ts"
import * as Street from "../generate/Street.ts"
import type { Cast } from "./Cast.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

type Weekday = Extract<CourseCommand, { readonly type: "open" }>["plan"]["series"]["weekdays"][number]

interface Course {
  readonly id: string
  readonly name: string
  readonly weekday: Weekday
  readonly from: number
  readonly learners: number
  readonly unnamed: number
}

const courses: readonly Course[] = [
  { id: "course-photo", name: "摄影", weekday: 2, from: 14 * 60, learners: 8, unnamed: 0 },
  { id: "course-brush", name: "书法", weekday: 4, from: 9 * 60, learners: 11, unnamed: 0 },
  { id: "course-dance", name: "广场舞", weekday: 5, from: 19 * 60, learners: 14, unnamed: 9 }
]

export const team = "渠沟镇老党员志愿服务队"
const town = Street.named("渠沟镇")
const facility = "teaching-point-1"
const [first, last, told] = [CivilDay.of(2026, 9, 1), CivilDay.of(2026, 11, 30), CivilDay.of(2026, 11, 14)]
const minutes = 90

const daysOf = (weekday: number): readonly CivilDay.CivilDay[] =>
  Array.from({ length: told - first + 1 }, (_, at) => first + at).filter((day) => ((day + 3) % 7) + 1 === weekday)

const commandsOf = ({ name, weekday, from, learners, unnamed }: Course, teacher: string, code: string): readonly CourseCommand[] => {
  const enrolled = Array.from({ length: learners }, (_, at) => `learner-${weekday}-${at + 1}`)
  return [
    {
      type: "open",
      on: "2026-08-25",
      plan: {
        name,
        facility,
        team: code,
        street: town.code,
        station: Stations.codeOf(town),
        organiser: Stations.codeOf(town),
        leader: teacher,
        place: "渠沟镇教学点",
        content: `${name}课`,
        category: "culture",
        series: {
          first: CivilDay.text(first),
          until: CivilDay.text(last),
          weekdays: [weekday],
          everyWeeks: 1,
          from,
          to: from + minutes
        }
      }
    },
    { type: "name-helper", volunteer: teacher, part: "teaches", on: "2026-08-25" },
    ...enrolled.map((learner): CourseCommand => ({ type: "enrol", learner, on: "2026-08-28" })),
    ...daysOf(weekday).map((day, at): CourseCommand => {
      const on = CivilDay.text(day)
      // Now and then somebody stays away.
      const present = enrolled.filter((_, seat) => (seat + at) % 5 !== 0)
      return { type: "hold", day: on, learners: present, unnamed, on }
    })
  ]
}

export const tell = async ({ listings, courses: door, activities }: Yanzhen, cast: Cast): Promise<void> => {
  const code = cast.team(team)
  const teachers = await cast.members(team, (age) => age >= 60, courses.length)
  await listings.put(
    facility,
    { type: "list-facility", kind: "teaching-point", code: "1", name: "渠沟镇教学点", street: town.code, from: "2026-08-01" },
    { key: facility }
  )
  await Promise.all(
    courses.map(async (course, at) => {
      const teacher = teachers[at]?.id ?? ""
      await Telling.inOrder(course.id, commandsOf(course, teacher, code), (command, giving) => door.give(course.id, command, giving))
      const day = daysOf(course.weekday).map(CivilDay.text).at(-1) ?? ""
      const session = `${course.id}.${day}`
      const clock = (minute: number): string =>
        `${day} ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`
      await activities.attend(
        session,
        {
          type: "call-roll",
          present: [teacher],
          time: { from: clock(course.from), to: clock(course.from + minutes) },
          evidence: "roll-call",
          by: Stations.workerOf(town, 1)
        },
        { key: `${session} roll` }
      )
      await activities.record(session, teacher, { key: `${session} record` })
    })
  )
}
