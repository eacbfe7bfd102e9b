/** Sheets of streets, communities, teams and volunteers, taken in together; their headings say which is which. */
import { type DirectoryImport, World } from "@yanzhen/core/desk"
import { DirectoryKind, DirectorySheet, type SheetFinding, Table } from "@yanzhen/spreadsheet"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Problems from "./Problems.ts"
import { type Room, run } from "./Room.ts"
import type { DirectoryReport } from "./operations/Imports.ts"

export const importDirectory = async (room: Room, file: Table.Source): Promise<DirectoryReport> => {
  const table = await Table.open(file)
  const kinds = await DirectoryKind.of(table)
  if (kinds.size === 0) throw new Failure(Failures.told("YZ_NO_DIRECTORY", "door.no-listing", { file: table.file }), room.locale)
  const findings: SheetFinding.SheetFinding[] = []
  const read = async <Row>(
    kind: DirectorySheet.Kind,
    reader: (part: Table.Table) => Promise<DirectorySheet.Listing<Row>>
  ): Promise<readonly Row[]> => {
    const sheets = [...kinds].flatMap(([sheet, its]) => (its === kind ? [sheet] : []))
    if (sheets.length === 0) return []
    const listing = await reader(await Table.open(file, { sheets }))
    findings.push(...listing.findings)
    return listing.rows
  }
  const places = (kind: "street" | "community" | "team") => read(kind, (part) => DirectorySheet.readPlaces(part, kind))
  const rows: DirectoryImport.DirectoryRows = {
    streets: (await places("street")).map(listing),
    communities: (await places("community")).map((row) => ({ ...listing(row), street: row.street ?? "", kind: row.kind ?? unsaidKind })),
    teams: (await places("team")).map((row) => ({
      ...listing(row),
      ...known("community", row.community),
      ...known("street", row.street),
      ...known("registered", row.registered),
      ...known("supervisor", row.supervisor),
      ...known("station", row.station)
    })),
    volunteers: (await read("volunteer", (part) => DirectorySheet.readVolunteers(part, { today: World.now(room.desk.world).today }))).map(
      ({ where, name, ...row }) => ({
        place: where,
        name,
        ...known("idNumber", row.idNumber),
        ...known("phone", row.phone),
        ...known("born", row.born),
        ...known("team", row.team),
        ...known("registeredOn", row.registeredOn)
      })
    )
  }
  const { findings: placed, ...counts } = await run(room.desk.listDirectory(rows))
  const problems = [...findings.map(Problems.ofSheet), ...placed.map((one) => Problems.ofRow(one))]
  return { ...counts, problems: Problems.inOrder(problems, table.sheets) }
}

/** A sheet of communities that does not say which are villages lists communities. */
export const unsaidKind = "社区"

const listing = ({ where, code, name, from, until }: DirectorySheet.PlaceRow) => ({
  place: where,
  code,
  name,
  ...known("from", from),
  ...known("until", until)
})

const known = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
