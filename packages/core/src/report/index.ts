export * as PublicFigures from "./rules/PublicFigures.ts"
export * as Rules from "./rules/Rules.ts"
export { rules as ruleMessages } from "./messages/rules.ts"
export * as Suppression from "./Suppression.ts"
