/** Partnership agreements (共建协议): needs, resources, projects, duties, and whether these were kept. */
import type { PartnershipAgreement } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { WordsOf } from "../life/Words.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type AgreementCommand = Plain<PartnershipAgreement.Command>
export type AgreementDraft = Extract<AgreementCommand, { readonly type: "draft" }>
export type AgreementRow = RowOf<typeof Registers.agreement>
export type AgreementDuty = RowOf<typeof Registers.agreementDuty>

export interface Agreements {
  readonly draft: (draft: AgreementDraft, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (agreement: string, command: AgreementCommand, giving?: Giving) => Promise<Given>
  readonly show: (agreement: string) => Promise<Looked<{ readonly agreement: AgreementRow; readonly agreement_duty: AgreementDuty }>>
  readonly list: () => Promise<Listed<AgreementRow>>
  /** Needs, resources, projects, duties and evidence, as they were written. */
  readonly words: WordsOf
}

export const agreements: Area<Agreements> = {
  names: { draft: true, give: true, show: true, list: true, words: true },
  load: () => import("./AgreementDoor.ts")
}
