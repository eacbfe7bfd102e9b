/** The rule book (规则手册) of a policy, as a page and as data. */
import { readFile } from "node:fs/promises"
import { Zone } from "@yanzhen/core/foundation"
import { Book } from "@yanzhen/core/rulebook"
import * as Page from "./book/Page.ts"
import { dayOf, policyOf, type Room } from "./Room.ts"
import type { RuleBookAnswer, RuleBookQuestion } from "./operations/Rules.ts"

/** What the tests of the release prove, written down with it. Beside `src` and beside `dist` alike. */
const proofs = async (): Promise<Book.Proofs> =>
  JSON.parse(await readFile(new URL("../data/proofs.json", import.meta.url), "utf8")) as Book.Proofs

export const book = async (room: Room, { policy, on }: RuleBookQuestion = {}): Promise<RuleBookAnswer> => {
  const { world } = room.desk
  const today = on === undefined ? Zone.dayOf(world.clock(), world.zone) : dayOf(room.locale, on)
  const calendar = world.calendar.calendar(world.tenant)
  const made = Book.of(policyOf(room, policy), { today, calendar, proofs: await proofs() })
  return {
    policy: made.policy,
    on: made.on,
    rules: made.rules,
    articles: made.articles.length,
    toJson: () => `${JSON.stringify(made, undefined, 2)}\n`,
    toHtml: (locale = room.locale) => Page.of(made, locale)
  }
}
