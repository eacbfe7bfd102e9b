/**
 * Files of children and elders who are looked after (S11): why, who says so, since when; who answers for a child, and what was consented to.
 * What a reader would get wrong: no name stands in any of it. The ids are the files' own, and so are those of parents and carers.
 */
import type { RecipientCommand, Yanzhen } from "yanzhen"
import * as Community from "../generate/Community.ts"
import * as Telling from "./Telling.ts"

type Tag = Extract<RecipientCommand, { readonly type: "note" }>["tag"]
type Source = Extract<RecipientCommand, { readonly type: "note" }>["source"]

export interface Recipient {
  readonly id: string
  readonly whose: "child" | "elder"
  readonly community: string
  readonly tag: Tag
  readonly source: Source
}

interface Some extends Omit<Recipient, "id"> {
  readonly number: number
}

const some: readonly Some[] = [
  { number: 9, whose: "child", community: "桥头村", tag: "left-behind-child", source: "school" },
  { number: 5, whose: "child", community: "钟楼社区", tag: "child-of-poor-family", source: "authority-list" },
  { number: 2, whose: "child", community: "瓦房社区", tag: "child-with-disability", source: "medical" },
  { number: 8, whose: "elder", community: "阳光社区", tag: "elder-living-alone", source: "community-check" },
  { number: 3, whose: "elder", community: "康宁社区", tag: "elder-disabled", source: "medical" }
]

export const all: readonly Recipient[] = some.flatMap(({ number, ...of }, kind) =>
  Array.from({ length: number }, (_, at) => ({ id: `file-${kind + 1}-${at + 1}`, ...of }))
)

/** Works elsewhere, and consents from there. */
export const parentOf = (recipient: string): string => `parent-of-${recipient}`
/** Is at home, and opens the door. */
export const carerOf = (recipient: string): string => `carer-of-${recipient}`

export const placeOf = ({ community }: Recipient) => {
  const { code, street } = Community.named(community)
  return { community: code, street: street.code }
}

const opened = "2026-07-01"

const ofChild = async ({ people }: Yanzhen, { id }: Recipient): Promise<void> => {
  const [parent, carer] = [parentOf(id), carerOf(id)]
  await Telling.inOrder(
    `guardians ${id}`,
    [
      { type: "link", guardian: parent, relation: "parent", on: opened },
      { type: "link", guardian: carer, relation: "entrusted-carer", on: opened, evidence: "委托照护协议" }
    ] as const,
    (command, giving) => people.guardian(id, command, giving)
  )
  await Telling.inOrder(
    `consents ${id}`,
    [
      { type: "give", purpose: "sensitive-data", guardian: parent, manner: "separate", on: opened, evidence: "视频通话记录" },
      { type: "give", purpose: "publication", guardian: parent, manner: "separate", on: opened, evidence: "视频通话记录" },
      { type: "give", purpose: "publication", manner: "separate", on: opened }
    ] as const,
    (command, giving) => people.consent(id, command, giving)
  )
}

/** An elder consents alone to what is noted of their health. */
const consented = async (yanzhen: Yanzhen, one: Recipient): Promise<void> => {
  if (one.whose === "child") return ofChild(yanzhen, one)
  if (one.tag !== "elder-disabled") return
  const given = { type: "give", purpose: "sensitive-data", manner: "separate", on: opened } as const
  await yanzhen.people.consent(one.id, given, { key: `consent ${one.id}` })
}

export const tell = async (yanzhen: Yanzhen): Promise<void> => {
  const { recipients } = yanzhen
  // A file first: who answers for a child, and what was consented to, may be said of nobody before; only then what is noted of them.
  await Promise.all(
    all.map(async (one) => {
      const { id, whose, tag, source } = one
      await recipients.give(id, { type: "open", ...placeOf(one), on: opened }, { key: `open ${id}` })
      await consented(yanzhen, one)
      await Telling.inOrder<RecipientCommand>(
        id,
        [
          { type: "note", tag, source, on: opened },
          ...(tag === "elder-disabled" ? ([{ type: "advise", words: "听力不好，敲门要响", on: opened }] as const) : [])
        ],
        (command, giving) => recipients.give(id, command, giving)
      )
      await recipients.givePlan(id, { type: "begin", whose, months: 1, on: "2026-09-01" }, { key: `plan ${id}` })
    })
  )
}
