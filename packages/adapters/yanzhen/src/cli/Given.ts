/** What came of a command that was given: that it was done, and what is worth knowing about it; or the same as JSON. */
import type { Reason } from "../Reason.ts"
import type { Context } from "./Command.ts"
import * as FaultLines from "./FaultLines.ts"
import * as Terminal from "./Terminal.ts"

export const answer = (
  { terminal, texts }: Pick<Context, "terminal" | "texts">,
  done: string,
  { reasons, ...rest }: { readonly reasons: readonly Reason[]; readonly [name: string]: unknown },
  json: boolean | undefined
): void => {
  const { locale } = terminal
  const said = reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(locale) }))
  Terminal.answer(
    terminal,
    json === true
      ? [JSON.stringify({ ...rest, reasons: said })]
      : [done, ...reasons.flatMap((reason) => FaultLines.ofReason(reason, texts, locale))]
  )
}

/** By whom and on which day, where the line says so. */
export const decided = ({ by, on }: { readonly by?: string | undefined; readonly on?: string | undefined }) => ({
  ...(by === undefined ? {} : { by }),
  ...(on === undefined ? {} : { on })
})
