/**
 * The national layer: laws and ministry rules, and this library's conventions where they are silent.
 */
import * as Pack from "../Pack.ts"
import { anomalies } from "./national/anomalies.ts"
import { care } from "./national/care.ts"
import { certificates } from "./national/certificates.ts"
import { concerns } from "./national/concerns.ts"
import { charities } from "./national/charities.ts"
import { counting } from "./national/counting.ts"
import { funds } from "./national/funds.ts"
import { protection } from "./national/protection.ts"
import { recording } from "./national/recording.ts"
import { reports } from "./national/reports.ts"
import { rewards } from "./national/rewards.ts"
import { stars } from "./national/stars.ts"
import { stations } from "./national/stations.ts"
import { teams } from "./national/teams.ts"
import { ventures } from "./national/ventures.ts"
import { volunteers } from "./national/volunteers.ts"

export const national = Pack.define({
  id: "national",
  version: "2026.1",
  title: { "zh-CN": "全国默认", en: "national default" },
  layer: "national",
  jurisdiction: "CN",
  status: "reviewed",
  values: [
    ...counting,
    ...recording,
    ...certificates,
    ...stars,
    ...concerns,
    ...care,
    ...anomalies,
    ...volunteers,
    ...protection,
    ...reports,
    ...stations,
    ...teams,
    ...ventures,
    ...funds,
    ...charities,
    ...rewards
  ]
})
