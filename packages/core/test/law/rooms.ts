/** Every room that has rules, with its words. A new room is written down here. For tests only. */
import type * as Message from "../../src/foundation/Message.ts"
import type { Rule } from "../../src/law/Rule.ts"
import { rules as serviceMessages } from "../../src/service/messages/rules.ts"
import { all as serviceRules } from "../../src/service/rules/Rules.ts"

export interface Room {
  readonly room: string
  readonly rules: readonly Rule[]
  readonly messages: Message.Catalogue
}

export const rooms: readonly Room[] = [{ room: "service", rules: serviceRules, messages: serviceMessages }]
