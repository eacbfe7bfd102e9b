/** Coverage of the urban communities, paired: an organisation, and a feature project of that organisation. */
import type { PairedCoverage } from "@yanzhen/core/place"
import { Day, Message } from "@yanzhen/core/foundation"
import { all } from "../messages.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Coverage, CoverageGap } from "../operations/Coverage.ts"

/** Kinds of a directory that are communities of a town; the second is what a sheet means that does not tell them from villages. */
const urban = ["城市社区", "社区"]

export const coverage = async (room: Room, asked?: string): Promise<Coverage> => {
  const { at, on, communities, ofUnknownKind, names } = await run(
    room.desk.coverage({ kinds: urban, ...(asked === undefined ? {} : { on: dayOf(room.locale, asked) }) })
  )
  const nameOf = (id: string): string => names.get(id) ?? id
  const gaps = communities.flatMap((one) => {
    const { community, street, teams } = one
    const lacks = lackOf(one)
    return lacks === undefined ? [] : [{ community, name: nameOf(community), street, lacks, teams }]
  })
  const counts = {
    communities: communities.length,
    withTeam: communities.filter(({ teams }) => teams.length > 0).length,
    covered: communities.length - gaps.length
  }
  return {
    at,
    on: Day.text(on),
    ...counts,
    ofUnknownKind,
    gaps,
    lines: (locale = room.locale) => {
      const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
      return [
        text("door.coverage", { on: Day.text(on), ...counts }),
        ...gaps.map(({ name, street, lacks }) =>
          text(`door.coverage.${lacks}`, { name, street: street === undefined ? "" : nameOf(street) })
        ),
        ...(ofUnknownKind.length === 0 ? [] : [text("door.coverage.kinds", { communities: ofUnknownKind.map(nameOf) })])
      ]
    }
  }
}

const lackOf = ({ outcome, facts, teams }: PairedCoverage.Covered): CoverageGap["lacks"] | undefined => {
  if (outcome === "covered") return undefined
  if (facts.teams === 0) return "team"
  return teams.length > 0 && outcome === "gap" ? "project" : "unknown"
}
