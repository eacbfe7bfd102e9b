/** November 2026: activities announced, signed up for, attended and recorded. Some who want to come are refused, each with all reasons. */
import type { ActivityCommand, Yanzhen, YanzhenError } from "yanzhen"
import * as Community from "../generate/Community.ts"
import * as Street from "../generate/Street.ts"
import * as Team from "../generate/Team.ts"
import type { Cast, Member } from "./Cast.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

type SignUp = Extract<ActivityCommand, { readonly type: "sign-up" }>
type Plan = Extract<ActivityCommand, { readonly type: "plan" }>["plan"]

export interface Wish {
  readonly member: Member
  readonly stated: NonNullable<SignUp["stated"]>
}

interface Occasion {
  readonly id: string
  readonly street: Street.Street
  readonly plan: Pick<Plan, "name" | "team" | "community" | "place" | "content" | "category" | "time"> & Partial<Plan>
  readonly places: number
  readonly childFacing?: boolean
  readonly wishes: readonly Wish[]
  /** Over: whoever got a place came. */
  readonly held: boolean
}

export interface Refused {
  readonly activity: string
  readonly member: Member
  readonly error: YanzhenError
}

/** A service record that was made of somebody's attendance. */
export interface Recorded {
  readonly activity: string
  readonly member: Member
  readonly record: string
}

export interface Told {
  readonly signUps: number
  readonly recorded: readonly Recorded[]
  readonly refused: readonly Refused[]
  /** To be explained: one who may not, one who may. */
  readonly visit: { readonly activity: string; readonly unchecked: Wish; readonly checked: Wish }
}

export const position = "helper"
const announced = "2026-11-02"

const planOf = ({ plan, street }: Occasion): Plan => ({
  street: street.code,
  station: Stations.codeOf(street),
  organiser: Stations.codeOf(street),
  leader: Stations.workerOf(street, 1),
  organiserKind: "volunteer-organisation",
  feeFen: 0,
  profitMaking: false,
  emergency: false,
  dangerous: false,
  outdoors: false,
  higherRisk: false,
  largeEvent: false,
  ...plan
})

const opening = (occasion: Occasion): readonly ActivityCommand[] => [
  { type: "plan", plan: planOf(occasion), on: announced },
  {
    type: "set-position",
    position: { position, name: "志愿者", number: occasion.places, childFacing: occasion.childFacing ?? false },
    on: announced
  },
  {
    type: "publish",
    notice: {
      conditions: "自愿，身体状况适合",
      signUp: "向社工站报名",
      risks: occasion.plan.dangerous === true ? ["路面湿滑，可能摔伤"] : [],
      safeguards: "统一发放手套和背心"
    },
    on: announced
  },
  { type: "open-sign-up", on: announced }
]

const willing = { willing: true, selfSupporting: true } as const
const insuredBy = { policies: [{ boughtOn: "2026-11-01", cover: { from: "2026-11-01 00:00", to: "2026-12-01 00:00" } }] } as const

const wishing = (members: readonly Member[], stated: Wish["stated"] = willing): readonly Wish[] =>
  members.map((member) => ({ member, stated }))

const take = async (yanzhen: Yanzhen, occasion: Occasion): Promise<Pick<Told, "refused" | "recorded">> => {
  const { id, wishes, held, plan, street } = occasion
  const { activities, safe } = yanzhen
  await Telling.inOrder(id, opening(occasion), (command, giving) => activities.give(id, command, giving))
  const refused: Refused[] = []
  const came: Member[] = []
  for (const { member, stated } of wishes) {
    const wish: SignUp = { type: "sign-up", volunteer: member.id, position, stated, on: "2026-11-05" }
    const answer = await safe.activities.give(id, wish, { key: `${id} ${member.id}` })
    if (!answer.ok) refused.push({ activity: plan.name, member, error: answer.error })
    else if (came.length < occasion.places) came.push(member)
  }
  const [first, ...more] = came.map((member) => member.id)
  if (!held || first === undefined) return { refused, recorded: [] }
  const day = plan.time.from.slice(0, 10)
  await activities.give(id, { type: "begin", on: day }, { key: `${id} begin` })
  await activities.attend(
    id,
    { type: "call-roll", present: [first, ...more], time: plan.time, evidence: "photo", by: Stations.workerOf(street, 1) },
    { key: `${id} roll` }
  )
  const recorded: Recorded[] = []
  for (const member of came) {
    const { record } = await activities.record(id, member.id, { key: `${id} record ${member.id}` })
    recorded.push({ activity: id, member, record })
  }
  await activities.give(id, { type: "hold", on: day }, { key: `${id} hold` })
  return { refused, recorded }
}

export const isAdult = (age: number): boolean => age >= 20 && age < 59
const isElder = (age: number): boolean => age >= 61
const isMinor = (age: number): boolean => age >= 14 && age < 17

export const tell = async (yanzhen: Yanzhen, cast: Cast): Promise<Told> => {
  const [quyang, renwei, qugou] = [Street.named("曲阳街道"), Street.named("任圩街道"), Street.named("渠沟镇")]
  const stairs = "曲阳街道楼栋善治志愿服务队"
  const rescue = "曲阳街道应急救援志愿服务队"
  const [sweepers, oldSweepers, rescuers, elders, minors, bridgehead] = await Promise.all([
    cast.members(stairs, isAdult, 6),
    cast.members(stairs, isElder, 1),
    cast.members(rescue, isAdult, 4),
    cast.members(Team.silverCircle, isElder, 5),
    cast.members(cast.teamWith(isMinor), isMinor, 1),
    cast.members(Team.bridgehead, isAdult, 4)
  ])
  const [last, ...companions] = elders
  const [uninsured, ...insured] = rescuers
  const [visitor, second, stale, unchecked] = bridgehead
  if (last === undefined || uninsured === undefined || visitor === undefined)
    throw new RangeError("nobody to be refused, or nobody to come")
  if (second === undefined || stale === undefined || unchecked === undefined) throw new RangeError("nobody to visit children")
  const visit = {
    activity: "act-children",
    unchecked: { member: unchecked, stated: willing },
    checked: { member: visitor, stated: willing }
  }
  const occasions: readonly Occasion[] = [
    {
      id: "act-stairs",
      street: quyang,
      plan: {
        name: "楼道清洁日",
        team: cast.team(stairs),
        community: Community.named("凤凰社区").code,
        place: "凤凰社区",
        content: "清理楼道堆物",
        category: "community-service",
        time: { from: "2026-11-07 09:00", to: "2026-11-07 11:00" }
      },
      places: 5,
      // An elder of whom nobody knows whether an insurer takes her; the sixth adult waits.
      wishes: [...wishing(oldSweepers), ...wishing(sweepers)],
      held: true
    },
    {
      id: "act-elders",
      street: renwei,
      plan: {
        name: "陪独居老人说说话",
        team: cast.team(Team.silverCircle),
        community: Community.named("阳光社区").code,
        place: "阳光社区",
        content: "上门陪伴、代买代办",
        category: "elder-and-disabled-care",
        time: { from: "2026-11-08 14:30", to: "2026-11-08 16:30" }
      },
      places: 8,
      wishes: [...wishing(companions, { ...willing, insurerAccepts: true }), ...wishing([last], { ...willing, insurerAccepts: false })],
      held: true
    },
    {
      id: "act-snow",
      street: quyang,
      plan: {
        name: "铲冰除雪演练",
        team: cast.team(rescue),
        place: "曲阳街道",
        content: "铲冰除雪演练",
        category: "public-safety",
        time: { from: "2026-11-28 08:00", to: "2026-11-28 11:00" },
        dangerous: true,
        outdoors: true
      },
      places: 20,
      wishes: [
        ...wishing([uninsured]),
        ...wishing(minors, { ...willing, selfSupporting: false, ...insuredBy }),
        ...wishing(insured, { ...willing, ...insuredBy })
      ],
      held: false
    },
    {
      id: visit.activity,
      street: qugou,
      plan: {
        name: "周六陪伴留守儿童",
        team: cast.team(Team.bridgehead),
        place: "桥头村",
        content: "陪伴、读书、做手工",
        category: "elder-and-child-care",
        time: { from: "2026-11-21 09:00", to: "2026-11-21 11:00" }
      },
      places: 6,
      childFacing: true,
      wishes: [visit.checked, ...wishing([second]), ...wishing([stale]), visit.unchecked],
      held: false
    }
  ]
  const taken = await Promise.all(occasions.map((one) => take(yanzhen, one)))
  return {
    signUps: occasions.reduce((sum, { wishes }) => sum + wishes.length, 0),
    refused: taken.flatMap(({ refused }) => refused),
    recorded: taken.flatMap(({ recorded }) => recorded),
    visit
  }
}
