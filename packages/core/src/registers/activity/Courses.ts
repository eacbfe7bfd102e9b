/**
 * Courses at teaching points, and the sessions of each that were held. What a reader would get wrong: learners are counted here, as people
 * and as times, and nowhere as service.
 */
import * as ActivityOptions from "../../activity/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Course from "../../activity/Course.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { CourseId } from "../../foundation/Id.ts"
import { isOpen } from "../../foundation/Tenure.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

const people = "people"
const counted = {
  people: Facts.int({ "zh-CN": "受益人数(有姓名)", en: "people served, by name" }, people),
  personTimes: Facts.int({ "zh-CN": "人次", en: "person-times" }, "person-times"),
  unnamedTimes: Facts.int({ "zh-CN": "其中无姓名人次", en: "times without a name" }, "person-times")
}

export const courses = Register.define("course", ["course"], {
  course: Facts.text({ "zh-CN": "课程", en: "course" }),
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  facility: Facts.text({ "zh-CN": "教学点", en: "teaching point" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ActivityOptions.courseStage, "none")),
  first: Facts.day({ "zh-CN": "首日", en: "first day" }),
  until: Facts.day({ "zh-CN": "末日", en: "last day" }),
  helpers: Facts.int({ "zh-CN": "授课助教", en: "who teach and help" }, people),
  enrolled: Facts.int({ "zh-CN": "在册学员", en: "learners enrolled" }, people),
  sessions: Facts.int({ "zh-CN": "已开课次数", en: "sessions held" }),
  ...counted
})

export const sessions = Register.define("course_session", ["course", "day"], {
  course: Facts.text({ "zh-CN": "课程", en: "course" }),
  day: Facts.day({ "zh-CN": "日期", en: "day" }),
  /** Under this id its helpers sign in and have their records. */
  activity: Facts.text({ "zh-CN": "活动", en: "activity" }),
  helpers: Facts.int({ "zh-CN": "授课助教", en: "who teach and help" }, people),
  ...counted
})

const always = { first: Day.first, last: Day.last }

type Begun = Kind.Begun<Course.Course, "plan">

const scopeOf = ({ plan: { team, community, street, station } }: Begun) => ({ team, community, street, station })

const rowOf = (course: string, state: Begun) => {
  const { stage, plan } = state
  return [
    {
      ...scopeOf(state),
      course,
      name: plan.name,
      facility: plan.facility,
      stage,
      first: Day.require(plan.series.first),
      until: Day.require(plan.series.until),
      helpers: state.helpers.filter(isOpen).length,
      enrolled: state.learners.filter(isOpen).length,
      ...Course.served([state], always)
    }
  ]
}

const sessionsOf = (course: string, state: Begun) =>
  state.sessions.map(({ day }) => {
    const { people: named, personTimes, unnamedTimes } = Course.served([state], { first: day, last: day })
    return {
      ...scopeOf(state),
      course,
      day,
      activity: Course.activityOf(course as CourseId, day),
      helpers: Course.helpersOn(state, day).length,
      people: named,
      personTimes,
      unnamedTimes
    }
  })

export const kind = Kind.of<Course.Course, Course.Event>(Course, [
  Kind.sheetSince("plan", courses, rowOf),
  Kind.sheetSince("plan", sessions, sessionsOf)
])
