export * as Case from "./Case.ts"
export * as Cases from "./Cases.ts"
export * as Town from "./Town.ts"
export { runCases } from "./Case.ts"
