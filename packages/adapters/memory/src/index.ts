export * as MemoryPersonDirectory from "./MemoryPersonDirectory.ts"
export * as MemoryStore from "./MemoryStore.ts"
export * as Sha256 from "./Sha256.ts"
