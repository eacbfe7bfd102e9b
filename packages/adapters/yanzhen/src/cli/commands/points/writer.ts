/**
 * `yanzhen points give ACCOUNT earn --set entry=e-1 --set record=RECORD`: what moves an account of time coins, with coins as people type them.
 * `--state` says what nobody keeps here: `isTrained=yes`, `clientAge=70`.
 */
import { RewardLives } from "@yanzhen/core/desk"
import type { Around } from "../../../reward/Rewards.ts"
import type { Stated } from "../../Facts.ts"
import type { Writer } from "../../Writing.ts"

const numberOf = (value: Stated[string] | undefined): number | undefined => (typeof value === "number" ? value : undefined)
const truthOf = (value: Stated[string] | undefined): boolean | undefined => (typeof value === "boolean" ? value : undefined)

const aroundIn = ({ age, isTrained, isResident, isWoman, clientAge, recipientAge, ...client }: Stated): Around => ({
  holder: { age: numberOf(age), isTrained: truthOf(isTrained), isResident: truthOf(isResident), isWoman: truthOf(isWoman) },
  client: {
    clientHasAccount: truthOf(client["clientHasAccount"]),
    clientLivesAlone: truthOf(client["clientLivesAlone"]),
    clientHasLowIncome: truthOf(client["clientHasLowIncome"]),
    clientNeedsCare: truthOf(client["clientNeedsCare"])
  },
  ...(typeof clientAge === "number" ? { clientAge } : {}),
  ...(typeof recipientAge === "number" ? { recipientAge } : {})
})

export const writer: Writer = {
  shape: RewardLives.typedPoints,
  begin: ({ rewards }, command, giving) => rewards.open(command, giving),
  give: ({ rewards }, id, command, { facts, ...giving }) =>
    rewards.give(id, command, { ...giving, ...(facts === undefined ? {} : { around: aroundIn(facts) }) })
}
