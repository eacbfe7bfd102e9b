/**
 * Follows the journal page by page: the chain of hashes, the versions of streams, and whether every event can be read and can have happened.
 * What a reader would get wrong: it does not stop at the first fault. It takes the faulty event as it stands and goes on from there, so
 * that two tamperings are two faults.
 */
import * as Schema from "effect/Schema"
import type { Digest } from "../../ports/Digest.ts"
import * as Journal from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import { shapes } from "./EventShapes.ts"
import type { JournalFault, Promised } from "./VerificationFault.ts"

/** Mutable on purpose: one check follows all pages. Memory: a state and a version for each stream, nothing for each event. */
export interface JournalCheck {
  readonly chain: Journal.Chain
  readonly states: Replay.States
  /** Position of each stream's last event. */
  readonly lastOf: Map<string, number>
  readonly faults: JournalFault[]
  readonly promised: Promised | undefined
  /** Where the promised hash was met. */
  promiseMet: Journal.Head | undefined
  events: number
  /** The highest position read. */
  reached: number
}

export const of = (tenant: string, promised?: Promised): JournalCheck => ({
  chain: Journal.chainOf(tenant),
  states: new Map(),
  lastOf: new Map(),
  faults: [],
  promised,
  promiseMet: promised !== undefined && isMet(promised, Journal.genesis) ? Journal.genesis : undefined,
  events: 0,
  reached: 0
})

const isMet = ({ hash, position }: Promised, head: Journal.Head): boolean =>
  head.hash === hash && (position ?? head.position) === head.position

const checks = new Map(Object.entries(shapes).map(([kind, shape]) => [kind, Schema.is(shape)]))

/** Takes the next events into the check. */
export const follow = (check: JournalCheck, page: Iterable<Journal.Recorded>, digest: Digest): void => {
  for (const event of page) {
    const fault = Journal.verifyChain(check.chain, [event], digest)
    if (fault !== undefined) {
      check.faults.push(fault)
      check.chain.head = { position: event.position, hash: event.hash }
      check.chain.versions.set(event.stream, event.streamVersion)
    }
    check.events += 1
    check.reached = Math.max(check.reached, event.position)
    check.lastOf.set(event.stream, event.position)
    replay(check, event)
    if (check.promised !== undefined && isMet(check.promised, event)) check.promiseMet ??= { position: event.position, hash: event.hash }
  }
}

const replay = ({ states, faults }: JournalCheck, event: Journal.Recorded): void => {
  const { position, stream, type } = event
  if (!hasShape(event)) {
    faults.push({ because: "corrupt", position, stream, type, why: "shape" })
    return
  }
  try {
    Replay.follow(states, [event])
  } catch (error) {
    if (!(error instanceof Replay.CorruptJournal)) throw error
    faults.push({ because: "corrupt", position, stream, type, why: error.because })
  }
}

/** Only a present shape can be held against its schema; what else is wrong with an event, replaying it says. */
const hasShape = ({ stream, data }: Journal.Recorded): boolean => {
  const kind = Projection.streamParts(stream)?.kind
  if (kind === undefined) return true
  const {
    types,
    versions,
    upcasts
  }: Pick<Projection.Kind<unknown, { readonly type: string }>, "types" | "versions" | "upcasts"> = Projection.kinds[kind]
  const isPresent =
    types.includes(data.type) && data.v === (versions?.[data.type] ?? 1) && !Object.hasOwn(upcasts, `${data.type}@${data.v}`)
  return !isPresent || checks.get(kind)?.(data) === true
}

/**
 * The streams whose versions the store counts differently, by all that it counts. One that nobody ever wrote to stands at no position: whoever
 * begins it would be refused for ever.
 */
export const streamFaults = (check: JournalCheck, heads: ReadonlyMap<string, number>): readonly JournalFault[] =>
  [...new Set([...check.lastOf.keys(), ...heads.keys()])].flatMap((stream) => {
    const [expected, found] = [check.chain.versions.get(stream) ?? 0, heads.get(stream) ?? 0]
    return found === expected ? [] : [{ because: "stream-head", position: check.lastOf.get(stream) ?? 0, stream, expected, found } as const]
  })

/** The end that the store names, and the end that somebody wrote down. */
export const endFaults = (check: JournalCheck, head: Journal.Head): readonly JournalFault[] => {
  const end = Journal.verifyHead(check.chain, head)
  return [...(end === undefined ? [] : [end]), ...promiseFaults(check)]
}

const promiseFaults = ({ chain, promised, promiseMet }: JournalCheck): readonly JournalFault[] => {
  if (promised === undefined) return []
  const found = chain.head
  if (promiseMet === undefined) return [{ because: "promise", position: promised.position ?? found.position, expected: promised, found }]
  const isEnd = promised.position !== undefined || promiseMet.position === found.position
  return isEnd ? [] : [{ because: "goes-on", position: promiseMet.position + 1, expected: promised, found }]
}
