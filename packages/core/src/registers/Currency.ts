/** What an amount is in. What a reader would get wrong: any code of three letters may stand here, and only those that the options name have a title. */
import * as Facts from "../foundation/Facts.ts"
import * as FundOptions from "../fund/messages/options.ts"

export const currency = Facts.text<string>({ "zh-CN": "币种", en: "currency" }, FundOptions.currency)
