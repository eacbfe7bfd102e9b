/**
 * What the public was told of the people served in one quarter, and whether it may be told otherwise after corrections.
 *
 * What a reader would get wrong: what was published once can never be taken back, so whatever is published later is read beside it. Figures
 * of corrected records take the place of the former ones in the same blocks, where by no difference to any of those too few people can be told;
 * where one could, the publication stays as it was.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Period from "../foundation/Period.ts"
import { LIBRARY, PIPL } from "../law/Instruments.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command, Event } from "./Publication.schema.ts"
import * as PublicCounts from "./PublicCounts.ts"

export type { Command, Event } from "./Publication.schema.ts"

export interface Edition {
  readonly on: Day.Day
  readonly tables: readonly PublicCounts.Figures[]
}

export interface Publication {
  readonly stage: "none" | "published"
  readonly blocks?: PublicCounts.Blocks
  readonly leastPeople?: number
  /** Everything that was ever told, the latest last. */
  readonly editions: readonly Edition[]
}

/** What was published of another quarter, and whom its records tell of now. */
export interface Other extends PublicCounts.Told {
  readonly editions: readonly Edition[]
}

/** The records as they are now. */
export interface Context {
  readonly today: Day.Day
  readonly quarter: Period.Period | undefined
  readonly asked: Omit<PublicCounts.Asked, "leastPeople">
  readonly served: readonly PublicCounts.Served[]
  /** Undefined where the policy has no such number: then nothing is published. */
  readonly leastPeople: number | undefined
  /** Every other quarter that stands public. */
  readonly others: readonly Other[]
}

export const initial: Publication = { stage: "none", editions: [] }
export const streamOf = (quarter: Period.Period): string => `publication/${Period.text(quarter)}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly Publication["stage"][] } = {
  "publication.made": ["none"],
  "publication.revised": ["published"]
}

const finding = (rule: string, facts: Finding["facts"] = {}, more: Refusal.More = {}): Finding =>
  Refusal.finding(rule, facts, { citations: [LIBRARY.passage(), PIPL.article(28)], ...more })

/** Against a period of which nothing can be made public. */
export const reasonsAgainst = (period: Period.Period | undefined, today: Day.Day): readonly Finding[] => {
  if (period === undefined || !Period.equals(period, Period.quarterOf(period.first))) return [finding("report.not-a-quarter")]
  return period.last >= today ? [finding("report.quarter-not-over", { last: period.last }, { units: { last: "day" } })] : []
}

export const decide = (command: Command, state: Publication, context: Context): Decision.Decision<readonly Event[]> => {
  const { today, quarter, asked, served, leastPeople, others } = context
  const said = { by: command.by, on: Day.text(today), v: 1 } as const
  const against = reasonsAgainst(quarter, today)
  if (against.length > 0) return Decision.from<readonly Event[]>([], against)
  const { blocks } = state
  if (blocks !== undefined) {
    const told = state.editions.at(-1)?.tables ?? []
    const tables = PublicCounts.inBlocks(
      blocks,
      told.map(({ table }) => table),
      served
    )
    return Decision.from<readonly Event[]>(
      [{ type: "publication.revised", ...said, tables }],
      reasonsOf(state, { ...blocks, served }, tables, others)
    )
  }
  if (leastPeople === undefined) return Decision.from<readonly Event[]>([], [finding("report.no-least-people")])
  const { tables, ...made } = PublicCounts.propose({ ...asked, leastPeople }, served, others.map(formerOf))
  return Decision.met<readonly Event[]>([{ type: "publication.made", ...said, leastPeople, ...made, tables }])
}

/** What was told in blocks, edition by edition. */
export const formerOf = ({ places, groups, served, editions }: Other): PublicCounts.Former => ({
  places,
  groups,
  served,
  editions: editions.map(({ tables }) => tables)
})

/** Against figures in the place of the former ones. */
const reasonsOf = (
  { leastPeople = Infinity, editions }: Publication,
  told: PublicCounts.Told,
  tables: readonly PublicCounts.Figures[],
  others: readonly Other[]
): readonly Finding[] => {
  const former = editions.map((edition) => edition.tables)
  const last = former.at(-1) ?? []
  const isWhole = PublicCounts.areIn(told, told.served)
  if (isWhole && PublicCounts.isSame(tables, last))
    return [finding("report.published-already", { on: onOf(editions) }, { units: { on: "day" } })]
  const now = { ...told, editions: [tables] }
  return isWhole &&
    PublicCounts.mayFollow(told, tables, former, leastPeople) &&
    PublicCounts.standTogether([told, ...others], leastPeople) &&
    others.every(
      (other) => PublicCounts.standsBeside(told, formerOf(other), leastPeople) && PublicCounts.standsBeside(other, now, leastPeople)
    )
    ? []
    : [finding("report.publication-stays", { on: onOf(editions), leastPeople }, { units: { on: "day", leastPeople: "people" } })]
}

const onOf = (editions: readonly Edition[]): Day.Day | undefined => editions.at(-1)?.on

export const fits = ({ stage }: Publication, event: Event): boolean => stagesOf[event.type].includes(stage)

export const evolve = (state: Publication, event: Event): Publication => {
  if (!fits(state, event)) return state
  const { tables } = event
  const editions = [...state.editions, { on: Day.require(event.on), tables }]
  if (event.type === "publication.revised") return { ...state, editions }
  const { places, groups, leastPeople } = event
  return { stage: "published", blocks: { places, groups }, leastPeople, editions }
}

/** What the public is told now; undefined where nothing was published yet. */
export const latest = ({ blocks, editions }: Publication): (PublicCounts.Proposal & Pick<Edition, "on">) | undefined => {
  const edition = editions.at(-1)
  return blocks === undefined || edition === undefined ? undefined : { ...blocks, ...edition }
}

export const decider: Decider<Command, Publication, Event, Context> = { initial, decide, evolve }
