/** New teams and volunteers on their way into the directory, as steps of whatever brings them. */
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { CommunityId, StationId, StreetId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import type * as Directory from "../../place/Directory.ts"
import * as PlaceLives from "../../registers/place/PlaceLives.ts"
import * as TeamLives from "../../registers/team/TeamLives.ts"
import type * as Registration from "../../team/Registration.ts"
import type * as Places from "./Places.ts"
import * as Step from "../Step.ts"

/** In force from the first day on which it is seen to serve; today, where no row says one. */
export const team = ({ team: id, name, community, street, station }: Places.Team, on: Day.Day | undefined): Step.Step =>
  Step.of(
    TeamLives.kinds.team,
    "team",
    id,
    (_, { todayText }) =>
      Decision.met<readonly Registration.Event[]>([
        {
          type: "team.listed",
          v: 1,
          team: id as TeamId,
          code: id,
          name,
          from: on === undefined ? todayText : Day.text(on),
          fromUnsaid: true,
          ...(community === undefined ? {} : { community: community as CommunityId }),
          ...(street === undefined ? {} : { street: street as StreetId }),
          ...(station === undefined ? {} : { station: station as StationId })
        }
      ]),
    { isNew: true }
  )

export const volunteer = (id: string, ofTeam: string): Step.Step =>
  Step.of(
    PlaceLives.directory,
    "volunteer",
    id,
    () =>
      Decision.met<readonly Directory.Event[]>([{ type: "volunteer.listed", v: 1, volunteer: id as VolunteerId, team: ofTeam as TeamId }]),
    { isNew: true }
  )
