/**
 * The life of a fund, by the kind of its stream, which is the guard of every amount in it.
 *
 * What a reader would get wrong: money of an award that lives here and names this fund is moved through the award, which books it here in the
 * same commit. Asked directly, the fund refuses, since the two would no longer agree.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Fund from "../../fund/Fund.ts"
import * as FundSchema from "../../fund/Fund.schema.ts"
import * as Refusal from "../../law/Refusal.ts"
import { kinds } from "../../registers/fund/FundLives.ts"
import * as Projects from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

/** What an award's own commands book. */
const booked: ReadonlySet<Fund.Event["type"]> = new Set(["fund.paid", "fund.accounted-for", "fund.unspent-returned"])

/** Whose money a command would move behind the award's back. */
const awardOf = (command: Fund.Command, { entries }: Fund.Fund) => {
  switch (command.type) {
    case "pay":
    case "account-for":
    case "return-unspent":
    case "close-award":
      return command.award
    case "reverse": {
      const event = KeyedLog.get(entries, command.reverses)?.event
      return event !== undefined && booked.has(event.type) && "award" in event ? event.award : undefined
    }
    default:
      return undefined
  }
}

const fund = Life.checked({
  name: "fund",
  kind: kinds.fund,
  command: FundSchema.Command,
  event: FundSchema.Event,
  decide: Fund.decide,
  gather: Effect.fnUntraced(function* (
    world: World,
    { id, command }: Life.Asked<Fund.Command>
  ): Effect.fn.Return<Life.Gathered<readonly Finding[]>, DeskError> {
    const own = command.type === "reverse" ? yield* seen(world, "fund", id, kinds.fund) : undefined
    const award = awardOf(command, own?.state ?? Fund.initial)
    const { state, relies } = yield* seen(world, "award", award, Projects.kinds.award)
    const isItsOwn = state.fund === id
    return {
      facts: isItsOwn ? [Refusal.finding("desk.through-award", { command: command.type, award })] : [],
      relies: [...(own?.relies ?? []), ...relies]
    }
  })
})

export const lives = { fund: InDirectory.checked(fund) } as const
