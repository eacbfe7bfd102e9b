/**
 * The rule book (规则手册) as data: every rule of every room under one policy, with its provisions, parameters, conditions in words, examples
 * and the tests that prove it. What a reader would get wrong: nothing in it is typed in. Words come from the criteria, examples are answers,
 * and what is this library's own, unverified or known by excerpts only says so before anything else.
 */
import * as Schema from "effect/Schema"
import { Node } from "../foundation/Criterion.schema.ts"
import * as Criterion from "../foundation/Criterion.ts"
import * as Day from "../foundation/Day.ts"
import * as Message from "../foundation/Message.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { Requirement } from "../foundation/Requirement.ts"
import * as Pack from "../law/Pack.ts"
import * as Policies from "../law/Policies.ts"
import * as Policy from "../law/Policy.ts"
import * as Rule from "../law/Rule.ts"
import * as LawBook from "../law/RuleBook.ts"
import * as Anchors from "./Anchors.ts"
import * as Articles from "./Articles.ts"
import { both } from "./Both.ts"
import * as Examples from "./Examples.ts"
import * as ValueText from "./ValueText.ts"
import { book as words } from "./messages/book.ts"
import * as ParameterEntry from "./ParameterEntry.ts"
import * as Provision from "./Provision.ts"
import * as Reach from "./Reach.ts"
import * as Rooms from "./Rooms.ts"

export interface RequirementEntry {
  readonly id: string
  /** Whether it is asked on the day of the book. */
  readonly isAsked: boolean
  /** What must be so for it to be asked. */
  readonly when: readonly Message.Text[]
  readonly description: Message.Text
  readonly criterion: Criterion.Node
  readonly severity: Requirement<never>["severity"]
  readonly labels: readonly Provision.Label[]
  readonly provisions: readonly Provision.Provision[]
}

export interface Tests {
  readonly count: number
  /** The first few. */
  readonly names: readonly string[]
}

export interface Entry {
  /** Unique, for links; two rules may share a number. */
  readonly anchor: string
  readonly rule: string
  readonly room: string
  readonly title: Message.Text
  readonly status: LawBook.Entry["status"]
  /** Who asks it in this release. */
  readonly door: Reach.Door
  /** Why nobody does, where it is known. */
  readonly doorNote?: Message.Text
  readonly labels: readonly Provision.Label[]
  /** All that it rests on, each once. */
  readonly provisions: readonly Provision.Provision[]
  readonly requirements: readonly RequirementEntry[]
  readonly parameters: readonly ParameterEntry.ParameterEntry[]
  readonly examples: Examples.Examples
  readonly tests: Tests
}

export interface PackEntry {
  readonly name: string
  readonly title: Message.Text
  readonly layer: Pack.Layer
  readonly status: Pack.Status
}

/** A rule that is not shown, because a reader could not check it. */
export interface Unready {
  readonly rule: string
  readonly room: string
  readonly title: Message.Text
  readonly lacks: readonly ("clause" | "example" | "test")[]
}

export interface Book {
  readonly policy: string
  readonly on: string
  /** From the top; those that nobody read in full come with their status and are named first by whoever prints the book. */
  readonly packs: readonly PackEntry[]
  readonly rooms: readonly { readonly room: string; readonly title: Message.Text }[]
  /** Each has a clause, an example and a test. */
  readonly rules: readonly Entry[]
  readonly unready: readonly Unready[]
  readonly articles: readonly Articles.Article[]
}

/** Names of tests by rule, from a test run. */
export type Proofs = { readonly [rule: string]: Tests }

export interface Options extends Omit<Examples.Situation, "policy" | "others"> {
  readonly proofs: Proofs
  readonly rooms?: readonly Rooms.Room[]
}

export const of = (policy: Policy.Policy, options: Options): Book => {
  const { rooms = Rooms.rooms, today } = options
  const others = Policies.names.map(Policies.byName)
  const entries = Anchors.of(rooms).flatMap(({ room, rule, anchor }) =>
    LawBook.entries([rule], policy, room.reachOf ?? Reach.of).map((entry) =>
      entryOf({ room, rule, entry, anchor, policy, options: { ...options, others } })
    )
  )
  const rules = entries.filter((entry) => lacksOf(entry).length === 0)
  return {
    policy: policy.id,
    on: Day.text(today),
    packs: policy.packs.map((pack) => ({ name: Pack.name(pack), title: pack.title, layer: pack.layer, status: pack.status })),
    rooms: rooms.map(({ room, title }) => ({ room, title })),
    rules,
    unready: entries.flatMap((entry) => {
      const { rule, room, title } = entry
      const lacks = lacksOf(entry)
      return lacks.length === 0 ? [] : [{ rule, room, title, lacks }]
    }),
    articles: Articles.of(rules)
  }
}

const lacksOf = ({ provisions, examples, tests }: Entry): Unready["lacks"] => [
  ...(provisions.length === 0 ? (["clause"] as const) : []),
  ...(examples.shown.length === 0 ? (["example"] as const) : []),
  ...(tests.count === 0 ? (["test"] as const) : [])
]

interface Making {
  readonly room: Rooms.Room
  readonly rule: Rule.Rule
  readonly entry: LawBook.Entry
  readonly anchor: string
  readonly policy: Policy.Policy
  readonly options: Options & Pick<Examples.Situation, "others">
}

const entryOf = ({ room, rule, entry, anchor, policy, options }: Making): Entry => {
  const view = Policy.on(policy, options.today)
  const requirements = rule.clauses.map((clause) => requirementOf(clause, view))
  const parameters = rule.parameters.flatMap((parameter) =>
    entry.parameters.filter(({ id }) => id === parameter.id).map((one) => ParameterEntry.of(one, parameter, policy))
  )
  const own = [
    ...requirements.flatMap(({ provisions }) => provisions),
    ...(rule.citations ?? []).map(Provision.of),
    ...parameters.flatMap(({ values }) => values.flatMap(({ provisions }) => provisions))
  ]
  // A rule that is off here rests on what others say.
  const provisions = own.length > 0 ? own : parameters.flatMap(({ elsewhere }) => elsewhere.flatMap(({ provisions: said }) => said))
  return {
    anchor,
    rule: rule.id,
    room: room.room,
    title: rule.title,
    status: entry.status,
    door: Reach.doorOf(rule),
    ...noteOf(Reach.reasonOf(rule)),
    labels: Provision.labelsOf(provisions),
    provisions: Provision.distinct(provisions),
    requirements,
    parameters,
    examples: Examples.of(rule, room.messages, { ...options, policy }),
    tests: options.proofs[rule.id] ?? { count: 0, names: [] }
  }
}

const noteOf = (doorNote: Message.Text | undefined) => (doorNote === undefined ? {} : { doorNote })

const requirementOf = ({ requirement, gates }: Rule.Clause<never>, view: ParameterView): RequirementEntry => {
  const provisions = requirement.citations.map(Provision.of)
  return {
    id: requirement.id,
    isAsked: gates.every((gate) => Rule.isOpen(gate, view)),
    when: gates.map(({ parameter, includes }) =>
      both((locale) =>
        includes === undefined
          ? Message.text(words, "gate.on", { title: parameter.title[locale] }, locale)
          : Message.text(
              words,
              "gate.includes",
              { title: parameter.title[locale], option: ValueText.of(parameter, includes, locale) },
              locale
            )
      )
    ),
    description: both((locale) => Criterion.describe(requirement.criterion, locale, view)),
    criterion: Schema.encodeSync(Node)(requirement.criterion.node) as Criterion.Node,
    severity: requirement.severity,
    labels: Provision.labelsOf(provisions),
    provisions
  }
}
