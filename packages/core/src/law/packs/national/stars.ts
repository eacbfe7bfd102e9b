/**
 * Stars, nationally: the ministry's rule lets an organisation rate by hours and quality and gives no numbers; the ladder of 2012
 * is what most places use, so it is a default. Medals and a lifetime award exist only where a place has them.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY, VRM, VRM12 } from "../../Instruments.ts"
import * as Ladder from "../../Ladder.ts"
import { value } from "../../Pack.ts"
import * as Stars from "../../parameters/Stars.ts"

export const stars = [
  value(Stars.stars, {
    from: Day.require("2012-10-23"),
    value: Ladder.starsByHours([100, 300, 600, 1000, 1500]),
    force: "default",
    citations: [VRM12.passage(undefined, "累计达到…可以依次申请评定"), VRM.article(10, "可以…进行星级评价")]
  }),
  // It protects the truth of what is shown: a star that records do not bear is said to be one.
  value(Stars.force, { from: Day.first, value: "warning", force: "default", citations: [LIBRARY.passage()] }),
  value(Stars.publicityCountsFirstDay, { from: Day.first, value: false, force: "default", citations: [LIBRARY.passage()] })
]
