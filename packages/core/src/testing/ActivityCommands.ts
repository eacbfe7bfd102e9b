/**
 * Commands of an activity from its plan to its end, each of which is accepted: one place for three people, cover that ends with the work, a
 * training on the very day of the sign-up, an activity of one minute or over midnight.
 *
 * What a reader would get wrong: who may join depends on what is known of people. They are accepted where the volunteers are adults of whom no
 * other sign-up and no block stands; what the work asks beside that, each of them states with the sign-up.
 */
import * as fc from "fast-check"
import type { Command, Notice, Plan, Position, Stated } from "../activity/Activity.schema.ts"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import type { Span } from "../foundation/Span.ts"
import * as Times from "./Times.ts"

const id = Id.require
const officer = id<Id.PersonId>("officer")
const training = "急救"

export const volunteers: readonly Id.VolunteerId[] = ["v-1", "v-2", "v-3", "v-4", "v-5"].map((one) => id<Id.VolunteerId>(one))

/** Who organises, and what must be said with it. */
const organiser: fc.Arbitrary<Pick<Plan, "organiserKind" | "groupAgreed" | "insideOwnScope" | "cooperating">> = fc.constantFrom(
  { organiserKind: "volunteer-organisation" },
  { organiserKind: "self-recruiting" },
  { organiserKind: "internal-group", groupAgreed: true, insideOwnScope: true },
  { organiserKind: "internal-group", groupAgreed: true, insideOwnScope: false, cooperating: true }
)
const emergency = fc.constantFrom({ emergency: false }, { emergency: true, underCommand: true })

const first = Day.require("2026-03-10")
/** From one of three days on, a minute long up to three days. */
const time = Times.span(Times.minute(fc.integer({ min: first - 1, max: first + 1 }).map((day) => day as Day.Day)))

/** A plan against which nothing speaks. */
export const plan: fc.Arbitrary<Plan> = fc.tuple(time, organiser, emergency, fc.boolean()).map(([of, by, under, dangerous]) => ({
  name: "清洁家园",
  team: id("t-1"),
  community: id("c-1"),
  organiser: id("o-1"),
  leader: id("leader"),
  place: "西街道",
  content: "清理楼道杂物",
  category: "community-service",
  time: of,
  ...by,
  ...under,
  feeFen: 0,
  profitMaking: false,
  dangerous,
  higherRisk: dangerous,
  largeEvent: false
}))

export const position: Position = { position: "sweep", name: "清扫", number: 1, childFacing: false, healthAsked: true, training }
export const notice: Notice = { conditions: "身体健康", signUp: "向队长报名", risks: [], safeguards: "配发手套" }

/** Just what the work asks: trained and covered on the day of the sign-up at the latest, and from its first minute to its last. */
export const stated = (cover: Span, on: string): Stated => ({
  willing: true,
  healthFits: true,
  insurerAccepts: true,
  trainings: [{ kind: training, on }],
  policies: [{ boughtOn: on, cover }],
  agreements: [on]
})

const steps = fc.array(
  fc.record({
    what: fc.constantFrom("sign-up" as const, "sign-up" as const, "withdraw" as const, "resize" as const, "turn" as const),
    who: fc.nat(),
    /** Until the next one. */
    days: fc.constantFrom(0, 0, 1)
  }),
  { minLength: 4, maxLength: 24 }
)
type Step = { readonly what: "sign-up" | "withdraw" | "resize" | "turn"; readonly who: number }

/** What is known of the sign-ups between two commands; those who have a place stand before those who wait. */
interface Going {
  readonly isOpen: boolean
  readonly places: number
  readonly standing: readonly Id.VolunteerId[]
}

/** The command of a step and what comes of it; undefined where there is nothing to do. */
const taken = ({ what, who }: Step, going: Going, on: string, of: Plan): readonly [Command, Going] | undefined => {
  const { isOpen, places, standing } = going
  const one = <T>(all: readonly T[]): T | undefined => all[who % all.length]
  switch (what) {
    case "sign-up": {
      const volunteer = one(volunteers.filter((other) => !standing.includes(other)))
      if (!isOpen || volunteer === undefined) return undefined
      const command: Command = { type: "sign-up", volunteer, position: position.position, stated: stated(of.time, on), on }
      return [command, { ...going, standing: [...standing, volunteer] }]
    }
    case "withdraw": {
      const volunteer = one(standing)
      if (volunteer === undefined) return undefined
      return [
        { type: "withdraw", volunteer, on },
        { ...going, standing: standing.filter((other) => other !== volunteer) }
      ]
    }
    case "resize": {
      // As few as there are people with a place, or one more than there was.
      const number = who % 2 === 0 ? Math.max(Math.min(places, standing.length), 1) : places + 1
      return [
        { type: "set-position", position: { ...position, number }, on },
        { ...going, places: number }
      ]
    }
    case "turn":
      return [
        { type: isOpen ? "close-sign-up" : "open-sign-up", on },
        { ...going, isOpen: !isOpen }
      ]
  }
}

/** An activity from plan to end, or to where it is cancelled; whoever had a place and did not come is noted, and the note taken back. */
export const lives: fc.Arbitrary<readonly Command[]> = fc
  .tuple(plan, steps, fc.constantFrom(true, true, true, false))
  .map(([of, all, isHeld]) => {
    const begins = Minute.dayOf(of.time.from)
    let day = Day.plusDays(begins, -3)
    const announced = Day.text(day)
    const commands: Command[] = [
      { type: "plan", plan: of, on: announced },
      { type: "set-position", position, on: announced },
      { type: "publish", notice, on: announced },
      { type: "open-sign-up", on: announced }
    ]
    let going: Going = { isOpen: true, places: position.number, standing: [] }
    for (const { days, ...step } of all) {
      const next = taken(step, going, Day.text(day), of)
      if (next === undefined) continue
      commands.push(next[0])
      going = next[1]
      if (day < begins) day = Day.plusDays(day, days)
    }
    return [...commands, ...(isHeld ? ending(of, going) : [{ type: "cancel" as const, reason: "下雨", on: Day.text(day) }])]
  })

const ending = (of: Plan, { places, standing }: Going): readonly Command[] => {
  const on = Day.text(Minute.dayOf(Minute.plus(of.time.to, -1)))
  const missed = standing.slice(0, places).slice(-1)
  return [
    { type: "note-forecast", highestCelsius: 30, on: Day.text(Minute.dayOf(of.time.from)) },
    { type: "begin", on: Day.text(Minute.dayOf(of.time.from)) },
    { type: "hold", on },
    ...missed.flatMap((volunteer): readonly Command[] => [
      { type: "note-no-show", volunteer, malicious: false, by: officer, on },
      { type: "take-back-no-show", volunteer, by: officer, reason: "误记", on }
    ])
  ]
}
