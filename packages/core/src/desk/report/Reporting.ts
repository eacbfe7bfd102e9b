/**
 * Reports of a district, each true at one moment: the four aims, the goals of stations, the year of teams, two years under two policies. Each
 * figure opens to the rows that it counts. What a reader would get wrong: nothing here is for the public; numbers of people served are made
 * public through `Suppression` alone.
 */
export { aims, type FourAims } from "./FourAims.ts"
export { type Goals, goalsByQuarter } from "./GoalsOfYear.ts"
export { type People, peopleServed } from "./PeopleOfPeriod.ts"
export { type TeamsYear, teamYear } from "./TeamsOfYear.ts"
export { type Years, type YearsQuestion, yearOnYear } from "./TwoYears.ts"
