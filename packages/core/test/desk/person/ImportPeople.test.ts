/** Whom an import has met: found, chosen, proposed, learnt of, led by. All people are made up. */
import { describe, expect, it } from "vitest"
import * as People from "../../../src/desk/person/ImportPeople.ts"

const known = (id: string, more: object = {}, teams: readonly string[] = []): People.Known => {
  const person = { id, name: "张伟", ...more }
  return {
    person,
    told: person,
    teams: new Set(teams),
    leads: new Set(),
    proposed: false,
    isListed: true,
    isLeftover: false,
    held: person,
    handed: undefined,
    isAnnounced: false
  }
}
const met = (...all: readonly People.Known[]): People.ImportPeople => {
  const people = People.none()
  for (const one of all) People.remember(people, one)
  return people
}
const claim = (more: object = {}) => ({ name: "张伟", ...more })

describe("who is meant", () => {
  const [ann, bo] = [known("ann", { idHash: "#a" }, ["t-1"]), known("bo", { phone: "19900001234" }, ["t-1"])]
  it.each<readonly [string, object, unknown]>([
    ["by the number", claim({ idHash: "#a" }), { kind: "found", known: ann }],
    ["by telephone, in whatever team", claim({ team: "t-9", phone: "19900001234" }), { kind: "found", known: bo }],
    ["two of one team", claim({ team: "t-1" }), { kind: "several", ids: ["ann", "bo"] }],
    ["a number of somebody with another name", { name: "李四", idHash: "#a" }, { kind: "another", ids: ["ann"] }],
    ["nobody of that name", { name: "李四", team: "t-1" }, { kind: "nobody" }],
    ["a number that nobody bears, in a team of nobody", claim({ idHash: "#z", team: "t-9" }), { kind: "nobody" }]
  ])("%s", (_, asked, expected) => expect(People.match(met(ann, bo), asked as Parameters<typeof People.match>[1])).toEqual(expected))

  it("remembered twice, they are one", () =>
    expect(People.match(met(ann, ann), claim({ team: "t-1" }))).toEqual({ kind: "found", known: ann }))
})

describe("a choice", () => {
  const [ann, bo, cy] = [known("ann", { idHash: "#a" }), known("bo"), known("cy", { idHash: "#c" })]
  it.each<readonly [string, object, string | undefined, People.Known | undefined]>([
    ["of somebody who is there", claim(), "bo", bo],
    ["of nobody", claim(), undefined, undefined],
    ["of whom the import has not met", claim(), "ghost", undefined],
    ["of nobody, for a number that nobody bears", claim({ idHash: "#z" }), undefined, undefined],
    ["of who bears the number", claim({ idHash: "#a" }), "ann", ann],
    ["of somebody else than who bears it", claim({ idHash: "#a" }), "bo", undefined],
    ["of somebody with another number", claim({ idHash: "#z" }), "cy", undefined],
    ["of somebody without a number", claim({ idHash: "#z" }), "bo", bo]
  ])("%s", (_, asked, id, expected) =>
    expect(People.chosen(met(ann, bo, cy), asked as Parameters<typeof People.chosen>[1], id)).toBe(expected)
  )
})

describe("somebody new", () => {
  it.each([
    [claim(), { id: "p", name: "张伟" }, []],
    [
      claim({ phone: "1", idHash: "#a", idTail: "002X", team: "t-1" }),
      { id: "p", name: "张伟", phone: "1", idHash: "#a", idTail: "002X" },
      ["t-1"]
    ]
  ])("is proposed by %j, and known to the rows that follow", (asked, person, teams) => {
    const people = met()
    const fresh = People.propose(people, "p", asked)
    expect(fresh).toStrictEqual({
      ...{
        person,
        told: { id: "p", name: "张伟" },
        teams: new Set(teams),
        leads: new Set(),
        proposed: true,
        isListed: false,
        isLeftover: false,
        held: undefined,
        handed: undefined,
        isAnnounced: false
      }
    })
    expect(people.byId.get("p")).toBe(fresh)
    expect(people.byName.get("张伟")).toEqual([fresh])
    expect([...people.byHash.keys()]).toEqual("idHash" in person ? ["#a"] : [])
  })
})

describe("what a claim says of whom it means", () => {
  const learnt = (person: object, asked: object) => {
    const one = { ...known("ann", person), isLeftover: true }
    const people = met(one)
    People.learn(people, one, asked as Parameters<typeof People.learn>[2])
    // Nothing of it is to be kept before its row goes in.
    expect([one.told, People.hasLearnt(one)]).toEqual([one.held, false])
    People.tell(one, asked as Parameters<typeof People.tell>[1])
    expect(one.told).toEqual(one.person)
    return {
      ...one.person,
      teams: [...one.teams],
      hash: people.byHash.get("#a")?.length,
      leftover: one.isLeftover,
      learnt: People.hasLearnt(one)
    }
  }
  const base = { id: "ann", name: "张伟", teams: [], hash: undefined, leftover: false, learnt: false }
  it.each<readonly [string, object, object, object]>([
    ["nothing", {}, claim(), base],
    ["a team", {}, claim({ team: "t-1" }), { ...base, teams: ["t-1"] }],
    ["a telephone", {}, claim({ phone: "1" }), { ...base, phone: "1", learnt: true }],
    ["a telephone, where one is known", { phone: "2" }, claim({ phone: "1" }), { ...base, phone: "2" }],
    ["the whole of a telephone", { phone: "1234" }, claim({ phone: "13900001234" }), { ...base, phone: "13900001234", learnt: true }],
    ["another telephone than the end known", { phone: "1234" }, claim({ phone: "13900009999" }), { ...base, phone: "1234" }],
    ["the end of a telephone", { phone: "13900001234" }, claim({ phone: "1234" }), { ...base, phone: "13900001234" }],
    [
      "a number: from then on they are told apart by it",
      {},
      claim({ idHash: "#a", idTail: "002X" }),
      { ...base, idHash: "#a", idTail: "002X", hash: 1, learnt: true }
    ],
    ["a number without its end", {}, claim({ idHash: "#a" }), { ...base, idHash: "#a", hash: 1, learnt: true }],
    [
      "another number than theirs",
      { idHash: "#b" },
      claim({ idHash: "#a", phone: "1" }),
      { ...base, idHash: "#b", phone: "1", learnt: true }
    ],
    ["the number they have", { idHash: "#a" }, claim({ idHash: "#a" }), { ...base, idHash: "#a", hash: 1 }]
  ])("%s", (_, person, asked, expected) => expect(learnt(person, asked)).toStrictEqual(expected))

  it("who is only proposed has learnt nothing yet, and a new number is put like any other news", () => {
    const people = met()
    const fresh = People.propose(people, "p", claim())
    expect(People.hasLearnt(fresh)).toBe(false)
    const ann = known("ann")
    People.renumber(ann, "3")
    People.bear(ann, 7 as never)
    expect([ann.person, People.hasLearnt(ann)]).toEqual([{ id: "ann", name: "张伟", phone: "3", born: 7 }, true])
    People.settle(people, [{ known: fresh, person: fresh.told }], ["p", "ghost"])
    expect([fresh.proposed, fresh.isListed, fresh.held, People.hasLearnt(fresh)]).toEqual([false, true, fresh.told, false])
  })
})

describe("who led", () => {
  const unlisted = (id: string, more: object = {}, teams: readonly string[] = []) => ({ ...known(id, more, teams), isListed: false })
  const led = (people: People.ImportPeople, team = "t-1", name = "张伟") => People.leader(people, name, team, () => "new").person.id
  it.each<readonly [string, readonly People.Known[], string]>([
    ["the one of that name in the team", [known("ann", {}, ["t-1"]), unlisted("bo")], "ann"],
    ["of two in the team neither", [known("ann", {}, ["t-1"]), known("bo", {}, ["t-1"])], "new"],
    ["of two in the team neither: whoever is nothing else", [known("ann", {}, ["t-1"]), known("bo", {}, ["t-1"]), unlisted("cy")], "cy"],
    ["nobody who is of another team", [unlisted("ann", {}, ["t-2"])], "new"],
    ["nobody who is listed elsewhere", [known("ann")], "new"],
    ["nobody who is told apart by a number", [unlisted("ann", { idHash: "#a" })], "new"],
    ["whoever bears the name and is nothing else", [unlisted("ann")], "ann"],
    ["somebody new", [], "new"]
  ])("%s", (_, all, expected) => expect(led(met(...all))).toBe(expected))

  it("the same through the whole file, each team and each name for itself; a leftover is taken up", () => {
    const leftover = { ...unlisted("ann"), isLeftover: true }
    const people = met(leftover)
    let count = 0
    const of = (team: string, name: string) => People.leader(people, name, team, () => `new-${++count}`).person.id
    expect([of("t-1", "张伟"), of("t-1", "张伟"), of("t-1", "李四"), of("t-1", "李四"), of("t-2", "李四")]).toEqual([
      "ann",
      "ann",
      "new-1",
      "new-1",
      "new-1"
    ])
    expect(leftover.isLeftover).toBe(false)
    // What is learnt of them later does not make another of them.
    People.learn(people, leftover, claim({ idHash: "#a", team: "t-9" }))
    expect(of("t-1", "张伟")).toBe("ann")
  })
})
