/**
 * The lives of activities: what the desk needs to give them commands. What a reader would get wrong: whoever waits is asked anew with every
 * place that falls free, and whoever has a place when the time is moved, so their facts are gathered too. A sign-up is entered in the
 * diary of its volunteer in the same commit: it guards what is asked across activities.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as ActivitySchema from "../../activity/Activity.schema.ts"
import * as Attendance from "../../activity/Attendance.ts"
import * as AttendanceSchema from "../../activity/Attendance.schema.ts"
import * as AttendanceRecord from "../../activity/AttendanceRecord.ts"
import * as Block from "../../activity/Block.ts"
import * as BlockSchema from "../../activity/Block.schema.ts"
import * as Course from "../../activity/Course.ts"
import * as CourseSchema from "../../activity/Course.schema.ts"
import type * as Occasion from "../../activity/Occasion.ts"
import * as Elders from "../../activity/rules/Elders.ts"
import * as Diary from "../../activity/Diary.ts"
import * as DiarySchema from "../../activity/Diary.schema.ts"
import * as Day from "../../foundation/Day.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { ActivityId, RecordId, VolunteerId } from "../../foundation/Id.ts"
import * as Minute from "../../foundation/Minute.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import * as Births from "../person/Births.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import * as RecordCommands from "../record/RecordCommands.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"
import * as Occasions from "./Occasions.ts"
import { read } from "../Seen.ts"
import * as Volunteers from "./Volunteers.ts"

/** Who is asked anew with a command; nobody by one that asks only how many adults there are, undefined where no one matters to it. */
const askedBy = (command: Activity.Command, state: Activity.Activity): readonly VolunteerId[] | undefined => {
  const waiting = Activity.waiting(state).map(({ volunteer }) => volunteer)
  switch (command.type) {
    case "sign-up":
      return [command.volunteer, ...waiting]
    case "withdraw":
    case "give-places":
    case "set-position":
      return waiting
    case "move":
    case "note-forecast":
      return Activity.placed(state).map(({ volunteer }) => volunteer)
    case "close-sign-up":
    case "begin":
    case "hold":
      return []
    default:
      return undefined
  }
}

const entering = (activity: ActivityId, { volunteer, on }: Extract<Activity.Command, { readonly type: "sign-up" }>): Step.Step =>
  Step.of(kinds.diary, "diary", volunteer, () => Diary.decide({ type: "enter", activity, on }))

const activity: Life.Life<Activity.Command, Activity.Activity, Activity.Event, Volunteers.Known["facts"]> = {
  name: "activity",
  kind: kinds.activity,
  command: ActivitySchema.Command,
  event: ActivitySchema.Event,
  decides: (command) => command.type === "sign-up" && command.overrides !== undefined,
  decide: (command, state, { today, view, calendar, people, facts }) =>
    Activity.decide(command, state, { today, view, calendar, people, ...facts }),
  gather: Effect.fnUntraced(function* (
    world,
    { id, command },
    { view }
  ): Effect.fn.Return<Life.Gathered<Volunteers.Known["facts"]>, DeskError> {
    const { state } = yield* read(world, kinds.activity, Activity.streamOf(id as ActivityId))
    const known = yield* Volunteers.load(world, id, state, askedBy(command, state), view)
    return command.type === "sign-up" ? { ...known, others: [entering(id as ActivityId, command)] } : known
  })
}

type There = Pick<Attendance.Context, "occasion" | "voided" | "elders">

const attendance: Life.Life<Attendance.Command, Attendance.Attendance, Attendance.Event, There> = {
  name: "attendance",
  kind: kinds.attendance,
  command: AttendanceSchema.Command,
  event: AttendanceSchema.Event,
  decide: (command, state, { today, facts }) => Attendance.decide(command, state, { today, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<There>, DeskError> {
    const { occasion: planned, relies } = yield* Occasions.of(world, id as ActivityId)
    const people = yield* Merged.people(world)
    // Whichever entry of theirs signed up.
    const occasion = { ...planned, expects: (one: VolunteerId) => OnePerson.entriesOf(people, one).some(planned.expects) }
    const voided = yield* voidedOf(world, id)
    const elders = yield* eldersOf(world, command, occasion, view)
    const there = { facts: { occasion, voided, elders }, relies: [relies] }
    if (command.type !== "book") return there
    const stream = Attendance.streamOf(id as ActivityId)
    const { state, version } = yield* read(world, kinds.attendance, stream)
    const attended = AttendanceRecord.factsOf(occasion, state, command.volunteer)
    // Whatever is new stands under the entry that was kept.
    const kept = OnePerson.keptOf(people, command.volunteer)
    const facts = attended === undefined ? undefined : { ...attended, volunteer: kept }
    const isBooked = Attendance.recordOf(Attendance.of(state, command.volunteer), voided) !== undefined
    // The record says what was attended at this version: booked at another, it would say something else than the attendance.
    const asRead = { ...there, relies: [relies, { stream, version }] }
    return facts === undefined || isBooked
      ? asRead
      : { ...asRead, others: yield* RecordCommands.entering(world, command.record, { type: "enter", facts }) }
  })
}

/** Ages of those whose attendance is told, where a pack limits what elders do. */
const eldersOf = (
  world: World,
  command: Attendance.Command,
  { time }: Occasion.Occasion,
  view: ParameterView
): Effect.Effect<Attendance.Context["elders"], DeskError> => {
  if (Rule.requirementsIn(Elders.limitsHeld, view).length === 0) return Effect.succeed(undefined)
  const told = command.type === "call-roll" ? command.present : [command.volunteer]
  return Effect.map(Births.of(world, told), (bornOn) => ({
    view,
    ageOf: (volunteer: VolunteerId) => {
      const born = bornOn(volunteer)
      return born === undefined ? undefined : AgeClass.elderAgeOn(born, Minute.dayOf(time.from), view)
    }
  }))
}

/** Of the records that came of this attendance, those that were voided. */
const voidedOf = Effect.fnUntraced(function* (world: World, activity: string): Effect.fn.Return<ReadonlySet<RecordId>, DeskError> {
  const rows = yield* readRows(world, Registers.attendance, Registers.attendance.facts.activity.is(activity))
  const [one, ...others] = rows.flatMap((row) => (row.record === undefined ? [] : [row.record]))
  if (one === undefined) return new Set()
  const { record, stage } = Registers.serviceRecord.facts
  const voided = yield* readRows(world, Registers.serviceRecord, Criterion.all(record.isOneOf([one, ...others]), stage.is("voided")))
  return new Set(voided.map((row) => row.record as RecordId))
})

/** The teaching point is there on the last day for which something is planned; and so is the team, where dates are put in later. */
const besideCourse = ({ command }: Life.Asked<Course.Command>, { plan }: Course.Course): InDirectory.Beside | undefined => {
  switch (command.type) {
    case "open":
      return { named: InDirectory.named("facility", command.plan.facility), on: Day.require(command.plan.series.until) }
    case "prolong":
    case "add":
      return {
        named: [...InDirectory.named("facility", plan?.facility), ...InDirectory.named("team", plan?.team)],
        on: Day.require(command.type === "add" ? command.day : command.until)
      }
    default:
      return undefined
  }
}

export const lives = {
  activity: InDirectory.checked(activity),
  attendance,
  course: InDirectory.naming(
    InDirectory.checked(
      Life.alone<Course.Command, Course.Course, Course.Event>({
        name: "course",
        kind: kinds.course,
        command: CourseSchema.Command,
        event: CourseSchema.Event,
        decide: Course.decide
      })
    ),
    besideCourse
  ),
  block: InDirectory.checked(
    Life.alone<Block.Command, Block.Block, Block.Event>({
      name: "block",
      kind: kinds.block,
      command: BlockSchema.Command,
      event: BlockSchema.Event,
      decides: () => true,
      decide: (command, state, { today, id, people }) => Block.decide(command, state, { today, volunteer: id as VolunteerId, people }),
      server: (id) => id,
      begins: ["impose"]
    })
  ),
  diary: Life.alone({ name: "diary", kind: kinds.diary, command: DiarySchema.Command, event: DiarySchema.Event, decide: Diary.decide })
} as const
