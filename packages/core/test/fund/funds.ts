/** A fund for tests: its people, commands that come often, and lives after commands. For tests only. */
import { expect } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Fund from "../../src/fund/Fund.ts"
import * as FundCommands from "../../src/testing/FundCommands.ts"
import { viewOf } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"

export const id = Id.require
export const context: Fund.Context = { today: Day.require("2026-06-30"), view: viewOf("national"), place: undefined, linked: [] }
export const { members, supervisor, setUp, activate, children, resolve } = FundCommands
export const { committee, agreement } = setUp

type Of<T extends Fund.Command["type"]> = Extract<Fund.Command, { readonly type: T }>

/** A command as it stands, its ids typed by where they stand. */
export const asked = <T extends Fund.Command["type"]>(command: Of<T>): Of<T> => command

let entries = 0
export const entry = (): Id.EntryId => id(`e-${++entries}`)

export const gift = (donation: string, amount: number, of: Partial<Of<"receive">> = {}): Of<"receive"> => ({
  type: "receive",
  entry: entry(),
  on: "2026-01-03",
  donation: id(donation),
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [{ amount }],
  publicName: "hidden",
  receipt: { kind: "waived" },
  ...of
})
export const toChildren = (amount: number): Pick<Of<"receive">, "parts"> => ({ parts: [{ restriction: id("children"), amount }] })
export const commit = (award: string, parts: Of<"commit">["parts"], of: Partial<Of<"commit">> = {}): Of<"commit"> => ({
  type: "commit",
  entry: entry(),
  on: "2026-01-05",
  award: id(award),
  purpose: "child-care",
  resolution: id("r-1"),
  currency: "CNY",
  parts,
  servesDonor: false,
  ...of
})
export const pay = (award: string, amount: number, of: Partial<Of<"pay">> = {}): Of<"pay"> => ({
  type: "pay",
  entry: entry(),
  on: "2026-01-06",
  award: id(award),
  resolution: id("r-1"),
  amount,
  ...of
})
export const accountFor = (award: string, purchase: string, amount: number): Of<"account-for"> => ({
  type: "account-for",
  entry: entry(),
  on: "2026-01-07",
  award: id(award),
  purchase: id(purchase),
  groups: [id("g-children")],
  amount
})
export const ofAward = <T extends "release" | "return-unspent">(type: T, award: string, amount: number) => ({
  type,
  entry: entry(),
  on: "2026-01-08",
  award: id<Id.AwardId>(award),
  amount
})
export const begun: readonly Fund.Command[] = [setUp, children, activate]

/** The state after commands that must all be accepted. */
export const after = (...commands: readonly Fund.Command[]): Fund.Fund => further(Fund.initial, commands)
/** The same of a fund that is there. */
export const further = (from: Fund.Fund, commands: readonly Fund.Command[], by: Fund.Context = context): Fund.Fund => {
  const { state, accepted } = lived({ ...Fund.decider, initial: from }, commands, by)
  expect(accepted).toEqual(commands)
  return state
}
/** "met" or "unmet", with the rules that its findings name, each of which reads whole. */
export const answer = (state: Fund.Fund, command: Fund.Command, by: Fund.Context = context): string =>
  answered(Fund.decide(command, state, by))
export const held = (state: Fund.Fund): Readonly<Record<string, number>> =>
  Object.fromEntries([...state.accounts].map(([name, { balance }]) => [name, balance]))
