/** What time banks bring to the registers: accounts with their lines, alliances of banks, and the claims that guard records, of which no row comes. */
import * as Alliance from "../../reward/Alliance.ts"
import * as Claim from "../../reward/Claim.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as Kind from "../Kind.ts"
import * as Alliances from "./Alliances.ts"
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

const alliance = Kind.of<Alliance.Alliance, Alliance.Event>({ ...Alliance, types: Kind.typesOf(Alliance.stagesOf) }, [
  Kind.sheet(Alliances.alliances, Alliances.rowsOf)
])

export const kinds = { points, claim, alliance } as const

export const registers = { pointsAccount: PointsAccounts.accounts, pointsLine: PointsLines.lines, alliance: Alliances.alliances } as const
