/** The handles of reports over an open door. */
import { type Names, type Publishing, ReportLives, World } from "@yanzhen/core/desk"
import { CareOptions } from "@yanzhen/core/care"
import { Day, Message, Options, Period } from "@yanzhen/core/foundation"
import type { Aims, Figure, Parts, PeopleServed, PublicCounts, Share, TeamYear } from "@yanzhen/core/report"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { actorOr, asKnown, periodOf, policyNamed, type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import * as Amount from "./Amount.ts"
import type { PublicReport, Reports } from "./Reports.ts"
import * as TargetLines from "./TargetLines.ts"

const mark = { "zh-CN": "：", en: ": " } as const
const gap = { "zh-CN": "；", en: "; " } as const
const changes: { readonly [C in Share.Change]: Message.Text } = {
  rose: { "zh-CN": "上升", en: "rose" },
  fell: { "zh-CN": "下降", en: "fell" },
  same: { "zh-CN": "持平", en: "the same" },
  unknown: { "zh-CN": "无法比较", en: "cannot be compared" }
}
const titles = {
  target: { "zh-CN": "每队目标", en: "asked of each team" },
  noTarget: { "zh-CN": "所用规则没有规定", en: "none set by this policy" },
  visits: { "zh-CN": "走访", en: "visits" },
  all: { "zh-CN": "合计（每人计一次）", en: "all (everybody once)" },
  underOld: { "zh-CN": "同一旧规则下的变化", en: "change under the old policy" },
  underNew: { "zh-CN": "同一新规则下的变化", en: "change under the new policy" },
  rules: { "zh-CN": "仅因规则不同", en: "made by the policy alone" },
  publishedOn: { "zh-CN": "公开于", en: "published on" },
  proposal: { "zh-CN": "尚未公开，仅供核对", en: "not published yet; for the office alone" },
  tooFew: {
    "zh-CN": "人数过少，或与已公开的其他季度相减会露出少数人，不公开任何数字",
    en: "no figure: of too few people, or of all but a few beside the other quarters that are public"
  },
  everyone: { "zh-CN": "合计", en: "all" },
  district: { "zh-CN": "全区", en: "whole district" }
} as const
/** Why people are on file; several joined are shown as one. */
const groupTitles: { readonly [group: string]: Message.Text } = {
  child: { "zh-CN": "儿童", en: "children" },
  elder: { "zh-CN": "老年人", en: "elders" },
  assistance: { "zh-CN": "救助对象", en: "people on assistance" }
}

/** Up to the end of which day the records are known that figures are of. */
const knownOn = ({ desk, asKnownOn }: Room): string => asKnownOn ?? Day.text(World.now(desk.world).today)
/** What was closed holds its own figures; a former quarter is not told by these. */
const asKnownNow = (day: string, locale: Locale): string =>
  ({
    "zh-CN": `以往期间按截至${day}所知的记录计算，结账后补录、更正的也在内，与结账时的数可能不同；按某日所知计算用 --as-known-on（asKnownOn）`,
    en: `former periods as known on ${day}, with what was entered or corrected since they were closed, not as closed; as known on another day: --as-known-on (asKnownOn)`
  })[locale]

const yearOf = ({ desk, locale }: Room, year: number = Day.parts(World.now(desk.world).today).year): number => {
  if (Number.isInteger(year) && year >= 1 && year <= 9999) return year
  throw new Failure(Failures.told("YZ_PERIOD_UNREADABLE", "door.year"), locale)
}

const told = (figure: Figure.Figure, locale: Locale): string => `${figure.title[locale]}${mark[locale]}${Amount.of(figure, locale)}`
const share = ({ part, whole }: Share.Share, locale: Locale): string => `${told(part, locale)}${gap[locale]}${told(whole, locale)}`
const part = ({ id, shares }: Parts.Part, locale: Locale): readonly string[] => [
  id ?? "-",
  ...shares.map((one) => `  ${share(one, locale)}`)
]
const minutes = (value: number, locale: Locale): string => Message.show(value, "minutes-as-hours", locale)

/** A table for the public: a line for each block of places, its groups and all of them. */
const publicLines = ({ title, unit, cells }: PublicCounts.Table, names: Names.Names, locale: Locale): readonly string[] => {
  const groups = cells.reduce((most, { groups: own }) => Math.max(most, own.length), 0)
  const groupOf = (own: readonly string[]): string =>
    own.length === groups ? titles.everyone[locale] : own.map((one) => groupTitles[one]?.[locale] ?? one).join("+")
  // The first block is everywhere.
  const everywhere = cells[0]?.places[0]
  const nameOf = (place: string): string => names.get(place) ?? (place === everywhere ? titles.district[locale] : place)
  const blocks = Map.groupBy(cells, ({ places }) => places.map(nameOf).join("+"))
  return [
    title[locale],
    // Where nobody is there is nothing to read; the rows say so.
    ...[...blocks]
      .filter(([, own], at) => at === 0 || own.some(({ people }) => people > 0))
      .map(
        ([place, own]) =>
          `  ${place}${mark[locale]}${own.map((cell) => `${groupOf(cell.groups)} ${Message.show(cell.people, unit, locale)}`).join(gap[locale])}`
      )
  ]
}

const publicReport = ({ quarter, names, on, ...answer }: Publishing.Published, own: Locale): PublicReport => {
  const publishedOn = on === undefined ? undefined : Day.text(on)
  return {
    ...answer,
    quarter: Period.text(quarter),
    publishedOn,
    names: Object.fromEntries(names),
    lines: (locale = own) => [
      `${Period.text(quarter)} (${publishedOn === undefined ? titles.proposal[locale] : `${titles.publishedOn[locale]} ${publishedOn}`})`,
      ...(answer.tables.length === 0 ? [titles.tooFew[locale]] : answer.tables.flatMap((table) => publicLines(table, names, locale)))
    ]
  }
}

const targetsOf = ({ events, visits }: TeamYear.Targets, locale: Locale): string =>
  events === undefined && visits === undefined
    ? titles.noTarget[locale]
    : `${Message.show(events, "events", locale)}${gap[locale]}${titles.visits[locale]} ${Message.show(visits, "times", locale)}`

export const over = (here: Room): Reports => ({
  aims: async (asked, known = {}) => {
    const room = await asKnown(here, known)
    const { at, period, on, district, streets, teams, since } = await run(room.desk.aims(periodOf(room, asked)))
    const before = since === undefined ? undefined : { ...since, period: Period.text(since.period) }
    const movedIn = (moved: readonly Aims.Moved[], locale: Locale): readonly string[] =>
      before === undefined
        ? []
        : moved.map(({ change, after }) => `${before.period} → ${after.part.title[locale]}${mark[locale]}${changes[change][locale]}`)
    // Of a part what did not move is not told: a district has hundreds of them.
    const ofPart = (parts: readonly Aims.MovedPart[] | undefined, of: Aims.Part, locale: Locale): readonly string[] => {
      const moved = parts?.find(({ id }) => id === of.id)?.moved ?? []
      return movedIn(
        moved.filter(({ change }) => change === "rose" || change === "fell"),
        locale
      ).map((line) => `  ${line}`)
    }
    return {
      at,
      period: Period.text(period),
      on: Day.text(on),
      district,
      streets,
      teams,
      since: before,
      knownOn: knownOn(room),
      lines: (locale = room.locale) => [
        `${Period.text(period)} (${Day.text(on)})`,
        ...district.shares.map((one) => share(one, locale)),
        ...movedIn(before?.moved ?? [], locale),
        ...(before === undefined ? [] : [asKnownNow(knownOn(room), locale)]),
        ...streets.flatMap((one) => [...part(one, locale), ...ofPart(before?.streets, one, locale)]),
        ...teams.flatMap((one) => [...part(one, locale), ...ofPart(before?.teams, one, locale)])
      ]
    }
  },
  quality: async (asked, known = {}) => {
    const room = await asKnown(here, known)
    const { period, ...answer } = await run(room.desk.dataQuality(periodOf(room, asked)))
    return {
      ...answer,
      period: Period.text(period),
      lines: (locale = room.locale) => [
        Period.text(period),
        ...answer.district.shares.map((one) => share(one, locale)),
        ...[...answer.streets, ...answer.teams].flatMap((one) => part(one, locale))
      ]
    }
  },
  goals: async (year, known = {}) => {
    const room = await asKnown(here, known)
    const { stations, streets: ofStreets, ...answer } = await run(room.desk.goalsByQuarter(yearOf(room, year)))
    const names = await LifeDoor.namesOf(room, new Set(ofStreets.map(({ street }) => street)))
    const streets = ofStreets.map((street) => ({ ...street, name: names.get(street.street) ?? street.street }))
    return {
      ...answer,
      knownOn: knownOn(room),
      streets,
      stations: stations.map(({ goals, ...station }) => ({
        ...station,
        goals: goals.map(({ reachedOn, ...goal }) => ({ ...goal, reachedOn: reachedOn === undefined ? undefined : Day.text(reachedOn) }))
      })),
      lines: (locale = room.locale) => [
        ...streets.map(
          ({ name, listed, unserved }) =>
            `${name} ${answer.year}${mark[locale]}${told(listed, locale)}${gap[locale]}${told(unserved, locale)}`
        ),
        ...stations.flatMap(({ station, set, quarters, outside, open, dropped, servingNone, unserved, targets }) => [
          `${station} ${answer.year}`,
          ...[set, ...quarters, outside, open, dropped, servingNone, unserved].map((figure) => `  ${told(figure, locale)}`),
          ...targets.flatMap((target) => TargetLines.of(target, locale).map((line) => `  ${line}`))
        ]),
        ...(stations.length === 0 ? [] : [asKnownNow(knownOn(room), locale)])
      ]
    }
  },
  teams: async (year, known = {}) => {
    const room = await asKnown(here, known)
    const { names, teams, all, targets, ...answer } = await run(room.desk.teamYear(yearOf(room, year)))
    const line = (name: string, did: typeof all, locale: Locale): string => {
      const { events, visits, personTimes, people, toComplete, active, visitTimes, visited, learnerTimes, learners } = did
      const figures = [events, visits, personTimes, people, toComplete, ...(active === undefined ? [] : [active])]
      const texts = [...figures, visitTimes, visited, learnerTimes, learners].map((figure) => told(figure, locale))
      return `${name}${mark[locale]}${texts.join(gap[locale])}`
    }
    const named = teams.map((team) => ({ ...team, name: names.get(team.team) ?? team.team }))
    return {
      ...answer,
      targets,
      teams: named,
      all,
      lines: (locale = room.locale) => [
        `${titles.target[locale]}${mark[locale]}${targetsOf(targets, locale)}`,
        ...named.map((team) => line(team.name, team, locale)),
        line(titles.all[locale], all, locale)
      ]
    }
  },
  people: async (asked, known = {}) => {
    const room = await asKnown(here, known)
    const { period, ...answer } = await run(room.desk.peopleServed(periodOf(room, asked)))
    const figures = ({ onFile, tags, ...counted }: PeopleServed.Counted, locale: Locale): readonly string[] => [
      told(onFile, locale),
      ...tags.map(({ tag, people }) => `${Options.title(CareOptions.tag, tag, locale)}${mark[locale]}${Amount.of(people, locale)}`),
      ...[counted.visitTimes, counted.visited, counted.wishTimes, counted.granted, counted.learnerTimes, counted.learners].map((one) =>
        told(one, locale)
      )
    ]
    return {
      ...answer,
      period: Period.text(period),
      lines: (locale = room.locale) => [
        Period.text(period),
        ...figures(answer.district, locale),
        ...answer.streets.flatMap(({ street, ...counted }) => [street ?? "-", ...figures(counted, locale).map((line) => `  ${line}`)])
      ]
    }
  },
  years: async ({ earlier, later, under, ...known }) => {
    const room = await asKnown(here, known)
    const policy = typeof under === "string" ? policyNamed(under, room.locale) : under
    const answer = await run(room.desk.yearOnYear({ earlier: yearOf(room, earlier), later: yearOf(room, later), under: policy }))
    return {
      ...answer,
      lines: (locale = room.locale) => [
        `${earlier}${mark[locale]}${answer.from} ${Amount.of(answer.earlier.underOld, locale)}${gap[locale]}${answer.to} ${Amount.of(answer.earlier.underNew, locale)}`,
        `${later}${mark[locale]}${answer.from} ${Amount.of(answer.later.underOld, locale)}${gap[locale]}${answer.to} ${Amount.of(answer.later.underNew, locale)}`,
        `${titles.underOld[locale]}${mark[locale]}${minutes(answer.changeUnderOld, locale)}`,
        `${titles.underNew[locale]}${mark[locale]}${minutes(answer.changeUnderNew, locale)}`,
        `${titles.rules[locale]}${mark[locale]}${minutes(answer.changeOfRules, locale)}`
      ]
    }
  },
  public: async (asked) => publicReport(await run(here.desk.publicCounts(periodOf(here, asked))), here.locale),
  publish: async (asked, { by, ...giving } = {}) => {
    const { quarter } = await run(here.desk.publicCounts(periodOf(here, asked)))
    await LifeDoor.give(here, ReportLives.lives.publication, Period.text(quarter), { type: "publish", by: actorOr(here, by) }, giving)
    return publicReport(await run(here.desk.publicCounts(quarter)), here.locale)
  }
})
