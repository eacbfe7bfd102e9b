/** The lives of places, by the kind of their streams: what the desk needs to give them commands. */
import * as Station from "../../place/Station.ts"
import * as StationSchema from "../../place/Station.schema.ts"
import { kinds } from "../../registers/place/PlaceLives.ts"
import * as Life from "../Life.ts"

export const lives = {
  station: Life.alone({
    name: "station",
    kind: kinds.station,
    command: StationSchema.Command,
    event: StationSchema.Event,
    decide: Station.decide
  })
} as const
