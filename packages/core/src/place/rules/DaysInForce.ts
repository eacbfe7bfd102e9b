/**
 * Whether the team and the community of a service were in force on its day, and whoever served was registered by then, as the directory says it.
 *
 * No provision takes hours away for it: a listing may be wrong, or come after the fact. So each is told, 待核实, and no minute falls away. What a
 * reader would get wrong: what the directory does not say is not asked, and a first day that nobody stated is no founding.
 */
import type * as Day from "../../foundation/Day.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, VRM } from "../../law/Instruments.ts"
import { daysInForce } from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"

export const served = Facts.sheet("place.served", {
  servedOn: Facts.day({ "zh-CN": "服务日", en: "day of the service" }),
  teamFrom: Facts.day({ "zh-CN": "团队启用日", en: "first day of the team" }),
  teamUntil: Facts.day({ "zh-CN": "团队停用日", en: "last day of the team" }),
  communityFrom: Facts.day({ "zh-CN": "社区启用日", en: "first day of the community" }),
  communityUntil: Facts.day({ "zh-CN": "社区停用日", en: "last day of the community" }),
  registeredOn: Facts.day({ "zh-CN": "志愿者注册日", en: "day on which the volunteer registered" })
})
export type Served = Facts.RowOf<typeof served>

const asked = { severity: "warning", kind: "notice", citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")] } as const
const since = <F>(id: string, first: Facts.DayFact<F>) =>
  Requirement.require(id, Criterion.any(Criterion.not(first.isKnown()), served.servedOn.atLeast(first)), asked)
const until = <F>(id: string, last: Facts.DayFact<F>) =>
  Requirement.require(id, Criterion.any(Criterion.not(last.isKnown()), served.servedOn.atMost(last)), asked)

export const servedInForce = Rule.define<Served>({
  id: "place.days-in-force",
  title: { "zh-CN": "服务日在名录启停日之内", en: "served within the days of the directory" },
  parameters: [daysInForce],
  clauses: [
    Rule.clause(since("place.team-not-yet", served.teamFrom), { parameter: daysInForce, includes: "team" }),
    Rule.clause(until("place.team-no-more", served.teamUntil), { parameter: daysInForce, includes: "team" }),
    Rule.clause(since("place.community-not-yet", served.communityFrom), { parameter: daysInForce, includes: "community" }),
    Rule.clause(until("place.community-no-more", served.communityUntil), { parameter: daysInForce, includes: "community" }),
    Rule.clause(since("place.registered-later", served.registeredOn), { parameter: daysInForce, includes: "volunteer" })
  ]
})

/** What the directory says around a service. What is left out it does not say. */
export interface Listed {
  readonly team?: InForce | undefined
  readonly community?: InForce | undefined
  readonly registeredOn?: Day.Day | undefined
}

/** As the directory lists a place: a first day that nobody stated is left out. */
export const daysOf = ({ from, until: last, fromUnsaid }: InForce & { readonly fromUnsaid?: boolean | undefined }): InForce => ({
  ...(from === undefined || fromUnsaid === true ? {} : { from }),
  ...(last === undefined ? {} : { until: last })
})

const always: InForce = {}

/** What the rule is to be asked; undefined where all were in force, as of most services. */
export const outside = (servedOn: Day.Day, { team = always, community = always, registeredOn }: Listed): Served | undefined =>
  isInForce(team, servedOn) && isInForce(community, servedOn) && (registeredOn === undefined || registeredOn <= servedOn)
    ? undefined
    : {
        servedOn,
        teamFrom: team.from,
        teamUntil: team.until,
        communityFrom: community.from,
        communityUntil: community.until,
        registeredOn
      }
