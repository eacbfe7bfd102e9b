/**
 * All registers of this version, joined from what each area brings. A store creates a table for each; a portal reads them.
 */
import * as ActivityLives from "./activity/ActivityLives.ts"
import * as CareLives from "./care/CareLives.ts"
import * as ConcernLives from "./concern/ConcernLives.ts"
import * as FundLives from "./fund/FundLives.ts"
import * as MatchingLives from "./matching/MatchingLives.ts"
import * as PersonLives from "./person/PersonLives.ts"
import * as PlaceLives from "./place/PlaceLives.ts"
import * as ProjectLives from "./project/ProjectLives.ts"
import type * as Register from "./Register.ts"
import * as ReportLives from "./report/ReportLives.ts"
import * as RewardLives from "./reward/RewardLives.ts"
import * as ServiceLives from "./service/ServiceLives.ts"
import * as TeamLives from "./team/TeamLives.ts"

export const { serviceRecord, teamMonth, groupRecord, importBatch, closedPeriod } = ServiceLives.registers
export const { street, community, team, volunteer, station, stationPost } = PlaceLives.registers
export const {
  stationAssessment,
  stationAssessmentItem,
  yearlyGoal,
  keyWork,
  streetKeyWork,
  goalTarget,
  agreement,
  agreementDuty,
  featureProject,
  communityParty
} = PlaceLives.registers
export const { teamRegistration, membership, membershipStanding, formation, formationPlace, formationLink, honour } = TeamLives.registers
export const { backgroundCheck, consent, qualification, guardianship, socialWorker, personKind, personMerge } = PersonLives.registers
export const { compound, building, grid, facility, organisation, gridAssignment } = PlaceLives.registers
export const { activity, activityPosition, signUp, attendance, course, courseSession, block } = ActivityLives.registers
export const { recipient, recipientTag, visitRhythm, visit, visitRecord } = CareLives.registers
export const { mandatoryReport, escalation, wish, wishBoard } = CareLives.registers
export const { concern, concernChange } = ConcernLives.registers
export const { need, needFeature, offerWindow, offerFeature } = MatchingLives.registers

export const { ventureCall, ventureApplication, ventureRanking, award, awardTranche, awardMilestone, awardGroup } = ProjectLives.registers
export const { answeredConcern, applicationAttachment, awardRole } = ProjectLives.registers
export const { reportedGrant, reportedPayment } = ProjectLives.registers

export const { fund, fundRestriction, fundBalance, fundLine, fundMonth, donation, commitment, resolution, appeal, appealLink } =
  FundLives.registers
export const { pointsAccount, pointsLine, alliance } = RewardLives.registers
export const { publication } = ReportLives.registers

export const all: readonly Register.AnyRegister[] = [
  ServiceLives.registers,
  PlaceLives.registers,
  TeamLives.registers,
  PersonLives.registers,
  ActivityLives.registers,
  CareLives.registers,
  ConcernLives.registers,
  MatchingLives.registers,
  ProjectLives.registers,
  FundLives.registers,
  RewardLives.registers,
  ReportLives.registers
].flatMap((registers) => Object.values<Register.AnyRegister>(registers))
