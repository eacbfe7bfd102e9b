/**
 * How large the community's service facilities are: so many square metres for each hundred households.
 *
 * Asked by cross-multiplication, so that 950 households need 285 and no rounding decides.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { COMMUNITY17 } from "../../law/Instruments.ts"
import { facilityArea } from "../../law/parameters/Stations.ts"
import * as Rule from "../../law/Rule.ts"

export const facility = Facts.sheet("place.facility", {
  households: Facts.int({ "zh-CN": "居民户数", en: "households" }, "households"),
  squareMetres: Facts.int({ "zh-CN": "综合服务设施面积", en: "area of service facilities" }, "square metres")
})
export type Facility = Facts.RowOf<typeof facility>

/** The parameter is stated for so many households. */
const households = 100

export const largeEnough = Requirement.require(
  "place.facility-area",
  Facts.share(facility.squareMetres, facility.households).atLeast(facilityArea, households),
  { citations: [COMMUNITY17.passage(undefined, "每百户居民拥有综合服务设施面积不低于30平方米")] }
)

export const communityFacility = Rule.define<Facility>({
  id: "STN-07",
  title: { "zh-CN": "社区综合服务设施面积", en: "area of community facilities" },
  parameters: [facilityArea],
  clauses: [Rule.clause(largeEnough, { parameter: facilityArea })]
})
