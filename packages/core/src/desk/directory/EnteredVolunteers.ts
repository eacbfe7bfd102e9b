/**
 * Volunteers of a sheet, held against the rules of registration as they are listed. What a reader would get wrong: who is too young is said of
 * their row; what nobody has recorded of many is said once for a sheet, at the first row of which it is so.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Policy from "../../law/Policy.ts"
import { finding } from "../../law/Refusal.ts"
import * as Consent from "../../person/Consent.ts"
import * as EnteredByOrganisation from "../../person/EnteredByOrganisation.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import type { PlacedFinding } from "./DirectoryImport.ts"
import { having } from "../Having.ts"
import * as Merged from "../person/Merged.ts"
import { stored } from "../StoredRows.ts"
import * as World from "../World.ts"

export interface Entry extends Pick<EnteredByOrganisation.Known, "registeredOn" | "born"> {
  readonly place: PlacedFinding["place"]
  readonly volunteer: string
}

export interface Checked {
  /** Whom the law keeps out. */
  readonly refused: ReadonlySet<string>
  readonly findings: readonly PlacedFinding[]
}

type Open = keyof EnteredByOrganisation.Entered["open"]

export const check = Effect.fnUntraced(function* (world: World.World, entries: readonly Entry[]): Effect.fn.Return<Checked, DeskError> {
  if (entries.length === 0) return { refused: new Set(), findings: [] }
  const { today } = World.now(world)
  const consentsOf = yield* registrationConsents(world)
  const guardiansOf = yield* guardians(world)
  const views = new Map<Day.Day, ParameterView>()
  const viewOn = (day: Day.Day): ParameterView => {
    const view = views.get(day) ?? Policy.on(world.policy, day)
    views.set(day, view)
    return view
  }
  const refused = new Set<string>()
  const findings: PlacedFinding[] = []
  const open = new Map<string, { readonly place: Entry["place"]; readonly kind: Open; readonly first: readonly Finding[]; count: number }>()
  for (const { place, volunteer, ...known } of entries) {
    const entered = EnteredByOrganisation.check(
      { ...known, consents: consentsOf(volunteer), guardiansOn: guardiansOf(volunteer) },
      today,
      viewOn
    )
    if (entered.refused.length > 0) refused.add(volunteer)
    for (const one of [...entered.refused, ...entered.noted]) findings.push({ place, finding: one })
    for (const kind of ["consent", "age"] as const) {
      const first = entered.open[kind]
      if (first.length === 0) continue
      const key = `${kind} ${place.sheet}`
      const told = open.get(key) ?? { place, kind, first, count: 0 }
      told.count += 1
      open.set(key, told)
    }
  }
  for (const { place, kind, first, count } of open.values()) {
    const said = { outcome: "unknown", severity: "hint", kind: "notice" } as const
    const [citations, parameters] = [first.flatMap((one) => one.citations), first.flatMap((one) => one.parameters)]
    findings.push({ place, finding: finding(`directory.${kind}-unknown`, { count }, { ...said, citations, parameters }) })
  }
  return { refused, findings }
})

type Given = Consent.Consent["consents"][number]

/** By any entry of the person, as one. */
const registrationConsents = Effect.fnUntraced(function* (
  world: World.World
): Effect.fn.Return<(id: string) => Consent.Consent, DeskError> {
  const people = yield* Merged.people(world)
  const rows = yield* stored(world, Registers.consent, Registers.consent.facts.purpose.is("registration"))
  const byEntry = Map.groupBy(rows, ({ person }) => person)
  const given = (entry: string): readonly Given[] =>
    having(byEntry.get(entry) ?? [], "purpose", "manner", "on").map(({ purpose, manner, on, guardian, withdrawnOn }) => ({
      ...{ purpose, manner, on },
      ...(guardian === undefined ? {} : { guardian: guardian as PersonId }),
      ...(withdrawnOn === undefined ? {} : { withdrawnOn })
    }))
  return (id) => Consent.asOne(OnePerson.entriesOf(people, id).map((entry) => ({ consents: given(entry) })))
})

/** Of any entry of the person, by every id of theirs. */
const guardians = Effect.fnUntraced(function* (
  world: World.World
): Effect.fn.Return<(id: string) => (day: Day.Day) => readonly PersonId[], DeskError> {
  const people = yield* Merged.people(world)
  const byWard = Map.groupBy(having(yield* stored(world, Registers.guardianship), "guardian", "relation", "from"), ({ ward }) => ward)
  return (id) => {
    const links = OnePerson.entriesOf(people, id).flatMap((entry) => byWard.get(entry) ?? [])
    const ids = links.map(({ guardian, endedOn, ...link }) => ({
      ...link,
      guardian: guardian as PersonId,
      ...(endedOn === undefined ? {} : { endedOn })
    }))
    return (day) => Guardianship.guardiansOn({ links: ids }, day).flatMap((one) => OnePerson.entriesOf(people, one))
  }
})
