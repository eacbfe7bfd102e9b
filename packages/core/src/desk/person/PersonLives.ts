/** The lives of people, by the kind of their streams; each stream is named by the person. */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Policy from "../../law/Policy.ts"
import * as BackgroundCheck from "../../person/BackgroundCheck.ts"
import * as BackgroundCheckSchema from "../../person/BackgroundCheck.schema.ts"
import * as Consent from "../../person/Consent.ts"
import * as ConsentSchema from "../../person/Consent.schema.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as GuardianshipSchema from "../../person/Guardianship.schema.ts"
import * as PersonKinds from "../../person/PersonKinds.ts"
import * as PersonKindsSchema from "../../person/PersonKinds.schema.ts"
import * as PersonMerge from "../../person/PersonMerge.ts"
import * as PersonMergeSchema from "../../person/PersonMerge.schema.ts"
import * as Qualification from "../../person/Qualification.ts"
import * as QualificationSchema from "../../person/Qualification.schema.ts"
import * as SocialWorker from "../../person/SocialWorker.ts"
import * as SocialWorkerSchema from "../../person/SocialWorker.schema.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import * as Life from "../Life.ts"
import * as GuardiansOf from "./GuardiansOf.ts"
import * as MergeReasons from "./MergeReasons.ts"

const server = (id: string): string => id

export const lives = {
  "background-check": Life.alone({
    name: "background-check",
    kind: kinds["background-check"],
    command: BackgroundCheckSchema.Command,
    event: BackgroundCheckSchema.Event,
    decides: ({ type }) => type === "void",
    decide: (command, state, { today, id, people }) => BackgroundCheck.decide(command, state, { today, person: id, people }),
    server,
    begins: ["record"]
  }),
  qualification: Life.alone({
    name: "qualification",
    kind: kinds.qualification,
    command: QualificationSchema.Command,
    event: QualificationSchema.Event,
    decide: Qualification.decide,
    server,
    begins: ["gain"]
  }),
  /** What is asked of a certificate or a registration is asked under the policy of its day. */
  "social-worker": {
    name: "social-worker",
    kind: kinds["social-worker"],
    command: SocialWorkerSchema.Command,
    event: SocialWorkerSchema.Event,
    decide: (command, state, { today, facts: then }) => SocialWorker.decide(command, state, { today, then }),
    gather: (world, { command }) => Effect.succeed({ facts: Policy.on(world.policy, Day.require(command.on)) }),
    server,
    begins: ["certify", "graduate"]
  } satisfies Life.Life<SocialWorker.Command, SocialWorker.SocialWorker, SocialWorker.Event, ParameterView>,
  "person-kinds": Life.alone({
    name: "person-kinds",
    kind: kinds["person-kinds"],
    command: PersonKindsSchema.Command,
    event: PersonKindsSchema.Event,
    decide: PersonKinds.decide,
    server,
    begins: ["become"]
  }),
  guardianship: Life.alone({
    name: "guardianship",
    kind: kinds.guardianship,
    command: GuardianshipSchema.Command,
    event: GuardianshipSchema.Event,
    decide: (command, state, { today, id }) => Guardianship.decide(command, state, { today, ward: id as PersonId }),
    subject: (_, { id }) => Effect.succeed(id),
    begins: ["link"]
  }),
  /** Whether somebody is a guardian on the day, the person's guardianship says: the guard stream of a consent given for them. */
  consent: {
    name: "consent",
    kind: kinds.consent,
    command: ConsentSchema.Command,
    event: ConsentSchema.Event,
    decide: (command, state, { today, facts: guardians }) => Consent.decide(command, state, { today, guardians }),
    subject: (_, { id }) => Effect.succeed(id),
    begins: ["give"],
    gather: (world, { id, command }) =>
      Effect.map(GuardiansOf.read(world, id), (read) => ({
        facts: GuardiansOf.on(read, Day.require(command.on)),
        relies: read.relies
      }))
  } satisfies Life.Life<Consent.Command, Consent.Consent, Consent.Event, readonly PersonId[]>,
  "person-merge": {
    name: "person-merge",
    kind: kinds["person-merge"],
    command: PersonMergeSchema.Command,
    event: PersonMergeSchema.Event,
    decides: ({ type }) => type === "merge",
    decide: (command, state, { today, id, people, facts }) => PersonMerge.decide(command, state, { today, entry: id, people, ...facts }),
    server,
    ofEntries: true,
    gather: MergeReasons.gather
  } satisfies Life.Life<PersonMerge.Command, PersonMerge.PersonMerge, PersonMerge.Event, PersonMerge.Against>
} as const
