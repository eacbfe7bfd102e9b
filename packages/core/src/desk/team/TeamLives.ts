/** The lives of teams, by the kind of their streams: what the desk needs to give them commands. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import { kinds } from "../../registers/team/TeamLives.ts"
import * as Formation from "../../team/Formation.ts"
import * as FormationSchema from "../../team/Formation.schema.ts"
import type { TeamId } from "../../foundation/Id.ts"
import type { DeskError } from "../DeskError.ts"
import { seen } from "../Seen.ts"
import * as HonourCheck from "../../team/HonourCheck.ts"
import * as HonourFacts from "./HonourFacts.ts"
import * as Honour from "../../team/Honour.ts"
import * as HonourSchema from "../../team/Honour.schema.ts"
import * as Membership from "../../team/Membership.ts"
import * as MembershipSchema from "../../team/Membership.schema.ts"
import * as Registration from "../../team/Registration.ts"
import * as RegistrationSchema from "../../team/Registration.schema.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import * as Certificates from "../person/Certificates.ts"
import type { World } from "../World.ts"
import * as Admitting from "./Admitting.ts"
import * as Elsewhere from "./Elsewhere.ts"

const { named } = InDirectory

const personIn = (id: string): string => id.slice(id.indexOf("/") + 1)

const membership: Life.Life<Membership.Command, Membership.Membership, Membership.Event, Membership.Context["admission"]> = {
  name: "membership",
  kind: kinds.membership,
  command: MembershipSchema.Command,
  event: MembershipSchema.Event,
  decide: (command, state, { today, view, facts: admission }) => Membership.decide(command, state, { today, view, admission }),
  server: personIn,
  begins: ["join"],
  gather: (world, { id, command }, { view }) =>
    Effect.map(
      command.type === "join" || command.type === "confirm"
        ? Admitting.of(world, personIn(id), Day.require(command.on), view)
        : Effect.succeed(undefined),
      (facts) => ({ facts })
    )
}

/** The links of other formations, where one is made here. */
type Elsewheres = Formation.Context["elsewhere"]

const formation: Life.Life<Formation.Command, Formation.Formation, Formation.Event, Elsewheres> = {
  name: "formation",
  kind: kinds.formation,
  command: FormationSchema.Command,
  event: FormationSchema.Event,
  decide: (command, state, { today, facts: elsewhere }) => Formation.decide(command, state, { today, elsewhere }),
  gather: (world, { id, command }) =>
    command.type === "link"
      ? Effect.map(Elsewhere.read(world, id), ({ links, pass }) => ({ facts: links, others: [pass] }))
      : Effect.succeed({ facts: [] })
}

type AtGrant = Pick<Honour.Context, "selected" | "measures">

/** Where it is granted, the rules of selection and the conditions of a star are asked, with the force that the place gives them. */
const honour: Life.Life<Honour.Command, Honour.Honour, Honour.Event, AtGrant> = {
  name: "honour",
  kind: kinds.honour,
  command: HonourSchema.Command,
  event: HonourSchema.Event,
  decides: ({ type }) => type === "check" || type === "publicise" || type === "answer" || type === "grant",
  decide: (command, state, { facts, ...moment }) => Honour.decide(command, state, { ...moment, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }, { today, view }): Effect.fn.Return<Life.Gathered<AtGrant>, DeskError> {
    if (command.type !== "grant") return { facts: { selected: [], measures: {} } }
    const { state } = yield* seen(world, "honour", id, kinds.honour)
    const { subject } = state
    const relies = subject !== undefined && "team" in subject ? yield* Life.versions(world, [`team/${subject.team}`]) : []
    const known = yield* HonourFacts.of(world, subject, today)
    const measures = yield* HonourFacts.measures(world, subject, today)
    return { facts: { selected: HonourCheck.atGrant(state, known, command.stated ?? {}, today, view), measures }, relies }
  })
}

/** Which founders hold a certificate, where the place asks for that. Nobody guards it: a certificate that is there stays. */
const foundersCertified = Effect.fnUntraced(function* (
  world: World,
  team: string,
  command: Registration.Command,
  view: ParameterView
): Effect.fn.Return<Life.Gathered<Certificates.Known>, DeskError> {
  const { state, relies } = yield* seen(world, "team", team, kinds.team)
  const founders = command.type === "propose" ? command.founders : (state.proposal?.founders ?? [])
  const people = founders.map(({ person }) => person)
  return { facts: yield* Certificates.read(world, view, people), relies }
})

export const lives = {
  /** On the stream of its listing. Who goes into another team goes into one that is there. */
  team: InDirectory.checked({
    name: "team",
    kind: kinds.team,
    command: RegistrationSchema.Command,
    event: RegistrationSchema.Event,
    decides: ({ type }) => type === "register",
    decide: (command, state, { today, view, id, people, facts }) =>
      Registration.decide(command, state, { today, view, team: id as TeamId, people, ...facts }),
    gather: (world, { id, command }, { view }) => foundersCertified(world, id, command, view)
  } satisfies Life.Life<Registration.Command, Registration.Registration, Registration.Event, Certificates.Known>),
  /** Its id is "team/person". Who leaves a team that is over still leaves it. */
  membership: InDirectory.naming(membership, ({ id, command }) =>
    command.type === "leave" || command.type === "lay-down-role"
      ? undefined
      : { named: named("team", id.slice(0, id.indexOf("/"))), on: Day.require(command.on) }
  ),
  formation: InDirectory.checked(formation, "release-wing", "end-link"),
  honour: InDirectory.checked(honour)
} as const
