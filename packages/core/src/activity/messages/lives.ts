/** Texts of refusals about all that lives around an activity, each in the file of what it is about. */
import * as Message from "../../foundation/Message.ts"
import { activities } from "./activities.ts"
import { attendances } from "./attendances.ts"
import { blocks } from "./blocks.ts"
import { courses } from "./courses.ts"

export const lives = Message.merge(activities, attendances, blocks, courses)
