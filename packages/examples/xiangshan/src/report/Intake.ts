/**
 * Files taken in through the importer: previewed, then committed with everything agreed to. What a reader would get wrong: what is asked
 * back (who is meant, a missing fact) is not answered here. It waits, and is reported.
 */
import { join } from "node:path"
import type { Committed, Counts, DirectoryReport, Preview, Problem, Yanzhen } from "yanzhen"
import { sheet } from "yanzhen/sheet"
import type { InputFile } from "../Input.ts"
import type * as Handed from "./Handed.ts"

export interface Taken extends Counts {
  readonly file: string
  readonly batch: string | undefined
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** To ask the preview for more, e.g. the file with its errors marked. */
  readonly preview: Preview
}

export const directories = async (yanzhen: Yanzhen, folder: string, files: readonly InputFile[]): Promise<readonly DirectoryReport[]> => {
  const reports: DirectoryReport[] = []
  for (const { file } of files) reports.push(await yanzhen.importDirectory(join(folder, file)))
  return reports
}

export const take = async (yanzhen: Yanzhen, folder: string, { file, facts, enteredOn }: Handed.Records): Promise<Taken> => {
  const preview = await yanzhen.preview(sheet(join(folder, file), { facts, enteredOn }))
  const committed: Committed = await preview.commit()
  return { ...committed, file, problems: preview.problems, problemCount: preview.problemCount, preview }
}

export const takeAll = async (yanzhen: Yanzhen, folder: string, files: readonly Handed.Records[]): Promise<readonly Taken[]> => {
  const taken: Taken[] = []
  for (const file of files) taken.push(await take(yanzhen, folder, file))
  return taken
}
