/**
 * 评估表: the scheme by which a station is assessed, a row an indicator, and beside it what was scored or done and what shows it. What a reader
 * would get wrong: an indicator without a score is not zero, it is not answered yet; the points of a module are those of its rows.
 */
import type { Scorecard } from "@yanzhen/core/place"
import * as Cell from "./Cell.ts"
import * as FactCell from "./FactCell.ts"
import * as FormSheet from "./FormSheet.ts"
import * as Header from "./Header.ts"
import type { Code } from "./messages/findings.ts"
import * as Plain from "./Plain.ts"
import type * as Reading from "./Reading.ts"
import type * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"

export const vocabulary = {
  module: ["模块", "module"],
  indicator: ["指标编号", "指标", "indicator"],
  title: ["指标名称", "名称", "title"],
  points: ["分值", "points"],
  max: ["满分", "评分满分", "highest score"],
  leadership: ["领导牵头", "item of party leadership"],
  way: ["计分方式", "counted by"],
  times: ["目标", "目标次数", "target"],
  score: ["评分", "得分", "score"],
  done: ["完成", "完成次数", "done"],
  evidence: ["佐证", "佐证材料", "evidence"],
  reason: ["重评理由", "理由", "reason"]
} as const satisfies Header.Vocabulary<string>

type Field = keyof typeof vocabulary
type Way = "score" | "goals" | "case" | "group" | "community" | "visit"

/** How an indicator gets its score: graded, from the yearly goals, or from services of a kind done against a target. */
export const wayWords: Header.Vocabulary<Way> = {
  score: ["评分", "score"],
  goals: ["年度目标", "goals"],
  case: ["个案", "case"],
  group: ["小组", "group"],
  community: ["社区活动", "community"],
  visit: ["走访", "探访", "visit"]
}
const ways = Header.index(wayWords)

/** What a row says of its indicator; `done` where services are counted. */
export interface Answered {
  readonly sheet: string
  readonly row: number
  readonly indicator: string
  readonly score?: number
  readonly done?: number
  readonly evidence: readonly string[]
  readonly reason?: string
}

export interface Assessment {
  /** In the order of the sheet. What is wrong with it as a whole is for others to say. */
  readonly scheme: Scorecard.Scheme
  readonly answers: readonly Answered[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

interface Row {
  readonly module: string
  readonly indicator: Scorecard.Indicator
  readonly answer: Answered
}

export const read = async (table: Table.Table): Promise<Assessment> => {
  const { rows, findings } = await FormSheet.read<Field>(table, () => vocabulary)
  const read = rows.map(rowOf)
  const whole = read.flatMap(({ value }) => value ?? [])
  const modules = [...Map.groupBy(whole, ({ module }) => module)].map(([id, of]) => {
    const indicators = of.map(({ indicator }) => indicator)
    return { id, title: id, points: sum(indicators), indicators }
  })
  return {
    scheme: { id: rows[0]?.sheet ?? "", points: sum(modules), modules },
    answers: whole.map(({ answer }) => answer),
    findings: [...findings, ...read.flatMap((one) => one.findings)]
  }
}

const sum = (all: readonly { readonly points: number }[]): number => all.reduce((total, { points }) => total + points, 0)

const rowOf = (
  row: FormSheet.FormRow<Field>
): { readonly value: Row | undefined; readonly findings: readonly SheetFinding.SheetFinding[] } => {
  const findings: SheetFinding.SheetFinding[] = []
  const wrong = (field: Field, code: Code, facts: Reading.Facts = {}): undefined =>
    void findings.push(FormSheet.findingAt(row, field, { code, severity: "error", facts }))
  const text = (field: Field): string => Plain.prose(Cell.text(row.cell(field)))
  const read = <K extends "int" | "bool">(field: Field, kind: K): (K extends "int" ? number : boolean) | undefined => {
    const { value, note } = FactCell.read(row.cell(field), { kind })
    if (note !== undefined) findings.push(FormSheet.findingAt(row, field, note))
    return value as (K extends "int" ? number : boolean) | undefined
  }
  const needed = <A extends string | number>(field: Field, value: A | undefined): A | undefined =>
    value !== "" && value !== undefined ? value : row.cell(field) === undefined ? wrong(field, "YZ_FORM_MISSING") : undefined
  const way = text("way") === "" ? "score" : ways.get(Header.key(text("way")))
  if (way === undefined)
    wrong("way", "YZ_FORM_ONE_OF", {
      typed: text("way"),
      allowed: Object.values(wayWords)
        .map(([word]) => word)
        .join("、")
    })
  const module = needed("module", text("module"))
  const id = needed("indicator", text("indicator"))
  const [points, max] = [needed("points", read("points", "int")), needed("max", read("max", "int"))]
  const isCounted = way !== undefined && way !== "score" && way !== "goals"
  const times = isCounted ? needed("times", read("times", "int")) : undefined
  const [isLed, score, done] = [read("leadership", "bool"), read("score", "int"), read("done", "int")]
  if (module === undefined || id === undefined || points === undefined || max === undefined || way === undefined || findings.length > 0)
    return { value: undefined, findings }
  const measured =
    way === "goals" ? { by: way } : times === undefined || way === "score" ? undefined : { by: "services" as const, service: way, times }
  const reason = text("reason")
  return {
    value: {
      module,
      indicator: {
        id,
        title: text("title") === "" ? id : text("title"),
        points,
        max,
        ...(isLed === true ? { leadership: true as const } : {}),
        ...(measured === undefined ? {} : { measured })
      },
      answer: {
        sheet: row.sheet,
        row: row.row,
        indicator: id,
        ...(score === undefined ? {} : { score }),
        ...(done === undefined ? {} : { done }),
        evidence: text("evidence")
          .split(/[;；]/)
          .map((one) => one.trim())
          .filter((one) => one !== ""),
        ...(reason === "" ? {} : { reason })
      }
    },
    findings
  }
}
