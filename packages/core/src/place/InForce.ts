export * from "../foundation/InForce.ts"
