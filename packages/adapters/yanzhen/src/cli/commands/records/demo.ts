/** `yanzhen demo`: the whole way once, on data that comes with it. Nothing is stored, and lines refused here are part of the show. */
import * as Agreement from "../../Agreement.ts"
import * as Bringing from "../../Bringing.ts"
import type { Run } from "../../Command.ts"
import * as Sample from "../../demo/sample.ts"
import * as Exit from "../../Exit.ts"
import type { demo } from "../../options/records.ts"
import * as TallyLines from "../../TallyLines.ts"
import * as Terminal from "../../Terminal.ts"
import { plain } from "./import.ts"

const facts = { organiser: "示范社区居委会", leader: "示例负责人" }

export const run: Run<typeof demo> = async (given, _, context) => {
  const { terminal, texts, doors } = context
  const { locale } = terminal
  Terminal.remark(terminal, [Terminal.styled(terminal.remarks, "bold", texts.demoTitle), ""])
  await using yanzhen = await doors.open({ locale })
  const wish = {
    sheet: { facts, enteredOn: Sample.enteredOn },
    agreed: Agreement.toEverything(new Map()),
    isPreviewOnly: false,
    marked: undefined
  }
  for (const directory of Sample.directories()) await yanzhen.importDirectory(directory)
  const brought = await Bringing.bring(yanzhen, { name: Sample.name, bytes: Sample.bytes() }, wish, context)
  const answer = await yanzhen.tally()
  const explanation = await yanzhen.explain(Sample.shownVolunteer)
  if (given.json === true) {
    const { policy, at, by, rows, beside } = answer
    Terminal.answer(terminal, [
      JSON.stringify(
        { policy, at, by, rows, beside, explained: explanation.lines(locale), files: [plain(brought, terminal)] },
        undefined,
        2
      )
    ])
    return Exit.done
  }
  Terminal.answer(terminal, ["", ...TallyLines.of(answer, texts, locale), "", ...explanation.lines(locale), "", ...texts.demoNext])
  return Exit.done
}
