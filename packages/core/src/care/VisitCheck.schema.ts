/** What whoever asks about a planned visit states of how it will be: facts that stand in no stream before it is kept. */
import * as Schema from "effect/Schema"

const yes = Schema.optionalKey(Schema.Boolean)

export const Stated = Schema.Struct({
  /** Of whoever is visited, on the day that it is planned for; the day of birth lies sealed. */
  age: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
  /** A guardian or entrusted carer will be there. */
  carerPresent: yes,
  /** Somebody will be alone with them behind a closed door. */
  closedDoor: yes,
  photographed: yes
})
export type Stated = typeof Stated.Type
