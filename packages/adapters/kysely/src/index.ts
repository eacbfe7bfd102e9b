export type { Because } from "./DatabaseFailed.ts"
export { DatabaseFailed } from "./DatabaseFailed.ts"
