/** `yanzhen recipient check RECIPIENT`: the data in a file held against the law of sensitive data; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("recipient check", (yanzhen, recipient, asked) => yanzhen.recipients.check(recipient, asked))
