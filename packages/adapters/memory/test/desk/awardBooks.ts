/** An award that a fund pays for, with both books, for tests of the desk. */
import { FundLives, Life, type World } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Fund } from "@yanzhen/core/fund"
import { Award } from "@yanzhen/core/project"
import { award, elders, id, officer, propose, reviewed, sign } from "./ventures.ts"
import { journal, run, town, write } from "./world.ts"

export const { fund } = FundLives.lives
const members = ["m-1", "m-2", "m-3", "m-4", "m-5"].map((one) => id<Id.PersonId>(one))
const supervisor = id<Id.PersonId>("s-1")
export const of = id<Id.AwardId>("aw-1")

export const resolve = (resolution: string, amount: number, on = "2026-02-01"): Fund.Command => ({
  type: "resolve",
  resolution: id<Id.ResolutionId>(resolution),
  on,
  purpose: "elder-service",
  amount,
  currency: "CNY",
  present: members,
  inFavour: members,
  supervisors: [supervisor]
})
export const gift: Fund.Command = {
  type: "receive",
  entry: id<Id.EntryId>("gift-1"),
  on: "2026-01-03",
  donation: id<Id.DonationId>("d-1"),
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [{ amount: 3_000_000 }],
  publicName: "hidden",
  receipt: { kind: "waived" }
}
export const begun: readonly Fund.Command[] = [
  {
    type: "set-up",
    on: "2026-01-01",
    kind: "community",
    founder: "unit",
    host: id<Id.OrganisationId>("host"),
    hostName: "淮北市慈善总会",
    name: "淮北市慈善总会北街道慈善基金",
    purposes: ["elder-service"],
    agreement: {
      signedOn: "2026-01-01",
      hasPurpose: true,
      hasUse: true,
      hasRights: true,
      hasTermination: true,
      hasResidue: true,
      hasNaming: false,
      hasPreservation: false
    },
    committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: [supervisor] }
  },
  { type: "activate", on: "2026-01-02" },
  gift,
  resolve("res", 1_000_000)
]
export const commit: Fund.Command = {
  type: "commit",
  entry: id<Id.EntryId>("c-1"),
  on: "2026-02-02",
  award: of,
  purpose: "elder-service",
  resolution: id<Id.ResolutionId>("res"),
  currency: "CNY",
  parts: [{ amount: 1_000_000 }],
  servesDonor: false
}
export const spend = (purchase: string, amountFen: number): Award.Command => ({
  type: "spend",
  purchase: id<Id.PurchaseId>(purchase),
  line: "meals",
  amountFen,
  groups: [elders],
  evidence: ["发票"],
  on: "2026-03-03"
})
export const takeBack = (amountFen: number, on = "2026-03-04"): Award.Command => ({
  type: "take-back",
  amountFen,
  entry: id<Id.EntryId>(`b-${amountFen}`),
  on
})
export const give = (world: World.World, command: Award.Command, options?: Life.Options) =>
  run(Life.give(world, award, of, command, options))
export const ask = (world: World.World, command: Fund.Command, to = "f-1") => run(Life.give(world, fund, to, command))

/** A fund beside a round whose applications are selected; nothing is awarded yet. */
export const funded = async (there?: Parameters<typeof reviewed>[0]) => {
  const world = await reviewed(there)
  for (const command of begun) await ask(world, command)
  return world
}
const { payer: _, ...unpaid } = propose("app-1") as Extract<Award.Command, { readonly type: "propose" }>
/** By a fund. */
export const naming = (fund: string): Award.Command => ({ ...unpaid, fund: id<Id.FundId>(fund) })
export const proposed = naming("f-1")

/** Signed, and paid for by a fund; whether it has promised its money. */
export const signed = async (isCommitted = true) => {
  const world = await funded()
  await give(world, proposed)
  await give(world, { type: "approve", by: officer, on: "2026-02-05" })
  await give(world, sign)
  if (isCommitted) await ask(world, { ...commit, on: "2026-02-10" } as Fund.Command)
  return world
}
type Told = Parameters<typeof write>[2][string][number]
/** The same journal as an older program left it, which let more happen. */
export const older = async (world: World.World, more: Readonly<Record<string, readonly object[]>>): Promise<ReturnType<typeof town>> => {
  const streams = new Map<string, readonly Told[]>()
  const put = (stream: string, event: object): void =>
    void streams.set(stream, [...(streams.get(stream) ?? []), { v: 1, ...event } as Told])
  for (const { stream, data } of await journal(world as ReturnType<typeof town>)) put(stream, data)
  for (const [stream, events] of Object.entries(more)) for (const event of events) put(stream, event)
  const left = town()
  await write(left, "older", Object.fromEntries(streams))
  return left
}
export const books = async (world: World.World) => {
  const [{ state: project }, { state: money }] = [await run(Life.look(world, award, of)), await run(Life.look(world, fund, "f-1"))]
  return {
    project,
    money,
    unspent: Award.unspentFen(project),
    advanced: Fund.awarded(money, of, "advanced"),
    committed: Fund.awarded(money, of, "committed")
  }
}
