/**
 * Needs and offers brought together: as much as can be met, the more urgent first, with the reason for every pairing and every refusal.
 *
 * The answer is a proposal; arranging it is a person's command. What a reader would get wrong: it does not depend on the order in which
 * needs and offers come. Among equally large answers the more urgent needs are met first, then the smaller id, by the nearer offer.
 */
import * as Criterion from "../foundation/Criterion.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { NeedId, OfferId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Rule from "../law/Rule.ts"
import * as MaximumMatching from "./MaximumMatching.ts"
import { factsOf, nearness, type Nearness, type OpenNeed, type OpenSlot } from "./Pairing.ts"
import { fit } from "./rules/Fit.ts"
import type { Slot } from "./Slot.ts"
import { byText } from "../foundation/Order.ts"

export interface Paired extends Slot {
  readonly need: NeedId
  readonly quantity: number
  readonly nearness: Nearness
}

/** Several needs ask, together, for more than all the slots that could serve any of them have. */
export interface Short {
  readonly because: "short"
  readonly needs: readonly NeedId[]
  readonly slots: readonly Slot[]
  readonly asked: number
  readonly offered: number
}

/** No slot could serve the need at all. */
export interface NoFit {
  readonly because: "no-fit"
}

export type Unmet = { readonly need: NeedId; readonly lacking: number } & (Short | NoFit)

export interface Left extends Slot {
  readonly quantity: number
}

/** How one need and one slot stand to each other, condition by condition, met or not. */
export interface Reasons {
  readonly fits: boolean
  readonly findings: readonly Finding[]
}

export interface Matching {
  /** In order of the needs, each with its nearest offers first. */
  readonly paired: readonly Paired[]
  readonly unmet: readonly Unmet[]
  readonly left: readonly Left[]
  /** Why these two were, or were not, brought together; undefined for what was not asked about. */
  readonly reasons: (need: NeedId, slot: Slot) => Reasons | undefined
  /** The slots that come closest to serving a need that none fits: those with the fewest conditions against them, nearest first. */
  readonly closest: (need: NeedId, most: number) => readonly (Slot & Reasons)[]
}

const urgencies = ["urgent", "soon", "ordinary"] as const

/** The graph of who could serve whom: nearer slots first. */
export const graphOf = (needs: readonly OpenNeed[], slots: readonly OpenSlot[], view: ParameterView): MaximumMatching.Graph => {
  const checker = Requirement.compile(Rule.requirementsIn(fit, view), view)
  const first = new Int32Array(needs.length + 1)
  const edges: number[] = []
  for (const [at, need] of needs.entries()) {
    const byNearness: readonly [number[], number[], number[]] = [[], [], []]
    for (const [index, slot] of slots.entries())
      // Most pairs differ in kind; asking for the facts of all would cost more than everything else.
      if (slot.kind === need.kind && checker.passes(factsOf(need, slot))) byNearness[nearness(need, slot)].push(index)
    for (const near of byNearness) for (const index of near) edges.push(index)
    first[at + 1] = edges.length
  }
  return {
    asked: Float64Array.from(needs, ({ quantity }) => quantity),
    offered: Float64Array.from(slots, ({ quantity }) => quantity),
    first,
    slots: Int32Array.from(edges)
  }
}

const slotOf = ({ offer, window }: Slot): Slot => ({ offer, window })

export const match = (openNeeds: readonly OpenNeed[], openSlots: readonly OpenSlot[], view: ParameterView): Matching => {
  const needs = openNeeds.toSorted((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency) || byText(a.need, b.need))
  const slots = openSlots.toSorted((a, b) => byText(a.offer, b.offer) || a.window - b.window)
  const graph = graphOf(needs, slots, view)
  return explained(needs, slots, graph, MaximumMatching.serve(graph), view)
}

const explained = (
  needs: readonly OpenNeed[],
  slots: readonly OpenSlot[],
  graph: MaximumMatching.Graph,
  { given, lacking, left, shortages }: MaximumMatching.Served,
  view: ParameterView
): Matching => {
  // The edges of a need follow each other, the preferred first, and so do the needs.
  const paired = given
    .toSorted((a, b) => a.edge - b.edge)
    .map(({ need: at, edge, quantity }): Paired => {
      const need = needs[at] as OpenNeed
      const slot = slots[graph.slots[edge] as number] as OpenSlot
      return { need: need.need, ...slotOf(slot), quantity, nearness: nearness(need, slot) }
    })
  const shortOf = new Map<number, Short>()
  for (const { needs: lack, slots: used, asked, offered } of shortages) {
    const short: Short = {
      because: "short",
      needs: lack.map((at) => (needs[at] as OpenNeed).need),
      slots: used.map((at) => slotOf(slots[at] as OpenSlot)),
      asked,
      offered
    }
    for (const at of lack) shortOf.set(at, short)
  }
  const unmet = needs.flatMap(({ need }, at): readonly Unmet[] => {
    const lacks = lacking[at] ?? 0
    if (lacks === 0) return []
    const short = shortOf.get(at)
    return [{ need, lacking: lacks, ...(short ?? { because: "no-fit" as const }) }]
  })

  const requirements = Rule.requirementsIn(fit, view)
  const needAt = new Map(needs.map((need) => [need.need, need]))
  const slotAt = new Map<OfferId, Map<number, OpenSlot>>()
  for (const slot of slots) slotAt.set(slot.offer, (slotAt.get(slot.offer) ?? new Map<number, OpenSlot>()).set(slot.window, slot))
  const reasonsOf = (need: OpenNeed, slot: OpenSlot): Reasons => {
    const findings = requirements.map(({ id, criterion, severity, kind, citations }): Finding => {
      const { outcome, facts, parameters, units } = Criterion.evaluate(criterion, factsOf(need, slot), view)
      return { rule: id, outcome, severity, kind, facts, parameters, citations, units }
    })
    return { fits: findings.every(({ outcome }) => outcome === "met"), findings }
  }
  return {
    paired,
    unmet,
    left: slots.flatMap((slot, at) => ((left[at] ?? 0) > 0 ? [{ ...slotOf(slot), quantity: left[at] ?? 0 }] : [])),
    reasons: (need, { offer, window }) => {
      const one = needAt.get(need)
      const other = slotAt.get(offer)?.get(window)
      return one === undefined || other === undefined ? undefined : reasonsOf(one, other)
    },
    closest: (need, most) => {
      const one = needAt.get(need)
      if (one === undefined) return []
      const against = ({ findings }: Reasons): number => findings.filter(({ outcome }) => outcome !== "met").length
      return slots
        .map((slot) => ({ slot, reasons: reasonsOf(one, slot) }))
        .filter(({ reasons }) => !reasons.fits)
        .toSorted((a, b) => against(a.reasons) - against(b.reasons) || nearness(one, a.slot) - nearness(one, b.slot))
        .slice(0, most)
        .map(({ slot, reasons }) => ({ ...slotOf(slot), ...reasons }))
    }
  }
}
