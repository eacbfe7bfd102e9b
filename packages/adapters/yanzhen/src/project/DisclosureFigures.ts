/**
 * The sums of the disclosure pack as figures that open to rows. What a reader would get wrong: what was disbursed opens to the parts that were
 * paid, not to what the awards say of them.
 */
import type { Facts, Message } from "@yanzhen/core/foundation"
import { Register, Registers } from "@yanzhen/core/registers"
import { Figure } from "@yanzhen/core/report"
import { disclosure } from "../messages/disclosure.ts"

const { award, awardTranche } = Registers

export interface Figures {
  readonly projects: Figure.Figure
  /** Fen, as those that follow. */
  readonly applied: Figure.Figure
  readonly awarded: Figure.Figure
  readonly disbursed: Figure.Figure
  readonly returned: Figure.Figure
}

const text = (key: keyof (typeof disclosure)["en"]): Message.Text => ({ "zh-CN": disclosure["zh-CN"][key], en: disclosure.en[key] })

const amount = (id: "applied" | "awarded" | "disbursed" | "returned", { title }: Facts.Field): Figure.Name => ({
  id: `disclosure.${id}`,
  title,
  definition: text(`${id}-note`),
  unit: "fen"
})

const at = <R extends Register.AnyRegister, T extends Register.KeptRow<R>>(register: R, rows: readonly T[]) =>
  rows.map((row) => ({ ...row, register: register.name, key: Register.keyOf(register, row as never) }))

/** Of awards that are made public, and their parts. */
export const of = (
  awards: readonly Register.KeptRow<typeof award>[],
  tranches: readonly Register.KeptRow<typeof awardTranche>[]
): Figures => {
  const { appliedFen, awardedFen, disbursedFen, returnedFen } = award.facts.fields
  const [projects, parts] = [at(award, awards), at(awardTranche, tranches)]
  const name: Figure.Name = { id: "disclosure.projects", title: text("projects"), definition: text("projects-note"), unit: "projects" }
  return {
    projects: Figure.count(name, projects, () => true),
    applied: Figure.sum(amount("applied", appliedFen), projects, (row) => row.appliedFen),
    awarded: Figure.sum(amount("awarded", awardedFen), projects, (row) => row.awardedFen),
    disbursed: Figure.sum(amount("disbursed", disbursedFen), parts, ({ stage, amountFen }) => (stage === "paid" ? amountFen : false)),
    returned: Figure.sum(amount("returned", returnedFen), projects, (row) => row.returnedFen)
  }
}
