/** `yanzhen community check COMMUNITY`: the area of its facilities, and the conditions of a selection; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("community check", (yanzhen, community, asked) => yanzhen.communities.check(community, asked))
