/**
 * The main job: from the files of a district to its report. The clock stands still on the day of the report, so that the same files give
 * the same figures in every year in which somebody runs it.
 */
import { rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { type Yanzhen, yanzhen as open } from "yanzhen"
import { fromJson, over, shipped } from "yanzhen/policies"
import { sqlite } from "yanzhen/sqlite"
import * as CoverageLines from "./CoverageLines.ts"
import * as Handed from "./Handed.ts"
import * as Intake from "./Intake.ts"
import * as IntakeLines from "./IntakeLines.ts"
import * as OddLines from "./OddLines.ts"
import * as RefusalLines from "./RefusalLines.ts"
import * as StarLines from "./StarLines.ts"
import * as Stopwatch from "./Stopwatch.ts"
import * as TakenBack from "./TakenBack.ts"
import * as ThreadLines from "./ThreadLines.ts"
import * as TotalLines from "./TotalLines.ts"
import * as VerifyLines from "./VerifyLines.ts"
import * as LocalRules from "../told/LocalRules.ts"
import type * as Told from "../told/Told.ts"
import * as Writing from "../write/Writing.ts"

export interface Job {
  /** Made while the clock runs. */
  readonly hand: () => Handed.Handed
  /** Writes its files into a folder. Default: this thread, before it reads each. */
  readonly write?: (folder: string) => Writing.Writing
  /** Tells what was made public on a day before that of the report, once the directories are in. */
  readonly announce: (yanzhen: Yanzhen) => Promise<void>
  /** Tells what stands in no file. */
  readonly tell: (yanzhen: Yanzhen) => Promise<Told.Told>
  /** Whose tally is explained. */
  readonly shown: (handed: Handed.Handed) => string | undefined
  readonly folder: string
  readonly say: (lines: readonly string[]) => void
}

const announcedOn = "2026-11-02"
const reportedOn = "2026-11-15"
type Door = NonNullable<Parameters<typeof open>[0]>
/** Nine in the morning. */
const clockOf = (day: string): NonNullable<Door["clock"]> => {
  const now = Date.parse(`${day}T09:00:00+08:00`)
  return () => now as ReturnType<NonNullable<Door["clock"]>>
}

/** Whose data it is, under which rules, and what time it is said to be. */
export const door: Pick<Door, "tenant" | "policy" | "clock"> = {
  tenant: "340603",
  policy: over(shipped.xiangshan, fromJson(LocalRules.text)),
  clock: clockOf(reportedOn)
}

export const run = async ({ hand, write, announce, tell, shown, folder, say }: Job): Promise<ReadonlyMap<string, number>> => {
  const watch = Stopwatch.start()
  const path = join(folder, "input")
  const writing = write?.(path)
  const handed = hand()
  const input: Intake.Input = { folder: path, ...(writing ?? Writing.here(path, Handed.files(handed))) }
  const written = watch.time("写出输入文件（同时读入）", () => input.all)
  const database = join(folder, "xiangshan.db")
  await Promise.all(["", "-wal", "-shm"].map((ending) => rm(`${database}${ending}`, { force: true })))

  say([`合成数据，仅供演示：社区、队伍、志愿者和每一条记录都是编造的。报告日 ${reportedOn}`, ""])
  const listed = await watch.time("读入名录", async () => {
    await using earlier = open({ store: sqlite(database), ...door, clock: clockOf(announcedOn) })
    const directories = await Intake.directories(earlier, input, handed.directories)
    await announce(earlier)
    return directories
  })
  await using yanzhen = open({ store: sqlite(database), ...door })
  say(
    listed.map(
      ({ streets, communities, teams, volunteers }, at) =>
        `名录 ${handed.directories[at]?.file}：街道 ${streets}，社区 ${communities}，队伍 ${teams}，志愿者 ${volunteers}`
    )
  )
  const deliveries = await watch.time("导入各站的记录", () => Intake.takeAll(yanzhen, input, handed.deliveries))
  const { dirty, marked, later, withdrawn, voided } = await watch.time("导入其余的表，更正与撤回", () => afterwards(yanzhen, input, handed))
  say(["", ...IntakeLines.of(deliveries, [["脏数据.xlsx", dirty], ...later])])
  say([`  更正表中注明“撤回”的 ${voided} 行已逐条作废；误传的表已整批撤回：记录 ${withdrawn} 条。`, ""])

  const told = await watch.time("社工站、活动、课程、诉求、供需、创投", () => tell(yanzhen))

  const byVolunteer = await watch.time("统计", async () => {
    const totals = await TotalLines.ask(yanzhen)
    const streets = new Map(totals.streets.rows.map(({ key, names }) => [key.street ?? "", names.street ?? ""]))
    say([
      ...TotalLines.of(totals),
      "",
      ...StarLines.of(totals.people),
      "",
      ...CoverageLines.of(await yanzhen.coverage(reportedOn), streets),
      ""
    ])
    return totals.people
  })
  say([...RefusalLines.of([...deliveries, dirty, ...later.map(([, one]) => one)]), ""])
  await watch.time("查找异常", async () => say([...OddLines.of(await yanzhen.anomalies()), ""]))
  await watch.time("解释", async () => {
    const name = shown(handed)
    const lines = name === undefined ? ["没有合适的人可作示例"] : (await yanzhen.explain(name)).lines("zh-CN")
    say(["六、一位志愿者的时长，逐分钟说明", ...lines.map((line) => `  ${line}`), ""])
  })
  await watch.time("各条线索", async () => say(await ThreadLines.of(yanzhen, told)))
  await watch.time("核对", async () => say([...VerifyLines.of(await yanzhen.verify()), ""]))
  const results = await watch.time("写出结果", () =>
    writeFiles(folder, [
      { file: "结果.xlsx", bytes: () => byVolunteer.toXlsx() },
      { file: "脏数据（标明错误）.xlsx", bytes: () => Promise.resolve(marked) }
    ])
  )
  await written
  say(["二十一、写出", ...results.map((file) => `  ${file}`), "", "用时", ...watch.lines()])
  return watch.phases()
}

const afterwards = async (yanzhen: Yanzhen, input: Intake.Input, handed: Handed.Handed) => {
  let marked = new Uint8Array()
  const dirty = await Intake.take(yanzhen, input, handed.dirty, async (preview) => (marked = Uint8Array.from(await preview.toXlsx())))
  const corrected: Intake.Taken[] = []
  let voided = 0
  for (const records of handed.corrected) {
    corrected.push(
      await Intake.take(
        yanzhen,
        input,
        records,
        async (preview) => (voided += await TakenBack.voidAll(yanzhen, input.folder, records.file, preview))
      )
    )
  }
  const mistaken = await Intake.takeAll(yanzhen, input, handed.mistaken)
  let withdrawn = 0
  for (const { batch } of mistaken)
    if (batch !== undefined) withdrawn += (await yanzhen.withdraw(batch, "误传：下月计划当作已做的服务报来")).records
  const again = await Intake.take(yanzhen, input, handed.again)
  const later: readonly (readonly [string, Intake.Taken])[] = [
    ...corrected.map((one) => [one.file, one] as const),
    ...mistaken.map((one) => [one.file, one] as const),
    [`${again.file}（重复报送）`, again]
  ]
  return { dirty, marked, later, withdrawn, voided }
}

const writeFiles = async (folder: string, files: readonly Writing.File[]): Promise<readonly string[]> => {
  const written: string[] = []
  for (const { file, bytes } of files) {
    await writeFile(join(folder, file), await bytes())
    written.push(join(folder, file))
  }
  return written
}
