/** Every rule of funds and of the charities that keep them, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { annualRule, mutualAidRule, periodicRule, surplusRule } from "./Disclosure.ts"
import { committee } from "./Committee.ts"
import { appeals, raising, receipts } from "./Raising.ts"
import { costs, ratios } from "./Ratios.ts"
import { agreed, fundName, legalPerson } from "./SetUp.ts"
import { matchingAmount, startUpAmount } from "./StartUp.ts"
import { idle, intended, managementFee, published, resolution, yearlySpending } from "./Use.ts"

export const all: readonly Rule[] = [
  mutualAidRule,
  raising,
  receipts,
  intended,
  surplusRule,
  periodicRule,
  annualRule,
  ratios,
  costs,
  legalPerson,
  fundName,
  agreed,
  committee,
  startUpAmount,
  matchingAmount,
  idle,
  resolution,
  published,
  managementFee,
  yearlySpending,
  appeals
]
