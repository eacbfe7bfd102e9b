/** What a person states of themselves, or brings along, from the options of the line: `willing=yes`, `first-aid=2026-03-01`. */
import type { JoinQuestion } from "../activity/Activities.ts"
import type { Given } from "./Options.ts"
import type { stating } from "./options/activity.ts"
import { Usage } from "./Usage.ts"

type Stating = Given<typeof stating>

const values: { readonly [text: string]: boolean } = { yes: true, no: false }

const wrong = (option: string, command: string): Usage => new Usage((words) => words.optionValue(`--${option}`), command)

/** The parts of one value; the form is enough here, days and times are read with the rest of the command. */
const parts = <const N extends number>(text: string, by: string, number: N, option: string, command: string): readonly string[] => {
  const found = text.split(by)
  if (found.length !== number || found.includes("")) throw wrong(option, command)
  return found
}

export const of = ({ state, trained, insured, agreed }: Stating, command: string): NonNullable<JoinQuestion["stated"]> => {
  const said = (state ?? []).map((one) => {
    const [fact = "", value = ""] = parts(one, "=", 2, "state", command)
    const truth = Object.hasOwn(values, value) ? values[value] : undefined
    if (truth === undefined) throw wrong("state", command)
    return [fact, truth] as const
  })
  const trainings = trained?.map((one) => {
    const [kind = "", on = ""] = parts(one, "=", 2, "trained", command)
    return { kind, on }
  })
  const policies = insured?.map((one) => {
    const [boughtOn = "", from = "", to = ""] = parts(one, ",", 3, "insured", command)
    return { boughtOn, cover: { from, to } }
  })
  return {
    ...Object.fromEntries(said),
    ...(trainings === undefined ? {} : { trainings }),
    ...(policies === undefined ? {} : { policies }),
    ...(agreed === undefined ? {} : { agreements: agreed })
  }
}
