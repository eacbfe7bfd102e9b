/**
 * What must come of commands on one service record, in a few plain lines: plainer than the decider, and only as sharp as the faults that
 * `ServiceRecords` generates need. It judges facts by what the generator knows of them.
 */
import * as Day from "../foundation/Day.ts"
import * as ServiceFacts from "../service/ServiceFacts.ts"
import type * as ServiceRecord from "../service/ServiceRecord.ts"

/** What is remembered of a record. */
export interface Remembered {
  readonly stage: string
  /** The stage it goes back to when an objection has been answered. */
  readonly standing: string
  readonly volunteer: string
  readonly minutes: number
  readonly complete: boolean
  readonly batch: string | undefined
  readonly publicisedOn: Day.Day
  readonly approvals: readonly { readonly rung: string; readonly minutes: number }[]
  /** Team, activity, class of time and day: what a head-count names it by. */
  readonly occasion: string
  readonly head: string | undefined
}

/** What holds when a command is given. */
export interface Now {
  readonly today: Day.Day
  /** Whether long days need an approval: the affiliate organisation's over 8 hours, the province's over 12. */
  readonly hasLadder: boolean
}

/** What a person would say: may this be done? */
export const mayBe = (command: ServiceRecord.Command, known: Remembered | undefined, now: Now): boolean => {
  const stage = known?.stage ?? "none"
  const sound = (facts: ServiceFacts.DraftFacts) => isSound(facts, now.today)
  const approved = (minutes: number) => !now.hasLadder || isApproved(minutes, known?.approvals ?? [])
  const correctable = (facts: ServiceFacts.ServiceFacts) =>
    sound(facts) && known?.volunteer === facts.volunteer && (known.standing === "submitted" || approved(minutesOf(facts)))
  switch (command.type) {
    case "draft":
      return stage === "none" && sound(command.facts)
    case "complete":
      return stage === "draft"
    case "enter":
      return mayBe({ ...command, type: "submit" }, known, now)
    case "submit":
    case "record": {
      const from = command.type === "submit" ? ["none", "draft"] : ["none", "draft", "submitted"]
      if (!from.includes(stage)) return false
      if (command.type === "record" && !approved(command.facts === undefined ? (known?.minutes ?? 0) : minutesOf(command.facts)))
        return false
      if (command.facts === undefined) return known !== undefined && known.complete
      return sound(command.facts) && (known === undefined || known.volunteer === command.facts.volunteer)
    }
    case "publicise":
      return stage === "recorded"
    case "object":
      return ["recorded", "publicised", "confirmed"].includes(stage) && known?.volunteer === command.by
    case "answer":
      if (stage !== "objected") return false
      return command.upheld ? command.facts === undefined || correctable(command.facts) : command.facts === undefined
    case "confirm":
      return stage === "publicised" && known !== undefined && now.today > nextWeekday(known.publicisedOn)
    case "correct":
    case "correct-by-file":
      return ["submitted", "recorded", "publicised", "confirmed"].includes(stage) && correctable(command.facts)
    case "name-head":
      return (
        ["recorded", "publicised", "objected", "confirmed"].includes(stage) && (known?.head === undefined || known.head === command.group)
      )
    case "void":
      return ["draft", "submitted", "recorded", "publicised", "confirmed"].includes(stage)
    case "withdraw-import":
      return stage !== "none" && known?.batch === command.batch
    case "approve":
      return (
        now.hasLadder &&
        ["submitted", "recorded", "publicised", "objected", "confirmed"].includes(stage) &&
        rungs.includes(command.rung) &&
        command.minutes > 0 &&
        known?.volunteer !== command.approver
      )
  }
}

const minutesOf = ({ untimedMinutes, attended = [] }: Partial<Pick<ServiceFacts.DraftFacts, "untimedMinutes" | "attended">>): number =>
  untimedMinutes ?? attended.reduce((sum, { from, to }) => sum + to - from, 0)

const rungs: readonly string[] = ["affiliate", "province"]

/** Services with a clock are short here, so the minutes of a long one are those of one day. */
const isApproved = (minutes: number, approvals: Remembered["approvals"]): boolean => {
  const needed = minutes > 720 ? "province" : "affiliate"
  return (
    minutes <= 480 || approvals.some((approval) => approval.minutes >= minutes && rungs.indexOf(approval.rung) >= rungs.indexOf(needed))
  )
}

const occasionOf = ({ team, activity, timeClass, on }: ServiceFacts.DraftFacts): string => [team, activity, timeClass, on].join()

const isSound = (facts: ServiceFacts.DraftFacts, today: Day.Day): boolean => {
  const spans = facts.attended
  const overlap = spans.some((a, i) => spans.some((b, j) => i < j && a.from < b.to && b.from < a.to))
  return (
    spans.every(({ from, to }) => from < to) &&
    !overlap &&
    (spans.length === 0 || facts.untimedMinutes === undefined) &&
    (facts.breakMinutes ?? 0) >= 0 &&
    (facts.plannedMinutes ?? 0) >= 0 &&
    (facts.breakMinutes ?? 0) <= minutesOf(facts) &&
    (facts.on === undefined || facts.on <= Day.text(today)) &&
    spans.every(({ to }) => to <= (today + 1) * 1440)
  )
}

const nextWeekday = (day: Day.Day): Day.Day => {
  const next = Day.plusDays(day, 1)
  return Day.weekday(next) <= 5 ? next : nextWeekday(next)
}

/** What is remembered after a command that may be; undefined where there is still no record. */
export const after = (command: ServiceRecord.Command, known: Remembered | undefined, now: Now): Remembered | undefined => {
  /** Another occasion names no head of the head-count any more; and what was shown or confirmed were the old facts. */
  const corrected = (facts: ServiceFacts.ServiceFacts, known: Remembered): Remembered => {
    const occasion = occasionOf(facts)
    const standing = known.standing === "submitted" ? known.standing : "recorded"
    return {
      ...known,
      stage: standing,
      standing,
      minutes: minutesOf(facts),
      occasion,
      head: occasion === known.occasion ? known.head : undefined
    }
  }
  const fresh = (stage: string, facts: ServiceFacts.DraftFacts, batch: string | undefined): Remembered => ({
    stage,
    standing: stage,
    volunteer: facts.volunteer,
    minutes: minutesOf(facts),
    complete: ServiceFacts.isComplete(facts),
    batch: batch ?? known?.batch,
    publicisedOn: now.today,
    approvals: known?.approvals ?? [],
    occasion: occasionOf(facts),
    head: undefined
  })
  const isFree = (minutes: number, approvals: Remembered["approvals"]) => !now.hasLadder || isApproved(minutes, approvals)
  if (command.type === "draft") return fresh("draft", command.facts, command.origin?.batch)
  if (command.type === "enter") {
    const minutes = command.facts === undefined ? (known?.minutes ?? 0) : minutesOf(command.facts)
    return after({ ...command, type: isFree(minutes, []) ? "record" : "submit" }, known, now)
  }
  const stage = command.type === "submit" ? "submitted" : "recorded"
  if (command.type === "submit" || command.type === "record") {
    if (command.facts !== undefined) return fresh(stage, command.facts, command.origin?.batch)
    return known === undefined ? undefined : { ...known, stage, standing: stage, batch: command.origin?.batch ?? known.batch }
  }
  if (known === undefined) return undefined
  switch (command.type) {
    case "complete": {
      const occasion = [...known.occasion.split(",").slice(0, -1), command.facts.on ?? ""].join()
      return { ...known, complete: true, minutes: minutesOf(command.facts), occasion }
    }
    case "publicise":
      return { ...known, stage: "publicised", standing: "publicised", publicisedOn: now.today }
    case "object":
      return { ...known, stage: "objected" }
    case "answer":
      if (!command.upheld) return { ...known, stage: known.standing }
      return command.facts === undefined ? { ...known, stage: "voided" } : corrected(command.facts, known)
    case "confirm":
      return { ...known, stage: "confirmed", standing: "confirmed" }
    case "correct":
    case "correct-by-file":
      return corrected(command.facts, known)
    case "name-head":
      return { ...known, head: command.group }
    case "void":
    case "withdraw-import":
      return { ...known, stage: "voided" }
    case "approve": {
      const approvals = [...known.approvals, { rung: command.rung, minutes: command.minutes }]
      const isRecorded = known.stage === "submitted" && isFree(known.minutes, approvals)
      return { ...known, approvals, ...(isRecorded ? { stage: "recorded", standing: "recorded" } : {}) }
    }
  }
}

/** Whether it counts as service. */
export const counts = (known: Remembered | undefined): boolean =>
  known !== undefined && known.stage !== "voided" && !["draft", "submitted"].includes(known.standing)
