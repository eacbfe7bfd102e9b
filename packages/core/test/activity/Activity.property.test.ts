import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import { Command, Event } from "../../src/activity/Activity.schema.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { holdsOf, lived } from "../lives.ts"
import { ann, ben, context, eve, ghost, guide, kid, officer, open, plan, signUp, sweeper, withdraw } from "./activities.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const people = [ann, ben, eve, kid, ghost]
const anyone = fc.constantFrom(...people)
const someDay = fc.constantFrom("2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11")
const position = fc.constantFrom("sweep", "sweep", "guide", "cook")
const command: fc.Arbitrary<Activity.Command> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyone, position, someDay).map(([one, to, at]) => signUp(one, to, at)) },
  { weight: 3, arbitrary: fc.tuple(anyone, someDay).map(([one, at]) => withdraw(one, at)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 4 }), someDay)
      .map(([number, at]): Activity.Command => ({ type: "set-position", position: { ...sweeper, number }, on: at }))
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("guide", "cook"), someDay)
      .map(([code, at]): Activity.Command => ({ type: "drop-position", position: code, on: at }))
  },
  { weight: 1, arbitrary: someDay.map((at): Activity.Command => ({ type: "set-position", position: guide, on: at })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("open-sign-up" as const, "close-sign-up" as const, "give-places" as const, "begin" as const, "hold" as const),
        someDay
      )
      .map(([type, at]): Activity.Command => ({ type, on: at }))
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyone, someDay)
      .map(([one, at]): Activity.Command => ({ type: "note-no-show", volunteer: one, malicious: false, by: officer, on: at }))
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyone, someDay)
      .map(([one, at]): Activity.Command => ({ type: "take-back-no-show", volunteer: one, by: officer, reason: "误记", on: at }))
  },
  {
    weight: 1,
    arbitrary: someDay.map((at): Activity.Command => ({
      type: "move",
      time: { from: Minute.plus(plan.time.from, 60), to: Minute.plus(plan.time.to, 60) },
      reason: "下雨",
      on: at
    }))
  }
)
const sorted = (all: readonly Activity.Command[]) => all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
const commands = fc
  .tuple(fc.array(command, { minLength: 5, maxLength: 40 }), fc.constantFrom(true, true, false))
  .map(([all, isSorted]) => [...open, ...(isSorted ? sorted(all) : all)])

describe("whatever is commanded", () => {
  it("never gets stuck, replays to the same state, gives no place that is not there, and one person stands once", () =>
    holdsOf({
      decider: Activity.decider,
      fits: Activity.fits,
      Command,
      Event,
      commands,
      context: context(),
      always: (state) => {
        for (const { position: code } of state.positions) expect(Activity.free(state, code)).toBeGreaterThanOrEqual(0)
        const standing = [...Activity.placed(state), ...Activity.waiting(state)].map(({ volunteer }) => volunteer)
        expect(new Set(standing).size).toBe(standing.length)
      }
    }))
})

/** A plain list by the door: who is in, who waits, in the order of coming. */
interface List {
  readonly places: Map<string, number>
  readonly inside: Map<string, string[]>
  readonly queue: Map<string, string[]>
}
const may = (who: string, at: string): boolean => who !== "ghost" && (who !== "kid" || at >= "2026-03-06")
const fill = (list: List, at: string): void => {
  for (const [code, number] of list.places) {
    const [inside, queue] = [list.inside.get(code) ?? [], list.queue.get(code) ?? []]
    for (const one of [...queue]) {
      if (inside.length >= number) break
      if (!may(one, at)) continue
      queue.splice(queue.indexOf(one), 1)
      inside.push(one)
    }
  }
}

class Given implements fc.Command<List, { state: Activity.Activity }> {
  readonly #one: Activity.Command
  constructor(one: Activity.Command) {
    this.#one = one
  }
  check(): boolean {
    return true
  }
  run(list: List, real: { state: Activity.Activity }): void {
    const one = this.#one
    const decision = Activity.decide(one, real.state, context())
    const where = (who: string) =>
      [...list.places.keys()].find((code) => (list.inside.get(code) ?? []).includes(who) || (list.queue.get(code) ?? []).includes(who))
    if (one.type === "sign-up") {
      const isPossible =
        where(one.volunteer) === undefined &&
        list.places.has(one.position) &&
        may(one.volunteer, one.on) &&
        (one.position !== "guide" || one.volunteer !== "kid")
      expect(decision.outcome === "met").toBe(isPossible)
      if (isPossible) {
        fill(list, one.on)
        const inside = list.inside.get(one.position)!
        if (inside.length < list.places.get(one.position)!) inside.push(one.volunteer)
        else list.queue.get(one.position)!.push(one.volunteer)
      }
    } else if (one.type === "withdraw") {
      const code = where(one.volunteer)
      expect(decision.outcome === "met").toBe(code !== undefined)
      if (code !== undefined) {
        for (const lines of [list.inside, list.queue])
          lines.set(
            code,
            lines.get(code)!.filter((other) => other !== one.volunteer)
          )
        fill(list, one.on)
      }
    } else if (one.type === "set-position") {
      const isPossible = one.position.number > 0 && (list.inside.get("sweep") ?? []).length <= one.position.number
      expect(decision.outcome === "met").toBe(isPossible)
      if (isPossible) {
        list.places.set("sweep", one.position.number)
        if ((list.queue.get("sweep") ?? []).length > 0) fill(list, one.on)
      }
    }
    if (decision.outcome === "met") for (const event of decision.value) real.state = Activity.evolve(real.state, event)
    for (const code of list.places.keys()) {
      expect(
        Activity.placed(real.state, code)
          .map(({ volunteer }) => volunteer)
          .toSorted()
      ).toEqual((list.inside.get(code) ?? []).toSorted())
      expect(Activity.waiting(real.state, code).map(({ volunteer }) => volunteer)).toEqual(list.queue.get(code) ?? [])
    }
  }
  toString(): string {
    return JSON.stringify(this.#one)
  }
}

describe("held against a list by the door", () => {
  it("the decider lets in whom the list would, in the same order", () => {
    const at = fc.constantFrom("2026-03-06", "2026-03-06")
    const arbitraries = [
      fc.tuple(anyone, fc.constantFrom("sweep", "guide"), at).map(([one, to, when]) => new Given(signUp(one, to, when))),
      fc.tuple(anyone, at).map(([one, when]) => new Given(withdraw(one, when))),
      fc
        .tuple(fc.integer({ min: 0, max: 4 }), at)
        .map(([number, when]) => new Given({ type: "set-position", position: { ...sweeper, number }, on: when }))
    ]
    const begun = lived(Activity.decider, open, context()).state
    fc.assert(
      fc.property(fc.commands(arbitraries, { maxCommands: 40 }), (all) => {
        fc.modelRun(
          () => ({
            model: {
              places: new Map([
                ["sweep", 2],
                ["guide", 1]
              ]),
              inside: new Map([
                ["sweep", []],
                ["guide", []]
              ]),
              queue: new Map([
                ["sweep", []],
                ["guide", []]
              ])
            } as List,
            real: { state: begun }
          }),
          all
        )
      }),
      { numRuns: 300 }
    )
  })
})
