/** Attended minutes by day, as a plan keeps count of them. */
import { expect, it } from "vitest"
import * as DayMinutes from "../../../src/desk/import/DayMinutes.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"

const on = Day.require("2026-03-05")
const facts = (volunteer: string, from: number, to: number) =>
  ({ volunteer, on: "2026-03-05", attended: [{ from: Minute.at(on, from * 60), to: Minute.at(on, to * 60) }] }) as never

it("of each person, each day by itself; what is counted no more is taken off", () => {
  const minutes = DayMinutes.none()
  DayMinutes.count(minutes, facts("ann", 9, 11))
  DayMinutes.count(minutes, facts("ann", 22, 26))
  DayMinutes.count(minutes, facts("bo", 9, 10))
  const of = (one: string) => [...(minutes.of.get(one) ?? [])].map(([day, count]) => `${Day.text(day)} ${count}`)
  expect([of("ann"), of("bo"), of("cy")]).toEqual([["2026-03-05 240", "2026-03-06 120"], ["2026-03-05 60"], []])
  DayMinutes.count(minutes, facts("ann", 9, 11), -1)
  expect(of("ann")).toEqual(["2026-03-05 120", "2026-03-06 120"])
})

it("a plan that passes the gates of its people knows how often they were passed", () => {
  const minutes = DayMinutes.none()
  minutes.passed.set("ann", 3)
  DayMinutes.pass(minutes, ["ann", "bo"])
  DayMinutes.pass(minutes, ["bo"])
  expect([...minutes.passed]).toEqual([
    ["ann", 4],
    ["bo", 2]
  ])
  expect(DayMinutes.gates(minutes, ["ann", "bo"], "chunk/1").map(({ stream }) => stream)).toEqual(["gate/minutes/ann", "gate/minutes/bo"])
})
