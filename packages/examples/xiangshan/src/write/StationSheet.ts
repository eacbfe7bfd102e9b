/**
 * One sheet of one station: title, perhaps a line about who made it up and when, headings, lines in order of day, and a total.
 */
import type { CivilDay } from "../generate/CivilDay.ts"
import type { Service } from "../generate/Service.ts"
import type { Cell, Row } from "./Cell.ts"
import { synthetic } from "./Cell.ts"
import type { HouseStyle } from "./HouseStyle.ts"
import * as HouseStyles from "./HouseStyles.ts"
import * as Wording from "./Wording.ts"

export interface Heading {
  readonly street: string
  /** "2025年3月" */
  readonly period: string
  readonly madeUpOn: CivilDay
}

const hoursHeading = /时长\(小时\)$/

const totalLine = (style: HouseStyle, label: string, services: readonly Service[]): Row => {
  const minutes = services.reduce((sum, service) => sum + service.to - service.from, 0)
  const hoursAt = style.columns.findLastIndex(([header]) => hoursHeading.test(header))
  return style.columns.map(([header], at): Cell => {
    if (at === 0) return label
    if (at === hoursAt) return { serial: Math.round(minutes / 0.6) / 100, format: "0.00" }
    if (at === 2 && hoursAt < 0) return `共${services.length}条`
    return header === "时长" ? Wording.spokenDuration(minutes) : undefined
  })
}

/** `adjust` lets a later version of a sheet change single cells; it sees the heading and what would stand there. */
export type Adjust = (service: Service, header: string, cell: Cell) => Cell

export const rows = (heading: Heading, services: readonly Service[], adjust: Adjust = (_, __, cell) => cell): readonly Row[] => {
  const style = HouseStyles.of(heading.street)
  const width = style.columns.length
  const headings: Row = style.columns.map(([header]) => header)
  const lines = services.map((service, at): Row => style.columns.map(([header, read]) => adjust(service, header, read(service, at + 1))))
  const every = style.headingEvery
  const paged = every === undefined ? lines : lines.flatMap((line, at) => (at > 0 && at % every === 0 ? [headings, line] : [line]))
  const title = `${heading.street}${heading.period}志愿服务记录表${synthetic}`
  const subtitle = `填报单位：${heading.street}社会工作服务站　制表日期：${Wording.inChinese(heading.madeUpOn)}`
  return [
    [{ title, columns: width }],
    ...(style.subtitle ? [[{ title: subtitle, columns: width }]] : []),
    headings,
    ...paged,
    ...(style.total === undefined ? [] : [totalLine(style, style.total, services)])
  ]
}
