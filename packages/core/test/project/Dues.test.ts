import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Deadline from "../../src/foundation/Deadline.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import type * as Award from "../../src/project/Award.ts"
import type * as Call from "../../src/project/Call.ts"
import * as Dues from "../../src/project/Dues.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { approve, assess, awarded, closedCall, day, officer, openCall, pay, propose, sign, signed, view } from "./venture.ts"

const around = (on: string, of = view()) => ({ on: day(on), view: of, calendar: china })
const said = (dues: readonly Dues.Due[]) =>
  dues.map((due) => [due.step, due.milestone, due.status, due.deadline.known && due.deadline.breachAfter, due.law?.parameter])
const publicise: Award.Command = { type: "publicise", by: officer, on: "2026-03-02" }
const object: Award.Command = { type: "object", words: "不符", on: "2026-03-05" }

describe("what of an award is to be done next", () => {
  const dated = { ...sign, milestones: [sign.milestones[0], { ...sign.milestones[1]!, dueOn: "2026-08-31" }, sign.milestones[2]!] } as const
  const at2025 = { ...awarded(signed), signedOn: day("2025-12-26") }
  it.each<readonly [string, Award.Award, string, ReturnType<typeof viewOf>, readonly unknown[]]>([
    ["VEN-07: signed on 2025-12-26, 15 working days", at2025, "2026-01-05", viewOf("zhongshan"), ["first-payment", "due", "2026-01-19"]],
    ["VEN-07: on the last of them", at2025, "2026-01-19", viewOf("zhongshan"), ["first-payment", "due", "2026-01-19"]],
    ["VEN-07: the day after", at2025, "2026-01-20", viewOf("zhongshan"), ["first-payment", "overdue", "2026-01-19"]],
    ["VEN-07: nationally no day is promised", at2025, "2026-01-20", viewOf("national"), []],
    [
      "VEN-06: an objection is answered in 5 days",
      awarded([propose, publicise, object]),
      "2026-03-06",
      viewOf("shanghai"),
      ["answer", "due", "2026-03-10"]
    ],
    [
      "VEN-06: and then is late",
      awarded([propose, publicise, object]),
      "2026-03-11",
      viewOf("shanghai"),
      ["answer", "overdue", "2026-03-10"]
    ],
    // public to 2026-03-16, then twenty days, the last of which is a Sunday
    [
      "VEN-06: approved in 20 days after the publicity",
      awarded([propose, publicise]),
      "2026-03-20",
      viewOf("shanghai"),
      ["approval", "due", "2026-04-07"]
    ],
    ["public where nobody asks for it", awarded([propose, publicise]), "2026-03-20", viewOf("national"), []],
    ["not public yet", awarded([propose]), "2026-03-20", viewOf("shanghai"), []],
    ["approved, not signed", awarded([propose, approve]), "2026-03-20", viewOf("zhongshan"), []]
  ])("%s", (_, award, on, of, expected) => {
    const dues = Dues.ofAward(award, around(on, of)).map(({ step, status, deadline }) => [
      step,
      status,
      deadline.known && Day.text(deadline.breachAfter)
    ])
    expect(dues).toEqual(expected.length === 0 ? [] : [expected])
  })
  it("the first payment waits until something is paid; a milestone of the agreement until it is reached, to its day and no holiday longer", () => {
    const running = [propose, approve, dated] as readonly Award.Command[]
    const asked = (commands: readonly Award.Command[], on: string) => said(Dues.ofAward(awarded(commands), around(on, viewOf("zhongshan"))))
    const half = (status: Dues.Status) => ["milestone", "half", status, day("2026-08-31"), undefined]
    const first = (status: Dues.Status) => ["first-payment", undefined, status, day("2026-03-30"), Ventures.firstPaymentWorkingDays.id]
    expect(asked(running, "2026-03-10")).toEqual([first("due"), half("due")])
    expect(asked([...running, pay(1, "2026-03-12")], "2026-08-31")).toEqual([half("due")])
    expect(asked([...running, pay(1, "2026-03-12")], "2026-09-01")).toEqual([half("overdue")])
    expect(asked([...running, pay(1, "2026-03-12"), assess("failed")], "2026-09-01")).toEqual([half("overdue")])
    expect(asked([...running, pay(1, "2026-03-12"), assess("passed")], "2026-09-01")).toEqual([])
  })
  it("hangs on holidays that nobody has announced", () => {
    const late = { ...awarded(signed), signedOn: day("2026-12-28") }
    const [due] = Dues.ofAward(late, around("2027-06-01", viewOf("zhongshan")))
    expect([due?.status, due?.deadline.known]).toEqual(["unknown", false])
    expect(due !== undefined && Dues.dayOf(due)).toBe(due?.deadline.known === false && due.deadline.earliest)
  })
})

describe("what of a round is to be done next", () => {
  const closed = closedCall()
  const by = viewWith(Ventures.reviewDays, 60)
  it.each<readonly [string, Call.Call, "none" | "open" | "concluded", boolean, string, readonly unknown[]]>([
    // closed on 2026-01-21; sixty days later is a Sunday
    ["is reviewed in 60 days", closed, "none", true, "2026-03-23", ["review", "due"]],
    ["a day later", closed, "open", true, "2026-03-24", ["review", "overdue"]],
    ["is reviewed", closed, "concluded", true, "2026-03-24", []],
    ["brought nothing in", closed, "none", false, "2026-03-24", []],
    ["is open", openCall(), "none", true, "2026-03-24", []]
  ])("VEN-06: a call that %s", (_, call, review, isAwaited, on, expected) =>
    expect(Dues.ofCall(call, review, isAwaited, around(on, by)).flatMap(({ step, status }) => [step, status])).toEqual(expected)
  )
  it("is put in order by the day, counted or agreed", () => {
    const [due] = Dues.ofCall(closed, "none", true, around("2026-02-01", by))
    expect(due && Dues.dayOf(due)).toBe(due?.deadline.dueBy)
    expect(Deadline.isBreached(due!.deadline, day("2026-03-23"))).toBe(false)
  })
})
