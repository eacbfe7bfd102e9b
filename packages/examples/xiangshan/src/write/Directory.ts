/**
 * The three directory workbooks: streets and communities, teams, volunteers. They are read into registers before any service is.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import * as Community from "../generate/Community.ts"
import type { District } from "../generate/District.ts"
import * as Street from "../generate/Street.ts"
import type { Row, Sheet } from "./Cell.ts"
import { synthetic } from "./Cell.ts"
import * as Workbook from "./Workbook.ts"

export interface DirectoryFile {
  readonly file: string
  readonly lines: number
  readonly bytes: () => Promise<Uint8Array>
}

const sheet = (name: string, headings: readonly string[], lines: readonly Row[]): Sheet => ({
  name,
  rows: [[{ title: `${Street.district.name}${name}${synthetic}`, columns: headings.length }], headings, ...lines]
})

const file = (name: string, sheets: readonly Sheet[]): DirectoryFile => ({
  file: name,
  lines: sheets.reduce((sum, { rows }) => sum + rows.length - 2, 0),
  bytes: () => Workbook.bytes(sheets)
})

const places = (): DirectoryFile =>
  file("街道社区.xlsx", [
    sheet(
      "街道名录",
      ["街道代码", "街道名称", "类型", "上级代码", "启用日期", "停用日期"],
      Street.streets.map(({ code, name, kind }) => [code, name, kind, Street.district.code, "2020-01-01", undefined])
    ),
    sheet(
      "社区名录",
      ["社区代码", "社区名称", "所属街道", "街道代码", "类型", "启用日期", "停用日期"],
      Community.all.map(({ code, name, street, kind }) => [code, name, street.name, street.code, kind, "2020-01-01", undefined])
    )
  ])

const teams = (district: District): DirectoryFile =>
  file("队伍.xlsx", [
    sheet(
      "队伍名录",
      ["队伍代码", "队伍名称", "所属街道", "所属社区", "社区代码", "是否登记", "服务方向", "品牌项目", "成立日期", "解散日期"],
      district.teams.map((team) => [
        team.code,
        team.name,
        team.street.name,
        team.community?.name,
        team.community?.code,
        team.isRegistered === undefined ? undefined : team.isRegistered ? "是" : "否",
        team.theme,
        team.brand,
        CivilDay.text(team.foundedOn),
        undefined
      ])
    )
  ])

const volunteers = (district: District): DirectoryFile =>
  file("志愿者.xlsx", [
    sheet(
      "志愿者名录",
      ["姓名", "性别", "出生日期", "身份证号", "联系电话", "所属街道", "所属队伍", "其他队伍", "注册日期"],
      district.people.map((person) => [
        person.name,
        person.sex,
        CivilDay.text(person.born),
        person.idNumber,
        person.phone,
        person.team.street.name,
        person.team.name,
        person.secondTeam?.name,
        CivilDay.text(person.registeredOn)
      ])
    )
  ])

export const directory = (district: District): readonly DirectoryFile[] => [places(), teams(district), volunteers(district)]
