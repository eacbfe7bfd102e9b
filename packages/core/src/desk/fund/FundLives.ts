/**
 * The life of a fund, by the kind of its stream, which is the guard of every amount in it.
 *
 * What a reader would get wrong: money of an award that lives here and names this fund is moved through the award, which books it here in the
 * same commit. Asked directly, the fund refuses, since the two would no longer agree. To any other award it promises and pays nothing; what an
 * older journal paid to one can still be settled.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { AwardId } from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import type { Linked } from "../../fund/AppealReasons.ts"
import * as Fund from "../../fund/Fund.ts"
import type { Place } from "../../fund/Fund.schema.ts"
import * as FundSchema from "../../fund/Fund.schema.ts"
import * as Money from "../../foundation/Money.ts"
import * as Refusal from "../../law/Refusal.ts"
import * as Award from "../../project/Award.ts"
import { kinds } from "../../registers/fund/FundLives.ts"
import * as Projects from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as AppealLinks from "../care/AppealLinks.ts"

/** What an award's own commands book. */
const booked: ReadonlySet<Fund.Event["type"]> = new Set(["fund.paid", "fund.accounted-for", "fund.unspent-returned"])

/** Whose money a command would promise or move. */
const awardOf = (command: Fund.Command, { entries }: Fund.Fund): AwardId | undefined => {
  switch (command.type) {
    case "commit":
    case "pay":
    case "account-for":
    case "return-unspent":
    case "close-award":
      return command.award
    case "reverse": {
      const event = KeyedLog.get(entries, command.reverses)?.event
      const isOfAward = event !== undefined && (booked.has(event.type) || event.type === "fund.released")
      return isOfAward && "award" in event ? event.award : undefined
    }
    default:
      return undefined
  }
}

/** Only an award that names the fund is promised anything, and no more than it can still be paid, in the money that it was awarded in. */
const promiseReasons = (
  { award, parts, currency }: Pick<Extract<Fund.Command, { readonly type: "commit" }>, "award" | "parts" | "currency">,
  state: Award.Award,
  fund: Fund.Fund
): readonly Finding[] => {
  const amountFen = parts.reduce((sum, { amount }) => sum + amount, 0)
  const [openFen, promisedFen] = [Award.payableFen(state), Fund.awarded(fund, award, "committed")]
  const units = { amountFen: "fen", openFen: "fen", promisedFen: "fen" }
  if (currency !== Money.renminbi) return [Refusal.finding("desk.award-in-renminbi", { award, currency })]
  return amountFen + promisedFen <= openFen
    ? []
    : [Refusal.finding("desk.above-the-award", { award, amountFen, promisedFen, openFen }, { kind: "requirement", units })]
}

const reasonsOf = (
  command: Fund.Command,
  id: string,
  award: AwardId | undefined,
  state: Award.Award,
  own: Fund.Fund
): readonly Finding[] => {
  const isItsOwn = state.fund === id
  switch (command.type) {
    case "commit":
      return isItsOwn ? promiseReasons(command, state, own) : [Refusal.finding("desk.not-its-award", { award }, { kind: "requirement" })]
    case "pay":
      return isItsOwn ? [throughAward(command, award)] : [Refusal.finding("desk.not-its-award", { award }, { kind: "requirement" })]
    case "reverse": {
      const undone = KeyedLog.get(own.entries, command.reverses)?.event
      if (!isItsOwn || undone?.type !== "fund.released") return isItsOwn ? [throughAward(command, award)] : []
      // What is no longer released is promised again.
      const currency = own.awards.get(undone.award)?.currency ?? Money.renminbi
      return promiseReasons({ award: undone.award, parts: [{ amount: undone.amount }], currency }, state, own)
    }
    default:
      return isItsOwn ? [throughAward(command, award)] : []
  }
}

const throughAward = ({ type }: Fund.Command, award: AwardId | undefined): Finding =>
  Refusal.finding("desk.through-award", { command: type, award })

/**
 * What is left goes out to an organisation, the host itself or another. In a fund of this house it would come in without a booking, and its gifts
 * and what they were given for would be lost.
 */
const heirReasons = (command: Fund.Command, heir: Fund.Fund): readonly Finding[] =>
  command.type === "close" && heir.stage !== "none"
    ? [Refusal.finding("desk.remainder-to-fund", { fund: command.remainderTo }, { kind: "requirement" })]
    : []

interface OfFund {
  readonly against: readonly Finding[]
  /** Where the project of the award works. */
  readonly place: Place | undefined
  /** What an appeal names. */
  readonly linked: readonly Linked[]
}

const fund: Life.Life<Fund.Command, Fund.Fund, Fund.Event, OfFund> = {
  name: "fund",
  kind: kinds.fund,
  command: FundSchema.Command,
  event: FundSchema.Event,
  decide: (command, state, { today, view, facts: { linked, place, against } }) =>
    Decision.against(Fund.decide(command, state, { today, view, linked, place }), against),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfFund>, DeskError> {
    if (command.type === "appeal") {
      const gate = yield* AppealLinks.passed(world, id)
      const { facts: linked, relies: named } = yield* AppealLinks.named(world, command, { on: Day.require(command.on), view })
      return { facts: { against: [], linked, place: undefined }, relies: named, others: [gate] }
    }
    const own = yield* seen(world, "fund", command.type === "reverse" || command.type === "commit" ? id : undefined, kinds.fund)
    const award = awardOf(command, own.state)
    const { state, relies } = yield* seen(world, "award", award, Projects.kinds.award)
    const heir = yield* seen(world, "fund", command.type === "close" ? command.remainderTo : undefined, kinds.fund)
    const against = [...reasonsOf(command, id, award, state, own.state), ...heirReasons(command, heir.state)]
    const place = {
      ...(state.street === undefined ? {} : { street: state.street }),
      ...(state.community === undefined ? {} : { community: state.community })
    }
    return { facts: { against, linked: [], place }, relies: [...own.relies, ...relies, ...heir.relies] }
  })
}

export const lives = { fund: InDirectory.checked(fund) } as const
