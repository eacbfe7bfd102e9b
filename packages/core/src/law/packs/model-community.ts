/**
 * Model communities of volunteer service: whose list it is, the page that was read does not say, so it is a pack to be laid over a place.
 */
import * as Day from "../../foundation/Day.ts"
import { MODEL_COMMUNITY } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Teams from "../parameters/Teams.ts"

const of = { from: Day.first, force: "default", citations: [MODEL_COMMUNITY.passage()] } as const

export const modelCommunity = Pack.define({
  id: "model-community",
  version: "2026.1",
  title: { "zh-CN": "志愿服务示范社区条件", en: "conditions for model communities" },
  layer: "organisation",
  jurisdiction: "model-community",
  status: "excerpt",
  values: [
    Pack.value(Teams.residentsAtLeastPercent, { ...of, value: 10 }),
    Pack.value(Teams.activityClasses, { ...of, value: 3 }),
    Pack.value(Teams.communityTeams, { ...of, value: 2 })
  ]
})
