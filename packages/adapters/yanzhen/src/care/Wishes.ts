/** Micro-wishes (微心愿): collected, verified, published under an alias, claimed by one, fulfilled, and confirmed by whoever wished. */
import type { Wish } from "@yanzhen/core/care"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf, Typed } from "../life/Lives.ts"

export type WishCommand = Typed<Plain<Wish.Command>>
export type WishRow = RowOf<typeof Registers.wish>
export type WishBoardRow = RowOf<typeof Registers.wishBoard>

export interface Wishes {
  readonly collect: (command: Extract<WishCommand, { readonly type: "collect" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (wish: string, command: WishCommand, giving?: Giving) => Promise<Given>
  readonly show: (wish: string) => Promise<Looked<{ readonly wish: WishRow; readonly wish_board: WishBoardRow }>>
  /** For staff. */
  readonly list: () => Promise<Listed<WishRow>>
  /** For everybody: the alias and the wish of what can be claimed, nothing else. */
  readonly board: () => Promise<Listed<WishBoardRow>>
}

export const wishes: Area<Wishes> = {
  names: { collect: true, give: true, show: true, list: true, board: true },
  load: () => import("./WishDoor.ts")
}
