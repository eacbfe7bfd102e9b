/**
 * One station: what it has (六有) and does, and who works there, as facts with days. Whether that is enough, the rules say.
 *
 * What a reader would get wrong: what nobody has noted is unknown, not missing. And a note holds from its day on, so that a station is
 * judged as it was on the day that is asked about.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { CommunityId, PersonId, StationId, StreetId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, type Tenure } from "../foundation/Tenure.ts"
import type * as SixHaves from "./rules/SixHaves.ts"
import type { Command, Event } from "./Station.schema.ts"
import * as Turn from "../law/Turn.ts"

export type { Command, Event } from "./Station.schema.ts"

type Taken = Extract<Event, { readonly type: "station.post-taken" }>
type Noted = Extract<Event, { readonly type: "station.facility-noted" | "station.function-noted" }>

export interface Posted extends Tenure {
  readonly person: PersonId
  readonly post: Taken["post"]
  readonly isLicensed: boolean
}
export interface Station {
  readonly stage: "none" | "open" | "closed"
  /** In the order of their days; the last one up to a day holds on it. */
  readonly notes: readonly Noted[]
  readonly posts: readonly Posted[]
  readonly street?: StreetId
  readonly community?: CommunityId
  readonly openedOn?: Day.Day
  readonly closedOn?: Day.Day
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Station = { stage: "none", notes: [], posts: [] }
export const streamOf = (station: StationId): string => `station/${station}`
export const upcasts = {}

const units = { on: "day" }
const postOf = ({ posts }: Station, person: PersonId): Posted | undefined =>
  posts.find((posted) => posted.person === person && isOpen(posted))

export const decide = (command: Command, state: Station, { today }: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const right = command.type === "open" ? "none" : "open"
  const ground: readonly Finding[] = [
    ...Turn.inStage("station", command.type, state.stage, [right]),
    ...Turn.inOrder("station", { on, today, latest: state.latest })
  ]
  const answer = (event: Event, ...more: readonly Finding[]) => Decision.from<readonly Event[]>([event], [...ground, ...more])
  switch (command.type) {
    case "open":
      return answer({ ...command, type: "station.opened", v: 1 })
    case "note-facility":
      return answer({ ...command, type: "station.facility-noted", v: 1 })
    case "note-function":
      return answer({ ...command, type: "station.function-noted", v: 1 })
    case "take-post": {
      const { person } = command
      const isThere = state.posts.some((posted) => posted.person === person && isInForce(posted, on))
      return answer(
        { ...command, type: "station.post-taken", v: 1 },
        ...(isThere ? [finding("station.has-post", { person, on }, { units })] : [])
      )
    }
    case "leave-post": {
      const { person } = command
      return answer(
        { ...command, type: "station.post-left", v: 1 },
        ...(postOf(state, person) === undefined ? [finding("station.no-post", { person })] : [])
      )
    }
    case "close":
      return answer({ ...command, type: "station.closed", v: 1 })
  }
}

export const stagesOf: { readonly [T in Event["type"]]: Station["stage"] } = {
  "station.opened": "none",
  "station.facility-noted": "open",
  "station.function-noted": "open",
  "station.post-taken": "open",
  "station.post-left": "open",
  "station.closed": "open"
}

export const fits = (state: Station, event: Event): boolean => {
  if (state.stage !== stagesOf[event.type]) return false
  if (event.type === "station.post-taken") return postOf(state, event.person) === undefined
  return event.type !== "station.post-left" || postOf(state, event.person) !== undefined
}

export const evolve = (state: Station, event: Event): Station => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "station.opened": {
      const { street, community } = event
      const where = { ...(street === undefined ? {} : { street }), ...(community === undefined ? {} : { community }) }
      return { ...state, ...where, stage: "open", openedOn: latest, latest }
    }
    case "station.facility-noted":
    case "station.function-noted":
      return { ...state, notes: [...state.notes, event], latest }
    case "station.post-taken": {
      const { person, post, isLicensed } = event
      return { ...state, posts: [...state.posts, { person, post, isLicensed, from: latest }], latest }
    }
    case "station.post-left":
      return { ...state, posts: ended(state.posts, latest, ({ person }) => person === event.person), latest }
    case "station.closed":
      return { ...state, stage: "closed", posts: ended(state.posts, latest, () => true), closedOn: latest, latest }
  }
}

export const decider: Decider<Command, Station, Event, Context> = { initial, decide, evolve }

/** What is noted. Projects are a facility and a function. */
const subjectOf = (noted: Noted): string =>
  noted.type === "station.facility-noted" ? `facility/${noted.facility}` : `function/${noted.function}`

/** The facts of a day, for the rule about the six haves and functions. */
export const factsOn = (state: Station, on: Day.Day): SixHaves.Station => {
  // What was noted last up to the day; undefined where nobody noted anything.
  const noted = (subject: string) => state.notes.findLast((one) => subjectOf(one) === subject && Day.require(one.on) <= on)?.has
  const has = (facility: string) => noted(`facility/${facility}`)
  const does = (of: string) => noted(`function/${of}`)
  return {
    premises: has("premises"),
    team: has("team"),
    projects: has("projects"),
    equipment: has("equipment"),
    rules: has("rules"),
    sign: has("sign"),
    collectsNeeds: does("needs"),
    publishesProjects: does("projects"),
    recruits: does("recruitment"),
    organises: does("activities"),
    records: does("records"),
    publicises: does("publicity")
  }
}

/** How many work there on a day, and how many of them are licensed, for the rule about staffing. */
export const staffingOn = ({ posts }: Station, on: Day.Day): { readonly staff: number; readonly licensed: number } => {
  const there = posts.filter((posted) => isInForce(posted, on))
  return { staff: there.length, licensed: there.filter(({ isLicensed }) => isLicensed).length }
}
