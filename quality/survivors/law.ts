import { type Excused, living } from "./Excused.ts"

export const law: readonly Excused[] = [
  ...living("law/Parameter.ts", "a ladder has as many rungs as no other value", [
    "return isRungs(a) && isRungs(b) ? LadderCheck.same(a, b) : a === b",
    "isRungs(a) || isRungs(b)"
  ]),
  ...living("law/Policy.ts", "a value that is looked up again is the same", [
    "if (!uses.has(parameter)) uses.set(parameter, valueOn(policy, parameter, day))",
    "true"
  ])
]
