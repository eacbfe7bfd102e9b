/**
 * Goals of stations by year, and the key work (重点工作) that stations listed themselves; that of streets is `street_key_work`. What a reader would get wrong: a
 * goal whose key work was struck serves none, and neither does one that never named any; a dropped goal is no longer asked.
 */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as StationYear from "../../place/StationYear.ts"
import * as Goals from "../../place/YearlyGoals.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

const year = Facts.int({ "zh-CN": "年度", en: "year" })

export const goals = Register.define("yearly_goal", ["station", "year", "goal"], {
  year,
  goal: Facts.text({ "zh-CN": "目标", en: "goal" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, PlaceOptions.goalStage),
  serves: Facts.text({ "zh-CN": "所服务的重点工作", en: "key work that it serves" }),
  /** The street whose list has it; unknown where the station's own has. */
  keyWorkOf: Facts.text({ "zh-CN": "重点工作所属街道", en: "street whose key work it is" }),
  servesNone: Facts.bool({ "zh-CN": "未服务任何重点工作", en: "serves no key work" }),
  reachedOn: Facts.day({ "zh-CN": "完成日", en: "reached on" })
})

export const keyWork = Register.define("key_work", ["station", "year", "item"], {
  year,
  item: Facts.text({ "zh-CN": "重点工作", en: "item of key work" }),
  struck: Facts.bool({ "zh-CN": "已撤销", en: "struck" }),
  served: Facts.bool({ "zh-CN": "有目标服务", en: "served by a goal" })
})

const amount = (quarter: 1 | 2 | 3 | 4) => Facts.int({ "zh-CN": `第${quarter}季度指标`, en: `target of Q${quarter}` })

/** What goals ask for in numbers; `team` is `-` for the station's street. What was dropped, or is of a goal that was, has no row. */
export const targets = Register.define("goal_target", ["station", "year", "goal", "measure", "team"], {
  year,
  goal: Facts.text({ "zh-CN": "目标", en: "goal" }),
  measure: Facts.text({ "zh-CN": "指标", en: "measure" }, PlaceOptions.targetMeasure),
  /** In the unit of the measure. */
  q1: amount(1),
  q2: amount(2),
  q3: amount(3),
  q4: amount(4)
})

const targetsOf = (id: string, state: Goals.YearlyGoals) =>
  Goals.targetsAsked(state).map(({ team, ...target }) => ({ ...StationYear.of(id), ...target, team: team ?? Register.none }))

const goalsOf = (id: string, state: Goals.YearlyGoals) => {
  const none = Goals.servingNone(state)
  return state.goals.map(({ goal, stage, serves, street, reachedOn }) => ({
    ...StationYear.of(id),
    goal,
    stage,
    serves,
    keyWorkOf: street,
    servesNone: none.includes(goal),
    reachedOn
  }))
}

const keyWorkOf = (id: string, state: Goals.YearlyGoals) => {
  const unserved = Goals.unserved(state)
  return state.keyWork.map(({ item, isStruck }) => ({
    ...StationYear.of(id),
    item,
    struck: isStruck,
    served: isStruck ? undefined : !unserved.includes(item)
  }))
}

export const kind = Kind.of<Goals.YearlyGoals, Goals.Event>(
  {
    ...Goals,
    types: Kind.everyType<Goals.Event["type"]>()(
      "goals.key-work-listed",
      "goals.key-work-struck",
      "goals.goal-set",
      "goals.goal-pointed",
      "goals.goal-reached",
      "goals.goal-dropped",
      "goals.served-work-struck",
      "goals.target-set",
      "goals.target-dropped"
    )
  },
  [Kind.sheet(goals, goalsOf), Kind.sheet(keyWork, keyWorkOf), Kind.sheet(targets, targetsOf)]
)
