/** One line of an example of a rule that counts and measures: a situation, and what the rule's own function makes of it. */
import * as Day from "../foundation/Day.ts"
import type * as Deadline from "../foundation/Deadline.ts"
import * as Message from "../foundation/Message.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import type * as Policy from "../law/Policy.ts"
import { both } from "./Both.ts"
import { figures } from "./messages/figures.ts"
import { moneyFigures } from "./messages/moneyFigures.ts"

export interface Figure {
  readonly given: Message.Text
  readonly gives: Message.Text
  /** Whether the rule gives, grants or lets pass; a counter-example where not. */
  readonly isGranted: boolean
}

export interface Situation {
  readonly policy: Policy.Policy
  readonly view: ParameterView
  readonly today: Day.Day
  readonly calendar: WorkingCalendar
}

/** Nothing where the policy has no value to go by: then another policy shows the rule. */
export type Of = (situation: Situation) => readonly Figure[]

const words = Message.merge(figures, moneyFigures)
export type Key = Message.KeyOf<typeof words>

export const text = (key: Key, values: Message.Values = {}): Message.Text => both((locale) => Message.text(words, key, values, locale))
export const titled = (key: Key, title: Message.Text): Message.Text =>
  both((locale) => Message.text(words, key, { title: title[locale] }, locale))
export const figure = (given: Message.Text, gives: Message.Text, isGranted: boolean): Figure => ({ given, gives, isGranted })
/** Where there is a value it is said and granted; where there is none, that there is none. */
export const orNothing = <A>(given: Message.Text, value: A | undefined, says: (value: A) => Message.Text, nothing: Key): Figure =>
  value === undefined ? figure(given, text(nothing), false) : figure(given, says(value), true)

export const until = (deadline: Deadline.Deadline): Message.Text =>
  deadline.known ? text("until", { day: Day.text(deadline.breachAfter) }) : text("not-before", { day: Day.text(deadline.earliest) })

/** A duty that something of a day sets off, and until when; nothing where there is none. */
export const due = (key: Key, values: Message.Values, deadline: Deadline.Deadline | undefined): readonly Figure[] =>
  deadline === undefined ? [] : [figure(text(key, values), until(deadline), true)]
