/**
 * What coverage is read from: feature projects of communities' volunteer organisations, and the five parties of each community. Rows have
 * days, so that every day can be asked. `team` is the organisation whose project it is.
 *
 * What a reader would get wrong: a project is named by hand, or it is an award whose agreement runs, under the award's own id.
 */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as CommunityParties from "../../place/CommunityParties.ts"
import * as FeatureProject from "../../place/FeatureProject.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

const from = Facts.day({ "zh-CN": "起始日", en: "from" })
/** Last day; unknown while it goes on. */
const until = Facts.day({ "zh-CN": "截止日", en: "until" })

export const featureProjects = Register.define("feature_project", ["project"], {
  project: Facts.text({ "zh-CN": "特色项目", en: "feature project" }),
  award: Facts.text({ "zh-CN": "立项", en: "award" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(PlaceOptions.featureStage, "none")),
  from,
  until
})

export const parties = Register.define("community_party", ["community", "party", "id", "from"], {
  party: Facts.text({ "zh-CN": "五社", en: "party" }, PlaceOptions.party),
  id: Facts.person({ "zh-CN": "编号", en: "id" }),
  from,
  until
})

export const featureProject = Kind.of<FeatureProject.FeatureProject, FeatureProject.Event>(
  { ...FeatureProject, types: Kind.typesOf(FeatureProject.stagesOf) },
  [
    Kind.sheet(featureProjects, (project, { stage, team, award, from: first, until: last }) =>
      stage === "none" ? [] : [{ project, team, award, stage, from: first, until: last }]
    )
  ]
)

export const communityParties = Kind.of<CommunityParties.CommunityParties, CommunityParties.Event>(CommunityParties, [
  Kind.sheet(parties, (community, state) =>
    state.parties.map(({ party, id, from: first, until: last }) => ({ community, party, id, from: first, until: last }))
  )
])
