/** Facts that the line states: `isLocal=yes`, `abnormalList=never`. */
import { Usage } from "./Usage.ts"

export type Stated = { readonly [fact: string]: boolean | number | string }

const truths: { readonly [text: string]: boolean } = { yes: true, no: false }

/** What cannot be read as a truth or a whole number stays a text: whoever knows the fact says what it should be. */
const valueOf = (text: string): boolean | number | string =>
  Object.hasOwn(truths, text) ? (truths[text] ?? text) : /^\d+$/.test(text) ? Number(text) : text

export const statedIn = (state: readonly string[] = [], command: string): Stated =>
  Object.fromEntries(
    state.map((one) => {
      const at = one.indexOf("=")
      if (at < 1 || at === one.length - 1) throw new Usage((words) => words.optionValue("--state"), command)
      return [one.slice(0, at), valueOf(one.slice(at + 1))]
    })
  )
