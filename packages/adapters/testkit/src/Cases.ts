/**
 * Every promise of the ports, in the order in which they are worth reading.
 */
import type { Digest } from "@yanzhen/core/ports"
import type { Case } from "./Case.ts"
import { changeCases } from "./ChangeCases.ts"
import { commitCases } from "./CommitCases.ts"
import { directoryCases } from "./DirectoryCases.ts"
import { journalCases } from "./JournalCases.ts"
import { rowCases } from "./RowCases.ts"
import { keyCases } from "./KeyCases.ts"
import { sealedCases } from "./SealedCases.ts"
import { streamCases } from "./StreamCases.ts"
import { sumCases } from "./SumCases.ts"
import { togetherCases } from "./TogetherCases.ts"

/** The promises of the store port. `digest` is the one that the store under trial was opened with. */
export const ofStore = (digest: Digest.Digest): readonly Case[] => [
  ...commitCases,
  ...streamCases,
  ...changeCases,
  ...journalCases(digest),
  ...rowCases,
  ...sumCases,
  ...togetherCases
]

/** The promises of the person directory. */
export const ofDirectory: readonly Case[] = directoryCases

/** The promises of the database that holds protected people, sealed. */
export const ofSealed: readonly Case[] = sealedCases

/** The promises of the place where their keys are kept. */
export const ofKeys: readonly Case[] = keyCases

export const all = (digest: Digest.Digest): readonly Case[] => [...ofStore(digest), ...ofDirectory, ...ofSealed, ...ofKeys]
