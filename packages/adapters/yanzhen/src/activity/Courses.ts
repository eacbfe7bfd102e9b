/** Courses at teaching points: learners are served, only those who teach or help serve. */
import type { Course } from "@yanzhen/core/activity"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type CourseCommand = Plain<Course.Command>
export type CourseRow = RowOf<typeof Registers.course>
export type CourseSessionRow = RowOf<typeof Registers.courseSession>

export interface Courses {
  readonly begin: (command: CourseCommand, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (course: string, command: CourseCommand, giving?: Giving) => Promise<Given>
  readonly show: (course: string) => Promise<Looked<{ readonly course: CourseRow; readonly course_session: CourseSessionRow }>>
  /** With people served and person-times, counted apart. */
  readonly list: () => Promise<Listed<CourseRow>>
}

export const courses: Area<Courses> = {
  names: { begin: true, give: true, show: true, list: true },
  load: () => import("./CourseDoor.ts")
}
