/** What places bring to the registers: the directory's listings, who works in grids, and the lives of stations, goals and agreements. */
import * as Directory from "../../place/Directory.ts"
import type { Kind } from "../Kind.ts"
import * as Assessments from "./Assessments.ts"
import * as Agreements from "./Agreements.ts"
import * as Coverage from "./Coverage.ts"
import * as DirectoryRows from "./DirectoryRows.ts"
import * as GridAssignments from "./GridAssignments.ts"
import * as Stations from "./Stations.ts"
import * as StreetKeyWork from "./StreetKeyWork.ts"
import * as YearlyGoals from "./YearlyGoals.ts"

/** One stream for each row of the directory, whatever it lists. */
export const directory: Kind<Directory.Entry, Directory.Event> = {
  ...Directory,
  feeds: [
    DirectoryRows.streets,
    DirectoryRows.communities,
    DirectoryRows.volunteers,
    DirectoryRows.compounds,
    DirectoryRows.buildings,
    DirectoryRows.grids,
    DirectoryRows.facilities,
    DirectoryRows.organisations
  ],
  project: (_id, before, after) => (before === after ? [] : DirectoryRows.project(after))
}

export const kinds = {
  street: directory,
  community: directory,
  volunteer: directory,
  compound: directory,
  building: directory,
  grid: directory,
  facility: directory,
  organisation: directory,
  "grid-assignment": GridAssignments.kind,
  station: Stations.kind,
  "station-assessment": Assessments.kind,
  "key-work": StreetKeyWork.kind,
  goals: YearlyGoals.kind,
  agreement: Agreements.kind,
  "feature-project": Coverage.featureProject,
  parties: Coverage.communityParties
} as const

export const registers = {
  street: DirectoryRows.streets,
  community: DirectoryRows.communities,
  team: DirectoryRows.teams,
  volunteer: DirectoryRows.volunteers,
  compound: DirectoryRows.compounds,
  building: DirectoryRows.buildings,
  grid: DirectoryRows.grids,
  facility: DirectoryRows.facilities,
  organisation: DirectoryRows.organisations,
  gridAssignment: GridAssignments.assignments,
  station: Stations.stations,
  stationPost: Stations.posts,
  stationAssessment: Assessments.assessments,
  stationAssessmentItem: Assessments.items,
  yearlyGoal: YearlyGoals.goals,
  keyWork: YearlyGoals.keyWork,
  streetKeyWork: StreetKeyWork.keyWork,
  goalTarget: YearlyGoals.targets,
  agreement: Agreements.agreements,
  agreementDuty: Agreements.duties,
  featureProject: Coverage.featureProjects,
  communityParty: Coverage.parties
} as const
