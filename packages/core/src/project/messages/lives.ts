/** Texts of refusals about all that lives in a venture, each in the file of what it is about. */
import * as Message from "../../foundation/Message.ts"
import { applications } from "./applications.ts"
import { awards } from "./awards.ts"
import { calls } from "./calls.ts"
import { grants } from "./grants.ts"
import { reviews } from "./reviews.ts"

export const lives = Message.merge(applications, awards, calls, grants, reviews)
