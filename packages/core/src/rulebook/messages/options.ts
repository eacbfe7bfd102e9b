/**
 * The titles of all options that a fact or a parameter of the house may have, as texts. A list that a room adds to its options is among them; a
 * new room adds itself here, and a test that walks every fact and parameter misses it until then.
 */
import * as Options from "../../foundation/Options.ts"
import * as activity from "../../activity/messages/options.ts"
import * as care from "../../care/messages/options.ts"
import * as concern from "../../concern/messages/options.ts"
import * as fund from "../../fund/messages/options.ts"
import * as law from "../../law/messages/options.ts"
import * as matching from "../../matching/messages/options.ts"
import * as person from "../../person/messages/options.ts"
import * as place from "../../place/messages/options.ts"
import * as project from "../../project/messages/options.ts"
import * as reward from "../../reward/messages/options.ts"
import * as Category from "../../service/Category.ts"
import * as service from "../../service/messages/options.ts"
import * as team from "../../team/messages/options.ts"

/** Each list once: what several rooms speak of has one home. */
export const lists: readonly Options.Options[] = [
  ...new Set([
    ...law.lists,
    // Its titles stand in its own table, and rules that do not speak of it go without.
    Category.options,
    ...[activity, care, concern, fund, matching, person, place, project, reward, service, team].flatMap((room) =>
      Object.values<unknown>(room).filter(Options.isOptions)
    )
  ])
]

export const options = Options.catalogue(lists)
