/**
 * What must be recorded, how soon and for how long, nationally.
 *
 * The parts, the fields and the deadline are the ministry's rule: a place may ask for more, not for less.
 */
import * as Day from "../../../foundation/Day.ts"
import { CC, GB40143, IZHIYUAN, LIBRARY, REFORM23, VRM, VSR, ZHIYUANHUI } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Recording from "../../parameters/Recording.ts"

const sinceVrm = { from: Day.require("2021-02-01"), force: "rule" } as const
const reform = Day.require("2023-03-16")

export const recording = [
  value(Recording.recordParts, {
    ...sinceVrm,
    value: ["personal", "services", "trainings", "awards", "evaluations"],
    citations: [VRM.article(4), VSR.article(19)]
  }),
  value(Recording.personalFields, {
    ...sinceVrm,
    value: ["name", "sex", "birthDate", "idNumber", "residentialArea", "contact", "skills", "serviceCategories"],
    citations: [VRM.article(5)]
  }),
  value(Recording.serviceFacts, {
    ...sinceVrm,
    value: ["activityName", "on", "place", "content", "time", "organiser", "leader"],
    citations: [VRM.article(7)]
  }),
  value(Recording.recordDeadline, {
    ...sinceVrm,
    value: 10,
    citations: [VRM.article(11, "活动结束后10个工作日内"), CC.article(201, "开始的当日不计入")]
  }),
  // The provision excludes whatever is no volunteer service; the list of such cases is the platforms' reading of it.
  value(Recording.exclusions, {
    ...sinceVrm,
    value: [
      "not-volunteer-service",
      "own-duty",
      "subsidy-above-cost",
      "own-interest",
      "internship",
      "meeting-or-visit",
      "internal-management",
      "school-chore",
      "commercial"
    ],
    citations: [VRM.article(19, "不属于志愿服务的活动"), ZHIYUANHUI.passage("2021"), IZHIYUAN.passage()]
  }),
  // A recommended standard, hence a default.
  value(Recording.retentionYears, {
    from: Day.require("2021-05-21"),
    value: 10,
    force: "default",
    citations: [GB40143.passage("5.2.2", "至少保存10年")]
  }),
  value(Recording.authority, {
    from: Day.require("2017-12-01"),
    until: Day.require("2023-03-15"),
    value: "civil-affairs",
    force: "default",
    citations: [VSR.article(5, undefined, "memory")]
  }),
  value(Recording.authority, { from: reform, value: "social-work-department", force: "default", citations: [REFORM23.passage()] }),
  // No provision bounds one span of service. A span of more than a day is a sign-out forgotten or a slip of the pen, not service.
  value(Recording.longestSpanMinutes, {
    from: Day.require("2021-02-01"),
    force: "default",
    value: 1440,
    citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
  }),
  // Of every day, since it is days long past that are asked about. It takes no minute away.
  value(Recording.doubtfulAfterYears, {
    from: Day.first,
    force: "default",
    value: 3,
    citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
  })
]
