/**
 * One line of a sheet: a named person, or a head-count without names, at one activity. Late-comers and early leavers have their own
 * times, which is why times stand here and not only at the activity.
 */
import type { Activity } from "./Activity.ts"
import * as CivilDay from "./CivilDay.ts"
import * as HalfYear from "./HalfYear.ts"
import type { Person } from "./Person.ts"
import type { Random } from "./Random.ts"
import * as Stating from "./Stating.ts"

export type Evidence = "二维码签到" | "自主签到" | "照片" | "现场点名" | "后台补录" | "无"

export interface Service {
  readonly activity: Activity
  readonly person: Person | undefined
  /** Set where there is no person. */
  readonly headCount: number | undefined
  readonly from: number
  readonly to: number
  readonly evidence: Evidence
  readonly enteredOn: CivilDay.CivilDay
}

const evidences: readonly Evidence[] = [
  "二维码签到",
  "二维码签到",
  "二维码签到",
  "自主签到",
  "自主签到",
  "照片",
  "现场点名",
  "现场点名",
  "后台补录",
  "无"
]

/** Three in a hundred are entered long after the ten working days are over; none after the file was made up. */
const entryDay = ({ on }: Activity, random: Random): CivilDay.CivilDay =>
  Math.min(on + (random.chance(3) ? random.between(20, 45) : random.between(1, 6)), HalfYear.around(on).madeUpOn)

export const attend = (activity: Activity, person: Person, random: Random): Service => {
  const length = activity.to - activity.from
  const scans = Stating.of(activity.team.street.name).clock === "minute" && activity.kind.timeClass === "志愿服务"
  const evidence = random.pick(evidences)
  const odd = scans && evidence === "二维码签到"
  const leavesEarly = length >= 120 && activity.breakFrom === undefined && random.chance(10)
  return {
    activity,
    person,
    headCount: undefined,
    from: activity.from + (odd ? random.between(-5, 4) : 0),
    to: activity.to - (leavesEarly ? 30 : 0) + (odd ? random.between(-4, 5) : 0),
    evidence,
    enteredOn: entryDay(activity, random)
  }
}

export const attendAsGroup = (activity: Activity, random: Random): Service => ({
  activity,
  person: undefined,
  headCount: random.between(8, 40),
  from: activity.from,
  to: activity.to,
  evidence: "照片",
  enteredOn: entryDay(activity, random)
})

/** People who may come: registered by then, and of age where the work asks for adults. */
export const eligible = (activity: Pick<Activity, "kind" | "on">, members: readonly Person[]): readonly Person[] =>
  members.filter(
    (person) => person.registeredOn <= activity.on && (!activity.kind.adultsOnly || CivilDay.ageOn(person.born, activity.on) >= 18)
  )
