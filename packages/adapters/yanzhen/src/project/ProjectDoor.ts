/** The handles of ventures over an open door. */
import { AnsweredConcerns, ProjectLives } from "@yanzhen/core/desk"
import type { Applicants } from "@yanzhen/core/project"
import { Day } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Looked, Plain } from "../life/Lives.ts"
import { dayOf, type Room, run } from "../Room.ts"
import * as Disclosing from "./Disclosing.ts"
import * as Due from "./Due.ts"
import * as FunnelLines from "./FunnelLines.ts"
import * as HighestGrant from "./HighestGrant.ts"
import * as OpenData from "./OpenData.ts"
import type { AwardRow, Projects } from "./Projects.ts"

const { call, application, review, award } = ProjectLives.lives

type Facts = Applicants.Known

/** Days as days; a text that is none is an unknown day, and asked for as that. */
const factsOf = ({ abnormalUntil, dishonestUntil, violatedOn, bannedOn, ...facts }: Plain<Facts>): Facts => {
  const dayOf = (text: string | undefined): Day.Day | undefined => (text === undefined ? undefined : Day.fromText(text))
  return {
    ...facts,
    abnormalUntil: dayOf(abnormalUntil),
    dishonestUntil: dayOf(dishonestUntil),
    violatedOn: dayOf(violatedOn),
    bannedOn: dayOf(bannedOn)
  }
}

export const over = (room: Room): Projects => ({
  draftCall: (command, giving) => LifeDoor.begin(room, call, LifeDoor.amountsIn(room, call, command), giving),
  giveCall: (id, command, giving) => LifeDoor.give(room, call, id, LifeDoor.amountsIn(room, call, command), giving),
  showCall: (id) => LifeDoor.look(room, call, id),
  listCalls: () => LifeDoor.list(room, Registers.ventureCall),
  apply: (command, giving) => LifeDoor.begin(room, application, LifeDoor.amountsIn(room, application, command), giving),
  giveApplication: (id, command, { facts, ...giving } = {}) => {
    const knowing = ProjectLives.applicationKnowing(facts === undefined ? undefined : factsOf(facts))
    return LifeDoor.give(room, knowing, id, LifeDoor.amountsIn(room, knowing, command), giving)
  },
  showApplication: async (id) => HighestGrant.beside(room, await LifeDoor.look(room, application, id)),
  listApplications: () => LifeDoor.list(room, Registers.ventureApplication),
  giveReview: (id, command, giving) => LifeDoor.give(room, review, id, command, giving),
  showReview: (id) => LifeDoor.look(room, review, id),
  propose: (command, giving) => LifeDoor.begin(room, award, LifeDoor.amountsIn(room, award, command), giving),
  give: (id, command, giving) => LifeDoor.give(room, award, id, LifeDoor.amountsIn(room, award, command), giving),
  show: async (id) => {
    const looked: Looked<{ readonly award: AwardRow }> = await LifeDoor.look(room, award, id)
    const application = looked.tables.award[0]?.application
    const answers = application === undefined ? [] : await run(AnsweredConcerns.ofApplication(room.desk.world, application))
    return LifeDoor.beside(room, looked, answers)
  },
  list: () => LifeDoor.list(room, Registers.award),
  disclosure: () => Disclosing.over(room),
  due: async ({ call: of, on } = {}) => {
    const asked = {
      ...(of === undefined ? {} : { call: LifeDoor.idOf(room, of) }),
      ...(on === undefined ? {} : { on: dayOf(room.locale, on) })
    }
    return Due.shown(await run(room.desk.projectDues(asked)), room.locale)
  },
  openData: (publishing) => OpenData.over(room, publishing),
  funnel: async (of) => {
    const round = await run(room.desk.funnel(of === undefined ? undefined : LifeDoor.idOf(room, of)))
    return { ...round, lines: (locale = room.locale) => FunnelLines.lines(round.figures, locale) }
  }
})
