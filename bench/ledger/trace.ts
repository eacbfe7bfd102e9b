/** Every gift of a fund traced, for ten times as many gifts: no faster than n log n. Building the fund is measured beside it. */
import * as Id from "../../packages/core/src/foundation/Id.ts"
import type { Event } from "../../packages/core/src/fund/Fund.schema.ts"
import * as Fund from "../../packages/core/src/fund/Fund.ts"
import * as Trace from "../../packages/core/src/fund/Trace.ts"
import { median, row } from "../report.ts"

const most = Number(process.env.BENCH_GIFTS ?? 100_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const id = Id.require
const on = "2026-01-05"
const v = 1

/** Gifts that are spent as they come: every hundred an award is promised, paid and accounted for. */
const events = function* (gifts: number): Generator<Event> {
  const yes = {
    hasPurpose: true,
    hasUse: true,
    hasRights: true,
    hasTermination: true,
    hasResidue: true,
    hasNaming: false,
    hasPreservation: false
  }
  yield {
    type: "fund.set-up",
    v,
    on,
    kind: "community",
    founder: "unit",
    host: id("h"),
    hostName: "h",
    name: "h",
    purposes: ["charity"],
    agreement: { signedOn: on, ...yes },
    committee: { members: [], supervisors: [] }
  }
  yield { type: "fund.activated", v, on }
  yield {
    type: "fund.resolved",
    v,
    on,
    resolution: id("r"),
    purpose: "charity",
    amount: gifts * 100,
    currency: "CNY",
    present: [],
    inFavour: [],
    supervisors: []
  }
  for (let gift = 0; gift < gifts; gift++) {
    yield {
      type: "fund.received",
      v,
      on,
      entry: id(`g${gift}`),
      donation: id(`d${gift}`),
      source: "donation",
      form: "money",
      currency: "CNY",
      parts: [{ amount: 100 }],
      publicName: "hidden",
      receipt: { kind: "waived" }
    }
    if (gift % 100 !== 99) continue
    const award = id<Id.AwardId>(`a${gift % 1000}`)
    yield {
      type: "fund.committed",
      v,
      on,
      entry: id(`c${gift}`),
      award,
      purpose: "charity",
      resolution: id("r"),
      currency: "CNY",
      parts: [{ amount: 9950 }],
      servesDonor: false
    }
    yield { type: "fund.paid", v, on, entry: id(`p${gift}`), award, resolution: id("r"), amount: 9950 }
    yield {
      type: "fund.accounted-for",
      v,
      on,
      entry: id(`s${gift}`),
      award,
      purchase: id(`b${gift}`),
      groups: [id("children")],
      amount: 9940
    }
  }
}

const measure = (gifts: number) => {
  const begun = performance.now()
  let state = Fund.initial
  for (const event of events(gifts)) state = Fund.evolve(state, event)
  const built = performance.now() - begun
  const times = Array.from({ length: rounds }, () => {
    globalThis.gc?.()
    const before = performance.now()
    const traced = Trace.traces(state)
    const took = performance.now() - before
    let sum = 0
    for (const lines of traced.values()) for (const { amount } of lines) sum += amount
    if (traced.size !== gifts || sum !== gifts * 100) throw new Error(`${traced.size} gifts, ${sum}`)
    return took
  })
  return { built, traced: median(times) }
}

const small = measure(most / 10)
const large = measure(most)
const growth = large.traced / small.traced
const allowed = (10 * Math.log(most)) / Math.log(most / 10)
console.log(
  JSON.stringify([
    row(`ledger: trace of ${most} gifts, growth over a tenth of them as a share of n log n`, "x", { atMost: 1.3 }, growth / allowed, {
      [`${most / 10}, ms`]: small.traced,
      [`${most}, ms`]: large.traced,
      "events of the larger, us each": (large.built * 1000) / (most * 1.03)
    })
  ])
)
