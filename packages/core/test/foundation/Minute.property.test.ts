import fc from "fast-check"
import { expect, it } from "vitest"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Times from "../../src/testing/Times.ts"

it("text and minute are each other's inverse", () => {
  fc.assert(fc.property(Times.minute(), (minute) => Minute.fromText(Minute.text(minute)) === minute))
})

it("a minute is its day and its minute of the day", () => {
  fc.assert(
    fc.property(Times.minute(), (minute) => {
      const of = Minute.minuteOfDay(minute)
      expect(of >= 0 && of < Minute.minutesPerDay).toBe(true)
      expect(Minute.at(Minute.dayOf(minute), of)).toBe(minute)
    })
  )
})
