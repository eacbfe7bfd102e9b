/** The lives of places, by the kind of their streams: what the desk needs to give them commands. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as CommunityParties from "../../place/CommunityParties.ts"
import * as PartiesSchema from "../../place/CommunityParties.schema.ts"
import * as CreditCodeReasons from "../../place/CreditCodeReasons.ts"
import * as FeatureProject from "../../place/FeatureProject.ts"
import * as FeatureProjectSchema from "../../place/FeatureProject.schema.ts"
import * as Agreement from "../../place/PartnershipAgreement.ts"
import * as AgreementSchema from "../../place/PartnershipAgreement.schema.ts"
import type * as Directory from "../../place/Directory.ts"
import * as DirectorySchema from "../../place/Directory.schema.ts"
import * as GridAssignment from "../../place/GridAssignment.ts"
import * as GridAssignmentSchema from "../../place/GridAssignment.schema.ts"
import * as Listing from "../../place/Listing.ts"
import * as ListingSchema from "../../place/Listing.schema.ts"
import * as StationAssessment from "../../place/StationAssessment.ts"
import * as AssessmentSchema from "../../place/StationAssessment.schema.ts"
import * as Station from "../../place/Station.ts"
import * as StationSchema from "../../place/Station.schema.ts"
import * as Goals from "../../place/YearlyGoals.ts"
import * as InYear from "../../place/InYear.ts"
import * as KeyWork from "../../place/KeyWork.ts"
import * as KeyWorkSchema from "../../place/KeyWork.schema.ts"
import * as GoalsSchema from "../../place/YearlyGoals.schema.ts"
import { kinds } from "../../registers/place/PlaceLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError, WorldFailed } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import * as Assessing from "./Assessing.ts"
import * as ServingKeyWork from "./ServingKeyWork.ts"

const { named, reasons } = InDirectory

/** Only a hint rests on it, so a street that is listed meanwhile sends nobody back. */
const divisions = (world: World): Effect.Effect<{ readonly facts: ReadonlySet<string> }, WorldFailed> =>
  Effect.map(readRows(world, Registers.street), (streets) => ({ facts: CreditCodeReasons.divisionsOf(streets) }))

/** What is listed one by one, each kind under its own name. */
const listed = <K extends Listing.Kind>(kind: K) =>
  InDirectory.checked<Listing.Command, Directory.Entry, Directory.Event, ReadonlySet<string>>({
    name: kind,
    kind: kinds[kind],
    command: ListingSchema.Command,
    event: DirectorySchema.Event,
    decide: (command, state, { id, facts }) => Listing.decide(command, state, { kind, id, divisions: facts }),
    gather: divisions
  })

/** The community and its partner. */
const both = (terms: Agreement.PartnershipAgreement["terms"]): readonly Directory.Named[] => [
  ...named("community", terms?.community),
  ...named("organisation", terms?.partner)
]

export const lives = {
  compound: listed("compound"),
  building: listed("building"),
  grid: listed("grid"),
  facility: listed("facility"),
  organisation: listed("organisation"),
  /** Its id is the grid's. Whoever works in a grid that is over is released from it all the same. */
  "grid-assignment": InDirectory.naming(
    InDirectory.checked(
      Life.alone<GridAssignment.Command, GridAssignment.GridAssignment, GridAssignment.Event>({
        name: "grid-assignment",
        kind: kinds["grid-assignment"],
        command: GridAssignmentSchema.Command,
        event: GridAssignmentSchema.Event,
        decide: GridAssignment.decide
      }),
      "release"
    ),
    ({ id, command }) => (command.type === "assign" ? { named: named("grid", id), on: Day.require(command.on) } : undefined)
  ),
  station: InDirectory.checked(
    Life.alone({
      name: "station",
      kind: kinds.station,
      command: StationSchema.Command,
      event: StationSchema.Event,
      decide: Station.decide
    })
  ),
  /** Its id is "station/year". */
  "station-assessment": {
    name: "station-assessment",
    kind: kinds["station-assessment"],
    command: AssessmentSchema.Command,
    event: AssessmentSchema.Event,
    decide: (command, state, { facts, ...about }) => StationAssessment.decide(command, state, { ...about, ...facts }),
    gather: (world, { id }) => Assessing.around(world, id)
  } satisfies Life.Life<StationAssessment.Command, StationAssessment.StationAssessment, StationAssessment.Event, Assessing.Around>,
  /** Its id is "street/year". What a street that is over had listed is struck all the same. */
  "key-work": {
    name: "key-work",
    kind: kinds["key-work"],
    command: KeyWorkSchema.Command,
    event: KeyWorkSchema.Event,
    decide: (command, state, { facts }) => Decision.against(KeyWork.decide(command, state), facts),
    gather: Effect.fnUntraced(function* (world, asked, { today }): Effect.fn.Return<Life.Gathered<readonly Finding[]>, DeskError> {
      const listing = asked.command.type === "list" ? named("street", InYear.of(asked.id).name) : []
      const { facts, relies } = yield* reasons(world, listing, today)
      const struck = yield* ServingKeyWork.strike(world, asked)
      return { facts, relies: [...relies, ...struck.relies], others: struck.others }
    })
  } satisfies Life.Life<KeyWork.Command, KeyWork.KeyWork, KeyWork.Event, readonly Finding[]>,
  /** Its id is "station/year". */
  goals: InDirectory.checked(
    {
      name: "goals",
      kind: kinds.goals,
      command: GoalsSchema.Command,
      event: GoalsSchema.Event,
      decide: (command, state, { today, facts: { reasons: against, ofStreet } }) =>
        Decision.against(Goals.decide(command, state, { today, ofStreet }), against),
      gather: (world, asked, { today }) => ServingKeyWork.goals(world, asked, today)
    } satisfies Life.Life<Goals.Command, Goals.YearlyGoals, Goals.Event, ServingKeyWork.AroundGoals>,
    "drop-target"
  ),
  agreement: InDirectory.naming(
    InDirectory.checked(
      Life.alone<Agreement.Command, Agreement.PartnershipAgreement, Agreement.Event>({
        name: "agreement",
        kind: kinds.agreement,
        command: AgreementSchema.Command,
        event: AgreementSchema.Event,
        decide: Agreement.decide
      })
    ),
    ({ command }, { terms }) => {
      switch (command.type) {
        case "draft":
          return { named: named("organisation", command.partner), on: Day.require(command.from) }
        case "sign":
          return { named: both(terms), on: Day.require(command.on) }
        case "prolong":
          return { named: both(terms), on: Day.require(command.until) }
        // What was kept, or is over, is said of whoever it was.
        default:
          return undefined
      }
    }
  ),
  "feature-project": InDirectory.checked(
    Life.alone({
      name: "feature-project",
      kind: kinds["feature-project"],
      command: FeatureProjectSchema.Command,
      event: FeatureProjectSchema.Event,
      decide: FeatureProject.decide
    })
  ),
  /** Its id is the community's. */
  parties: Life.checked({
    name: "parties",
    kind: kinds.parties,
    command: PartiesSchema.Command,
    event: PartiesSchema.Event,
    decide: CommunityParties.decide,
    gather: (world, { id, command }) => reasons(world, command.type === "join" ? named("community", id) : [], Day.require(command.on))
  })
} as const
