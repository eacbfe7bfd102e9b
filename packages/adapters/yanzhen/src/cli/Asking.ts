/** A command that asks a store one question, and prints the answer in lines or as JSON. Help loads none of it. */
import type { Message } from "@yanzhen/core/foundation"
import type { Locale } from "../Reason.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import { type Arguments, type Command, command, nothing } from "./Command.ts"
import type { ReadingWords, Words } from "../life/Words.ts"
import type { Place } from "../life/Lives.ts"
import { readingWords } from "./options/care.ts"
import { type Given, ofDay, ofPlace, ofStore } from "./Options.ts"

interface Answer {
  readonly lines: (locale?: Locale) => readonly string[]
}

/** About one thing, by its id. `shown` stands for it in the help. */
export const about = (shown: string, summary: Message.Text, question: (yanzhen: Yanzhen, id: string) => Promise<Answer>): Command =>
  asking(summary, { shown, least: 1, most: 1 }, ofStore, (yanzhen, _, [id = ""]) => question(yanzhen, id))

/** What was written at each step of one thing; what lies sealed, for a purpose. */
export const words = (
  shown: string,
  summary: Message.Text,
  question: (yanzhen: Yanzhen, id: string, reading: ReadingWords) => Promise<Words>
): Command =>
  command({
    summary,
    takes: { shown, least: 1, most: 1 },
    options: readingWords,
    load: async () => ({ run: (await import("./commands/words.ts")).reading(question) })
  })

/** About one thing of another, by the ids of both. */
export const two = (
  shown: string,
  summary: Message.Text,
  question: (yanzhen: Yanzhen, id: string, part: string) => Promise<Answer>
): Command => asking(summary, { shown, least: 2, most: 2 }, ofStore, (yanzhen, _, [id = "", part = ""]) => question(yanzhen, id, part))

/** About a station or a street in a year. */
export const ofYear = (
  shown: "STATION" | "STREET",
  summary: Message.Text,
  question: (yanzhen: Yanzhen, id: string, year: number) => Promise<Answer>
): Command =>
  asking(summary, { shown: `${shown} YEAR`, least: 2, most: 2 }, ofStore, (yanzhen, _, [id = "", year = ""]) =>
    question(yanzhen, id, Number(year))
  )

/** About all there is now. */
export const list = (summary: Message.Text, question: (yanzhen: Yanzhen) => Promise<Answer>): Command =>
  asking(summary, nothing, ofStore, question)

/** About all there is now in a place, or everywhere where none is said. */
export const inPlace = (summary: Message.Text, question: (yanzhen: Yanzhen, place: Place) => Promise<Answer>): Command =>
  asking(summary, nothing, ofPlace, (yanzhen, given) => question(yanzhen, placeOf(given)))

/** The same as of a day. */
export const inPlaceOn = (
  summary: Message.Text,
  question: (yanzhen: Yanzhen, place: Place, on: string | undefined) => Promise<Answer>
): Command => asking(summary, nothing, { ...ofPlace, on: ofDay.on }, (yanzhen, given) => question(yanzhen, placeOf(given), given.on))

const placeOf = ({ street, community }: Given<Pick<typeof ofPlace, "street" | "community">>): Place => ({
  ...(street === undefined ? {} : { street }),
  ...(community === undefined ? {} : { community })
})

/** As of a day. */
export const asOf = (summary: Message.Text, question: (yanzhen: Yanzhen, on: string | undefined) => Promise<Answer>): Command =>
  asking(summary, nothing, ofDay, (yanzhen, { on }) => question(yanzhen, on))

/** Of a period, or of now where none is said. */
export const within = (
  shown: string,
  summary: Message.Text,
  question: (yanzhen: Yanzhen, period: string | undefined) => Promise<Answer>
): Command => asking(summary, { shown, least: 0, most: 1 }, ofStore, (yanzhen, _, [period]) => question(yanzhen, period))

const asking = <const O extends typeof ofStore>(
  summary: Message.Text,
  takes: Arguments,
  options: O,
  question: (yanzhen: Yanzhen, given: Given<O>, arguments_: readonly string[]) => Promise<Answer>
): Command => command({ summary, takes, options, load: async () => ({ run: (await import("./Answering.ts")).answering(question) }) })
