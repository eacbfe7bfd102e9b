/**
 * The volunteer teams: two or three in each community that has any, two at each street, and those the source article tells of.
 * A team without a community belongs to its street, and covers no community.
 */
import * as CivilDay from "./CivilDay.ts"
import * as Community from "./Community.ts"
import * as Random from "./Random.ts"
import * as Street from "./Street.ts"
import type { Theme } from "./ActivityKind.ts"

export interface Team {
  readonly code: string
  readonly name: string
  readonly street: Street.Street
  readonly community: Community.Community | undefined
  readonly theme: Theme
  readonly brand: string | undefined
  readonly foundedOn: CivilDay.CivilDay
  /** Activities in an ordinary month. */
  readonly pace: number
  /** A fixed number of members; undefined where chance decides. */
  readonly size: number | undefined
  /** Registered as an organisation of its own; undefined where nobody has written it down. */
  readonly isRegistered: boolean | undefined
}

type Draft = Omit<Team, "code" | "foundedOn" | "isRegistered">

export const silverCircle = "银龄关爱小家"
export const bridgehead = "桥头志愿服务队"

/** Names and facts the article gives; the street of 银龄关爱小家, the paces and the incubated teams' names are invented. */
const fromTheArticle: readonly Draft[] = [
  article(silverCircle, "任圩街道", "阳光社区", "扶老", { size: 10, pace: 3 }),
  article(bridgehead, "渠沟镇", "桥头村", "护苗", { brand: "乡伴童行 快乐成长", pace: 3, size: 26 }),
  article("西街道银发驿站志愿服务队", "西街道", "望湖社区", "扶老", { pace: 2 }),
  article("西街道老有所伴志愿服务队", "西街道", "和顺社区", "扶老", { pace: 2 }),
  article("西街道暖心饭桌志愿服务队", "西街道", "翰林社区", "扶老", { pace: 16 }),
  article("曲阳街道楼栋善治志愿服务队", "曲阳街道", "凤凰社区", "治理", { brand: "楼栋善治", pace: 8 }),
  article("任圩街道微公益志愿服务队", "任圩街道", undefined, "邻里", { pace: 3 }),
  article("渠沟镇老党员志愿服务队", "渠沟镇", undefined, "文艺", { pace: 3 })
]

function article(name: string, street: string, community: string | undefined, theme: Theme, more: Partial<Draft>): Draft {
  const where = { street: Street.named(street), community: community === undefined ? undefined : Community.named(community) }
  return { name, ...where, theme, brand: undefined, pace: 1, size: undefined, ...more }
}

const themeTitles: readonly (readonly [Theme, string])[] = [
  ["邻里", "邻里守望"],
  ["扶老", "敬老助老"],
  ["治理", "文明劝导"],
  ["巡防", "平安巡防"],
  ["护苗", "护苗助学"],
  ["环境", "绿色家园"],
  ["文艺", "文艺惠民"],
  ["普法", "法润万家"],
  ["助残", "助残暖心"],
  ["治理", "矛盾调解"]
]
const streetTitles: readonly (readonly [Theme, string])[] = [
  ["应急", "应急救援"],
  ["治理", "网格先锋"]
]

const paces = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 10]

export const teams = (seed: number): readonly Team[] => {
  const random = Random.stream(seed, "team")
  const covered = Community.communities.filter((community) => !Community.withoutTeam.includes(community.name))
  const ofCommunities = covered.flatMap((community, at) =>
    random
      .draw(themeTitles, at % 4 === 3 ? 2 : 3, () => 1)
      .map(([theme, title]): Draft => ({
        name: `${community.name}${title}志愿服务队`,
        street: community.street,
        community,
        theme,
        brand: undefined,
        pace: random.pick(paces),
        size: undefined
      }))
  )
  const ofStreets = Street.streets.flatMap((street) =>
    streetTitles.map(([theme, title]): Draft => ({
      name: `${street.name}${title}志愿服务队`,
      street,
      community: undefined,
      theme,
      brand: undefined,
      pace: 2,
      size: undefined
    }))
  )
  const numbers = new Map<string, number>()
  const organised = new Set<Community.Community>()
  /** The first team of each community is; of a few communities nobody says. */
  const isRegistered = ({ community }: Draft): boolean | undefined => {
    if (community === undefined) return false
    if (Community.unsaid.includes(community.name)) return undefined
    const isFirst = !organised.has(community)
    organised.add(community)
    return isFirst
  }
  return [...fromTheArticle, ...ofStreets, ...ofCommunities].map((draft) => {
    const number = (numbers.get(draft.street.code) ?? 0) + 1
    numbers.set(draft.street.code, number)
    const foundedOn = CivilDay.of(random.between(2012, 2023), random.between(1, 12), random.between(1, 28))
    return { ...draft, code: `${draft.street.code}T${String(number).padStart(2, "0")}`, foundedOn, isRegistered: isRegistered(draft) }
  })
}
