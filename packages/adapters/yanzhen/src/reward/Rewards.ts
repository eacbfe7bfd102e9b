/** Time banks: accounts of time coins. What is spent or given never changes an hour of service. */
import type { Registers } from "@yanzhen/core/registers"
import type { PointsAccount } from "@yanzhen/core/reward"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

/** Amounts are units of a coin; a coin has 600,000 of them, so that no minute and no weight is lost. */
export type PointsCommand = Plain<PointsAccount.Asked>
export type PointsRow = RowOf<typeof Registers.pointsAccount>

export interface Rewards {
  readonly open: (command: Extract<PointsCommand, { readonly type: "open" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  /** `around`: what is known of the holder, whoever is served, and whoever is given to. Coins that are given arrive in the same commit. */
  readonly give: (account: string, command: PointsCommand, giving?: Giving & { readonly around?: PointsAccount.Around }) => Promise<Given>
  readonly show: (account: string) => Promise<Looked<{ readonly points_account: PointsRow }>>
  readonly list: () => Promise<Listed<PointsRow>>
}

export const rewards: Area<Rewards> = {
  names: { open: true, give: true, show: true, list: true },
  load: () => import("./RewardDoor.ts")
}
