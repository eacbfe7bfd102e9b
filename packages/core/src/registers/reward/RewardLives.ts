/** What time banks bring to the registers. */
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as Kind from "../Kind.ts"
import * as PointsAccounts from "./PointsAccounts.ts"

const points = Kind.of<PointsAccount.PointsAccount, PointsAccount.Event>(
  { ...PointsAccount, types: Kind.typesOf(PointsAccount.stagesOf) },
  [Kind.sheet(PointsAccounts.accounts, PointsAccounts.rowsOf)]
)

export const kinds = { points } as const

export const registers = { pointsAccount: PointsAccounts.accounts } as const
