/**
 * i志愿: three sign-ins a day, one year an activity, and who must approve a long day. The excerpts name no day; the values are read as
 * always in force.
 *
 * “8小时以内” takes effect at sign-out, so only the minutes above ask for approval. The ladder is the organisation's, not the province's.
 */
import * as Day from "../../foundation/Day.ts"
import { IZHIYUAN } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Counting from "../parameters/Counting.ts"
import * as Recording from "../parameters/Recording.ts"

const always = { from: Day.first, force: "default" } as const

export const iZhiyuan = Pack.define({
  id: "i-zhiyuan",
  version: "1",
  title: { "zh-CN": "i志愿平台(广东)", en: "i-Zhiyuan platform (Guangdong)" },
  layer: "organisation",
  jurisdiction: "i志愿",
  status: "excerpt",
  values: [
    Pack.value(Counting.sessionsPerActivityDay, { ...always, value: 3, citations: [IZHIYUAN.passage()] }),
    Pack.value(Recording.activityDays, { ...always, value: 365, citations: [IZHIYUAN.passage()] }),
    Pack.value(Recording.selfSignInPeople, { ...always, value: 100, citations: [IZHIYUAN.passage()] }),
    Pack.value(Recording.approvalLadder, {
      ...always,
      value: [
        Ladder.rung("affiliate", { "zh-CN": "团队所属组织", en: "the team's affiliate organisation" }, [
          Ladder.above("minutesOfDay", Ladder.hours(8))
        ]),
        Ladder.rung("province", { "zh-CN": "省级主管部门", en: "provincial authority" }, [Ladder.above("minutesOfDay", Ladder.hours(12))])
      ],
      citations: [IZHIYUAN.passage()]
    })
  ]
})
