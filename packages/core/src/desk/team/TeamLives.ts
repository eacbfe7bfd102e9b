/** The lives of teams, by the kind of their streams: what the desk needs to give them commands. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import { kinds } from "../../registers/team/TeamLives.ts"
import * as Formation from "../../team/Formation.ts"
import * as FormationSchema from "../../team/Formation.schema.ts"
import * as Honour from "../../team/Honour.ts"
import * as HonourSchema from "../../team/Honour.schema.ts"
import * as Membership from "../../team/Membership.ts"
import * as MembershipSchema from "../../team/Membership.schema.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import * as Elsewhere from "./Elsewhere.ts"

const { named, reasons } = InDirectory

/** What a formation rests on: what the directory says of its teams, and the links of other formations where one is made here. */
interface Around {
  readonly listed: readonly Finding[]
  readonly elsewhere: NonNullable<Formation.Context["elsewhere"]>
}

const teamsIn = (command: Formation.Command) =>
  command.type === "form" ? named("team", command.lead) : command.type === "add-wing" ? named("team", command.team) : []

export const lives = {
  /** Its id is "team/person". Who leaves a team that is over still leaves it. */
  membership: Life.checked({
    name: "membership",
    kind: kinds.membership,
    command: MembershipSchema.Command,
    event: MembershipSchema.Event,
    decide: Membership.decide,
    gather: (world, { id, command }) =>
      reasons(
        world,
        command.type === "leave" || command.type === "lay-down-role" ? [] : named("team", id.slice(0, id.indexOf("/"))),
        Day.require(command.on)
      )
  }),
  formation: {
    name: "formation",
    kind: kinds.formation,
    command: FormationSchema.Command,
    event: FormationSchema.Event,
    decide: (command, state, { today, facts: { listed, elsewhere } }) =>
      Life.against(Formation.decide(command, state, { today, elsewhere }), listed),
    gather: (world, { id, command }) =>
      Effect.gen(function* () {
        const { facts: listed, relies } = yield* reasons(world, teamsIn(command), Day.require(command.on))
        if (command.type !== "link") return { facts: { listed, elsewhere: [] }, relies }
        const { links, pass } = yield* Elsewhere.read(world, id)
        return { facts: { listed, elsewhere: links }, relies, others: [pass] }
      })
  } satisfies Life.Life<Formation.Command, Formation.Formation, Formation.Event, Around>,
  honour: Life.checked({
    name: "honour",
    kind: kinds.honour,
    command: HonourSchema.Command,
    event: HonourSchema.Event,
    decide: Honour.decide,
    gather: (world, { command }, { today }) =>
      reasons(world, command.type === "propose" && "team" in command.subject ? named("team", command.subject.team) : [], today)
  })
} as const
