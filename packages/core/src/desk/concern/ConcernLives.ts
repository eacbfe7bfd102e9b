/** The lives of residents' concerns, by the kind of their streams. */
import * as Concern from "../../concern/Concern.ts"
import * as ConcernSchema from "../../concern/Concern.schema.ts"
import { kinds } from "../../registers/concern/ConcernLives.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"

export const lives = {
  concern: InDirectory.checked(
    Life.alone({
      name: "concern",
      kind: kinds.concern,
      command: ConcernSchema.Command,
      event: ConcernSchema.Event,
      decide: Concern.decide
    })
  )
} as const
