/**
 * The facts that a resolved row states, as events hold them: categories recognised, texts that name somebody kept aside, activities and
 * organisations under ids of their own. What a reader would get wrong: those ids are keyed hashes. An activity may be called after whom it
 * visits, and a plain hash of a name can be guessed.
 */
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ActivityId, CommunityId, OrganisationId, PersonId, StationId, StreetId, TeamId } from "../../foundation/Id.ts"
import * as Category from "../../service/Category.ts"
import type * as ServiceFacts from "../../service/ServiceFacts.ts"
import * as ImportTexts from "./ImportTexts.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import * as Organisations from "../Organisations.ts"
import type * as Places from "../directory/Places.ts"
import { notice } from "./ResolvedRow.ts"
import type { World } from "../World.ts"

/** Facts on their way to being complete; who served is set by whoever knows. */
export type Stated = { -readonly [F in keyof ServiceFacts.DraftFacts]: ServiceFacts.DraftFacts[F] }

/** Words that are stored already, by the text they stand for: said again they are the same words. */
export type Said = ReadonlyMap<string, ServiceFacts.Words>

const otherCategory: Category.Recognised = { category: "other", findings: [] }
const textPersonal = notice("import.text-personal", "hint")
const nothingSaid: Said = new Map()

export class RowFacts {
  readonly texts: ImportTexts.ImportTexts
  readonly #world: Pick<World, "identityKey" | "ids">
  readonly #organisations = new Map<string, OrganisationId>()
  /** By team, then by name. */
  readonly #activities = new Map<string, Map<string, ActivityId>>()
  readonly #categories = new Map<string, Category.Recognised>()
  readonly #days = new Map<Day.Day, string>()

  constructor(world: Pick<World, "identityKey" | "ids">, texts: ImportTexts.ImportTexts) {
    this.#world = world
    this.texts = texts
  }

  /**
   * What a row states, but for who served. Set one by one, in the order in which facts are written (`ServiceFacts.normal`), so that they
   * are not put in order again for each of a million rows.
   */
  of(row: IncomingRow, team: Places.Team, where: Places.Where, leader: string | undefined, said: Said = nothingSaid): Stated {
    const { activityName, content, location, organiser, on } = row
    const activity = this.activity(team.team, activityName ?? "")
    const facts = { activity } as Stated
    if (activityName !== undefined) facts.activityName = ImportTexts.name(this.texts, activityName, activity)
    facts.attended = row.attended
    if (row.breakMinutes !== undefined) facts.breakMinutes = row.breakMinutes
    if (row.breaks !== undefined) facts.breaks = row.breaks
    facts.category = this.#recognise(row.category).category
    if (where.community !== undefined) facts.community = where.community as CommunityId
    if (content !== undefined) facts.content = said.get(content) ?? ImportTexts.words(this.texts, content, this.#world.ids)
    // A sheet that says nothing of sign-in was filled in by the office.
    facts.evidence = row.evidence ?? "back-office"
    if (leader !== undefined) facts.leader = leader as PersonId
    if (on !== undefined) facts.on = this.dayText(on)
    if (organiser !== undefined) facts.organiser = this.#organisation(organiser)
    if (location !== undefined) facts.place = said.get(location) ?? ImportTexts.words(this.texts, location, this.#world.ids)
    if (row.plannedMinutes !== undefined) facts.plannedMinutes = row.plannedMinutes
    if (team.station !== undefined) facts.station = team.station as StationId
    if (where.street !== undefined) facts.street = where.street as StreetId
    facts.team = team.team as TeamId
    facts.timeClass = row.timeClass ?? "service"
    if (row.travel !== undefined) facts.travel = row.travel
    if (row.travelMinutes !== undefined) facts.travelMinutes = row.travelMinutes
    if (row.untimedMinutes !== undefined) facts.untimedMinutes = row.untimedMinutes
    return facts
  }

  /** What is to be said of the category as it was written, and of texts that were kept aside. */
  findings({ category }: IncomingRow, { activity, activityName, content, place }: Stated): readonly Finding[] {
    const { findings } = this.#recognise(category)
    const isKeptAside = typeof content === "object" || typeof place === "object" || activityName === (activity as string)
    return isKeptAside ? [...findings, textPersonal] : findings
  }

  #recognise(category: string | undefined): Category.Recognised {
    if (category === undefined) return otherCategory
    const known = this.#categories.get(category)
    if (known !== undefined) return known
    const recognised = Category.recognise(category)
    this.#categories.set(category, recognised)
    return recognised
  }

  dayText(day: Day.Day): string {
    const known = this.#days.get(day)
    if (known !== undefined) return known
    const text = Day.text(day)
    this.#days.set(day, text)
    return text
  }

  /** The same name in the same team is the same activity, in every file. */
  activity(team: string, name: string): ActivityId {
    let ofTeam = this.#activities.get(team)
    if (ofTeam === undefined) {
      ofTeam = new Map()
      this.#activities.set(team, ofTeam)
    }
    const known = ofTeam.get(name)
    if (known !== undefined) return known
    const id = `a-${this.#world.identityKey.hash("activity", `${team}\n${name}`).slice(0, 32)}` as ActivityId
    ofTeam.set(name, id)
    return id
  }

  #organisation(name: string): OrganisationId {
    const known = this.#organisations.get(name)
    if (known !== undefined) return known
    const id = Organisations.idOf(this.#world, name)
    this.#organisations.set(name, id)
    // Its name is shown from the directory, beside the texts.
    this.texts.fresh.push({ id, text: name })
    return id
  }
}
