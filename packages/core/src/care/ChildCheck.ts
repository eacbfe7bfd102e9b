/**
 * A child in a file, held as of a day against who is left behind, in difficulty or unattended (VIS-01 to VIS-03), and against how often they are
 * visited (VIS-04): what the file says of the child is asked, and a tag that somebody is about to note.
 *
 * What a reader would get wrong: a file holds as little as will do, so where parents are and how they fare whoever asks has to say. And a tag that no
 * longer holds is an answer for whoever keeps the file; nothing here ends it.
 */
import type { Day } from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import type { Stated } from "./RecipientCheck.schema.ts"
import * as RecipientFile from "./RecipientFile.ts"
import { childVisits, type Course } from "./rules/ChildRhythm.ts"
import { difficulty, type Hardship } from "./rules/Difficulty.ts"
import { type Family, leftBehind } from "./rules/LeftBehind.ts"
import { type Parents, unattended } from "./rules/Unattended.ts"
import type { Tag } from "./Tag.ts"

export interface Known {
  readonly file: RecipientFile.RecipientFile
  /** Periods of the child's plan; undefined where there is no plan for a child. */
  readonly course: Course | undefined
  readonly stated: Stated
}

const familyOf = ({ age, parentsAway, otherUnable }: Stated): Family => ({ age, parentsAway, otherUnable })

/** A tag in the file has a source of its own; what was found since goes before it. */
const hardshipOf = ({ age, poverty, disability, unguarded }: Stated, held: ReadonlySet<Tag>): Hardship => {
  const by = (tag: Tag): true | undefined => (held.has(tag) ? true : undefined)
  return {
    age,
    poverty: poverty ?? by("child-of-poor-family"),
    disability: disability ?? by("child-with-disability"),
    unguarded: unguarded ?? by("child-without-proper-guardian")
  }
}

const parentsOf = (stated: Stated): Parents => {
  const { age, father, fatherMonths, fatherGrade, fatherMental, mother, motherMonths, motherGrade, motherMental } = stated
  return { age, father, fatherMonths, fatherGrade, fatherMental, mother, motherMonths, motherGrade, motherMental }
}

const courseOf = (course: Course | undefined, { periodsDue, periodsKept }: Stated): Course => course ?? { periodsDue, periodsKept }

/** In the order of the rules; none of somebody who is no child. */
export const check = ({ file, course, stated }: Known, on: Day, view: ParameterView): readonly Asking.Asked[] => {
  const held = new Set(RecipientFile.tagsOn(file, on))
  const isOf = (...tags: readonly Tag[]): boolean => tags.some((tag) => held.has(tag) || stated.tag === tag)
  const isInDifficulty = isOf("child-of-poor-family", "child-with-disability", "child-without-proper-guardian")
  return [
    ...(isOf("left-behind-child") ? [Asking.ask(leftBehind, familyOf(stated), view)] : []),
    ...(isInDifficulty ? [Asking.ask(difficulty, hardshipOf(stated, held), view)] : []),
    ...(isOf("unattended-child") ? [Asking.ask(unattended, parentsOf(stated), view)] : []),
    ...(RecipientFile.groupsOn(file, on).has("child") ? [Asking.ask(childVisits, courseOf(course, stated), view)] : [])
  ]
}
