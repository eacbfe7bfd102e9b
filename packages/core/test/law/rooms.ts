/** Every room that has rules, with its words. A new room is written down here. For tests only. */
import * as Message from "../../src/foundation/Message.ts"
import type { Rule } from "../../src/law/Rule.ts"
import { rules as activityMessages } from "../../src/activity/messages/rules.ts"
import { all as activityRules } from "../../src/activity/rules/Rules.ts"
import { rules as personMessages } from "../../src/person/messages/rules.ts"
import { socialWorkers as socialWorkerMessages } from "../../src/person/messages/socialWorkers.ts"
import { all as personRules } from "../../src/person/rules/Rules.ts"
import { rules as placeMessages } from "../../src/place/messages/rules.ts"
import { all as placeRules } from "../../src/place/rules/Rules.ts"
import { rules as projectMessages } from "../../src/project/messages/rules.ts"
import { all as projectRules } from "../../src/project/rules/Rules.ts"
import { rules as serviceMessages } from "../../src/service/messages/rules.ts"
import { all as serviceRules } from "../../src/service/rules/Rules.ts"
import { rules as teamMessages } from "../../src/team/messages/rules.ts"
import { all as teamRules } from "../../src/team/rules/Rules.ts"

export interface Room {
  readonly room: string
  readonly rules: readonly Rule[]
  readonly messages: Message.Catalogue
}

export const rooms: readonly Room[] = [
  { room: "place", rules: placeRules, messages: placeMessages },
  { room: "person", rules: personRules, messages: Message.merge(personMessages, socialWorkerMessages) },
  { room: "service", rules: serviceRules, messages: serviceMessages },
  { room: "team", rules: teamRules, messages: teamMessages },
  { room: "activity", rules: activityRules, messages: activityMessages },
  { room: "project", rules: projectRules, messages: projectMessages }
]
