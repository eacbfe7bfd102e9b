/**
 * Nobody decides on their own matter: not on what is to be granted to them or taken from them, not on what they proposed, and not on an
 * objection against what they decided, or one that they raised.
 *
 * What a reader would get wrong: whoever stands in the directory twice is one person all the same, and cannot decide under the other entry.
 * No provision says it of a volunteer team; it is this library's.
 */
import type { Finding } from "../foundation/Finding.ts"
import { finding } from "../law/Refusal.ts"
import { ownPart } from "./messages/options.ts"
import * as OnePerson from "./OnePerson.ts"

export type Part = (typeof ownPart.codes)[number]

/** Who has which part in what is decided, by the id of an entry; a part that nobody has is left out. */
export type Parts = { readonly [P in Part]?: string | undefined }

/** One for each part that whoever decides has in it. */
export const reasons = (by: string, parts: Parts, people: OnePerson.People = OnePerson.nobody): readonly Finding[] =>
  ownPart.codes.flatMap((part) => {
    const who = parts[part]
    return who !== undefined && OnePerson.isSame(people, by, who)
      ? [finding("person.own-matter", { by, part }, { kind: "requirement", units: { part: ownPart.name } })]
      : []
  })
