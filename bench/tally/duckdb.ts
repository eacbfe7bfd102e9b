/** The same four totals (minutes and people) as window SQL in DuckDB, over the same rows. Ours also gives person-times, excluded minutes and overage. */
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api"
import type { Columns } from "../../packages/core/src/service/tally/Columns.ts"
import type { Total } from "./policies.ts"

export interface Peer {
  /** By code of volunteer, team, community and month. */
  count(policy: Policy): Promise<readonly Total[]>
  close(): void
}

export interface Policy {
  /** Undefined: only overlap and breaks. */
  readonly minimumMinutes?: number
  readonly dayCapMinutes?: number
}

export const open = async ({ rows }: Columns, threads: number): Promise<Peer> => {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) })
  const connection = await instance.connect()
  await connection.run(
    "create table record (id integer, volunteer integer, team integer, community integer, start integer, finish integer)"
  )
  const appender = await connection.createAppender("record")
  for (let row = 0; row < rows.length; row++) {
    appender.appendInteger(rows.record[row] ?? 0)
    appender.appendInteger(rows.volunteer[row] ?? 0)
    appender.appendInteger(rows.team[row] ?? 0)
    appender.appendInteger(rows.community[row] ?? 0)
    appender.appendInteger(rows.start[row] ?? 0)
    appender.appendInteger((rows.start[row] ?? 0) + (rows.minutes[row] ?? 0) - (rows.deduct[row] ?? 0))
    appender.endRow()
  }
  appender.flushSync()
  appender.closeSync()
  return {
    count: (policy) => run(connection, sql(policy)),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    }
  }
}

const kept = `kept as (
  select id, volunteer, team, community, finish,
    least(finish, greatest(start, coalesce(max(finish) over (partition by volunteer order by start, id rows between unbounded preceding and 1 preceding), start))) as begin
  from record)`

const sql = ({ minimumMinutes = 0, dayCapMinutes }: Policy): string => `with ${kept},
  pieces as (
    select id, volunteer, team, community, begin // 1440 as day, begin as moment,
      case when finish <= (begin // 1440 + 1) * 1440 then greatest(finish - begin, ${minimumMinutes}) else (begin // 1440 + 1) * 1440 - begin end as minutes
    from kept where finish > begin
    union all
    select id, volunteer, team, community, begin // 1440 + 1, (begin // 1440 + 1) * 1440,
      finish - (begin // 1440 + 1) * 1440 + greatest(0, ${minimumMinutes} - (finish - begin))
    from kept where finish > (begin // 1440 + 1) * 1440),
  credited as (${
    dayCapMinutes === undefined
      ? "select volunteer, team, community, day, minutes from pieces"
      : `select volunteer, team, community, day,
          least(minutes, greatest(0, ${dayCapMinutes} - coalesce(sum(minutes) over (partition by volunteer, day order by moment, id rows between unbounded preceding and 1 preceding), 0))) as minutes
        from pieces`
  }),
  totals as (
    select volunteer, team, community, (year(date '1970-01-01' + day) * 12 + month(date '1970-01-01' + day) - 1) as month, minutes from credited)
  select grouping(volunteer, team, community, month)::integer as kind, coalesce(volunteer, team, community, month)::integer as code,
    sum(minutes)::double as minutes,
    count(distinct volunteer) filter (minutes > 0)::double as people
  from totals group by grouping sets ((volunteer), (team), (community), (month))`

const run = async (connection: DuckDBConnection, text: string): Promise<readonly Total[]> => {
  const reader = await connection.runAndReadAll(text)
  const [kinds, codes, minutes, people] = reader.getColumns() as [number[], number[], number[], number[]]
  // grouping() has a bit, from the left, for each key that is *not* grouped by.
  const places = new Map([
    [0b0111, 0],
    [0b1011, 1],
    [0b1101, 2],
    [0b1110, 3]
  ])
  const totals = [100_000, 5000, 500, 30_000].map((codes) => ({ minutes: new Float64Array(codes), people: new Float64Array(codes) }))
  kinds.forEach((kind, row) => {
    const total = totals[places.get(kind) ?? -1]
    if (total === undefined) return
    total.minutes[codes[row] ?? 0] = minutes[row] ?? 0
    total.people[codes[row] ?? 0] = people[row] ?? 0
  })
  return totals
}
