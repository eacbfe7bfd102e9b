export * as Purpose from "./Purpose.ts"
