/**
 * Everything recorded that a check can be made of, under the world's policy: teams, stations, communities, volunteers, those served, visits,
 * honours and applications. What a reader would get wrong: nothing is stated beside; a fact that only a person can say is unknown on both sides
 * of a comparison, and changes no answer.
 */
import * as Effect from "effect/Effect"
import { childRhythm, childVisits } from "../../care/rules/ChildRhythm.ts"
import { difficulty } from "../../care/rules/Difficulty.ts"
import { elderRhythm } from "../../care/rules/ElderVisits.ts"
import { homeVisit, twoVisitors } from "../../care/rules/HomeVisit.ts"
import { leftBehind } from "../../care/rules/LeftBehind.ts"
import { photos } from "../../care/rules/Photos.ts"
import { unattended } from "../../care/rules/Unattended.ts"
import * as VisitPlan from "../../care/VisitPlan.ts"
import type { CommunityId, HonourId, PersonId, StationId, TeamId, VisitId } from "../../foundation/Id.ts"
import * as Day from "../../foundation/Day.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import { awardAges } from "../../person/rules/AwardAges.ts"
import { lowestAge } from "../../person/rules/Registration.ts"
import { sensitiveData } from "../../person/rules/SensitiveData.ts"
import { yearlyPromise } from "../../person/rules/YearlyPromise.ts"
import { communityFacility } from "../../place/rules/FacilityArea.ts"
import { stationHaves } from "../../place/rules/SixHaves.ts"
import { stationStaffing } from "../../place/rules/Staffing.ts"
import * as ApplicationReasons from "../../project/ApplicationReasons.ts"
import * as PastAwards from "../../project/PastAwards.ts"
import { applicants, bans } from "../../project/rules/Applicants.ts"
import { kinds as care } from "../../registers/care/CareLives.ts"
import { kinds as projects } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { brands } from "../../team/rules/Brand.ts"
import { partyElement, volunteerTeam } from "../../team/rules/Composition.ts"
import { legalForm } from "../../team/rules/LegalForm.ts"
import { selectedCommunities, selectedIndividuals, selectedOrganisations, selectedProjects } from "../../team/rules/Selection.ts"
import * as RecipientChecks from "../care/RecipientChecks.ts"
import * as VisitChecks from "../care/VisitChecks.ts"
import * as VolunteerChecks from "../person/VolunteerChecks.ts"
import * as StationChecks from "../place/StationChecks.ts"
import * as Applying from "../project/Applying.ts"
import { read, seen } from "../Seen.ts"
import * as CommunityChecks from "../team/CommunityChecks.ts"
import * as HonourChecks from "../team/HonourChecks.ts"
import * as TeamChecks from "../team/TeamChecks.ts"
import { atOnce, overRows, type Reading } from "./Asked.ts"

const { team, station, community, volunteer, recipient, visit, honour, ventureApplication } = Registers

/** Whoever was refused an honour, or gave it up, is selected for nothing. */
const over: readonly (string | undefined)[] = ["refused", "withdrawn"]

export const readings: readonly Reading[] = [
  overRows(
    "team",
    [volunteerTeam, partyElement, legalForm],
    team,
    (row, on) => (isInForce(row, on) ? { id: row.team, on } : undefined),
    (world, { id, on }) =>
      Effect.map(TeamChecks.check(world, id as TeamId, { on }), (said) => [said.composition, said.party, said.legalForm])
  ),
  overRows(
    "station",
    [stationHaves, stationStaffing],
    station,
    (row, on) => (isInForce({ from: row.openedOn, until: row.closedOn }, on) ? { id: row.station, on } : undefined),
    (world, { id, on }) => Effect.map(StationChecks.check(world, id as StationId, { on }), (said) => [said.haves, said.staffing])
  ),
  overRows(
    "community",
    [communityFacility, selectedCommunities],
    community,
    (row, on) => (isInForce(row, on) ? { id: row.community, on } : undefined),
    (world, { id, on }) => Effect.map(CommunityChecks.check(world, id as CommunityId, { on }), (said) => [said.facility, said.selection])
  ),
  atOnce(
    "volunteer",
    [lowestAge, yearlyPromise],
    volunteer,
    (row, on) => ((row.registeredOn ?? on) <= on ? { id: row.volunteer, on } : undefined),
    (world, on) =>
      Effect.map(VolunteerChecks.checkAll(world, on), (all) => (id) => {
        const said = all.get(id)
        return said === undefined ? [] : [said.age, said.year]
      })
  ),
  overRows(
    "recipient",
    [sensitiveData, leftBehind, difficulty, unattended, childVisits],
    recipient,
    (row, on) => (isInForce({ from: row.openedOn, until: row.closedOn }, on) ? { id: row.recipient, on } : undefined),
    (world, { id, on }) => Effect.map(RecipientChecks.check(world, id as PersonId, { on }), (said) => [said.data, ...said.child])
  ),
  overRows(
    "visit-plan",
    [childRhythm, elderRhythm],
    recipient,
    (row, on) => (isInForce({ from: row.openedOn, until: row.closedOn }, on) ? { id: row.recipient, on } : undefined),
    Effect.fnUntraced(function* (world, { id, on }) {
      const { state } = yield* read(world, care["visit-plan"], VisitPlan.streamOf(id as PersonId))
      // A rhythm holds until the next one begins.
      const rhythm = state.rhythms.findLast(({ from }) => from <= on)
      if (rhythm === undefined || !isInForce(rhythm, on)) return []
      const row = { intervalMonths: rhythm.months }
      return [Asking.ask(state.whose === "child" ? childRhythm : elderRhythm, row, Policy.on(world.policy, on))]
    })
  ),
  overRows(
    "visit",
    [twoVisitors, homeVisit, photos],
    visit,
    (row, on) => ({ id: row.visit, on: Day.earlier(row.plannedFor, on) }),
    (world, { id, on }) => Effect.map(VisitChecks.check(world, id as VisitId, { on }), ({ rules }) => rules)
  ),
  overRows(
    "honour",
    [selectedOrganisations, selectedProjects, selectedIndividuals, awardAges, brands],
    honour,
    (row, on) => (over.includes(row.stage) ? undefined : { id: row.honour, on: Day.earlier(row.grantedOn, on) }),
    (world, { id, on }) => Effect.map(HonourChecks.check(world, id as HonourId, { on }), ({ rules }) => rules)
  ),
  overRows(
    "application",
    [applicants, bans],
    ventureApplication,
    (row, on) => (row.submittedOn === undefined ? undefined : { id: row.application, on: Day.earlier(row.submittedOn, on) }),
    Effect.fnUntraced(function* (world, { id, on }) {
      const { state } = yield* seen(world, "application", id, projects.application)
      if (state.applicant === undefined) return []
      const view = Policy.on(world.policy, on)
      const past = yield* Applying.past(world, state.applicant)
      return ApplicationReasons.asked(state, state.applicant, { view, facts: PastAwards.told(past.facts, on, view) })
    })
  )
]
