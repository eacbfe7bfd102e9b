/**
 * Files taken in through the importer: previewed, then committed with everything agreed to. What a reader would get wrong: what is asked
 * back (who is meant, a missing fact) is not answered here. It waits, and is reported.
 */
import { join } from "node:path"
import type { Counts, DirectoryReport, Preview, Yanzhen } from "yanzhen"
import { sheet } from "yanzhen/sheet"
import type { InputFile } from "../Input.ts"
import type { Writing } from "../write/Writing.ts"
import type * as Handed from "./Handed.ts"
import * as ProblemKinds from "./ProblemKinds.ts"

export interface Taken extends Counts {
  readonly file: string
  readonly batch: string | undefined
  readonly problems: readonly ProblemKinds.Kind[]
}

/** Files that may still be on their way into their folder. */
export interface Input extends Writing {
  readonly folder: string
}

export const directories = async (yanzhen: Yanzhen, input: Input, files: readonly InputFile[]): Promise<readonly DirectoryReport[]> => {
  const reports: DirectoryReport[] = []
  for (const { file } of files) {
    await input.ready(file)
    reports.push(await yanzhen.importDirectory(join(input.folder, file)))
  }
  return reports
}

/** `look` sees the preview, e.g. to ask it for the file with its errors marked; it is not kept. */
export const take = async (
  yanzhen: Yanzhen,
  { folder, ready }: Input,
  { file, facts, enteredOn }: Handed.Records,
  look: (preview: Preview) => Promise<unknown> = () => Promise.resolve()
): Promise<Taken> => {
  await ready(file)
  const preview = await yanzhen.preview(sheet(join(folder, file), { facts, enteredOn }))
  const { batch, ...counts } = await preview.commit()
  await look(preview)
  return { ...counts, batch, file, problems: ProblemKinds.of(file, preview.problems) }
}

export const takeAll = async (yanzhen: Yanzhen, input: Input, files: readonly Handed.Records[]): Promise<readonly Taken[]> => {
  const taken: Taken[] = []
  for (const file of files) taken.push(await take(yanzhen, input, file))
  return taken
}
