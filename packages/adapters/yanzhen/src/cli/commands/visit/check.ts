/** `yanzhen visit check VISIT`: a planned visit held against the rules before anybody goes; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("visit check", (yanzhen, visit, asked) => yanzhen.visits.check(visit, asked))
