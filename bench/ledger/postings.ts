/** A million postings, two for each entry; some are refused, and both ways must refuse the same. */
import * as Ledger from "../../packages/core/src/fund/Ledger.ts"
import { inTurn, median, ratio, row } from "../report.ts"

const postings = Number(process.env.BENCH_POSTINGS ?? 1_000_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const accounts = 200
const entries = postings / 2

let seed = 7
const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below

const of = (account: number) => ({ currency: account % 2, floor: account < 2 ? -Infinity : 0, balance: 0 })
const all = Array.from({ length: accounts }, (_, account) => of(account))
const account = new Int32Array(postings)
const amount = new Float64Array(postings)
const ends = new Int32Array(entries)
const keys = new Float64Array(entries)
for (let entry = 0; entry < entries; entry++) {
  // Half of what is booked comes from outside; one in fifty crosses currencies, one in a hundred comes twice.
  const to = 2 + next(accounts - 2)
  const from = next(2) === 0 ? to % 2 : 2 + ((to + 2 * next(accounts / 2)) % (accounts - 2))
  const size = 1 + next(10_000)
  account[entry * 2] = next(50) === 0 ? from ^ 1 : from
  account[entry * 2 + 1] = to
  amount[entry * 2] = -size
  amount[entry * 2 + 1] = size
  ends[entry] = (entry + 1) * 2
  keys[entry] = next(100) === 0 && entry > 0 ? entry - 1 : entry
}

const ours = (): number => Ledger.postAll(Ledger.bookOf(all), { account, amount, ends, keys }, new Set()).length

/** The same checks as one would write them for these arrays alone. */
const bare = (): number => {
  const currency = Uint8Array.from(all, (one) => one.currency)
  const floor = Float64Array.from(all, (one) => one.floor)
  const balance = new Float64Array(accounts)
  const known = new Set<number>()
  let refused = 0
  for (let entry = 0; entry < entries; entry++) {
    const [from, to] = [entry * 2, entry * 2 + 2]
    let [first, second, isGood] = [0, 0, !known.has(keys[entry] as number)]
    for (let at = from; at < to && isGood; at++) {
      const place = account[at] as number
      if (place < 0 || place >= accounts || amount[at] === 0) isGood = false
      else if (currency[place] === 0) first += amount[at] as number
      else second += amount[at] as number
    }
    if (!isGood || first !== 0 || second !== 0) {
      refused++
      continue
    }
    for (let at = from; at < to; at++) (balance[account[at] as number] as number) += amount[at] as number
    for (let at = from; at < to; at++)
      if ((balance[account[at] as number] as number) < (floor[account[at] as number] as number)) isGood = false
    if (isGood) known.add(keys[entry] as number)
    else {
      refused++
      for (let at = from; at < to; at++) (balance[account[at] as number] as number) -= amount[at] as number
    }
  }
  return refused
}

const [one, other] = [ours(), bare()]
if (one !== other || one === 0) throw new Error(`refused ${one} and ${other}`)
const times = await inTurn(rounds, { ours, bare })
console.log(
  JSON.stringify([
    row(`ledger: ${postings} postings with all checks, times the bare loop`, "x", { atMost: 5 }, ratio(times, "ours", "bare"), {
      "ours, ms": median(times.ours),
      "bare, ms": median(times.bare)
    })
  ])
)
