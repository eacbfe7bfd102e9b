/**
 * Awards as they are now, their parts and milestones. What a reader would get wrong: a part is payable as far as the project is concerned; that
 * the fund has resolved and committed it stands in the fund's registers.
 */
import * as ProjectOptions from "../../project/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { AwardId } from "../../foundation/Id.ts"
import * as Award from "../../project/Award.ts"
import * as FeatureProjects from "../../project/FeatureProjects.ts"
import * as Day from "../../foundation/Day.ts"
import * as Kind from "../Kind.ts"
import { featureProjects } from "../place/Coverage.ts"
import * as Register from "../Register.ts"

const award = Facts.text({ "zh-CN": "项目", en: "award" })
const fen = (zh: string, en: string) => Facts.int({ "zh-CN": zh, en }, "fen")

export const awards = Register.define("award", ["award"], {
  award,
  call: Facts.text({ "zh-CN": "征集", en: "call" }),
  application: Facts.text({ "zh-CN": "申报", en: "application" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ProjectOptions.awardStage, "none")),
  localStage: Facts.text({ "zh-CN": "本地状态", en: "local state" }),
  midTerm: Facts.text({ "zh-CN": "中期评估", en: "mid-term" }, ProjectOptions.midTerm),
  cause: Facts.text({ "zh-CN": "终止原因", en: "cause of the end" }),
  featureOf: Facts.text({ "zh-CN": "所属志愿服务组织", en: "feature project of" }),
  organisation: Facts.text({ "zh-CN": "申报单位", en: "applicant" }),
  fund: Facts.text({ "zh-CN": "出资基金", en: "fund" }),
  payer: Facts.text({ "zh-CN": "外部出资方", en: "outside payer" }),
  appliedFen: fen("申请", "applied for"),
  awardedFen: fen("资助", "awarded"),
  earnedFen: fen("达到拨付条件", "earned"),
  disbursedFen: fen("已拨付", "disbursed"),
  spentFen: fen("已支出", "spent"),
  returnedFen: fen("已退回", "returned"),
  unspentFen: fen("结余", "unspent"),
  approvedOn: Facts.day({ "zh-CN": "立项日", en: "approved on" }),
  signedOn: Facts.day({ "zh-CN": "签约日", en: "signed on" }),
  startsOn: Facts.day({ "zh-CN": "开始日", en: "starts on" }),
  endsOn: Facts.day({ "zh-CN": "结束日", en: "ends on" }),
  terminatedOn: Facts.day({ "zh-CN": "终止日", en: "ended on" }),
  closedOn: Facts.day({ "zh-CN": "结项日", en: "closed on" }),
  bannedOn: Facts.day({ "zh-CN": "取消申报资格日", en: "banned on" }),
  personTimes: Facts.int({ "zh-CN": "服务人次", en: "person-times" }, "person-times")
})

export const tranches = Register.define("award_tranche", ["award", "tranche"], {
  award,
  tranche: Facts.int({ "zh-CN": "期", en: "tranche" }),
  amountFen: fen("金额", "amount"),
  milestone: Facts.text({ "zh-CN": "节点", en: "milestone" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, ProjectOptions.trancheStage),
  earned: Facts.bool({ "zh-CN": "达到拨付条件", en: "earned" }),
  payable: Facts.bool({ "zh-CN": "可以拨付", en: "payable" }),
  paidOn: Facts.day({ "zh-CN": "拨付日", en: "paid on" })
})

export const milestones = Register.define("award_milestone", ["award", "milestone"], {
  award,
  milestone: Facts.text({ "zh-CN": "节点", en: "milestone" }),
  kind: Facts.text({ "zh-CN": "类型", en: "kind" }, Options.without(ProjectOptions.milestoneKind, "none")),
  dueOn: Facts.day({ "zh-CN": "应完成日", en: "due on" }),
  reachedOn: Facts.day({ "zh-CN": "完成日", en: "reached on" })
})

export const groups = Register.define("award_group", ["award", "group"], {
  award,
  group: Facts.text({ "zh-CN": "服务群体", en: "group served" }),
  kind: Facts.text({ "zh-CN": "类别", en: "kind" }, ProjectOptions.groupKind),
  people: Facts.int({ "zh-CN": "人数", en: "people" }, "people"),
  personTimes: Facts.int({ "zh-CN": "人次", en: "person-times" }, "person-times")
})

/** Who holds which of the roles that the policy names, and since when. */
export const roles = Register.define("award_role", ["award", "slot"], {
  award,
  slot: Facts.text({ "zh-CN": "角色", en: "role" }),
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  byTeam: Facts.text({ "zh-CN": "队伍", en: "team" }),
  from: Facts.day({ "zh-CN": "起始日", en: "since" })
})

/** Person-times add up over groups; people do not, and are shown with the groups only. One that is not known leaves the sum open. */
const personTimesOf = ({ served }: Award.Award): number | undefined =>
  served.length === 0
    ? undefined
    : served.reduce<number | undefined>(
        (sum, { personTimes }) => (sum === undefined || personTimes === undefined ? undefined : sum + personTimes),
        0
      )

const scopeOf = ({ street, community, team }: Award.Award) => ({ street, community, team })

const rowOf = (of: string, state: Award.Award) =>
  state.stage === "none"
    ? []
    : [
        {
          ...scopeOf(state),
          award: of,
          call: state.call,
          application: state.application,
          stage: state.stage,
          localStage: state.localStage,
          midTerm: state.midTerm,
          cause: state.cause,
          featureOf: state.featureOf,
          organisation: state.organisation,
          fund: state.fund,
          payer: state.payer,
          appliedFen: state.appliedFen,
          awardedFen: state.awardedFen,
          earnedFen: Award.earnedFen(state),
          disbursedFen: Award.disbursedFen(state),
          spentFen: Award.spentFen(state),
          returnedFen: state.returnedFen,
          unspentFen: Award.unspentFen(state),
          approvedOn: state.approvedOn,
          signedOn: state.signedOn,
          startsOn: state.startsOn,
          endsOn: state.endsOn,
          terminatedOn: state.terminatedOn,
          closedOn: state.closedOn,
          bannedOn: state.bannedOn,
          personTimes: personTimesOf(state)
        }
      ]

const tranchesOf = (of: string, state: Award.Award) => {
  const payable = new Set(Award.payableParts(state).map(({ tranche }) => tranche))
  return state.tranches.map(({ tranche, amountFen, milestone, stage, paidOn }) => ({
    ...scopeOf(state),
    award: of,
    tranche,
    amountFen,
    milestone,
    stage,
    earned: stage !== "cancelled" && state.reached.has(milestone),
    payable: payable.has(tranche),
    paidOn
  }))
}

const milestonesOf = (of: string, state: Award.Award) =>
  state.milestones.map(({ milestone, kind, dueOn }) => ({
    ...scopeOf(state),
    award: of,
    milestone,
    kind,
    dueOn: dueOn === undefined ? undefined : Day.require(dueOn),
    reachedOn: state.reached.get(milestone)
  }))

const groupsOf = (of: string, state: Award.Award) =>
  state.served.map(({ group, kind, people, personTimes }) => ({ ...scopeOf(state), award: of, group, kind, people, personTimes }))

const rolesOf = (of: string, state: Award.Award) =>
  state.roles.map(({ slot, holder, from }) => ({
    ...scopeOf(state),
    award: of,
    slot,
    person: "person" in holder ? holder.person : undefined,
    byTeam: "team" in holder ? holder.team : undefined,
    from
  }))

/** While its agreement runs it is the feature project of whose it is said to be; broken off or closed, it was. */
const featuredOf = (of: string, state: Award.Award) =>
  FeatureProjects.of([{ award: of as AwardId, state }]).map(({ project, team, from, until }) => ({
    ...scopeOf(state),
    project,
    award: of,
    team,
    stage: state.stage === "terminated" || state.stage === "closed" ? ("ended" as const) : ("named" as const),
    from,
    until
  }))

export const kind = Kind.of<Award.Award, Award.Event>({ ...Award, types: Kind.typesOf(Award.stagesOf) }, [
  Kind.sheet(awards, rowOf),
  Kind.sheet(tranches, tranchesOf),
  Kind.sheet(milestones, milestonesOf),
  Kind.sheet(groups, groupsOf),
  Kind.sheet(roles, rolesOf),
  Kind.sheet(featureProjects, featuredOf)
])
