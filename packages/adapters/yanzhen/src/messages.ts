/** Texts of the front door, and with them every text that a user can meet. A key that two rooms use for two things does not get past `merge`. */
import { messages as desk } from "@yanzhen/core/desk"
import { Message } from "@yanzhen/core/foundation"
import { checks } from "./messages/checks.ts"
import { door } from "./messages/door.ts"
import { impact } from "./messages/impact.ts"
import { protection } from "./messages/protection.ts"
import { result } from "./messages/result.ts"

export const all = Message.merge(desk, checks, door, impact, protection, result)
