import { expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import * as Attendance from "../../src/activity/Attendance.ts"
import * as Block from "../../src/activity/Block.ts"
import * as Course from "../../src/activity/Course.ts"
import * as Diary from "../../src/activity/Diary.ts"
import * as Id from "../../src/foundation/Id.ts"
import { ann } from "./activities.ts"
import { id } from "./attendances.ts"

// Journals are read by these names for as long as there are journals.
it("each life has its stream, one for each thing that lives it", () =>
  expect([
    Activity.streamOf(id),
    Attendance.streamOf(id),
    Course.streamOf(Id.require<Id.CourseId>("dance")),
    Block.streamOf(ann),
    Diary.streamOf(ann)
  ]).toEqual(["activity/a-1", "attendance/a-1", "course/dance", "block/ann", "diary/ann"]))
