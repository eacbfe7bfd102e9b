/** The handles of people over an open door. */
import { PersonLives } from "@yanzhen/core/desk"
import { Criterion, Day, Message } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { PersonNameSchema } from "@yanzhen/core/schemas"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as WordsDoor from "../life/WordsDoor.ts"
import type { Given, Giving } from "../life/Lives.ts"
import * as Reasons from "../Reasons.ts"
import { all } from "../messages.ts"
import { asKnown, dayOf, type Room, run } from "../Room.ts"
import * as WholeRecordDoor from "./WholeRecordDoor.ts"
import type { Duplicates, People, Renaming } from "./People.ts"

const { consent, qualification, guardianship, "background-check": backgroundCheck, "person-merge": personMerge } = PersonLives.lives

export const over = (room: Room): People => ({
  backgroundCheck: (person, command, giving) => LifeDoor.give(room, backgroundCheck, person, command, giving),
  consent: (person, command, giving) => LifeDoor.give(room, consent, person, command, giving),
  consentWords: (person, reading) => WordsDoor.read(room, consent, person, reading?.purpose),
  checksRunningOut: async (asked) => {
    const { at, on, people } = await run(room.desk.checksRunningOut(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const plain = people.map((one) => ({ ...one, checkedOn: Day.text(one.checkedOn), lastDay: Day.text(one.lastDay) }))
    return {
      at,
      on: Day.text(on),
      people: plain,
      lines: (locale = room.locale) => {
        const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
        return [
          text("door.checks-running-out", { on: Day.text(on), people: plain.length }),
          ...plain.map(({ person, checkedOn, lastDay, isOver }) =>
            text(isOver ? "door.check-over" : "door.check-running-out", { person, checkedOn, lastDay })
          )
        ]
      }
    }
  },
  duplicates: () => duplicates(room),
  qualification: (person, command, giving) => LifeDoor.give(room, qualification, person, command, giving),
  qualificationWords: (person, reading) => WordsDoor.read(room, qualification, person, reading?.purpose),
  guardian: (ward, command, giving) => LifeDoor.give(room, guardianship, ward, command, giving),
  guardianWords: (ward, reading) => WordsDoor.read(room, guardianship, ward, reading?.purpose),
  rename: (person, renaming, giving) => rename(room, person, renaming, giving),
  merge: (entry, merging, giving) => LifeDoor.give(room, personMerge, entry, { type: "merge", ...decided(room), ...merging }, giving),
  separate: (entry, separating, giving) =>
    LifeDoor.give(room, personMerge, entry, { type: "separate", ...decided(room), ...separating }, giving),
  record: async (person, known = {}) => WholeRecordDoor.read(await asKnown(room, known), person),
  merges: () => LifeDoor.list(room, Registers.personMerge),
  show: (person) =>
    LifeDoor.tables(room, "person", person, [
      LifeDoor.rowsOf(Registers.personKind, Registers.personKind.facts.person.is(person)),
      LifeDoor.rowsOf(Registers.backgroundCheck, Registers.backgroundCheck.facts.person.is(person)),
      LifeDoor.rowsOf(Registers.consent, Registers.consent.facts.person.is(person)),
      LifeDoor.rowsOf(Registers.qualification, Registers.qualification.facts.person.is(person)),
      LifeDoor.rowsOf(
        Registers.guardianship,
        Criterion.any(Registers.guardianship.facts.ward.is(person), Registers.guardianship.facts.guardian.is(person))
      ),
      LifeDoor.rowsOf(Registers.membership, Registers.membership.facts.person.is(person)),
      LifeDoor.rowsOf(Registers.membershipStanding, Registers.membershipStanding.facts.person.is(person)),
      LifeDoor.rowsOf(Registers.stationPost, Registers.stationPost.facts.person.is(person)),
      LifeDoor.rowsOf(
        Registers.personMerge,
        Criterion.any(Registers.personMerge.facts.person.is(person), Registers.personMerge.facts.into.is(person))
      )
    ])
})

const duplicates = async (room: Room): Promise<Duplicates> => {
  const { at, pairs } = await run(room.desk.likelyDuplicates())
  const names = await run(room.desk.namesOfPeople(pairs.flatMap(({ person, other }) => [person, other])))
  return {
    at,
    pairs,
    lines: (locale = room.locale) => {
      const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
      return [
        text("door.duplicates", { pairs: pairs.length }),
        ...pairs.map(({ person, other, reasons }) =>
          text("door.duplicate", {
            person,
            other,
            name: names.get(person) ?? person,
            otherName: names.get(other) ?? other,
            reasons: reasons.map((reason) => text(`door.duplicate.${reason}`, {}))
          })
        )
      ]
    }
  }
}

const decided = (room: Room) => ({ by: room.desk.world.actor, on: Day.text(LifeDoor.today(room)) })

const rename = async (room: Room, person: string, renaming: Renaming, { key }: Pick<Giving, "key"> = {}): Promise<Given> => {
  const order = LifeDoor.read(room, { command: PersonNameSchema.Order }, renaming)
  const { findings } = await run(room.desk.rename(LifeDoor.idOf(room, person), order, key))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}
