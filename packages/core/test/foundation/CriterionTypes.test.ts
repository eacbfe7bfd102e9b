import { expectTypeOf, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import type * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import type { ParameterReference } from "../../src/foundation/ParameterView.ts"
import { named } from "../named.ts"

const title = { "zh-CN": "甲", en: "a" }
const join = Facts.sheet("join", {
  age: Facts.int(title, "years old"),
  hours: Facts.int(title),
  blocked: Facts.bool(title),
  status: Facts.text(title, named("active", "left")),
  name: Facts.text(title),
  grade: Facts.choice(title, named("none", "photo")),
  startsOn: Facts.day(title),
  from: Facts.minute(title)
})
const minAge: ParameterReference<"integer"> = { id: "p", kind: "integer", title }
const flag: ParameterReference<"yes-no"> = { id: "f", kind: "yes-no", title }

it("a criterion needs what it names, and fits every row that has more", () => {
  const adult = join.age.atLeast(18)
  expectTypeOf(adult).toEqualTypeOf<Criterion.Criterion<{ readonly age: number | undefined }>>()
  const both = Criterion.all(adult, Criterion.not(join.blocked.is(true)), join.startsOn.isWithinMonths(12, join.startsOn))
  expectTypeOf(both).toExtend<Criterion.Criterion<Facts.RowOf<typeof join>>>()
  expectTypeOf(both).toExtend<Criterion.Criterion<{ age: number; blocked: boolean; startsOn: Day.Day }>>()
  expectTypeOf(both).not.toExtend<Criterion.Criterion<{ age: number; startsOn: Day.Day }>>()
  expectTypeOf(both).not.toExtend<Criterion.Criterion<{ age: string; blocked: boolean; startsOn: Day.Day }>>()
  const sum = Facts.sum(join.age, join.hours.times(2)).atLeast(minAge)
  expectTypeOf(sum).not.toExtend<Criterion.Criterion<{ age: number }>>()
  expectTypeOf(sum).toExtend<Criterion.Criterion<{ age: number; hours: number }>>()
  expectTypeOf(Criterion.within([join.startsOn, join.startsOn], [join.startsOn, join.startsOn])).not.toExtend<
    Criterion.Criterion<{ age: number }>
  >()
  expectTypeOf(Criterion.all()).toExtend<Criterion.Criterion<object>>()
  expectTypeOf(Facts.share(join.age, join.hours).atLeast(minAge, 100)).not.toExtend<Criterion.Criterion<{ age: number }>>()
  expectTypeOf<Facts.RowOf<typeof join>["status"]>().toEqualTypeOf<"active" | "left" | undefined>()
  expectTypeOf<Facts.RowOf<typeof join>["grade"]>().toEqualTypeOf<"none" | "photo" | undefined>()
  expectTypeOf<Facts.RowOf<typeof join>["startsOn"]>().toEqualTypeOf<Day.Day | undefined>()
})

it("what has no meaning is not expressible", () => {
  // @ts-expect-error text has no order
  void (() => join.name.atLeast("a"))
  // @ts-expect-error text has no pattern
  void (() => join.name.like("%"))
  // @ts-expect-error text without a declared order has no rank
  void (() => join.status.isAtLeast("active"))
  // @ts-expect-error a value that the fact cannot have
  void (() => join.status.is("paused"))
  // @ts-expect-error a set is never empty
  void (() => join.status.isOneOf([]))
  // @ts-expect-error a set is never empty
  void (() => join.age.isOneOf([]))
  // @ts-expect-error a day is no amount
  void (() => join.age.atLeast(join.startsOn))
  // @ts-expect-error a day is not compared with a bare number
  void (() => join.startsOn.atLeast(3))
  // @ts-expect-error a truth is no amount
  void (() => join.age.atLeast(flag))
  // @ts-expect-error a whole number parameter is no truth
  void (() => join.blocked.is(minAge))
  // @ts-expect-error a minute is no day
  void (() => join.startsOn.atLeast(join.from))
  // @ts-expect-error no sums of days
  void (() => Facts.sum(join.startsOn, join.startsOn))
})
