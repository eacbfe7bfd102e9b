/** `yanzhen honour check HONOUR`: the rules of selection and the criteria of a brand; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("honour check", (yanzhen, honour, asked) => yanzhen.honours.check(honour, asked))
