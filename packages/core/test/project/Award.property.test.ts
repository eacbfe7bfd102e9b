import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Award from "../../src/project/Award.ts"
import { Command, Event } from "../../src/project/Award.schema.ts"
import { holdsOf } from "../lives.ts"
import * as V from "./venture.ts"
import { step, type Undated } from "./years.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

/** Its plan serves the group that the commands name. */
const context = V.awardContext(V.view(), V.selected({ served: [{ group: V.id("elders-west"), kind: "elders" }] }))
const dated = (all: readonly Undated[]): readonly Award.Command[] =>
  all.map((one, index) => ({ ...one, on: Day.text(Day.plusDays(V.day("2026-03-10"), index)) }) as Award.Command)

/** Disbursed ≤ earned ≤ awarded ≤ applied, and the rest of what money obeys. */
const isSound = (state: Award.Award): void => {
  const [disbursed, earned, unspent] = [Award.disbursedFen(state), Award.earnedFen(state), Award.unspentFen(state)]
  expect([disbursed <= earned, earned <= state.awardedFen, state.awardedFen <= state.appliedFen]).toEqual([true, true, true])
  expect(unspent).toBeGreaterThanOrEqual(0)
  expect(state.returnedFen).toBeLessThanOrEqual(disbursed)
  for (const { line, amountFen } of state.lines)
    expect(
      Award.spentFen({ ...state, purchases: new Map([...state.purchases].filter(([, one]) => one.line === line)) })
    ).toBeLessThanOrEqual(amountFen)
  for (const part of state.tranches) if (part.stage === "paid") expect(state.reached.has(part.milestone)).toBe(true)
  if (state.stage === "closed") expect([Award.isSettled(state), disbursed - state.returnedFen]).toEqual([true, Award.keptFen(state)])
}

describe("whatever is commanded of an award", () => {
  it("its amounts stay in order, it never gets stuck, and it replays to the same state", () =>
    holdsOf({
      decider: Award.decider,
      fits: Award.fits,
      Command,
      Event,
      commands: fc.array(step, { minLength: 1, maxLength: 40 }).map((all) => [...V.signed, ...dated(all)]),
      context,
      always: isSound
    }))
})

describe("whatever is proposed", () => {
  /** About what was applied for, so that a fen decides. */
  const near = fc.integer({ min: 1_499_999, max: 1_500_001 })
  const proposal = fc.record({
    applied: near,
    said: near,
    awarded: near,
    granted: near,
    isSelected: fc.constantFrom(true, true, true, false),
    payers: fc.constantFrom<readonly ("fund" | "payer")[]>(["fund"], ["payer"], [], ["fund", "payer"]),
    others: fc.constantFrom(0, 0, 1)
  })
  it("VEN-02: is an award exactly where a selected application asked for as much, its budget comes to it, one pays, and none is there yet", () =>
    fc.assert(
      fc.property(proposal, ({ applied, said, awarded, granted, isSelected, payers, others }) => {
        const application = { ...V.selected(), appliedFen: applied, stage: isSelected ? ("selected" as const) : ("declined" as const) }
        const { fund: _, ...bare } = V.propose as Extract<Award.Command, { readonly type: "propose" }>
        const command: Award.Command = {
          ...bare,
          appliedFen: said,
          awardedFen: awarded,
          lines: [{ line: "meals", head: "activity", source: "grant", amountFen: granted }],
          ...(payers.includes("fund") ? { fund: V.id("fund-1") } : {}),
          ...(payers.includes("payer") ? { payer: V.id("org-outside") } : {})
        }
        const around = { ...V.awardContext(undefined, application), others: others === 0 ? [] : [V.id<Id.AwardId>("award-0")] }
        const decision = Award.decide(command, Award.initial, around)
        const isFine = isSelected && said === applied && awarded <= applied && granted === awarded && payers.length === 1 && others === 0
        expect(decision.outcome === "met").toBe(isFine)
        if (decision.outcome !== "met") return
        const after = decision.value.reduce(Award.evolve, Award.initial)
        isSound(after)
        expect([after.appliedFen, after.awardedFen]).toEqual([applied, awarded])
      }),
      // One in about forty is fine.
      { numRuns: 1000 }
    ))
})

describe("whatever parts are agreed", () => {
  const near = (fen: number) => fc.integer({ min: fen - 1, max: fen + 1 })
  it("VEN-07: is an agreement exactly where they come to the award, to the fen; then nothing beyond it can be paid", () =>
    fc.assert(
      fc.property(fc.tuple(near(900_000), near(450_000), near(150_000)), ([first, second, third]) => {
        const [one, two, three] = V.sign.tranches
        if (two === undefined || three === undefined) throw new RangeError("three parts are agreed")
        const tranches = [
          { ...one, amountFen: first },
          { ...two, amountFen: second },
          { ...three, amountFen: third }
        ] as const
        const decision = Award.decide({ ...V.sign, tranches }, V.awarded([V.propose, V.approve]), context)
        expect(decision.outcome === "met").toBe(first + second + third === 1_500_000)
      })
    ))
})

/** An account book kept by hand: what was promised, what may be paid, what must come back. */
interface Book {
  readonly parts: { open: boolean; held: boolean; paid: boolean }[]
  stage: "running" | "accepted" | "terminated" | "closed"
  midTerm: "none" | "passed" | "failed"
  reported: boolean
  keepsNothing: boolean
  cash: number
  demanded: number
  returned: number
  readonly bought: Map<string, { line: string; fen: number; stands: boolean }>
}
const sizes = [900_000, 450_000, 150_000] as const
const limits = new Map([
  ["meals", 1_000_000],
  ["staff", 500_000]
])

/** Whether the book lets it through; written down if so. */
const book = (own: Book, command: Award.Command): boolean => {
  const live = own.stage === "running" || own.stage === "accepted"
  const settling = live || own.stage === "terminated"
  const outstanding = Math.max(0, own.demanded - own.returned)
  const part = "tranche" in command ? own.parts[command.tranche - 1] : undefined
  switch (command.type) {
    case "pay": {
      const earned = [true, own.midTerm === "passed", own.stage === "accepted"][command.tranche - 1]
      const fine =
        live &&
        part !== undefined &&
        part.open &&
        !part.held &&
        earned === true &&
        own.midTerm !== "failed" &&
        command.amountFen === sizes[command.tranche - 1]
      if (fine) {
        Object.assign(part, { open: false, paid: true })
        own.cash += command.amountFen
      }
      return fine
    }
    case "spend": {
      const left =
        (limits.get(command.line) ?? -1) -
        [...own.bought.values()].filter((one) => one.stands && one.line === command.line).reduce((sum, { fen }) => sum + fen, 0)
      // Spent before an early end: whoever says so may still account for it.
      const isOfProject = (command.spentOn ?? command.on) >= V.sign.startsOn
      const mayBe = isOfProject && (live || (own.stage === "terminated" && !own.keepsNothing && command.spentOn !== undefined))
      const fine = mayBe && !own.bought.has(command.purchase) && command.amountFen <= left && command.amountFen <= own.cash - outstanding
      if (fine) {
        own.bought.set(command.purchase, { line: command.line, fen: command.amountFen, stands: true })
        own.cash -= command.amountFen
      }
      return fine
    }
    case "disallow": {
      const one = own.bought.get(command.purchase)
      const fine = settling && one?.stands === true
      if (fine) {
        one.stands = false
        if (!own.keepsNothing) own.cash += one.fen
      }
      return fine
    }
    case "take-back": {
      const fine = settling && command.amountFen <= own.cash
      if (fine) {
        own.cash -= command.amountFen
        own.returned += command.amountFen
      }
      return fine
    }
    case "demand-return": {
      const fine = settling && command.amountFen <= own.cash - outstanding
      if (fine) own.demanded += command.amountFen
      return fine
    }
    case "hold-back":
    case "release":
    case "cancel-tranche": {
      const fine =
        live && part !== undefined && part.open && (command.type === "cancel-tranche" || part.held === (command.type === "release"))
      if (fine) Object.assign(part, command.type === "cancel-tranche" ? { open: false } : { held: command.type === "hold-back" })
      return fine
    }
    case "assess": {
      const fine = own.stage === "running" && own.midTerm !== "passed"
      if (fine) own.midTerm = command.result
      return fine
    }
    case "report":
      if (live) own.reported = true
      return live
    case "accept": {
      const fine = own.stage === "running" && own.midTerm === "passed" && own.reported
      if (fine) own.stage = "accepted"
      return fine
    }
    case "terminate":
      if (!live) return false
      own.stage = "terminated"
      for (const one of own.parts) one.open = false
      if (command.cause === "false-material") {
        own.keepsNothing = true
        own.cash += [...own.bought.values()].filter(({ stands }) => stands).reduce((sum, { fen }) => sum + fen, 0)
      }
      return true
    case "close": {
      const fine = (own.stage === "accepted" || own.stage === "terminated") && own.cash === 0 && own.parts.every(({ open }) => !open)
      if (fine) own.stage = "closed"
      return fine
    }
    default:
      throw new Error(`not in the book: ${command.type}`)
  }
}

class Given implements fc.Command<Book, { state: Award.Award; today: Day.Day }> {
  readonly #one: Undated
  constructor(one: Undated) {
    this.#one = one
  }
  check(): boolean {
    return true
  }
  run(own: Book, real: { state: Award.Award; today: Day.Day }): void {
    real.today = Day.plusDays(real.today, 1)
    const command = { ...this.#one, on: Day.text(real.today) } as Award.Command
    const decision = Award.decide(command, real.state, context)
    expect(decision.outcome, JSON.stringify([command, own])).toBe(book(own, command) ? "met" : "unmet")
    if (decision.outcome === "met") for (const event of decision.value) real.state = Award.evolve(real.state, event)
    expect([Award.unspentFen(real.state), real.state.stage, real.state.tranches.map(({ stage }) => stage === "paid")]).toEqual([
      own.cash,
      own.stage,
      own.parts.map(({ paid }) => paid)
    ])
    isSound(real.state)
  }
  toString(): string {
    return JSON.stringify(this.#one)
  }
}

it("an account book kept beside it lets the same commands through and comes to the same balance", () => {
  let closed = 0
  fc.assert(
    fc.property(fc.commands([step.map((one) => new Given(one))], { maxCommands: 40, size: "max" }), (commands) => {
      const own: Book = {
        parts: sizes.map(() => ({ open: true, held: false, paid: false })),
        stage: "running",
        midTerm: "none",
        reported: false,
        keepsNothing: false,
        cash: 0,
        demanded: 0,
        returned: 0,
        bought: new Map()
      }
      fc.modelRun(() => ({ model: own, real: { state: V.awarded(V.signed), today: V.day("2026-03-09") } }), commands)
      if (own.stage === "closed") closed += 1
    }),
    { numRuns: 1000 }
  )
  // It must come to the end often enough for the law about closing to mean something.
  expect(closed).toBeGreaterThan(20)
})
