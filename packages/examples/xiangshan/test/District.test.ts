import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import * as CivilDay from "../src/generate/CivilDay.ts"
import * as Community from "../src/generate/Community.ts"
import * as District from "../src/generate/District.ts"
import * as HalfYear from "../src/generate/HalfYear.ts"
import * as IdentityNumber from "../src/generate/IdentityNumber.ts"
import * as Programme from "../src/generate/Programme.ts"
import * as Person from "../src/generate/Person.ts"
import type { Service } from "../src/generate/Service.ts"
import * as Stating from "../src/generate/Stating.ts"
import * as Street from "../src/generate/Street.ts"
import * as Team from "../src/generate/Team.ts"

const district = District.of()
const { teams, people, services } = district
const teamNamed = (name: string): Team.Team | undefined => teams.find((team) => team.name === name)
const firstDay = CivilDay.of(2025, 1, 1)

/** Every drawn fact of a district, a line each. */
const facts = (of: District.District): string =>
  [
    ...of.teams.map(({ code, name, foundedOn, pace }) => `${code} ${name} ${foundedOn} ${pace}`),
    ...of.people.map(({ name, idNumber, phone, team, secondTeam, registeredOn, zeal }) =>
      [name, idNumber, phone, team.code, secondTeam?.code, registeredOn, zeal].join(" ")
    ),
    ...of.services.map(({ activity, person, headCount, from, to, evidence, enteredOn }) =>
      [
        `${activity.team.code} ${activity.kind.name} ${activity.on} ${activity.content} ${activity.breakMinutes} ${activity.travelMinutes}`,
        `${person?.idNumber} ${headCount} ${from} ${to} ${evidence} ${enteredOn}`
      ].join(" ")
    )
  ].join("\n")

describe("the same seed gives the same district", () => {
  it("down to the last digit", () => {
    expect(facts(District.of()) === facts(district)).toBe(true)
  })
  it("and another seed gives other people and other work", () => {
    const other = District.of({ seed: 7 })
    expect(other.services).toHaveLength(Programme.lines)
    expect(other.people.filter(({ idNumber }, at) => idNumber === people[at]?.idNumber)).toEqual([])
  })
})

describe("a larger district", () => {
  const double = District.of({ scale: 2 })
  it("has so many times the people and the work, nobody with another's number, in the same teams", () => {
    expect(double.people).toHaveLength(2 * Person.headCount)
    expect(double.services).toHaveLength(2 * Programme.lines)
    expect(double.teams).toEqual(teams)
    for (const numbers of [double.people.map(({ idNumber }) => idNumber), double.people.map(({ phone }) => phone)])
      expect(new Set(numbers).size).toBe(double.people.length)
  })
  it("keeps phones apart beyond ten thousand people, where nobody's can be", () => {
    const phones = Person.people(District.usualSeed, teams, 10_050).map(({ phone }) => phone)
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.every((phone) => /^199000\d{5}$/.test(phone))).toBe(true)
  })
  it("of scale one is the district that is committed and documented, to the last digit", () => {
    const digest = (of: District.District): string => createHash("sha256").update(facts(of)).digest("hex")
    expect(digest(District.of({ seed: District.usualSeed, scale: 1 }))).toBe(
      "efcd14b38064e584d1f0663ecae162d56f14d02f02eaa25e0d771c67ee1384bd"
    )
    expect(digest(district)).toBe(digest(District.of({ scale: 1 })))
  })
  it.each([0, -1, 1.5, Number.NaN])("of scale %s there is none", (scale) => expect(() => District.of({ scale })).toThrow(RangeError))
})

describe("streets and communities", () => {
  it("the ten streets have their real codes (GB/T 2260, nine digits)", () => {
    expect(Street.streets.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "340603001 相南街道",
      "340603002 东街道",
      "340603003 西街道",
      "340603005 东山街道",
      "340603008 任圩街道",
      "340603009 南黎街道",
      "340603010 曲阳街道",
      "340603011 三堤口街道",
      "340603100 渠沟镇",
      "340603400 相山经济开发区"
    ])
  })
  it("75 urban communities, all of different name and code, each under its street", () => {
    expect(Community.communities).toHaveLength(75)
    expect(new Set(Community.communities.map(({ name }) => name)).size).toBe(75)
    expect(new Set(Community.all.map(({ code }) => code)).size).toBe(76)
    for (const { code, street } of Community.all) expect(code.startsWith(street.code) && code.length === 12).toBe(true)
  })
  it("桥头村 is a village and not one of the 75", () => {
    expect(Community.communities).not.toContain(Community.bridgeheadVillage)
    expect(Community.bridgeheadVillage.kind).toBe("行政村")
  })
  it("exactly three communities have no team, and the report has its gap", () => {
    const covered = new Set(teams.map(({ community }) => community?.name))
    const gaps = Community.communities.filter(({ name }) => !covered.has(name)).map(({ name }) => name)
    expect(gaps.toSorted()).toEqual(Community.withoutTeam.toSorted())
    expect(gaps).toHaveLength(3)
  })
})

describe("teams", () => {
  it("more than two hundred, none twice", () => {
    expect(teams.length).toBeGreaterThan(200)
    expect(new Set(teams.map(({ name }) => name)).size).toBe(teams.length)
    expect(new Set(teams.map(({ code }) => code)).size).toBe(teams.length)
  })
  it("银龄关爱小家 has ten members, every one over sixty on the first day of service", () => {
    const members = people.filter(({ team, secondTeam }) => team.name === Team.silverCircle || secondTeam?.name === Team.silverCircle)
    expect(members).toHaveLength(10)
    for (const { born } of members) expect(CivilDay.ageOn(born, firstDay)).toBeGreaterThanOrEqual(60)
  })
  it("桥头志愿服务队 belongs to the village and carries its brand", () => {
    const team = teamNamed("桥头志愿服务队")
    expect(team?.community).toBe(Community.bridgeheadVillage)
    expect(team?.brand).toBe("乡伴童行 快乐成长")
  })
  it("桥头志愿服务队 visits every month: 12 visits and 20 or more events in 2025", () => {
    const activities = new Set(services.filter(({ activity }) => activity.team.name === Team.bridgehead).map(({ activity }) => activity))
    const visits = [...activities].filter(({ kind }) => kind.name === "关爱儿童月走访")
    const in2025 = [...activities].filter(({ on }) => CivilDay.parts(on).year === 2025)
    expect(new Set(visits.map(({ on }) => CivilDay.text(on).slice(0, 7))).size).toBe(22)
    expect(in2025.filter(({ kind }) => kind.name === "关爱儿童月走访").length).toBeGreaterThanOrEqual(12)
    expect(in2025.filter(({ kind }) => kind.name.startsWith("乡伴童行")).length).toBeGreaterThanOrEqual(20)
  })
  it.each(["西街道银发驿站志愿服务队", "曲阳街道楼栋善治志愿服务队", "任圩街道微公益志愿服务队", "渠沟镇老党员志愿服务队"])(
    "%s stands in the street its name says",
    (name) => expect(teamNamed(name)?.street.name).toBe(Street.streets.find((street) => name.startsWith(street.name))?.name)
  )
})

describe("volunteers", () => {
  it("five thousand, each with a number and a telephone of her or his own", () => {
    expect(people).toHaveLength(5_000)
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(5_000)
    expect(new Set(people.map(({ phone }) => phone.slice(-4))).size).toBe(5_000)
  })
  it("nobody real: division 999999 and telephones 1990000", () => {
    expect(people.filter(({ idNumber, phone }) => !/^999999/.test(idNumber) || !/^1990000\d{4}$/.test(phone))).toEqual([])
  })
  it("every identity number checks, tells birthday and sex, and some end in X", () => {
    const isRight = ({ idNumber, born, sex }: Person.Person): boolean =>
      IdentityNumber.checkDigit(idNumber.slice(0, 17)) === idNumber.slice(17) &&
      idNumber.slice(6, 14) === CivilDay.text(born).replaceAll("-", "") &&
      Number(idNumber.charAt(16)) % 2 === (sex === "男" ? 1 : 0)
    expect(people.filter((person) => !isRight(person))).toEqual([])
    expect(people.filter(({ idNumber }) => idNumber.endsWith("X")).length).toBeGreaterThan(300)
  })
  it("one team has two members of the same name", () => {
    const namesakes = people.filter(({ name, team }) => name === Person.sharedName && team.name === "曲阳街道楼栋善治志愿服务队")
    expect(namesakes).toHaveLength(2)
  })
  it("no name can be read inside a text that is not personal", () => {
    const texts = new Set([
      ...teams.map(({ name }) => name),
      ...Community.all.map(({ name }) => name),
      ...services.flatMap(({ activity }) => [activity.place, activity.content, activity.organiser, activity.kind.name])
    ])
    const all = [...texts].join("\n")
    expect([...new Set(people.map(({ name }) => name))].filter((name) => all.includes(name))).toEqual([])
  })
})

describe("60 000 lines of service", () => {
  const minutes = (service: Service): readonly [number, number] => [
    service.activity.on * 1_440 + service.from,
    service.activity.on * 1_440 + service.to
  ]
  const count = (is: (service: Service) => boolean): number => services.filter(is).length

  it("between January 2025 and October 2026, every month about as many", () => {
    expect(services).toHaveLength(60_000)
    const perMonth = Map.groupBy(services, ({ activity }) => CivilDay.text(activity.on).slice(0, 7))
    expect(perMonth.size).toBe(22)
    for (const lines of perMonth.values()) expect(lines.length).toBeGreaterThan(2_000)
  })
  it("each says who or how many, and lasts some time, at most half a day", () => {
    expect(count(({ person, headCount }) => (person === undefined) === (headCount === undefined))).toBe(0)
    expect(count(({ from, to }) => to - from < 30 || to - from > 720)).toBe(0)
  })
  it("nobody serves before registering, no minor by night or in danger", () => {
    expect(count(({ person, activity }) => person !== undefined && person.registeredOn > activity.on)).toBe(0)
    const isMinor = ({ person, activity }: Service): boolean => person !== undefined && CivilDay.ageOn(person.born, activity.on) < 18
    expect(count(isMinor)).toBeGreaterThan(500)
    expect(services.filter(({ activity }) => activity.kind.adultsOnly).filter(isMinor)).toEqual([])
  })
  it("nothing is entered before it happened, or after its file was made up", () => {
    const isOutside = ({ enteredOn, activity }: Service): boolean =>
      enteredOn <= activity.on || enteredOn > HalfYear.around(activity.on).madeUpOn
    expect(services.filter(isOutside)).toEqual([])
  })
  it("about one line in twenty overlaps one of the same person in another team", () => {
    const timed = services.filter(({ person, activity }) => person !== undefined && Stating.of(activity.team.street.name).clock !== "none")
    const overlapping = new Set<Service>()
    for (const lines of Map.groupBy(timed, ({ person }) => person).values())
      for (const [at, one] of lines.entries())
        for (const other of lines.slice(at + 1)) {
          if (one.activity.team === other.activity.team || Math.abs(one.activity.on - other.activity.on) > 1) continue
          const [[from, to], [otherFrom, otherTo]] = [minutes(one), minutes(other)]
          if (from < otherTo && otherFrom < to) overlapping.add(one).add(other)
        }
    expect(overlapping.size / services.length).toBeGreaterThan(0.04)
    expect(overlapping.size / services.length).toBeLessThan(0.06)
  })
  it.each([
    ["past midnight", ({ to }: Service) => to > 1_440, 300],
    ["by night", ({ from }: Service) => from >= 1_140, 1_500],
    ["with a duration and no clock", ({ activity }: Service) => Stating.of(activity.team.street.name).clock === "none", 4_000],
    ["with a break of a stated hour", ({ activity }: Service) => activity.breakFrom !== undefined, 500],
    ["with a break of no stated hour", ({ activity }: Service) => activity.breakMinutes > 0 && activity.breakFrom === undefined, 1_000],
    ["with travel", ({ activity }: Service) => activity.travelMinutes > 0, 1_000],
    ["training", ({ activity }: Service) => activity.kind.timeClass === "培训", 500],
    ["meetings", ({ activity }: Service) => activity.kind.timeClass === "会议", 500],
    ["learning", ({ activity }: Service) => activity.kind.timeClass === "学习", 500],
    ["paid duty of grid workers", ({ activity }: Service) => activity.kind.timeClass === "带薪", 1_000],
    ["head-counts without names", ({ headCount }: Service) => headCount !== undefined, 300],
    ["entered long after", ({ enteredOn, activity }: Service) => enteredOn - activity.on >= 20, 1_000]
  ] as const)("some are %s", (_, is, least) => expect(count(is)).toBeGreaterThan(least))

  it("paid duty stands under the names of grid workers only", () => {
    expect(count(({ person, activity }) => activity.kind.timeClass === "带薪" && person?.isGridWorker !== true)).toBe(0)
  })
})
