/**
 * Who claims a wish: what the rule about them asks, and whether somebody is of theirs. What a reader would get wrong: a team or a unit is nobody who
 * could be asked about; who takes it in hand for them is, under every entry of theirs.
 */
import * as Effect from "effect/Effect"
import type * as Wish from "../../care/Wish.ts"
import type * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import * as PostsOf from "../place/PostsOf.ts"
import * as TeamsOf from "../team/TeamsOf.ts"
import type { World } from "../World.ts"
import * as WhoGoes from "./WhoGoes.ts"

type OfClaim = Required<Pick<Life.Gathered<Wish.Context["claimer"]>, "facts" | "relies">>

/** What is known of whoever claims, or takes it in hand for those who claim; of a unit nobody knows whose people are its own. */
export const claimerOf = Effect.fnUntraced(function* (
  world: World,
  { by, contact }: Pick<Wish.Claimed, "by" | "contact">,
  day: Day.Day,
  view: ParameterView
): Effect.fn.Return<OfClaim, DeskError> {
  const person = by.type === "volunteer" ? by.volunteer : contact
  if (person === undefined) return { facts: undefined, relies: [] }
  const { going, relies } = yield* WhoGoes.on(world, [person], { family: [], team: undefined }, day, view)
  const known = going.get(person)
  const barred = BackgroundChecks.known(known?.checks ?? [], day).checkAnswer === "not-clear"
  const facts = { listed: known?.isListed === true, barred, ofClaimer: true }
  if (by.type !== "team") return { facts, relies }
  const entries = OnePerson.entriesOf<string>(yield* Merged.people(world), person)
  const teams = yield* TeamsOf.among(world, entries, [by.team], (tenure) => isInForce(tenure, day))
  return { facts: { ...facts, ofClaimer: teams.facts.length > 0 }, relies: [...relies, ...teams.relies] }
})

/** Whether somebody is of those who claimed: who did, who took it in hand, who was in the team then or since, who has a post in the unit. */
export const isOfClaimer = Effect.fnUntraced(function* (
  world: World,
  by: PersonId,
  { by: claimed, contact, on }: Wish.Claimed
): Effect.fn.Return<Required<Pick<Life.Gathered<boolean>, "facts" | "relies">>, DeskError> {
  const { people, relies: merges } = yield* Merged.look(world)
  const isSame = (one: string | undefined): boolean => one !== undefined && OnePerson.isSame(people, by, one)
  const since = ({ until = on }: InForce): boolean => until >= on
  switch (claimed.type) {
    case "volunteer":
      return { facts: isSame(claimed.volunteer), relies: merges }
    case "team": {
      const teams = yield* TeamsOf.among(world, OnePerson.entriesOf<string>(people, by), [claimed.team], since)
      return { facts: isSame(contact) || teams.facts.length > 0, relies: [...merges, ...teams.relies] }
    }
    case "organisation": {
      const posts = yield* PostsOf.among(world, OnePerson.keptOf<string>(people, by), [claimed.organisation], since)
      return { facts: isSame(contact) || posts.facts.length > 0, relies: [...merges, ...posts.relies] }
    }
  }
})
