/**
 * The decider of an import: opened, its chunks noted one by one, and perhaps withdrawn, chunk by chunk. Each chunk is noted in the commit
 * that stores its records, so that after a crash the state says which chunk is the first that is missing. It holds counts; which records a
 * chunk brought in stands in the chunk's own stream. What a reader would get wrong: withdrawing may begin before all chunks are in; what is
 * not in by then stays out.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { BatchId } from "../foundation/Id.ts"
import { LIBRARY } from "../law/Instruments.ts"
import type { ChunkCounts, Command, Event } from "./ImportBatch.schema.ts"
import type { Words } from "./ServiceFacts.ts"
import { finding, refusal } from "./ServiceFinding.ts"

export type { ChunkCounts, Command, Event } from "./ImportBatch.schema.ts"

export type Sums = Omit<ChunkCounts, "index">

export interface None {
  readonly stage: "none"
}
export interface Opened {
  /** `complete` once every chunk is noted; `withdrawing` until every noted chunk is withdrawn. */
  readonly stage: "open" | "complete" | "withdrawing" | "withdrawn"
  readonly file: string
  readonly rows: number
  /** How many chunks there are to be. */
  readonly expected: number
  /** How many are in: noted in order, so this is also the first that is missing. */
  readonly chunksIn: number
  /** Of all chunks that are in. */
  readonly sums: Sums
  /** How many of them are withdrawn: from the first on. */
  readonly withdrawnChunks: number
  readonly reason?: Words
}
export type ImportBatch = None | Opened

export const initial: ImportBatch = { stage: "none" }
export const streamOf = (batch: BatchId): string => `import/${batch}`
export const upcasts = {}

/** The next chunk to store; undefined when none is to be stored. */
export const nextChunk = (state: ImportBatch): number | undefined => (state.stage === "open" ? state.chunksIn : undefined)

/** The next chunk whose records are to be voided; undefined when none is. */
export const nextWithdrawal = (state: ImportBatch): number | undefined =>
  state.stage === "withdrawing" ? state.withdrawnChunks : undefined

const stages: { readonly [T in Command["type"]]: readonly ImportBatch["stage"][] } = {
  open: ["none"],
  "note-chunk": ["open"],
  withdraw: ["open", "complete"],
  "note-withdrawn-chunk": ["withdrawing"]
}

const library = { citations: [LIBRARY.passage()] } as const

export const decide = (command: Command, state: ImportBatch): Decision.Decision<readonly Event[]> => {
  if (!stages[command.type].includes(state.stage)) return refusal("import.stage", { command: command.type, stage: state.stage }, library)
  switch (command.type) {
    case "open": {
      const { file, rows, chunks } = command
      return Decision.from<readonly Event[]>(
        [{ type: "import.opened", v: 1, file, rows, chunks }],
        chunks >= 0 && chunks <= rows ? [] : [finding("import.sizes", { rows, chunks }, library)]
      )
    }
    case "note-chunk": {
      const { index, ...sums } = command.chunk
      const next = nextChunk(state)
      return Decision.from<readonly Event[]>(
        [{ type: "import.chunk-noted", v: 1, chunk: command.chunk }],
        [
          ...(index === next ? [] : [finding("import.chunk-order", { index, next }, library)]),
          ...(Object.values(sums).every((count) => count >= 0) ? [] : [finding("import.sizes", sums, library)])
        ]
      )
    }
    case "withdraw":
      return Decision.met([{ type: "import.withdrawal-begun", v: 1, reason: command.reason, by: command.by }])
    case "note-withdrawn-chunk": {
      const next = nextWithdrawal(state)
      return Decision.from<readonly Event[]>(
        [{ type: "import.chunk-withdrawn", v: 1, index: command.index }],
        command.index === next ? [] : [finding("import.chunk-order", { index: command.index, next }, library)]
      )
    }
  }
}

export const stagesOf: { readonly [T in Event["type"]]: readonly ImportBatch["stage"][] } = {
  "import.opened": ["none"],
  "import.chunk-noted": ["open"],
  "import.withdrawal-begun": ["open", "complete"],
  "import.chunk-withdrawn": ["withdrawing"]
}

export const fits = (state: ImportBatch, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: ImportBatch, event: Event): ImportBatch => {
  if (!fits(state, event)) return state
  if (event.type === "import.opened") {
    const { file, rows, chunks: expected } = event
    return { stage: expected === 0 ? "complete" : "open", file, rows, expected, chunksIn: 0, sums: nothing, withdrawnChunks: 0 }
  }
  if (state.stage === "none") return state
  switch (event.type) {
    case "import.chunk-noted": {
      const chunksIn = state.chunksIn + 1
      return { ...state, chunksIn, sums: plus(state.sums, event.chunk), stage: chunksIn === state.expected ? "complete" : "open" }
    }
    case "import.withdrawal-begun":
      return { ...state, reason: event.reason, stage: state.chunksIn === 0 ? "withdrawn" : "withdrawing" }
    case "import.chunk-withdrawn": {
      const withdrawnChunks = state.withdrawnChunks + 1
      return { ...state, withdrawnChunks, stage: withdrawnChunks === state.chunksIn ? "withdrawn" : "withdrawing" }
    }
  }
}

const nothing: Sums = { records: 0, groups: 0, corrected: 0, refused: 0, known: 0 }

const plus = (sums: Sums, { records, groups, corrected, refused, known }: ChunkCounts): Sums => ({
  records: sums.records + records,
  groups: sums.groups + groups,
  corrected: sums.corrected + corrected,
  refused: sums.refused + refused,
  known: sums.known + known
})

export const decider: Decider<Command, ImportBatch, Event, unknown> = { initial, decide, evolve }
