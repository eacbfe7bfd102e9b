/** The handles of other funders' grants over an open door. */
import { ProjectLives, type ReportedGrants } from "@yanzhen/core/desk"
import { Day, type Finding, Message } from "@yanzhen/core/foundation"
import type { Grant } from "@yanzhen/core/project"
import { Registers } from "@yanzhen/core/registers"
import { Amount, grantMessages, Import } from "@yanzhen/threesixtygiving"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Plain } from "../life/Lives.ts"
import { grants as texts } from "../messages/grants.ts"
import * as Quote from "../Quote.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import type { GrantFile, GrantPreview, Grants, GrantTotals } from "./Grants.ts"

const { grant } = ProjectLives.lives

type Read = ReturnType<typeof Import.json>

const read = ({ locale }: Room, { name, content }: GrantFile, options: Import.Options): Read => {
  if (/\.csv$/i.test(name)) return Import.csv(content, options)
  if (/\.json$/i.test(name)) return Import.json(typeof content === "string" ? content : new TextDecoder().decode(content), options)
  throw new Failure(Failures.told("YZ_FILE_UNREADABLE", "door.grant-file", { name: Quote.text(name) }), locale)
}

const placeOf = (where: string, locale: Locale): string => (locale === "en" ? where : where.replace(/^row (\d+)/, "第$1行"))

/** A date, or the day of an instant in its own zone; a part of a date as it is. */
const dayOf = (text: string): string => text.slice(0, 10)

const bodies = (all: readonly { readonly id: string; readonly name: string }[]): readonly Grant.Body[] =>
  all.map(({ id, name }) => ({ identifier: id, name }))

const saidOf = ({ source, project, award, disbursements }: Import.Imported, broken: readonly Grant.Known[]): ReportedGrants.Said => {
  const { title, description, startsOn, endsOn } = project
  const [first, ...others] = broken
  return {
    identifier: source,
    title,
    description,
    currency: award.currency,
    ...(award.appliedMinor === undefined ? {} : { applied: award.appliedMinor }),
    awarded: award.awardedMinor,
    awardedOn: Day.text(award.on),
    ...(startsOn === undefined ? {} : { startsOn: dayOf(startsOn) }),
    ...(endsOn === undefined ? {} : { endsOn: dayOf(endsOn) }),
    // The standard has no grant without a funder, and the reader lets none through.
    funders: bodies(project.funders) as readonly [Grant.Body, ...Grant.Body[]],
    recipients: bodies(project.recipients),
    payments: disbursements.map(({ minor, on }) => ({ amount: minor, ...(on === undefined ? {} : { on: Day.text(on) }) })),
    ...(first === undefined ? {} : { known: [first, ...others] })
  }
}

const breaks: readonly Grant.Known[] = ["awarded-above-applied", "disbursed-above-awarded", "starts-before-award"]
/** What is broken in a grant that is taken in all the same: its reason is known, or it is within what is let pass. */
const brokenIn = (where: string, errors: readonly Finding.Finding[]): readonly Grant.Known[] =>
  breaks.filter((one) =>
    errors.some(
      ({ rule, severity, where: at = "" }) =>
        severity === "warning" && rule === `grants.${one}` && (at === where || at.startsWith(`${where}/`))
    )
  )

const preview = async (room: Room, file: GrantFile, known: readonly Grant.Known[], toleranceMinor: number): Promise<GrantPreview> => {
  const { result, errors } = read(room, file, { accepting: known.map((one) => `grants.${one}` as const), toleranceMinor })
  const plans = await run(room.desk.planGrants(result.map((one) => saidOf(one, brokenIn(one.where, errors)))))
  const count = (verdict: ReportedGrants.Planned["verdict"]): number => plans.filter((one) => one.verdict === verdict).length
  const counts = { new: count("new"), changed: count("changed"), known: count("known") }
  const totals = Object.fromEntries(
    [...Import.totals(result)].map(([currency, { grants, awardedMinor, disbursedMinor, appliedMinor }]): [string, GrantTotals] => [
      currency,
      { grants, awarded: awardedMinor, disbursed: disbursedMinor, applied: appliedMinor }
    ])
  )
  const problems = errors.map((error) => Reasons.ofFinding(error, (locale) => placeOf(error.where ?? "", locale), grantMessages))
  return {
    ...counts,
    problems,
    totals,
    lines: (locale = room.locale) => lines({ ...counts, problems, totals }, locale),
    commit: async () => {
      await run(room.desk.commitGrants(plans))
      return { new: counts.new, changed: counts.changed }
    }
  }
}

const lines = (of: Pick<GrantPreview, "new" | "changed" | "known" | "problems" | "totals">, locale: Locale): readonly string[] => [
  Message.text(texts, "counts", { new: of.new, changed: of.changed, known: of.known }, locale),
  ...Object.entries(of.totals).map(([currency, { grants, awarded, disbursed }]) =>
    Message.text(
      texts,
      "total",
      { currency, grants, awarded: Amount.text(awarded, currency), disbursed: Amount.text(disbursed, currency) },
      locale
    )
  ),
  ...of.problems.map((problem) => {
    const { where = "", title, why, fix } = problem.in(locale)
    return Message.text(texts, problem.severity === "error" ? "problem" : "remark", { where, title, why, fix }, locale)
  })
]

export const over = (room: Room): Grants => ({
  preview: (file, { known = [], tolerance = 0 } = {}) => preview(room, file, known, tolerance),
  list: () => LifeDoor.list(room, Registers.reportedGrant),
  show: (id) => LifeDoor.look(room, grant, id),
  withdraw: async (id, reason) => {
    const command: Plain<Grant.Command> = { type: "withdraw", reason, by: room.desk.world.actor, on: Day.text(LifeDoor.today(room)) }
    await LifeDoor.give(room, grant, id, command)
  }
})
