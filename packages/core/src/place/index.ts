export * as Directory from "./Directory.ts"
