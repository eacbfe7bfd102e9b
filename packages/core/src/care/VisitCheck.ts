/**
 * A planned visit held against the rules of a visit (VIS-06, and MIN-05 of each visitor) before anybody goes, as of a day: who is to go, what was agreed, and what is stated of how
 * it will be.
 *
 * What a reader would get wrong: it promises nothing. Once the visit was kept it is held against the same rules by what happened.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as Parameter from "../law/Parameter.ts"
import { adultAge } from "../law/parameters/Ages.ts"
import { backgroundChecks } from "../person/rules/BackgroundChecks.ts"
import * as Company from "./Company.ts"
import { turn } from "./Ground.ts"
import { visitStage } from "./messages/options.ts"
import { homeVisit, twoVisitors } from "./rules/HomeVisit.ts"
import * as Photos from "./rules/Photos.ts"
import { listedVisitors } from "./rules/WhoGoes.ts"
import type { Stated } from "./VisitCheck.schema.ts"
import { type Planned, stagesOf, type Visit } from "./VisitState.ts"
import * as WithFile from "./WithFile.ts"

export type { Stated } from "./VisitCheck.schema.ts"

export interface Known {
  readonly visit: Visit & { readonly planned: Planned }
  /** Whether the file says that it is a child; undefined where it says nothing. */
  readonly minor: boolean | undefined
  /** On the day that it is planned for. */
  readonly photoConsents: Photos.Subject["photoConsents"]
  /** Those who are to go. */
  readonly going: Company.Going
  readonly stated: Stated
}

const minorOf = ({ minor, stated: { age } }: Known, view: ParameterView): boolean | undefined => {
  const line = Parameter.valueIn(view, adultAge)
  return age === undefined || line === undefined ? minor : age < line
}

export const check = (known: Known, on: Day.Day, view: ParameterView): readonly Asking.Asked[] => {
  const { visit, photoConsents, going, stated } = known
  const { planned, agreed } = visit
  const at = { home: planned.mode === "home", minor: minorOf(known, view) }
  const home = {
    ...at,
    carerPresent: stated.carerPresent,
    consented: agreed !== undefined && Day.require(agreed.on) <= on,
    closedDoor: stated.closedDoor
  }
  const placed = (id: string, asked: Asking.Asked): Asking.Asked => ({ ...asked, decision: Decision.placed(asked.decision, id) })
  const works = Company.works(planned.visitors, going, { minor: at.minor, on: Day.require(planned.for), asOf: on })
  return [
    Asking.ask(twoVisitors, { ...at, visitors: Company.count(planned.visitors, going, view) }, view),
    Asking.ask(homeVisit, home, view),
    Asking.ask(Photos.photos, Photos.rowOf(stated.photographed, { age: stated.age, minor: at.minor, photoConsents }), view),
    ...Company.visitors(planned.visitors, going).map(({ id, row }) => placed(id, Asking.ask(listedVisitors, row, view))),
    ...works.map(({ id, work }) => placed(id, Asking.ask(backgroundChecks, work, view)))
  ]
}

/** Whether it is still to be kept, by somebody whose file will be open. */
export const isToCome = ({ stage, planned }: Known["visit"], file: WithFile.Days): Decision.Decision =>
  Decision.from(true, [
    ...turn({ command: "keep", stage, allowed: stagesOf["visit.kept"], stages: visitStage }),
    ...WithFile.reasons(planned.recipient, file, Day.require(planned.for))
  ])
