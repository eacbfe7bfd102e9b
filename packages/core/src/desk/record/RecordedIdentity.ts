/**
 * Who a volunteer is, as far as it is kept: the first part of their record. What a reader would get wrong: the number of an identity card and a
 * telephone leave here by their last four only; and what art. 5 of 志愿服务记录与证明出具办法(试行) asks for and nobody keeps (sex, residential area) is
 * told as missing, never guessed.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Fields from "../../service/rules/RequiredFields.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import { having } from "../Having.ts"
import * as Births from "../person/Births.ts"
import * as Merged from "../person/Merged.ts"
import { phoneTail } from "../person/PersonMatching.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Identity {
  /** Every id under which the person stands, the kept one first. */
  readonly entries: readonly [string, ...string[]]
  readonly name: string | undefined
  readonly born: Day.Day | undefined
  readonly idTail: string | undefined
  readonly phoneTail: string | undefined
  /** Kinds of qualification in force on the day, each once; undefined where none was ever entered. */
  readonly skills: readonly string[] | undefined
  readonly registeredOn: Day.Day | undefined
  readonly team: string | undefined
  /** REC-02, of what is kept. */
  readonly fields: Asking.Asked
}

const { volunteer: listed, qualification } = Registers

export const read = Effect.fnUntraced(function* (world: World, id: string, on: Day.Day): Effect.fn.Return<Identity, WorldFailed> {
  const entries = OnePerson.entriesOf(yield* Merged.people(world), id)
  const found = yield* ask("get", () => world.people.get(world.tenant, entries))
  const [registered] = yield* readRows(world, listed, listed.facts.volunteer.is(id))
  const held = yield* readRows(world, qualification, qualification.facts.person.is(id))
  const inForce = having(held, "kind", "from").filter(
    ({ from, until = on, withdrawnOn }) => from <= on && on <= until && (withdrawnOn === undefined || on < withdrawnOn)
  )
  const first = (field: "name" | "idTail" | "phone"): string | undefined =>
    entries.map((entry) => found.get(entry)?.[field]).find((value) => value !== undefined)
  const kept = {
    name: first("name"),
    born: (yield* Births.of(world, [id]))(id),
    idTail: first("idTail"),
    phoneTail: phoneTail(first("phone")),
    skills: held.length === 0 ? undefined : [...new Set(inForce.map(({ kind }) => kind))],
    registeredOn: registered?.registeredOn,
    team: registered?.team
  }
  const stated = Fields.statedIn(Fields.personalTitles, {
    name: kept.name,
    birthDate: kept.born,
    idNumber: kept.idTail,
    contact: kept.phoneTail,
    skills: kept.skills
  })
  return { entries, ...kept, fields: Asking.ask(Fields.personalFields, stated, Policy.on(world.policy, on)) }
})
