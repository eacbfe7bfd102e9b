/** Every text that a finding, an error or a fault may ask for. A key that two rooms use for two things does not get past `merge`. */
import * as Message from "../../foundation/Message.ts"
import { lives as activities } from "../../activity/messages/lives.ts"
import { rules as joining } from "../../activity/messages/rules.ts"
import { lives as care } from "../../care/messages/lives.ts"
import { rules as careRules } from "../../care/messages/rules.ts"
import { lives as concerns } from "../../concern/messages/lives.ts"
import { rules as concernRules } from "../../concern/messages/rules.ts"
import { lives as funds } from "../../fund/messages/lives.ts"
import { ratios } from "../../fund/messages/ratios.ts"
import { rules as fundRules } from "../../fund/messages/rules.ts"
import { lives as needs } from "../../matching/messages/lives.ts"
import { rules as fitting } from "../../matching/messages/rules.ts"
import { rules as persons } from "../../person/messages/rules.ts"
import { assessments } from "../../place/messages/assessments.ts"
import { lives as places } from "../../place/messages/lives.ts"
import { rules as placeRules } from "../../place/messages/rules.ts"
import { lives as people } from "../../person/messages/lives.ts"
import { merges } from "../../person/messages/merges.ts"
import { calendar } from "../../law/messages/calendar.ts"
import { packs } from "../../law/messages/packs.ts"
import { policyEdit } from "../../law/messages/policyEdit.ts"
import { lives as projects } from "../../project/messages/lives.ts"
import { rules as ventures } from "../../project/messages/rules.ts"
import { policy } from "../../law/messages/policy.ts"
import { records } from "../../service/messages/records.ts"
import { rules } from "../../service/messages/rules.ts"
import { messages as tally } from "../../service/tally/messages.ts"
import { lives as publishing } from "../../report/messages/lives.ts"
import { lives as rewards } from "../../reward/messages/lives.ts"
import { rules as rewardRules } from "../../reward/messages/rules.ts"
import { lives as teams } from "../../team/messages/lives.ts"
import { rules as teamRules } from "../../team/messages/rules.ts"
import { options } from "../../rulebook/messages/options.ts"
import { command } from "./command.ts"
import { desk } from "./desk.ts"
import { explanation } from "./explanation.ts"
import { kinds } from "./kinds.ts"
import { importing } from "./import.ts"
import { protection } from "./protected.ts"
import { verification } from "./verification.ts"

export const all = Message.merge(
  policy,
  policyEdit,
  calendar,
  packs,
  rules,
  records,
  tally,
  importing,
  command,
  desk,
  protection,
  publishing,
  verification,
  explanation,
  places,
  assessments,
  placeRules,
  people,
  merges,
  teams,
  teamRules,
  activities,
  joining,
  persons,
  care,
  careRules,
  concerns,
  concernRules,
  needs,
  fitting,
  projects,
  ventures,
  funds,
  fundRules,
  ratios,
  rewards,
  rewardRules,
  options,
  kinds
)
