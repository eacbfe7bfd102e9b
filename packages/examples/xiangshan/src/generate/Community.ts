/**
 * Seventy-five urban communities, with invented names, and the one village the source article names. 桥头村 is an administrative
 * village and not one of the 75: counting it would make the district's coverage look better than it is.
 */
import * as Street from "./Street.ts"

export interface Community {
  /** Street code and three digits; villages start at 200, as in the statistical code. Invented, like the name. */
  readonly code: string
  readonly name: string
  readonly street: Street.Street
  readonly kind: "社区" | "行政村"
}

const namesOf: Readonly<Record<string, readonly string[]>> = {
  相南街道: ["梧桐", "桂苑", "安澜", "文景", "松涛", "锦绣", "清荷", "翠微", "相南里"],
  东街道: ["朝晖", "东园", "友谊", "书院", "古槐", "惠民", "新桥", "东湖"],
  西街道: ["望湖", "银杏", "和顺", "西苑", "淮景", "学府", "百合", "翰林"],
  东山街道: ["山语", "东山里", "枫林", "晨光", "石榴园", "观澜", "丁香"],
  任圩街道: ["任圩里", "阳光", "滨河", "紫薇", "康宁", "星河", "仁和", "玉兰"],
  南黎街道: ["南黎里", "海棠", "花园", "洪山", "桃园", "双塔", "荷风", "金桂"],
  曲阳街道: ["曲阳里", "长山", "凤凰", "黎苑", "丰泽", "广场", "月季", "竹园", "兰亭"],
  三堤口街道: ["三堤里", "沱河", "柳岸", "渡口", "芳草", "杏林", "春晖"],
  渠沟镇: ["渠沟里", "钟楼", "张楼", "瓦房", "郭王", "北苑", "大庄"],
  相山经济开发区: ["凤鸣", "科创", "产城", "云帆"]
}

/** Left without any team, so that the coverage report has a gap to show. */
export const withoutTeam: readonly string[] = ["观澜社区", "渡口社区", "云帆社区"]

/** Where nobody has written down whether the teams are registered. */
export const unsaid: readonly string[] = ["兰亭社区", "丁香社区"]

export const communities: readonly Community[] = Street.streets.flatMap((street) =>
  (namesOf[street.name] ?? []).map((name, at) => ({
    code: `${street.code}${String(at + 1).padStart(3, "0")}`,
    name: `${name}社区`,
    street,
    kind: "社区" as const
  }))
)

export const bridgeheadVillage: Community = {
  code: "340603100201",
  name: "桥头村",
  street: Street.named("渠沟镇"),
  kind: "行政村"
}

export const all: readonly Community[] = [...communities, bridgeheadVillage]

export const named = (name: string): Community => {
  const community = all.find((each) => each.name === name)
  if (community === undefined) throw new RangeError(`no community is called ${name}`)
  return community
}
