/** The yearly ratios of a host over an open door, and in lines for people. */
import { Amounts, type HostRatios as Ratios } from "@yanzhen/core/desk"
import { Day, Decision, Message, Options } from "@yanzhen/core/foundation"
import { FundOptions, HostAccounts } from "@yanzhen/core/fund"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { funds } from "../messages/funds.ts"
import type { Locale, Reason } from "../Reason.ts"
import * as ReasonLine from "./ReasonLine.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { HostRatios, RatiosAsked } from "./Funds.ts"

/** A figure of accounts may be nothing, and net assets less. */
const declaredIn = ({ locale }: Room, given: RatiosAsked["declared"] = {}): HostAccounts.Said => {
  const { command, findings } = Amounts.read(given, () => true)
  const wrong = Object.values(command as object).some((fen) => !Number.isSafeInteger(fen))
  if (findings.length > 0 || wrong) throw new Failure(Failures.refused("YZ_COMMAND_UNREADABLE", findings), locale)
  return command as HostAccounts.Said
}

export const ratios = async (room: Room, host: string, { class: of, on, declared, isWhole }: RatiosAsked): Promise<HostRatios> => {
  const answer = await run(
    room.desk.hostRatios(LifeDoor.idOf(room, host), {
      class: of,
      declared: declaredIn(room, declared),
      ...(on === undefined ? {} : { on: dayOf(room.locale, on) }),
      ...(isWhole === undefined ? {} : { isWhole })
    })
  )
  const findings = [...answer.findings, ...answer.ratios.findings, ...answer.raising.findings]
  const reasons = findings.map((finding) => Reasons.ofFinding(finding))
  const figures = Object.fromEntries(
    HostAccounts.names.flatMap((name) => {
      const [fen, source] = [answer.said[name], answer.sources[name]]
      return fen === undefined || source === undefined ? [] : [[name, { fen, source }]]
    })
  )
  return {
    at: answer.at,
    host,
    class: of,
    on: Day.text(answer.on),
    figures,
    recorded: Object.fromEntries(Object.entries(answer.recorded).filter(([, fen]) => fen !== undefined)),
    funds: answer.funds.map(({ fund, name, charitableFen }) => ({ fund, ...(name === undefined ? {} : { name }), charitableFen })),
    ...(answer.limits === undefined ? {} : { leastFen: answer.limits.leastFen }),
    ...(answer.limits?.mostFen === undefined ? {} : { mostFen: answer.limits.mostFen }),
    outcome: Decision.allOutcome([answer.ratios.outcome, answer.raising.outcome]),
    reasons,
    ...(answer.forecast === undefined ? {} : { forecast: answer.forecast }),
    lines: (locale = room.locale) => lines(answer, reasons, locale)
  }
}

const fen = (amount: number, locale: Locale): string => Message.show(amount, "fen", locale)

const lines = (answer: Ratios.Answer, reasons: readonly Reason[], locale: Locale): readonly string[] => {
  const word = (key: keyof (typeof funds)["en"], values: Message.Values = {}): string => Message.text(funds, key, values, locale)
  const { host, on, said, sources, limits, forecast, recorded } = answer
  return [
    word("ratios", { host, class: Options.title(FundOptions.hostClass, answer.class, locale), on: Day.text(on) }),
    ...HostAccounts.names.flatMap((name) => {
      const [amount, source] = [said[name], sources[name]]
      if (amount === undefined || source === undefined) return []
      return [word(`figure-${source}`, { figure: Options.title(FundOptions.hostFigure, name, locale), amount: fen(amount, locale) })]
    }),
    word("recorded", { charitable: fen(recorded.charitableFen ?? 0, locale), raised: fen(recorded.raisedFen ?? 0, locale) }),
    ...answer.funds.map(({ fund, name, charitableFen }) => word("of-fund", { fund: name ?? fund, amount: fen(charitableFen, locale) })),
    ...(limits === undefined ? [] : [word("least", { amount: fen(limits.leastFen, locale) })]),
    ...(limits?.mostFen === undefined ? [] : [word("most", { amount: fen(limits.mostFen, locale) })]),
    ...(forecast === undefined
      ? []
      : [
          word("forecast", {
            charitable: fen(forecast.charitableFen, locale),
            administration: fen(forecast.administrationFen, locale),
            missing: fen(forecast.missingFen, locale)
          })
        ]),
    ...reasons.map((reason) => ReasonLine.line(reason, locale))
  ]
}
