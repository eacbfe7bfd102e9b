/**
 * The shape of every event of every kind of stream: what a stored event is held against. A kind of an area that brings `Life`s stands here
 * by the event of its life.
 */
import type * as Schema from "effect/Schema"
import { Event as PersonNameEvent } from "../../person/PersonName.schema.ts"
import { Event as DirectoryEvent } from "../../place/Directory.schema.ts"
import type * as Projection from "../../registers/Projection.ts"
import { Event as GroupEvent } from "../../service/GroupRecord.schema.ts"
import { Event as ImportEvent } from "../../service/ImportBatch.schema.ts"
import { Event as ChunkEvent } from "../../service/ImportChunk.schema.ts"
import { Event as GateEvent } from "../../service/ImportGate.schema.ts"
import { Event as PeriodEvent } from "../../service/PeriodClosing.schema.ts"
import { Event as RecordEvent } from "../../service/ServiceRecord.schema.ts"
import * as ActivityLives from "../activity/ActivityLives.ts"
import * as CareLives from "../care/CareLives.ts"
import * as ConcernLives from "../concern/ConcernLives.ts"
import * as FundLives from "../fund/FundLives.ts"
import * as MatchingLives from "../matching/MatchingLives.ts"
import * as PersonLives from "../person/PersonLives.ts"
import * as LawLives from "../law/LawLives.ts"
import * as PlaceLives from "../place/PlaceLives.ts"
import * as ReportLives from "../report/ReportLives.ts"
import * as RewardLives from "../reward/RewardLives.ts"
import * as TeamLives from "../team/TeamLives.ts"
import * as ProjectLives from "../project/ProjectLives.ts"

const ofLives = <L extends { readonly [name: string]: { readonly event: Schema.Top } }>(
  lives: L
): { readonly [K in keyof L]: Schema.Top } =>
  Object.fromEntries(Object.entries(lives).map(([name, { event }]) => [name, event])) as { [K in keyof L]: Schema.Top }

export const shapes: { readonly [K in Projection.KindName]: Schema.Top } = {
  ...ofLives(LawLives.lives),
  record: RecordEvent,
  group: GroupEvent,
  period: PeriodEvent,
  import: ImportEvent,
  chunk: ChunkEvent,
  gate: GateEvent,
  street: DirectoryEvent,
  community: DirectoryEvent,
  volunteer: DirectoryEvent,
  ...ofLives(PlaceLives.lives),
  ...ofLives(TeamLives.lives),
  ...ofLives(PersonLives.lives),
  "person-name": PersonNameEvent,
  ...ofLives(ActivityLives.lives),
  ...ofLives(CareLives.lives),
  ...ofLives(ConcernLives.lives),
  ...ofLives(MatchingLives.lives),
  ...ofLives(ProjectLives.lives),
  ...ofLives(FundLives.lives),
  ...ofLives(RewardLives.lives),
  ...ofLives(ReportLives.lives)
}
