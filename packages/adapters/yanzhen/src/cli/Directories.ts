/** Lists of streets, communities, teams and volunteers, read before the records that name them. */
import type { Yanzhen } from "../Yanzhen.ts"
import type { DirectoryReport } from "../operations/Imports.ts"
import type { Context } from "./Command.ts"
import * as ProblemLines from "./ProblemLines.ts"
import * as Terminal from "./Terminal.ts"

export const read = async (
  yanzhen: Yanzhen,
  files: readonly string[],
  { terminal, texts }: Context
): Promise<readonly DirectoryReport[]> => {
  const reports: DirectoryReport[] = []
  for (const file of files) {
    const report = await yanzhen.importDirectory(file)
    const { streets, communities, teams, volunteers, problems } = report
    Terminal.remark(terminal, [
      texts.directory(file, streets, communities, teams, volunteers),
      ...ProblemLines.of(problems, problems.length, texts, terminal.locale)
    ])
    reports.push(report)
  }
  return reports
}
