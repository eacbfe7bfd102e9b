/**
 * What somebody may decide alone on a day, told where the law lets a minor decide less than an adult, or as much. 民法典 art. 18–20.
 *
 * What a reader would get wrong: it refuses nothing. Who may register or join, and who has to consent, is asked by rules of their own; whoever
 * keeps the list is told here with whom an agreement is made.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { CC } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ages from "../law/parameters/Ages.ts"
import { finding } from "../law/Refusal.ts"
import * as AgeClass from "./rules/AgeClass.ts"

/** Of an adult, and where the age or the lines of the law are not known, nothing is told. */
export const told = (person: AgeClass.Person, view: ParameterView): readonly Finding[] => {
  const { age } = person
  const [adult, limited, earning] = [Ages.adultAge, Ages.limitedCapacityAge, Ages.selfSupportingAge].map((line) =>
    Parameter.useIn(view, line)
  )
  if (age === undefined || adult === undefined || limited === undefined || earning === undefined || age >= adult.value) return []
  const notice = (citations: readonly Citation[], ...parameters: Finding["parameters"]) =>
    ({ severity: "hint", kind: "notice", citations, parameters, units: { age: "years old" } }) as const
  switch (AgeClass.capacityOf(person, view)) {
    case "none":
      return [finding("person.capacity-none", { age }, notice([CC.article(20)], limited))]
    case "limited":
      return [finding("person.capacity-limited", { age }, notice([CC.article(19)], limited, adult))]
    case "full":
      return [finding("person.capacity-full", { age }, notice([CC.article(18)], earning))]
    case undefined:
      return [finding("person.capacity-open", { age }, notice([CC.article(18), CC.article(19)], earning))]
  }
}
