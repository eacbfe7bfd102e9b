export * as Directory from "./Directory.ts"
export * as DirectorySchema from "./Directory.schema.ts"
