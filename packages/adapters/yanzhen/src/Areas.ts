/** The areas of the front door: `yz.stations.show(…)`. Each has a file of its own; here they only get their names. */
import type { Area } from "./life/Area.ts"
import { type Activities, activities } from "./activity/Activities.ts"
import { type Blocks, blocks } from "./activity/Blocks.ts"
import { type Courses, courses } from "./activity/Courses.ts"
import { type Recipients, recipients } from "./care/Recipients.ts"
import { type Safeguarding, safeguarding } from "./care/Safeguarding.ts"
import { type Visits, visits } from "./care/Visits.ts"
import { type Wishes, wishes } from "./care/Wishes.ts"
import { type Concerns, concerns } from "./concern/Concerns.ts"
import { type Funds, funds } from "./fund/Funds.ts"
import { type Needs, needs } from "./matching/Needs.ts"
import { type Offers, offers } from "./matching/Offers.ts"
import { type People, people } from "./person/People.ts"
import { type Volunteers, volunteers } from "./person/Volunteers.ts"
import { type ProtectedPeople, protectedPeople } from "./person/ProtectedPeople.ts"
import { type SocialWorkers, socialWorkers } from "./person/SocialWorkers.ts"
import { type Assessments, assessments } from "./place/Assessments.ts"
import { type Agreements, agreements } from "./place/Agreements.ts"
import { type Communities, communities } from "./place/Communities.ts"
import { type FeatureProjects, featureProjects } from "./place/FeatureProjects.ts"
import { type Goals, goals } from "./place/Goals.ts"
import { type KeyWorkOfStreets, keyWork } from "./place/KeyWork.ts"
import { type Listings, listings } from "./place/Listings.ts"
import { type Parties, parties } from "./place/Parties.ts"
import { type Stations, stations } from "./place/Stations.ts"
import { type Closings, closings } from "./record/Closings.ts"
import { type Groups, groups } from "./record/Groups.ts"
import { type Records, records } from "./record/Records.ts"
import { type Grants, grants } from "./project/Grants.ts"
import { type Projects, projects } from "./project/Projects.ts"
import { type Rewards, rewards } from "./reward/Rewards.ts"
import { type Reports, reports } from "./report/Reports.ts"
import { type Formations, formations } from "./team/Formations.ts"
import { type Honours, honours } from "./team/Honours.ts"
import { type Teams, teams } from "./team/Teams.ts"

export interface Areas {
  readonly records: Records
  readonly groups: Groups
  readonly closings: Closings
  readonly stations: Stations
  readonly listings: Listings
  readonly activities: Activities
  readonly courses: Courses
  readonly blocks: Blocks
  readonly protectedPeople: ProtectedPeople
  readonly socialWorkers: SocialWorkers
  readonly volunteers: Volunteers
  readonly projects: Projects
  readonly grants: Grants
  readonly funds: Funds
  readonly rewards: Rewards
  readonly needs: Needs
  readonly offers: Offers
  readonly concerns: Concerns
  readonly recipients: Recipients
  readonly visits: Visits
  readonly safeguarding: Safeguarding
  readonly wishes: Wishes
  readonly goals: Goals
  readonly keyWork: KeyWorkOfStreets
  readonly assessments: Assessments
  readonly agreements: Agreements
  readonly communities: Communities
  readonly featureProjects: FeatureProjects
  readonly parties: Parties
  readonly teams: Teams
  readonly formations: Formations
  readonly honours: Honours
  readonly people: People
  readonly reports: Reports
}

export const areas: { readonly [K in keyof Areas]: Area<Areas[K]> } = {
  records,
  groups,
  closings,
  stations,
  listings,
  activities,
  courses,
  blocks,
  protectedPeople,
  socialWorkers,
  volunteers,
  projects,
  grants,
  funds,
  rewards,
  needs,
  offers,
  concerns,
  recipients,
  visits,
  safeguarding,
  wishes,
  goals,
  keyWork,
  assessments,
  agreements,
  communities,
  featureProjects,
  parties,
  teams,
  formations,
  honours,
  people,
  reports
}
