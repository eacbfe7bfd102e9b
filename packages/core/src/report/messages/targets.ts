/** What the actuals of targets are called, and what exactly each counts: of the station's street, or of the team that the target names. */
import type { Measure } from "../../place/GoalTargets.ts"
import type { Name } from "../Figure.ts"

const named = (unit: Name["unit"], id: Measure, zh: string, zhDefinition: string, en: string, enDefinition: string): Name => ({
  id: `target.${id}`,
  title: { "zh-CN": zh, en },
  definition: { "zh-CN": zhDefinition, en: enDefinition },
  unit
})

export const names: { readonly [M in Measure]: Name } = {
  "credited-minutes": named(
    "minutes-as-hours",
    "credited-minutes",
    "认定时长",
    "落在季度内的志愿服务认定时长，按所用规则逐条计算，不含未具名人数",
    "credited time",
    "credited minutes of service on days of the quarter, record by record under the policy; heads without a name are left out"
  ),
  "visits-kept": named(
    "person-times",
    "visits-kept",
    "走访人次",
    "季度内完成的走访，同日走访多人逐人计；未遇、请假不计",
    "visits kept",
    "visits kept in the quarter, each home and person by itself; attempted and excused visits are none"
  ),
  "people-served": named(
    "people",
    "people-served",
    "受益人数",
    "季度内至少完成一次走访或实现一个微心愿的服务对象，每人计一次；微心愿不属于队伍，队伍只计走访到的人",
    "people served",
    "recipients with a visit kept or a wish confirmed in the quarter, each once; a wish is of no team, so of a team those visited"
  ),
  "events-held": named(
    "events",
    "events-held",
    "举办活动",
    "季度内举办完成的活动",
    "events held",
    "activities held to their end in the quarter"
  ),
  "volunteers-gained": named(
    "people",
    "volunteers-gained",
    "新增志愿者",
    "季度内首次加入队伍（街道：其任一队伍）的队员、队长、副队长，每人计一次；退队后再加入、换身份不计",
    "volunteers gained",
    "members, leaders and deputies who joined the team (of a street: any of its teams) for the first time in the quarter, each once; a return or another role is none"
  ),
  "training-times": named(
    "person-times",
    "training-times",
    "培训人次",
    "季度内已记录且未作废的培训记录",
    "person-times of training",
    "records of training on days of the quarter, recorded and not voided"
  )
}
