/**
 * What a person's age means before the law: no, limited or full capacity; a minor; an elder; a child all of whose data are sensitive.
 *
 * 民法典 art. 17–20. The classes overlap on purpose: whoever lives of their own earnings at sixteen has full capacity (no guardian has to
 * consent) and is still a minor (no dangerous work). And an age is a fact of one day, so it is counted for the day that is asked about.
 */
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"

export const declared = {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  selfSupporting: Facts.bool({ "zh-CN": "以自己的劳动收入为主要生活来源", en: "lives mainly of own earnings" })
}
export const person = Facts.sheet("person.age", declared)
export type Person = Facts.RowOf<typeof person>

export const isAdult = person.age.atLeast(Ages.adultAge)

export const ageClasses = Rule.define<Person>({
  id: "MIN-01",
  title: { "zh-CN": "年龄与民事行为能力", en: "age classes" },
  parameters: [
    Ages.limitedCapacityAge,
    Ages.adultAge,
    Ages.selfSupportingAge,
    Ages.childDataAge,
    Ages.leftBehindAge,
    Ages.elderAge,
    Ages.leapBirthday,
    Ages.elderLeapBirthday
  ],
  clauses: []
})

const counted = (born: Day.Day, on: Day.Day, leapRule: Day.LeapRule | undefined): number | undefined =>
  leapRule === undefined || born > on ? undefined : Day.ageOn(born, on, leapRule)

/** Completed years on a day; undefined before birth, and where no pack says when those of 29 February grow older. */
export const ageOn = (born: Day.Day, on: Day.Day, view: ParameterView): number | undefined =>
  counted(born, on, Parameter.valueIn(view, Ages.leapBirthday))

/** As `ageOn`, for the lines that favour the old. */
export const elderAgeOn = (born: Day.Day, on: Day.Day, view: ParameterView): number | undefined =>
  counted(born, on, Parameter.valueIn(view, Ages.elderLeapBirthday))

export type Capacity = "none" | "limited" | "full"

/** Undefined where the age, or what decides at this age, is not known. */
export const capacityOf = ({ age, selfSupporting }: Person, view: ParameterView): Capacity | undefined => {
  const [limited, earning, adult] = [Ages.limitedCapacityAge, Ages.selfSupportingAge, Ages.adultAge].map((line) =>
    Parameter.valueIn(view, line)
  )
  if (age === undefined || limited === undefined || earning === undefined || adult === undefined) return undefined
  if (age >= adult) return "full"
  if (age < limited) return "none"
  if (age < earning) return "limited"
  return selfSupporting === undefined ? undefined : selfSupporting ? "full" : "limited"
}

/** The lines that a person's age has passed, for display: each with its own law. */
export interface Classes {
  readonly minor: boolean | undefined
  /** All data of this child are sensitive. */
  readonly childData: boolean | undefined
  readonly leftBehindAge: boolean | undefined
  readonly elder: boolean | undefined
}

export const classesOn = (born: Day.Day, on: Day.Day, view: ParameterView): Classes => {
  const [age, elderAge] = [ageOn(born, on, view), elderAgeOn(born, on, view)]
  const below = (line: Parameter.Integer): boolean | undefined => {
    const value = Parameter.valueIn(view, line)
    return age === undefined || value === undefined ? undefined : age < value
  }
  const line = Parameter.valueIn(view, Ages.elderAge)
  return {
    minor: below(Ages.adultAge),
    childData: below(Ages.childDataAge),
    leftBehindAge: below(Ages.leftBehindAge),
    elder: elderAge === undefined || line === undefined ? undefined : elderAge >= line
  }
}
