export * as Earning from "./rules/Earning.ts"
export * as Rules from "./rules/Rules.ts"
export { rules as ruleMessages } from "./messages/rules.ts"
