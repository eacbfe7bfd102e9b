/** The handles of time banks over an open door. */
import { RewardLives, World } from "@yanzhen/core/desk"
import { Day, type Finding, type Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { Coins } from "@yanzhen/core/reward"
import * as LifeDoor from "../life/LifeDoor.ts"
import { type Room, run } from "../Room.ts"
import * as Reasons from "../Reasons.ts"
import * as PointsTexts from "./PointsTexts.ts"
import type { ExplainedEntry, PointsCommand, PointsStatement, Rewards, TypedPointsCommand } from "./Rewards.ts"

const { points, alliance } = RewardLives.lives

const statement = async (room: Room, account: string, period: string | undefined): Promise<PointsStatement> => {
  const answer = await run(room.desk.pointsStatement(LifeDoor.idOf(room, account), LifeDoor.periodOrThisYear(room, period)))
  const { at, period: of, opening, lines, closing } = answer
  return {
    at,
    first: Day.text(of.first),
    last: Day.text(of.last),
    opening,
    rows: lines.map((line) => LifeDoor.rowOf(Registers.pointsLine, line)),
    closing,
    lines: (locale = room.locale) => PointsTexts.statement(answer, locale)
  }
}

/** Typed coins in units; what is no number of coins is told with everything else that is wrong. */
const unitsOf = (command: PointsCommand | TypedPointsCommand): PointsCommand => {
  if (!("coins" in command)) return command
  const { coins, ...rest } = command
  return { ...rest, units: Coins.ofText(coins) ?? coins } as PointsCommand
}

const reasonsOf = (findings: readonly Finding.Finding[]) => findings.map((finding) => Reasons.ofFinding(finding))

const explain = async (room: Room, account: string, entry: string): Promise<ExplainedEntry> => {
  const answer = await run(room.desk.explainCoins(LifeDoor.idOf(room, account), LifeDoor.idOf(room, entry) as Id.EntryId))
  const { at, holder, earned } = answer
  const [worth, against] = [reasonsOf(answer.worth), reasonsOf(answer.against)]
  return {
    at,
    account,
    entry,
    ...(holder === undefined ? {} : { holder }),
    ...(earned === undefined ? {} : { record: earned.record, minutes: earned.minutes, units: earned.units, stage: earned.stage }),
    worth,
    against,
    lines: (locale = room.locale) => PointsTexts.explained({ answer, worth, against }, locale)
  }
}

/** The same request under the same key is the same entry. */
const entryOf = ({ desk: { world } }: Room, what: string, key: string | undefined): string =>
  key === undefined ? world.ids() : world.digest(`${what} ${key}`)

const todayOf = ({ desk: { world } }: Room): string => Day.text(World.now(world).today)

export const over = (room: Room): Rewards => ({
  open: (command, giving) => LifeDoor.begin(room, points, command, giving),
  give: (id, command, { around, ...giving } = {}) => LifeDoor.give(room, RewardLives.pointsKnowing(around), id, unitsOf(command), giving),
  explain: (account, entry) => explain(room, account, entry),
  setRight: async (account, reverses, { around, ...giving } = {}) => {
    const entry = entryOf(room, `set right ${account} ${reverses}`, giving.key)
    const anew = entryOf(room, `anew ${account} ${reverses}`, giving.key)
    const on = todayOf(room)
    const life = RewardLives.pointsKnowing(around)
    const command: PointsCommand = { type: "set-right", entry, on, reverses, anew }
    const given = await LifeDoor.give(room, life, account, command, giving)
    return { ...given, entry, anew, lines: (locale = room.locale) => PointsTexts.setRight({ entry, anew, reverses, on }, locale) }
  },
  show: (id) => LifeDoor.look(room, points, id),
  list: () => LifeDoor.list(room, Registers.pointsAccount),
  statement: (id, { period } = {}) => statement(room, id, period),
  ally: (command, giving) => LifeDoor.begin(room, alliance, command, giving),
  giveAlliance: (id, command, giving) => LifeDoor.give(room, alliance, id, command, giving),
  showAlliance: (id) => LifeDoor.look(room, alliance, id),
  alliances: () => LifeDoor.list(room, Registers.alliance),
  overCap: async () => {
    const rows = (await run(room.desk.overCap())).map(({ account, holder, balance = 0, over }) => ({
      ...{ account, balance, over },
      ...(holder === undefined ? {} : { holder })
    }))
    return { rows, lines: (locale = room.locale) => PointsTexts.overCap(rows, locale) }
  },
  expiring: async () => {
    const { at, on, coins } = await run(room.desk.expiringCoins())
    const rows = coins.map(({ holder, cameOn, lastDay, ...one }) => ({
      ...{ ...one, cameOn: Day.text(cameOn), lastDay: Day.text(lastDay) },
      ...(holder === undefined ? {} : { holder })
    }))
    return { at, on: Day.text(on), rows, lines: (locale = room.locale) => PointsTexts.expiring(rows, locale) }
  },
  pools: async () => {
    const { at, pools } = await run(room.desk.donatedPools())
    const rows = pools.map(({ bank, ...pool }) => ({ ...pool, ...(bank === undefined ? {} : { bank }) }))
    return { at, rows, lines: (locale = room.locale) => PointsTexts.pools(rows, locale) }
  },
  unbacked: async () => {
    const { at, entries } = await run(room.desk.unbackedCoins())
    const rows = entries.map(({ findings, holder, ...entry }) => ({
      ...entry,
      ...(holder === undefined ? {} : { holder }),
      reasons: reasonsOf(findings)
    }))
    return { at, rows, lines: (locale = room.locale) => PointsTexts.unbacked(rows, locale) }
  },
  reverse: async (account, reverses, giving = {}) => {
    const entry = entryOf(room, `reverse ${account} ${reverses}`, giving.key)
    const on = todayOf(room)
    const command: PointsCommand = { type: "reverse", entry, on, reverses }
    const given = await LifeDoor.give(room, points, account, command, giving)
    return { ...given, entry, lines: (locale = room.locale) => [PointsTexts.reversed({ entry, reverses, on }, locale)] }
  }
})
