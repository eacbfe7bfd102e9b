/** Rows and files of made-up services, for tests of imports: a row says what it is told, and the rest is the same everywhere. */
import { DirectoryImport, type ImportPlan, Importing, type IncomingRow } from "@yanzhen/core/desk"
import { Day, type Finding, Minute } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { run, tenant, type Town } from "./world.ts"

export const ids = { wang: "999999200803150024", other: "999999196408080039" } as const

type Row = IncomingRow.IncomingRow
export type Said = { readonly [K in keyof Row]?: Row[K] | undefined } & {
  readonly day?: string
  readonly from?: number
  readonly to?: number
}

let line = 1

/** 王小明 of 志愿队, on 5 March 2026 from nine to eleven, unless said otherwise; `undefined` leaves a fact out. */
export const row = ({ day = "2026-03-05", from = 9, to = 11, ...said }: Said = {}): Row => {
  const on = Day.require(day)
  const whole = {
    place: { sheet: "三月", row: ++line },
    person: { name: "王小明" },
    team: "志愿队",
    activityName: "探访",
    location: "社区",
    content: "清扫",
    organiser: "站",
    leader: "赵队长",
    on,
    attended: [{ from: Minute.at(on, from * 60), to: Minute.at(on, to * 60) }],
    findings: [],
    ...said
  }
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as Row
}

/** So many people of different names. */
export const crowd = (count: number, said: Said = {}): readonly Row[] =>
  Array.from({ length: count }, (_, i) => row({ person: { name: `人${String.fromCodePoint(0x4e00 + i)}` }, ...said }))

let files = 0

export const file = (rows: readonly Row[], more: Partial<IncomingRow.RowSource> = {}): IncomingRow.RowSource => ({
  name: "服务记录.xlsx",
  fingerprint: async () => `file ${files}`,
  pages: async function* () {
    yield { rows, refused: 0 }
  },
  ...more
})

export const newFile = (rows: readonly Row[], more: Partial<IncomingRow.RowSource> = {}): IncomingRow.RowSource => {
  const name = `file ${++files}`
  return file(rows, { fingerprint: async () => name, ...more })
}

export const look = (
  world: Town,
  source: IncomingRow.RowSource,
  entries: ImportPlan.Entry[] = [],
  agreement: ImportPlan.Agreement = Importing.agreed
): Promise<Importing.Preview> =>
  run(
    Importing.preview(world, source, { begin: () => void (entries.length = 0), entries: (some) => void entries.push(...some) }, agreement)
  )

export interface Taken {
  readonly previewed: Importing.Preview
  readonly imported: Importing.Imported
  readonly entries: readonly ImportPlan.Entry[]
}

/** Previewed and committed; the entries are those under the agreement. */
export const take = async (world: Town, rows: readonly Row[], agreement: ImportPlan.Agreement = Importing.agreed): Promise<Taken> => {
  const source = newFile(rows)
  const entries: ImportPlan.Entry[] = []
  const previewed = await look(world, source, entries)
  if (agreement !== Importing.agreed) await look(world, source, entries, agreement)
  return { previewed, imported: await run(Importing.commit(world, source, previewed, agreement)), entries }
}

export const rules = (findings: readonly Finding.Finding[]): readonly string[] => findings.map(({ rule }) => rule)
export const verdicts = ({ entries }: Taken): readonly string[] => entries.map(({ verdict }) => verdict)

export const records = async ({ store }: { readonly store: Store.Store }) =>
  (await store.rows(tenant, Registers.serviceRecord, undefined, [], { limit: 10_000 })).rows
export const groups = async ({ store }: { readonly store: Store.Store }) =>
  (await store.rows(tenant, Registers.groupRecord, undefined, [], { limit: 100 })).rows
export const teams = async ({ store }: { readonly store: Store.Store }) =>
  (await store.rows(tenant, Registers.team, undefined, [], { limit: 100 })).rows
export const volunteers = async ({ store }: { readonly store: Store.Store }) =>
  (await store.rows(tenant, Registers.volunteer, undefined, [], { limit: 1000 })).rows

const place = { sheet: "名录", row: 1 }
const nothing: DirectoryImport.DirectoryRows = { streets: [], communities: [], teams: [], volunteers: [] }

type Unplaced<K extends keyof DirectoryImport.DirectoryRows> = readonly Omit<DirectoryImport.DirectoryRows[K][number], "place">[]

/** Lists what is given, each at the same place of the same sheet. */
export const list = (
  world: Town,
  given: { readonly [K in keyof DirectoryImport.DirectoryRows]?: Unplaced<K> }
): Promise<DirectoryImport.Listed> => {
  const placed = Object.fromEntries(Object.entries(given).map(([kind, rows]) => [kind, rows.map((one) => ({ place, ...one }))]))
  return run(DirectoryImport.list(world, { ...nothing, ...placed }))
}

/** Two streets, with a community in the first and two in the second. */
export const district = (world: Town): Promise<DirectoryImport.Listed> =>
  list(world, {
    streets: [
      { code: "S1", name: "西街道" },
      { code: "S2", name: "东街道" }
    ],
    communities: [
      { code: "C1", name: "甲社区", street: "S1", kind: "社区" },
      { code: "C2", name: "乙社区", street: "S2", kind: "社区" },
      { code: "C3", name: "丙社区", street: "S2", kind: "社区" }
    ]
  })

/** For lists whose order says nothing. */
export const byText = (a: unknown, b: unknown): number => (String(a) < String(b) ? -1 : 1)
