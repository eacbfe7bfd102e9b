/** `yanzhen policies`: what ships, and how well each is known. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import type { list } from "../../options/policy.ts"
import * as Table from "../../Table.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof list> = async (given, _, { terminal, texts, doors }) => {
  const all = await doors.policies()
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify(all, undefined, 2)])
  else {
    const rows = all.map(({ name, title, status }) => [name, texts.policyStatuses[status], title[terminal.locale]])
    const headings = [texts.policyName, texts.policyStatus, texts.policyTitle].map((heading) => ({ heading }))
    Terminal.answer(terminal, Table.lines(headings, rows))
  }
  return Exit.done
}
