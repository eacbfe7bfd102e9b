/**
 * The whole record of one volunteer, in the five parts of art. 4 of 志愿服务记录与证明出具办法(试行). What a reader would get wrong: every part is always
 * there. An empty list says that there is none; of evaluations, which others give and nobody keeps here, the rule still tells that they are
 * missing: what stands among them are objections and noted absences.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Fields from "../../service/rules/RequiredFields.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import * as Names from "../Names.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Explaining from "../tally/Explaining.ts"
import * as World from "../World.ts"
import * as Awards from "./RecordedAwards.ts"
import * as Identity from "./RecordedIdentity.ts"
import * as Services from "./RecordedServices.ts"

/** That somebody who had a place was not there. */
export interface Absent {
  readonly kind: "no-show"
  readonly activity: string
  readonly notedOn: Day.Day
  readonly malicious: boolean
}

export interface WholeRecord {
  readonly at: number
  readonly on: Day.Day
  readonly policy: string
  /** The entry that was kept. */
  readonly volunteer: string
  readonly personal: Identity.Identity
  readonly services: readonly Services.Served[]
  /** Trainings, learning and meetings. */
  readonly trainings: readonly Services.Served[]
  readonly awards: readonly (Awards.Honoured | Awards.Coins)[]
  readonly evaluations: readonly (Services.Objected | Absent)[]
  /** Paid time of social and grid workers, which is no part of a volunteer's record. */
  readonly paidDuty: readonly Services.Served[]
  /** Minutes of volunteer service that count. */
  readonly creditedMinutes: number
  /** REC-01. */
  readonly parts: Asking.Asked
  /** Of everything named here that has a name, and the texts that can be shown. */
  readonly names: Names.Names
}

const { signUp } = Registers
const trained: ReadonlySet<TimeClass | undefined> = new Set<TimeClass>(["training", "learning", "meeting"])

/** Whoever was merged is told as the one person, by whichever entry they are asked for. `NotFound` for whoever no record and no listing knows. */
export const read = (world: World.World, asked: VolunteerId): Effect.Effect<WholeRecord, DeskError> =>
  Effect.map(atOneMoment(world, whole(world, asked)), ({ at, value }) => ({ at, ...value }))

const whole = Effect.fnUntraced(function* (world: World.World, asked: VolunteerId): Effect.fn.Return<Omit<WholeRecord, "at">, DeskError> {
  const on = World.now(world).today
  const explained = yield* Explaining.volunteer(world, asked)
  const { volunteer } = explained
  const personal = yield* Identity.read(world, volunteer, on)
  const all = (yield* Effect.forEach(explained.records, (one) => Services.read(world, one, on))).flat()
  const { honours, coins } = yield* Awards.read(world, volunteer)
  const absences = having(yield* readRows(world, signUp, signUp.facts.volunteer.is(volunteer)), "noShowOn", "malicious").map(
    ({ activity, noShowOn, malicious }): Absent => ({ kind: "no-show", activity, notedOn: noShowOn, malicious })
  )
  const served = all.map((one) => one.served)
  const objections = all.flatMap((one) => one.objections)
  const of = (test: (timeClass: TimeClass | undefined) => boolean) =>
    served.filter(({ row }) => test(row.timeClass as TimeClass | undefined))
  const parts = {
    personal,
    services: of((one) => one === "service"),
    trainings: of((one) => trained.has(one)),
    awards: [...honours, ...coins],
    evaluations: [...objections, ...absences]
  }
  const said = [
    ...served.flatMap((one) => Names.wordsOf(one.facts)),
    ...objections.flatMap(({ words, answer }) => [words, answer?.words]),
    ...honours.map(({ withdrawn }) => withdrawn?.reason)
  ]
  // An organiser known by name only, and a title that names somebody, are kept as texts under their ids.
  const facts = served.map((one) => one.facts)
  const organisers = having(facts, "organiser").map(({ organiser }) => organiser)
  const titles = having(honours, "title").map(({ title }) => title)
  const leaders = yield* Names.ofPeople(
    world,
    having(facts, "leader").map(({ leader }) => leader)
  )
  const texts = yield* Names.ofTexts(world, [...Names.textIds(said), ...organisers, ...titles])
  // Nobody keeps what others thought of a service: that there is nothing of it here does not say that there was none.
  const stated = Fields.statedIn(Fields.partTitles, { ...parts, evaluations: undefined })
  return {
    on,
    policy: explained.policy,
    volunteer,
    ...parts,
    paidDuty: of((one) => one === "paid-duty"),
    creditedMinutes: explained.total?.creditedMinutes ?? 0,
    parts: Asking.ask(Fields.recordParts, stated, Policy.on(world.policy, on)),
    names: new Map([...explained.names, ...leaders, ...texts])
  }
})
