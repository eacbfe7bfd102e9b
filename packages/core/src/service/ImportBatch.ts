/**
 * The decider of an import: opened, its chunks noted one by one, and perhaps withdrawn, chunk by chunk. Each chunk is noted in the commit
 * that stores its records, so that after a crash the state says which chunk is the first that is missing. What a reader would get wrong:
 * withdrawing may begin before all chunks are in; what is not in by then stays out.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { BatchId } from "../foundation/Id.ts"
import { LIBRARY } from "../law/Instruments.ts"
import type { Chunk, Command, Event } from "./ImportBatch.schema.ts"
import type { Words } from "./ServiceFacts.ts"
import { finding } from "./ServiceFinding.ts"

export type { Chunk, Command, Event } from "./ImportBatch.schema.ts"

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
  /** Chunk 0 first; noted in order, so the length is the first that is missing. */
  readonly chunks: readonly Chunk[]
  /** How many of them are withdrawn: from the first on. */
  readonly withdrawnChunks: number
  readonly reason?: Words
}
export type ImportBatch = None | Opened

export const initial: ImportBatch = { stage: "none" }
export const streamOf = (batch: BatchId): string => `import/${batch}`
export const upcasts = {}

/** The next chunk to store; undefined when none is to be stored. */
export const nextChunk = (state: ImportBatch): number | undefined => (state.stage === "open" ? state.chunks.length : undefined)

/** The next chunk whose records are to be voided; undefined when none is. */
export const nextWithdrawal = (state: ImportBatch): Chunk | undefined =>
  state.stage === "withdrawing" ? state.chunks[state.withdrawnChunks] : undefined

const stages: { readonly [T in Command["type"]]: readonly ImportBatch["stage"][] } = {
  open: ["none"],
  "note-chunk": ["open"],
  withdraw: ["open", "complete"],
  "note-withdrawn-chunk": ["withdrawing"]
}

const library = { citations: [LIBRARY.passage()] } as const

export const decide = (command: Command, state: ImportBatch): Decision.Decision<readonly Event[]> => {
  if (!stages[command.type].includes(state.stage))
    return Decision.from([], [finding("import.stage", { command: command.type, stage: state.stage }, library)])
  switch (command.type) {
    case "open": {
      const { file, rows, chunks } = command
      return Decision.from<readonly Event[]>(
        [{ type: "import.opened", v: 1, file, rows, chunks }],
        rows >= 0 && chunks >= 0 && chunks <= rows ? [] : [finding("import.sizes", { rows, chunks }, library)]
      )
    }
    case "note-chunk": {
      const { index, refused, known } = command.chunk
      const next = nextChunk(state)
      return Decision.from<readonly Event[]>(
        [{ type: "import.chunk-noted", v: 1, chunk: command.chunk }],
        [
          ...(index === next ? [] : [finding("import.chunk-order", { index, next }, library)]),
          ...(refused >= 0 && known >= 0 ? [] : [finding("import.sizes", { refused, known }, library)])
        ]
      )
    }
    case "withdraw":
      return Decision.met([{ type: "import.withdrawal-begun", v: 1, reason: command.reason, by: command.by }])
    case "note-withdrawn-chunk": {
      const next = nextWithdrawal(state)?.index
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
    return { stage: expected === 0 ? "complete" : "open", file, rows, expected, chunks: [], withdrawnChunks: 0 }
  }
  if (state.stage === "none") return state
  switch (event.type) {
    case "import.chunk-noted": {
      const chunks = [...state.chunks, event.chunk]
      return { ...state, chunks, stage: chunks.length === state.expected ? "complete" : "open" }
    }
    case "import.withdrawal-begun":
      return { ...state, reason: event.reason, stage: state.chunks.length === 0 ? "withdrawn" : "withdrawing" }
    case "import.chunk-withdrawn": {
      const withdrawnChunks = state.withdrawnChunks + 1
      return { ...state, withdrawnChunks, stage: withdrawnChunks === state.chunks.length ? "withdrawn" : "withdrawing" }
    }
  }
}

export const decider: Decider<Command, ImportBatch, Event, unknown> = { initial, decide, evolve }
