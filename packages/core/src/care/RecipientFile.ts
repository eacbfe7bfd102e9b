/**
 * One person's file: the tags under which somebody is looked after, each with its source and its days.
 *
 * What a reader would get wrong: the id is a random one of its own, never that of a volunteer, also where the person is one; so nothing that
 * is shown can join the two. A file that was anonymised still counts where it counted, and takes no more commands.
 */
import { fileStage } from "./messages/options.ts"
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { CommunityId, PersonId, StreetId } from "../foundation/Id.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import { days, finding, turn } from "./Ground.ts"
import type { Command, Event, Source } from "./RecipientFile.schema.ts"
import * as Noting from "./rules/Noting.ts"
import { groupOf, type Group, isOfHealth, type Tag } from "./Tag.ts"

export type { Command, Event, Source } from "./RecipientFile.schema.ts"

export interface Tagged {
  readonly tag: Tag
  readonly source: Source
  readonly from: Day.Day
  /** The first day on which it is over. */
  readonly endedOn?: Day.Day
}

export interface RecipientFile {
  readonly stage: "none" | "open" | "closed" | "anonymised"
  readonly community?: CommunityId
  readonly street?: StreetId
  readonly openedOn?: Day.Day
  readonly closedOn?: Day.Day
  readonly tags: readonly Tagged[]
  /** For a visitor. */
  readonly advice?: Extract<Event, { readonly type: "recipient.advised" }>["words"]
  readonly reviewedOn?: Day.Day
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
  /** Whether the file's id is that of a volunteer. */
  readonly isVolunteer: boolean
  readonly view: ParameterView
  /** Of whose file it is, on the day: what is known, and their consents to sensitive data. */
  readonly of: Pick<Noting.Note, "age" | "minor" | "ownConsent" | "guardianConsent">
}

export const initial: RecipientFile = { stage: "none", tags: [] }
export const streamOf = (recipient: PersonId): string => `recipient/${recipient}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly RecipientFile["stage"][] } = {
  "recipient.opened": ["none"],
  "recipient.tagged": ["open"],
  "recipient.untagged": ["open"],
  "recipient.advised": ["open"],
  "recipient.reviewed": ["open"],
  "recipient.closed": ["open"],
  "recipient.anonymised": ["closed"]
}
const eventOf = {
  open: "recipient.opened",
  note: "recipient.tagged",
  end: "recipient.untagged",
  advise: "recipient.advised",
  review: "recipient.reviewed",
  close: "recipient.closed",
  anonymise: "recipient.anonymised"
} as const

const standing = ({ tags }: RecipientFile, tag: Tag): Tagged | undefined => tags.find((one) => one.tag === tag && one.endedOn === undefined)

/** Whether a tag is noted or ended in its turn. */
const ofTag = (command: Command, state: RecipientFile): readonly Finding[] => {
  if (command.type !== "note" && command.type !== "end") return []
  const { tag } = command
  const there = standing(state, tag)
  if (command.type === "note") return there === undefined ? [] : [finding("care.tagged-already", { tag, from: there.from })]
  return there === undefined ? [finding("care.not-tagged", { tag })] : []
}

/** Against a command that says of a file's id that somebody serves, leads or decides under it. */
export const idOfFile = (id: string): Finding => finding("care.id-of-file", { id })

/** A tag of children or elders says itself whether it is noted of a minor. */
const consented = (command: Command, { view, of }: Context): readonly Finding[] => {
  if (command.type !== "note") return []
  const { tag } = command
  const group = groupOf(tag)
  const minor = of.minor ?? (group === "assistance" ? undefined : group === "child")
  return Rule.findings(Noting.noting, { ...of, minor, health: isOfHealth(tag) }, view)
}

/** Under one id, whatever shows the volunteer would show that somebody is looked after. */
const ofVolunteer = ({ type }: Command, isVolunteer: boolean): readonly Finding[] =>
  type === "open" && isVolunteer ? [finding("care.file-of-volunteer", { isVolunteer })] : []

export const decide = (command: Command, state: RecipientFile, context: Context): Decision.Decision<readonly Event[]> => {
  const { today, isVolunteer } = context
  const type = eventOf[command.type]
  return Decision.from<readonly Event[]>(
    [happened(command, eventOf)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[type], stages: fileStage }),
      ...days({ on: Day.require(command.on), today, latest: state.latest }),
      ...ofTag(command, state),
      ...ofVolunteer(command, isVolunteer),
      ...consented(command, context)
    ]
  )
}

export const fits = (state: RecipientFile, event: Event): boolean => {
  if (!stagesOf[event.type].includes(state.stage)) return false
  if (event.type === "recipient.tagged") return standing(state, event.tag) === undefined
  return event.type !== "recipient.untagged" || standing(state, event.tag) !== undefined
}

export const evolve = (state: RecipientFile, event: Event): RecipientFile => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "recipient.opened": {
      const { community, street } = event
      return { ...state, stage: "open", community, ...(street === undefined ? {} : { street }), openedOn: latest, latest }
    }
    case "recipient.tagged":
      return { ...state, tags: [...state.tags, { tag: event.tag, source: event.source, from: latest }], latest }
    case "recipient.untagged":
      return {
        ...state,
        tags: state.tags.map((one) => (one.tag === event.tag && one.endedOn === undefined ? { ...one, endedOn: latest } : one)),
        latest
      }
    case "recipient.advised":
      return { ...state, advice: event.words, latest }
    case "recipient.reviewed":
      return { ...state, reviewedOn: latest, latest }
    case "recipient.closed":
      return { ...state, stage: "closed", closedOn: latest, latest }
    case "recipient.anonymised": {
      const { advice: _, ...rest } = state
      return { ...rest, stage: "anonymised", latest }
    }
  }
}

export const decider: Decider<Command, RecipientFile, Event, Context> = { initial, decide, evolve }

/** The tags that hold on a day, each once; none before the file was opened or once it is closed. */
export const tagsOn = ({ tags, closedOn }: RecipientFile, day: Day.Day): readonly Tag[] =>
  (closedOn ?? Infinity) <= day
    ? []
    : [...new Set(tags.flatMap(({ tag, from, endedOn }) => (from <= day && (endedOn === undefined || day < endedOn) ? [tag] : [])))]

export const groupsOn = (state: RecipientFile, day: Day.Day): ReadonlySet<Group> => new Set(tagsOn(state, day).map(groupOf))
