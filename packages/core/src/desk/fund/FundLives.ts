/** The life of a fund, by the kind of its stream. Its stream is the guard of every amount in it: nothing else need be read to decide. */
import * as Fund from "../../fund/Fund.ts"
import * as FundSchema from "../../fund/Fund.schema.ts"
import { kinds } from "../../registers/fund/FundLives.ts"
import * as Life from "../Life.ts"

const fund = Life.alone({
  name: "fund",
  kind: kinds.fund,
  command: FundSchema.Command,
  event: FundSchema.Event,
  decide: Fund.decide
})

export const lives = { fund } as const
