/** Every rule of care, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { assistance } from "./Assistance.ts"
import { childRhythm, childVisits } from "./ChildRhythm.ts"
import { difficulty } from "./Difficulty.ts"
import { elderRate, elderRhythm } from "./ElderVisits.ts"
import { escalating } from "./Escalating.ts"
import { homeVisit, twoVisitors } from "./HomeVisit.ts"
import { leftBehind } from "./LeftBehind.ts"
import { noting } from "./Noting.ts"
import { photos } from "./Photos.ts"
import { reporting } from "./Reporting.ts"
import { supervising } from "./Supervising.ts"
import { unattended } from "./Unattended.ts"
import { listedVisitors } from "./WhoGoes.ts"
import { claimers, claimTime, wishes } from "./Wishes.ts"

export const all: readonly Rule[] = [
  noting,
  reporting,
  supervising,
  leftBehind,
  difficulty,
  unattended,
  childRhythm,
  childVisits,
  elderRhythm,
  elderRate,
  twoVisitors,
  homeVisit,
  listedVisitors,
  photos,
  wishes,
  claimTime,
  claimers,
  assistance,
  escalating
]
