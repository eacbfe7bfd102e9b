/** Who stands behind applications, for the panel that reviews them: contacts, members of the team that applied, posts at the station that hosts. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { ApplicationId, PersonId } from "../../foundation/Id.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"
import type { Behind } from "../../project/Conflict.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const { membership, stationPost } = Registers

interface Known {
  readonly facts: readonly Behind[]
  readonly relies: readonly Step.Relied[]
}

interface Lasting extends InForce {
  readonly person: string
}

const thereOn = (rows: readonly Lasting[], on: Day.Day): readonly PersonId[] =>
  rows.filter((one) => isInForce(one, on)).map(({ person }) => person as PersonId)

/** A team's members and a station's posts are those of the day that is asked; an application that moves meanwhile is asked again. */
export const behind = Effect.fnUntraced(function* (
  world: World,
  applications: readonly ApplicationId[],
  on: Day.Day
): Effect.fn.Return<Known, DeskError> {
  const read = yield* Effect.forEach([...new Set(applications)], (application) =>
    Effect.gen(function* () {
      const { state, relies } = yield* seen(world, "application", application, kinds.application)
      const { applicant, plan } = state
      const team = applicant !== undefined && "team" in applicant.by ? applicant.by.team : undefined
      const members = team === undefined ? [] : yield* readRows(world, membership, membership.facts.team.is(team))
      const host = applicant?.host
      const posts = host === undefined ? [] : yield* readRows(world, stationPost, stationPost.facts.station.is(host))
      const one: Behind = {
        application,
        ...(plan === undefined ? {} : { contact: plan.contact }),
        members: thereOn(members, on),
        hosting: thereOn(posts, on)
      }
      return { one, relies }
    })
  )
  return { facts: read.map(({ one }) => one), relies: read.flatMap(({ relies }) => relies) }
})
