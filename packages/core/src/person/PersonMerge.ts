/**
 * One entry of the directory, merged into another one of the same person, and separated again where that was wrong.
 *
 * What a reader would get wrong: nothing is moved. The stream says whose the entry is (`OnePerson`); what was recorded under it stays there.
 * And a clash between two entries is settled before, or accepted by its name by whoever decides; it is never overlooked.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, VolunteerId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as PersonOptions from "./messages/options.ts"
import type * as OnePerson from "./OnePerson.ts"
import * as OwnMatter from "./OwnMatter.ts"
import type { Command, Event } from "./PersonMerge.schema.ts"

export type { Command, Event } from "./PersonMerge.schema.ts"

export interface PersonMerge {
  readonly stage: "apart" | "merged"
  readonly into?: PersonId
  readonly since?: Day.Day
  readonly latest?: Day.Day
}

/** What the lives of the two say against it. */
export interface Against {
  /** What would be untrue of one person, or has to be settled before. */
  readonly reasons: readonly Finding[]
  /** What may be, if whoever decides accepts it: by rule. */
  readonly clashes: readonly Finding[]
  /** What only follows: minutes that fall away, closed periods whose figures change. */
  readonly told: readonly Finding[]
}

export interface Context extends Against {
  readonly today: Day.Day
  /** Whose entry it is about. */
  readonly entry: string
  readonly people?: OnePerson.People
}

export const initial: PersonMerge = { stage: "apart" }
export const streamOf = (entry: PersonId | VolunteerId): string => `person-merge/${entry}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly PersonMerge["stage"][] } = {
  "person-merge.merged": ["apart"],
  "person-merge.separated": ["merged"]
}
const eventOf = { merge: "person-merge.merged", separate: "person-merge.separated" } as const

/** Against a command that names an entry which is another one's by now. */
export const elsewhere = (id: string, into: string): Finding => finding("person.merged", { id, into })

const ofTheTwo = ({ into, by, accepted }: Extract<Command, { readonly type: "merge" }>, context: Context): readonly Finding[] => {
  const { entry, reasons, clashes, told, people } = context
  if (String(into) === entry) return [finding("person-merge.itself", { entry })]
  return [
    ...[entry, into].flatMap((subject) => OwnMatter.reasons(by, { subject }, people)),
    ...reasons,
    ...clashes.map((clash): Finding =>
      accepted?.includes(clash.rule) === true ? { ...clash, severity: "warning" } : { ...clash, severity: "error", outcome: "unmet" }
    ),
    ...told
  ]
}

export const decide = (command: Command, state: PersonMerge, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const event = happened(command, eventOf)
  return Decision.from<readonly Event[]>(
    [event],
    [
      ...Turn.inStage("person-merge", command.type, state.stage, stagesOf[event.type], PersonOptions.mergeStage),
      ...Turn.inOrder("person-merge", { on, today: context.today, latest: state.latest }),
      ...(command.type === "merge" ? ofTheTwo(command, context) : context.told)
    ]
  )
}

export const fits = (state: PersonMerge, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: PersonMerge, event: Event): PersonMerge => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  return event.type === "person-merge.merged" ? { stage: "merged", into: event.into, since: latest, latest } : { stage: "apart", latest }
}

export const decider: Decider<Command, PersonMerge, Event, Context> = { initial, decide, evolve }
