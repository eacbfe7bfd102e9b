/**
 * ID and phone numbers in the words of a row, said of it as of any command (`Wording.judged`), whatever becomes of the row. What a reader would
 * get wrong: where a place is strict the row is refused for it, also one that says again what is in already. Each distinct text is looked at once.
 */
import type { Finding } from "../../foundation/Finding.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as NumbersInWords from "../../person/rules/NumbersInWords.ts"
import type { IncomingRow } from "./IncomingRow.ts"

/** Findings of one row. */
export type Look = (row: Pick<IncomingRow, "activityName" | "content" | "location">) => readonly Finding[]

const none: readonly Finding[] = []

export const under = (view: ParameterView, mostRemembered: number): Look => {
  const seen = new Map<string, boolean>()
  const holdsOne = (text: string | undefined): boolean => {
    if (text === undefined) return false
    const known = seen.get(text)
    if (known !== undefined) return known
    const { idNumbers, phoneNumbers } = NumbersInWords.inTexts([text])
    const holds = idNumbers !== NumbersInWords.none || phoneNumbers !== NumbersInWords.none
    if (seen.size >= mostRemembered) seen.clear()
    seen.set(text, holds)
    return holds
  }
  return ({ activityName, content, location }) => {
    if (!holdsOne(activityName) && !holdsOne(content) && !holdsOne(location)) return none
    const texts = [activityName, content, location].flatMap((text) => text ?? [])
    return Rule.findings(NumbersInWords.numbersInWords, NumbersInWords.inTexts(texts), view)
  }
}
