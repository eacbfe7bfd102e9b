/** Codecs of `Money`: whole fen, and yuan as text. */
import * as Schema from "effect/Schema"
import * as M from "./Money.ts"
import { textForm } from "./TextForm.schema.ts"

/** Fen. */
export const Money = Schema.Int.pipe(Schema.brand("Money")).annotate({ identifier: "Money" })

/** `1234.50` outside, fen inside. */
export const MoneyFromYuanText = Schema.String.pipe(
  Schema.decodeTo(
    Money,
    textForm<number>(M.fromYuanText, (money) => M.yuanText(money as M.Money), "yuan with at most two decimals")
  )
)
