/**
 * All that the sample makes public of the people it serves, as one system of equations: every cell and total of a quarter's tables, and every
 * group of the ventures' disclosure. What a reader would get wrong: whoever is attacked knows nothing but what is published; who really is on file
 * is read only to know which counts are small. Codes of places begin with those of the places that they lie in.
 */
import * as Narrowing from "@yanzhen/testkit/narrowing"
import readExcelFile from "read-excel-file/node"
import type { Yanzhen } from "yanzhen"

interface Served {
  readonly place: string
  readonly groups: readonly string[]
  readonly visited: boolean
  readonly granted: boolean
}
/** Of a venture nobody is told where they live. */
interface OfVenture {
  readonly venture: string
}
type Kind = Served | OfVenture
type Figures = readonly Narrowing.Figure<Kind>[]

export interface Published {
  readonly leastPeople: number
  readonly people: readonly Served[]
  readonly places: readonly string[]
  readonly ventures: readonly string[]
  readonly figures: Figures
  /** Each table with its small counts left out, and nothing else. */
  readonly withoutComplement: Figures
}

const groups = ["child", "elder", "assistance"]
const tables: Readonly<Record<string, (one: Served) => boolean>> = {
  "public.looked-after": () => true,
  "public.visited": ({ visited }) => visited,
  "public.granted": ({ granted }) => granted
}

const counts =
  (table: string, places: readonly string[], ofGroups: readonly string[]) =>
  (kind: Kind): boolean =>
    "place" in kind &&
    places.some((place) => kind.place.startsWith(place)) &&
    kind.groups.some((group) => ofGroups.includes(group)) &&
    tables[table]?.(kind) === true

const quarter = { name: "2026-Q3", first: "2026-07-01", last: "2026-09-30" }
const inQuarter = (day = ""): boolean => quarter.first <= day && day <= quarter.last

const peopleOf = async ({ recipients, visits, wishes }: Yanzhen): Promise<readonly Served[]> => {
  const [files, tags, made, granted] = await Promise.all([recipients.list(), recipients.tags(), visits.list(), wishes.list()])
  const visited = new Set(made.rows.filter(({ stage, on }) => stage === "kept" && inQuarter(on)).map(({ recipient }) => recipient))
  const wished = new Set(granted.rows.filter(({ confirmedOn }) => inQuarter(confirmedOn)).map(({ recipient }) => recipient))
  return files.rows.map(({ recipient, community = "" }) => ({
    place: community,
    groups: tags.rows.filter((tag) => tag.recipient === recipient).map(({ group = "" }) => group),
    visited: visited.has(recipient),
    granted: wished.has(recipient)
  }))
}

/** A group of a venture is a cell by itself: no sum of them is published. Small ones stand there in words. */
const ofVentures = async ({ projects }: Yanzhen): Promise<readonly (OfVenture & { readonly people: number | undefined })[]> => {
  const sheets = await readExcelFile(Buffer.from(await (await projects.disclosure()).toXlsx("zh-CN")))
  const rows = sheets.find(({ sheet }) => sheet === "服务群体")?.data.slice(1) ?? []
  return rows.map(([award, group, people]) => ({
    venture: `${String(award)} ${String(group)}`,
    people: typeof people === "number" ? people : undefined
  }))
}

export const read = async (yanzhen: Yanzhen): Promise<Published> => {
  const [report, people, ventures] = await Promise.all([yanzhen.reports.public(quarter.name), peopleOf(yanzhen), ofVentures(yanzhen)])
  const cells = report.tables.flatMap(({ id, cells: all }) => all.map((cell) => ({ table: id, ...cell })))
  const tenant = cells[0]?.places[0] ?? ""
  const named = new Set([...people.map(({ place }) => place), ...cells.flatMap(({ places }) => places)])
  const lengths = [...named].map(({ length }) => length)
  const places = [...named].filter(({ length }) => length === Math.max(...lengths))
  const levels = [tenant, ...new Set(places.map((place) => place.slice(0, 9))), ...places]
  const leastPeople = report.leastPeople ?? 0
  return {
    leastPeople,
    people,
    places,
    ventures: ventures.map(({ venture }) => venture),
    figures: [
      ...cells.map(({ table, places: of, groups: ofGroups, people: number }) => ({ people: number, counts: counts(table, of, ofGroups) })),
      ...ventures.flatMap(({ venture, people: number }): Figures =>
        number === undefined ? [] : [{ people: number, counts: (kind) => "venture" in kind && kind.venture === venture }]
      )
    ],
    withoutComplement: Object.keys(tables).flatMap((table) =>
      levels.flatMap((place) =>
        [...groups.map((group) => [group]), groups].flatMap((ofGroups): Figures => {
          const asked = counts(table, [place], ofGroups)
          const number = people.filter(asked).length
          return number > 0 && number < leastPeople ? [] : [{ people: number, counts: asked }]
        })
      )
    )
  }
}

/** Everybody whom there could be, among the people served; and those of ventures, whom only the disclosure speaks of. */
const kindsIn = ({ places, ventures }: Published): readonly Kind[] => [
  ...ventures.map((venture) => ({ venture })),
  ...places.flatMap((place) =>
    Array.from({ length: 2 ** groups.length - 1 }, (_, at) => groups.filter((__, bit) => ((at + 1) >> bit) % 2 === 1)).flatMap((own) =>
      [false, true].flatMap((visited) => [false, true].map((granted): Kind => ({ place, groups: own, visited, granted })))
    )
  )
]

/** Small counts that somebody who has these figures can bound below the least number, of so many small ones. */
export const attack = (published: Published, figures: Figures) => {
  const { people, places, leastPeople } = published
  const kinds = kindsIn(published)
  const mostOf = Narrowing.most(kinds, figures)
  const found: string[] = []
  let hidden = 0
  const look = (what: string, asked: (kind: Kind) => boolean): void => {
    const real = people.filter(asked).length
    if (real === 0 || real >= leastPeople) return
    hidden += 1
    const upTo = mostOf(asked)
    if (upTo < leastPeople) found.push(`${what}: ${real}, at most ${upTo}`)
  }
  for (const place of places)
    for (const group of groups) {
      const all = counts("public.looked-after", [place], [group])
      look(`${place} ${group}`, all)
      for (const table of ["public.visited", "public.granted"]) {
        const some = counts(table, [place], [group])
        look(`${place} ${group} ${table}`, some)
        look(`${place} ${group} but not ${table}`, (kind) => all(kind) && !some(kind))
      }
    }
  return { found, hidden }
}
