/** The handles of reports and cases over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Day, type Finding, Message, Minute } from "@yanzhen/core/foundation"
import { CitationText } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import * as ReasonLines from "../activity/ReasonLines.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { LateEscalations, OpenReport, Safeguarding } from "./Safeguarding.ts"

const { "mandatory-report": report, escalation } = CareLives.lives

export const over = (room: Room): Safeguarding => ({
  report: (command, giving) => LifeDoor.begin(room, report, command, giving),
  giveReport: (id, command, giving) => LifeDoor.give(room, report, id, command, giving),
  showReport: (id) => LifeDoor.look(room, report, id),
  reports: () => LifeDoor.list(room, Registers.mandatoryReport),
  open: async () => {
    const { at, now, open: waiting } = await run(room.desk.openReports())
    const open = waiting.map(({ raisedAt, escalatedAt, ...one }): OpenReport => ({
      ...one,
      raisedAt: Minute.text(raisedAt),
      ...(escalatedAt === undefined ? {} : { escalatedAt: Minute.text(escalatedAt) })
    }))
    return {
      at,
      now: Minute.text(now),
      open,
      lines: (locale = room.locale) => [
        Message.text(all, "door.open-reports", { now: Minute.text(now), open: open.length }, locale),
        ...open.map((one) => line(one, locale))
      ]
    }
  },
  late: async (asked) => {
    const { at, on, reports, cases } = await run(room.desk.lateEscalations(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const answer = {
      at,
      on: Day.text(on),
      reports: reports.map(({ row, findings }) => ({ ...LifeDoor.rowOf(Registers.mandatoryReport, row), reasons: ofFindings(findings) })),
      cases: cases.map(({ row, findings }) => ({ ...LifeDoor.rowOf(Registers.escalation, row), reasons: ofFindings(findings) }))
    }
    return { ...answer, lines: (locale = room.locale) => lateLines(answer, locale) }
  },
  handOver: (command, giving) => LifeDoor.begin(room, escalation, command, giving),
  giveCase: (id, command, giving) => LifeDoor.give(room, escalation, id, command, giving),
  showCase: (id) => LifeDoor.look(room, escalation, id),
  cases: () => LifeDoor.list(room, Registers.escalation)
})

const ofFindings = (findings: readonly Finding.Finding[]): readonly Reason[] => findings.map((finding) => Reasons.ofFinding(finding))

const lateLines = ({ on, reports, cases }: Omit<LateEscalations, "lines">, locale: Locale): readonly string[] => [
  Message.text(all, "door.late-escalations", { on, reports: reports.length, cases: cases.length }, locale),
  ...reports.flatMap(({ report, raisedAt = "", reasons }) => [
    Message.text(all, "door.late-report", { report, raisedAt }, locale),
    ...ReasonLines.of(reasons, locale)
  ]),
  ...cases.flatMap(({ escalation: of, waitingSince = "", reasons }) => [
    Message.text(all, "door.late-case", { escalation: of, waitingSince }, locale),
    ...ReasonLines.of(reasons, locale)
  ])
]

const line = ({ report, raisedAt, minutes, stillToTell, calls, supervisor }: OpenReport, locale: Locale): string => {
  const text = (key: Message.KeyOf<typeof all>): string => Message.text(all, key, {}, locale)
  const whom = calls.map(({ to, numbers, citations }) => {
    const sources = citations.map((cited) => CitationText.text(cited, locale)).join(" ")
    const said = { whom: text(`addressee.${to}`), numbers: numbers.join(" "), sources }
    return Message.text(all, numbers.length === 0 ? "door.to-find-out" : "door.to-call", said, locale)
  })
  return Message.text(
    all,
    stillToTell.length === 0 ? "door.open-report.told" : "door.open-report",
    { report, raisedAt, minutes, whom: whom.join(locale === "en" ? ", " : "、"), supervisor: text(`supervisor.${supervisor}`) },
    locale
  )
}
