/**
 * What a year can bring to a running award: parts paid, money spent and given back, a mid-term, an acceptance, an end; aimed at what its parts and
 * lines allow.
 *
 * What a reader would get wrong: the day is put on later (`Undated`), since it is the row of commands that has an order.
 */
import * as fc from "fast-check"
import * as Id from "../foundation/Id.ts"
import type { Cause, Command, Event } from "../project/Award.schema.ts"

/** A command without its day. */
export type Undated = { readonly [T in Command["type"]]: Omit<Extract<Command, { readonly type: T }>, "on"> }[Command["type"]]

export interface Running {
  /** What each part comes to, the first part first. */
  readonly tranchesFen: readonly number[]
  /** Lines of its budget, those of others' money among them. */
  readonly lines: readonly [string, ...string[]]
  /** Paid by somebody outside, who names no resolution and no promise. */
  readonly isPaidOutside?: true
}

const id = Id.require
const officer = id<Id.PersonId>("officer")
const elders = id<Id.GroupId>("elders-west")

/**
 * An award as a journal has it once it is signed: a fund pays for it, its first part is earned by signing, its last by the acceptance, those between
 * by the mid-term. What it is awarded stands on its first line.
 */
export const told = ({ tranchesFen, lines: [line] }: Running, fund: Id.FundId): readonly Event[] => {
  const v = 1 as const
  const on = "2026-01-01"
  const awardedFen = tranchesFen.reduce((sum, fen) => sum + fen, 0)
  const kinds = ["signing", "mid-term", "acceptance"] as const
  const kindOf = (index: number) => (index === 0 ? "signing" : index === tranchesFen.length - 1 ? "acceptance" : "mid-term")
  const parts = tranchesFen.map((amountFen, index) => ({ tranche: index + 1, amountFen, milestone: kindOf(index) }))
  const [first = { tranche: 1, amountFen: awardedFen, milestone: "signing" as const }, ...more] = parts
  const [signing, ...others] = kinds.map((kind) => ({ milestone: kind, kind }))
  return [
    {
      ...{
        type: "award.proposed",
        v,
        call: id("call-1"),
        application: id("app-1"),
        appliedFen: awardedFen,
        awardedFen,
        fund,
        by: officer,
        on
      },
      lines: [{ line, head: "activity", source: "grant", amountFen: awardedFen }]
    },
    { type: "award.approved", v, by: officer, on },
    {
      ...{ type: "award.signed", v, agreement: id("agr-1"), startsOn: on, endsOn: "2026-12-31", evidence: ["协议"], by: officer, on },
      parties: [
        { role: "funder", party: { organisation: id("host") } },
        { role: "implementer", party: { organisation: id("org-1") } }
      ],
      milestones: [signing ?? { milestone: "signing", kind: "signing" }, ...others],
      tranches: [first, ...more]
    }
  ]
}

/** Amounts at and beside what the parts come to, and halves of it. */
const amounts = ({ tranchesFen }: Running): fc.Arbitrary<number> =>
  fc.constantFrom(...new Set([1, ...tranchesFen.flatMap((fen) => [fen - 1, fen, fen + 1, Math.ceil(fen / 9), Math.ceil(fen / 2)])]))

/** One step of a running award; parts are sometimes paid that it has not, or not in full. */
export const steps = (of: Running): fc.Arbitrary<Undated> => {
  const amount = amounts(of)
  const tranche = fc.integer({ min: 1, max: of.tranchesFen.length + 1 })
  const purchase = fc.constantFrom("buy-1", "buy-2", "buy-3", "buy-4").map((one) => id<Id.PurchaseId>(one))
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(tranche, fc.boolean()).map(([part, isExact]) => ({
        type: "pay" as const,
        tranche: part,
        amountFen: isExact ? (of.tranchesFen[part - 1] ?? 1) : 1,
        ...(of.isPaidOutside === true ? {} : { resolution: id<Id.ResolutionId>(`res-${part}`), commitment: id<Id.EntryId>("commit-1") }),
        entry: id<Id.EntryId>(`pay-${part}`)
      }))
    },
    {
      weight: 6,
      arbitrary: fc.tuple(purchase, amount, fc.constantFrom(...of.lines), fc.boolean()).map(([one, amountFen, line, saysWhen]) => ({
        type: "spend" as const,
        purchase: one,
        line,
        amountFen,
        groups: [elders] as const,
        evidence: ["发票"] as const,
        // An award that ended early asks for the day.
        ...(saysWhen ? { spentOn: "2026-01-01" } : {})
      }))
    },
    { weight: 2, arbitrary: purchase.map((one) => ({ type: "disallow" as const, purchase: one, reason: "用途不符", by: officer })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom("take-back" as const, "demand-return" as const), amount)
        .map(([type, amountFen]) =>
          type === "take-back" ? { type, amountFen, entry: id<Id.EntryId>("e-back") } : { type, amountFen, reason: "未用", by: officer }
        )
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom("hold-back" as const, "cancel-tranche" as const, "release" as const), tranche)
        .map(([type, part]) =>
          type === "release" ? { type, tranche: part, by: officer } : { type, tranche: part, reason: "材料不全", by: officer }
        )
    },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom("passed" as const, "failed" as const, "passed" as const)
        .map((result) => ({ type: "assess" as const, result, evidence: ["中期报告"] as const, by: officer }))
    },
    {
      weight: 2,
      arbitrary: fc.constant({
        type: "report" as const,
        served: [{ group: elders, kind: "elders" as const, people: 45, personTimes: 520 }] as const,
        evidence: ["签到表"] as const,
        by: officer
      })
    },
    { weight: 2, arbitrary: fc.constant({ type: "accept" as const, evidence: ["结项报告"] as const, by: officer }) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom<Cause[]>("breach", "false-material")
        .map((cause) => ({ type: "terminate" as const, cause, reason: "见报告", by: officer }))
    },
    { weight: 2, arbitrary: fc.constant({ type: "close" as const, by: officer }) }
  )
}
