/** What time banks bring to the registers: accounts with their lines, and the claims that guard them, of which no row comes. */
import * as Claim from "../../reward/Claim.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as Kind from "../Kind.ts"
import * as PointsAccounts from "./PointsAccounts.ts"
import * as PointsLines from "./PointsLines.ts"

const accounts = Kind.of<PointsAccount.PointsAccount, PointsAccount.Event>(
  { ...PointsAccount, types: Kind.typesOf(PointsAccount.stagesOf) },
  [Kind.sheet(PointsAccounts.accounts, PointsAccounts.rowsOf)]
)

const points: typeof accounts = {
  ...accounts,
  feeds: [...accounts.feeds, PointsLines.lines],
  project: (id, before, after) => [...accounts.project(id, before, after), ...PointsLines.project(id, before, after)]
}

const claim = Kind.of<Claim.Claim, Claim.Event>({ ...Claim, types: Kind.typesOf(Claim.stagesOf) }, [])

export const kinds = { points, claim } as const

export const registers = { pointsAccount: PointsAccounts.accounts, pointsLine: PointsLines.lines } as const
