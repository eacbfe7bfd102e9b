/**
 * The lives of needs and offers. What a reader would get wrong: what lies between a need and an offer is commanded on the need, and moves
 * the offer in the same commit; on its own an offer is only made and withdrawn. Whoever is not known to be cleared is arranged for no child.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { NeedId, VolunteerId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as Need from "../../matching/Need.ts"
import * as NeedSchema from "../../matching/Need.schema.ts"
import * as Offer from "../../matching/Offer.ts"
import * as OfferSchema from "../../matching/Offer.schema.ts"
import * as Pairing from "../../matching/Pairing.ts"
import { clearance } from "../../matching/rules/Fit.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/matching/MatchingLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import * as Step from "../Step.ts"
import type * as World from "../World.ts"
import * as Clearance from "./Clearance.ts"

/** What the same command means to the offer; undefined for one that speaks of the need alone. */
const toOffer = (command: Need.Command, need: NeedId): { readonly offer: string; readonly command: Offer.Command } | undefined => {
  switch (command.type) {
    case "arrange":
    case "receive": {
      const { offer, window, quantity, on } = command
      return { offer, command: { type: command.type === "arrange" ? "arrange" : "give", window, need, quantity, on } }
    }
    case "release": {
      const { offer, window, on, reason } = command
      return { offer, command: { type: "release", window, need, on, reason } }
    }
    default:
      return undefined
  }
}

type Arrange = Extract<Need.Command, { readonly type: "arrange" }>

type Clear = Required<Pick<Life.Gathered<boolean | undefined>, "facts" | "relies">>

/** Whether a volunteer is cleared on a day, under any entry; it holds as long as nobody is merged or checked meanwhile. */
const clearedOn = Effect.fnUntraced(function* (
  world: World.World,
  of: VolunteerId,
  day: Day.Day,
  view: ParameterView
): Effect.fn.Return<Clear, DeskError> {
  const { people, relies: merges } = yield* Merged.look(world)
  const volunteer = OnePerson.keptOf(people, of)
  const entries = OnePerson.entriesOf(people, volunteer)
  const checked = yield* Life.versions(
    world,
    entries.map((entry) => `background-check/${entry}`)
  )
  const { backgroundCheck } = Registers
  const { person, stage } = backgroundCheck.facts
  const rows = yield* readRows(world, backgroundCheck, Criterion.all(person.is(volunteer), stage.is("standing")))
  return { facts: Clearance.on(rows, day, view)(volunteer), relies: [...merges, ...checked] }
})

/** What is known against bringing whoever offers to children, where the need does. */
const against = Effect.fnUntraced(function* (
  world: World.World,
  id: NeedId,
  { offer: name, on }: Arrange,
  view: ParameterView
): Effect.fn.Return<Required<Pick<Life.Gathered<readonly Finding[]>, "facts" | "relies">>, DeskError> {
  const asked = (yield* seen(world, "need", id, kinds.need)).state.asked
  if (asked?.childFacing !== true) return { facts: [], relies: [] }
  const offered = yield* seen(world, "offer", name, kinds.offer)
  const giver = offered.state.made?.giver
  const nobody: Clear = { facts: undefined, relies: [] }
  const cleared = giver?.type === "volunteer" ? yield* clearedOn(world, giver.volunteer, Day.require(on), view) : nobody
  const row = { ...Pairing.nothing, childFacing: true, cleared: cleared.facts }
  return { facts: Rule.findings(clearance, row, view), relies: [...offered.relies, ...cleared.relies] }
})

const need: Life.Life<Need.Command, Need.Need, Need.Event, readonly Finding[]> = Life.checked({
  name: "need",
  kind: kinds.need,
  command: NeedSchema.Command,
  event: NeedSchema.Event,
  decide: Need.decide,
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<readonly Finding[]>, DeskError> {
    const other = toOffer(command, id as NeedId)
    const found = command.type === "arrange" ? yield* against(world, id as NeedId, command, view) : { facts: [] }
    return {
      ...found,
      ...(other === undefined
        ? {}
        : { others: [Step.of(kinds.offer, "offer", other.offer, (state, moment) => Offer.decide(other.command, state, moment))] })
    }
  })
})

type OfOffer = Extract<Offer.Command, { readonly type: "make" | "withdraw" }>
const [make, , , , withdraw] = OfferSchema.Command.members

const offer = Life.alone<OfOffer, Offer.Offer, Offer.Event>({
  name: "offer",
  kind: kinds.offer,
  command: Schema.Union([make, withdraw]),
  event: OfferSchema.Event,
  decide: Offer.decide
})

export const lives = { need: InDirectory.checked(need), offer: InDirectory.checked(offer) } as const
