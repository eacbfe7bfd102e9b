/** The areas of the front door: `yz.stations.show(…)`. Each has a file of its own; here they only get their names. */
import type { Area } from "./life/Area.ts"
import { type Activities, activities } from "./activity/Activities.ts"
import { type Blocks, blocks } from "./activity/Blocks.ts"
import { type Courses, courses } from "./activity/Courses.ts"
import { type Concerns, concerns } from "./concern/Concerns.ts"
import { type Needs, needs } from "./matching/Needs.ts"
import { type Offers, offers } from "./matching/Offers.ts"
import { type Listings, listings } from "./place/Listings.ts"
import { type SocialWorkers, socialWorkers } from "./person/SocialWorkers.ts"
import { type Stations, stations } from "./place/Stations.ts"
import { type Projects, projects } from "./project/Projects.ts"

export interface Areas {
  readonly stations: Stations
  readonly listings: Listings
  readonly activities: Activities
  readonly courses: Courses
  readonly blocks: Blocks
  readonly socialWorkers: SocialWorkers
  readonly projects: Projects
  readonly needs: Needs
  readonly offers: Offers
  readonly concerns: Concerns
}

export const areas: { readonly [K in keyof Areas]: Area<Areas[K]> } = {
  stations,
  listings,
  activities,
  courses,
  blocks,
  socialWorkers,
  projects,
  needs,
  offers,
  concerns
}
