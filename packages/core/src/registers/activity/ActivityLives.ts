/** What activities bring to the registers: plans with their sign-ups, attendance, courses, blocks. */
import * as Activities from "./Activities.ts"
import * as Attendances from "./Attendances.ts"
import * as Blocks from "./Blocks.ts"
import * as Courses from "./Courses.ts"
import * as Diaries from "./Diaries.ts"

export const kinds = {
  activity: Activities.kind,
  attendance: Attendances.kind,
  course: Courses.kind,
  block: Blocks.kind,
  diary: Diaries.kind
} as const

export const registers = {
  activity: Activities.activities,
  activityPosition: Activities.positions,
  signUp: Activities.signUps,
  attendance: Attendances.attendances,
  course: Courses.courses,
  courseSession: Courses.sessions,
  block: Blocks.blocks
} as const
