/** `yanzhen volunteer check VOLUNTEER`: consent and age at registration, and what the year asks; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("volunteer check", (yanzhen, volunteer, asked) => yanzhen.volunteers.check(volunteer, asked))
