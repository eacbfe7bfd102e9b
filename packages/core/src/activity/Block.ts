/**
 * What keeps a volunteer from the activities of a team or an organiser for a time, with a reason; the appeal against it; its end.
 *
 * What a reader would get wrong: a block stands while its appeal is open, and says so. It never takes back time that was served. Nobody
 * imposes or lifts their own, and whoever imposed one does not answer the appeal against it (`person/OwnMatter`).
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { OrganisationId, PersonId, TeamId, VolunteerId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event, Scope } from "./Block.schema.ts"
import * as OnePerson from "../person/OnePerson.ts"
import * as OwnMatter from "../person/OwnMatter.ts"
import type * as SignUp from "./rules/SignUp.ts"

export type { Command, Event, Scope } from "./Block.schema.ts"

export interface Imposed extends SignUp.Block {
  readonly by: Scope
  readonly officer: PersonId
  readonly stage: "standing" | "appealed" | "rejected" | "lifted"
}

/** In the order in which they were imposed. */
export interface Block {
  readonly blocks: readonly Imposed[]
}

export interface Context {
  readonly today: Day.Day
  /** Whose blocks these are. */
  readonly volunteer: VolunteerId
  readonly people?: OnePerson.People
}

export const initial: Block = { blocks: [] }
export const streamOf = (volunteer: VolunteerId): string => `block/${volunteer}`
export const upcasts = {}

const allowed: { readonly [T in Exclude<Command["type"], "impose">]: readonly Imposed["stage"][] } = {
  // An appeal is heard once.
  appeal: ["standing"],
  answer: ["appealed"],
  lift: ["standing", "appealed", "rejected"]
}

const units = { on: "day", from: "day", until: "day", today: "day", since: "day" }

export const decide = (command: Command, state: Block, { today, volunteer, people }: Context): Decision.Decision<readonly Event[]> => {
  if (command.type === "impose") {
    const [from, until] = [Day.require(command.from), Day.require(command.until)]
    return Decision.from<readonly Event[]>(
      [{ ...command, type: "block.imposed", v: 1, on: Day.text(today) }],
      [
        ...(until < from ? [finding("block.ends-before-it-begins", { from, until }, { units })] : []),
        ...(from < today ? [finding("block.backdated", { from, today }, { units })] : []),
        ...OwnMatter.reasons(command.officer, { subject: volunteer }, people)
      ]
    )
  }
  const found = state.blocks[command.block - 1]
  if (found === undefined) return { outcome: "unmet", findings: [finding("block.none", { block: command.block })] }
  const on = Day.require(command.on)
  const ground: readonly Finding[] = [
    ...(allowed[command.type].includes(found.stage)
      ? []
      : [finding("block.stage", { command: command.type, stage: found.stage, block: command.block })]),
    ...(on > today ? [finding("block.future", { on, today }, { units })] : []),
    ...orderOf(on, found)
  ]
  const answer = (event: Event, ...more: readonly Finding[]) => Decision.from<readonly Event[]>([event], [...ground, ...more])
  switch (command.type) {
    case "appeal":
      return answer(
        { ...command, type: "block.appealed", v: 1 },
        ...(OnePerson.isSame(people ?? OnePerson.nobody, command.volunteer, volunteer)
          ? []
          : [finding("block.not-own", { volunteer: command.volunteer })])
      )
    case "answer":
      return answer(
        { ...command, type: "block.appeal-answered", v: 1 },
        ...OwnMatter.reasons(command.officer, { subject: volunteer, decider: found.officer }, people)
      )
    case "lift":
      return answer({ ...command, type: "block.lifted", v: 1 }, ...OwnMatter.reasons(command.officer, { subject: volunteer }, people))
  }
}

/** Nothing happens to a block before the last thing that did; an appeal may come before its first day. */
const orderOf = (on: Day.Day, { imposedOn, appealedOn, answeredOn }: Imposed): readonly Finding[] => {
  const since = answeredOn ?? appealedOn ?? imposedOn ?? on
  return on < since ? [finding("block.before", { on, since }, { units })] : []
}

export const stagesOf: { readonly [T in Event["type"]]: readonly (Imposed["stage"] | "none")[] } = {
  "block.imposed": ["none"],
  "block.appealed": allowed.appeal,
  "block.appeal-answered": allowed.answer,
  "block.lifted": allowed.lift
}

const stageOf = ({ blocks }: Block, event: Event): Imposed["stage"] | "none" =>
  event.type === "block.imposed" ? "none" : (blocks[event.block - 1]?.stage ?? "none")

export const fits = (state: Block, event: Event): boolean => stagesOf[event.type].includes(stageOf(state, event))

export const evolve = (state: Block, event: Event): Block => {
  if (!fits(state, event)) return state
  if (event.type === "block.imposed") {
    const { by, officer, on } = event
    const days = {
      ...(on === undefined ? {} : { imposedOn: Day.require(on) }),
      from: Day.require(event.from),
      until: Day.require(event.until)
    }
    return { blocks: [...state.blocks, { by, officer, ...days, stage: "standing" }] }
  }
  const on = Day.require(event.on)
  const change = (): Partial<Imposed> => {
    if (event.type === "block.appealed") return { stage: "appealed", appealedOn: on }
    if (event.type === "block.lifted") return { stage: "lifted", liftedOn: on }
    return event.upheld ? { stage: "lifted", answeredOn: on, liftedOn: on } : { stage: "rejected", answeredOn: on }
  }
  return { blocks: state.blocks.map((one, index) => (index === event.block - 1 ? { ...one, ...change() } : one)) }
}

export const decider: Decider<Command, Block, Event, Context> = { initial, decide, evolve }

/** The blocks that keep the volunteer from activities of this team and organiser, as the rule reads them. */
export const against = ({ blocks }: Block, of: { readonly team: TeamId; readonly organiser: OrganisationId }): readonly SignUp.Block[] =>
  blocks.filter(({ by }) => ("team" in by ? by.team === of.team : by.organiser === of.organiser))
