/** `yanzhen fund duties [FUND] [--host HOST] [--raising RAISING] [--on DAY] [--all]`. */
import * as Answering from "../../Answering.ts"
import type { duties } from "../../options/fund.ts"

export const run = Answering.answering<typeof duties>((yanzhen, { host, raising, on, all }, [fund]) =>
  yanzhen.funds.duties({
    ...(fund === undefined ? {} : { fund }),
    ...(host === undefined ? {} : { host }),
    ...(raising === undefined ? {} : { raising }),
    ...(on === undefined ? {} : { on }),
    ...(all === undefined ? {} : { all })
  })
)
