/** `yanzhen recipient check RECIPIENT`: its sensitive data, whether a child's tags still hold, and the visits; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("recipient check", (yanzhen, recipient, asked) => yanzhen.recipients.check(recipient, asked))
