/** How much an application may ask for at most, beside the application itself. */
import { HighestGrants } from "@yanzhen/core/desk"
import { Message } from "@yanzhen/core/foundation"
import * as Basis from "../Basis.ts"
import type { Looked } from "../life/Lives.ts"
import { projects } from "../messages/projects.ts"
import type { Locale } from "../Reason.ts"
import { type Room, run } from "../Room.ts"
import type { HighestGrant } from "./Projects.ts"

export const beside = async <T extends { readonly [table: string]: object }>(
  room: Room,
  looked: Looked<T>
): Promise<Looked<T> & { readonly highest?: HighestGrant }> => {
  const found = await run(HighestGrants.ofApplication(room.desk.world, looked.id))
  if (found === undefined) return looked
  const { amountFen, uses } = found
  const basis = (locale: Locale): string =>
    uses.length === 0 ? Message.text(projects, "budget", {}, locale) : Basis.text([], uses, locale)
  return {
    ...looked,
    highest: { amountFen, basis },
    lines: (locale = room.locale) => [
      ...looked.lines(locale),
      Message.text(projects, "highest", { amount: Message.show(amountFen, "fen", locale), basis: basis(locale) }, locale)
    ]
  }
}
