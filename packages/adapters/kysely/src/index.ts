export { DatabaseFailed } from "./DatabaseFailed.ts"
export type { Because } from "./DatabaseFailed.ts"
