import { describe, expect, it } from "vitest"
import * as PersonMatching from "../../../src/desk/person/PersonMatching.ts"

const candidate = (
  id: string,
  more: Partial<PersonMatching.Candidate["person"]> = {},
  teams: readonly string[] = [],
  isLeftover = false
): PersonMatching.Candidate => ({
  person: { id, name: "张伟", ...more },
  teams: new Set(teams),
  leads: new Set(),
  proposed: isLeftover,
  isLeftover
})

const claim = (more: Partial<PersonMatching.Claim> = {}): PersonMatching.Claim => ({ name: "张伟", ...more })

const answer = (match: PersonMatching.Match): string =>
  match.kind === "found"
    ? match.candidate.person.id
    : match.kind === "several"
      ? match.candidates.map(({ person }) => person.id).join("+")
      : match.kind === "another"
        ? `another: ${match.candidate.person.id}`
        : "nobody"

describe("who is meant by a row", () => {
  const inTeam = candidate("a", {}, ["t1"])
  const withPhone = candidate("b", { phone: "19900001234" }, ["t2"])
  const withHash = candidate("c", { idHash: "hash-c" }, ["t1"])
  const bare = candidate("e")
  const leftover = candidate("f", {}, [], true)

  it.each<[string, PersonMatching.Claim, readonly PersonMatching.Candidate[], readonly PersonMatching.Candidate[], string]>([
    ["the keyed hash of the ID number decides", claim({ idHash: "hash-c" }), [withHash], [inTeam, withHash], "c"],
    ["name and team", claim({ team: "t1" }), [], [inTeam], "a"],
    ["the same name in another team is somebody else", claim({ team: "t9" }), [], [inTeam], "nobody"],
    ["a whole phone that agrees decides, in whatever team", claim({ phone: "19900001234", team: "t9" }), [], [withPhone], "b"],
    ["whole phones that share only their tail are two people's", claim({ phone: "13700001234" }), [], [withPhone], "nobody"],
    ["a tail alone stands in for a team that is not stated", claim({ phone: "1234" }), [], [withPhone], "b"],
    ["a tail alone does not lead into another team", claim({ phone: "1234", team: "t9" }), [], [withPhone], "nobody"],
    ["a phone that differs is somebody else, even in the team", claim({ phone: "13700009999", team: "t2" }), [], [withPhone], "nobody"],
    ["a tail that differs too", claim({ phone: "9999", team: "t2" }), [], [withPhone], "nobody"],
    ["a bare name is the one that was listed with nothing else", claim(), [], [bare, withPhone], "e"],
    ["a bare name is nobody of whom more is known", claim(), [], [withPhone, withHash], "nobody"],
    ["whoever a broken import left behind is free", claim({ team: "t9" }), [], [leftover], "f"],
    ["but not before somebody who fits", claim({ team: "t1" }), [], [inTeam, leftover], "a"],
    [
      "nor for another phone",
      claim({ team: "t9", phone: "13700009999" }),
      [],
      [candidate("g", { phone: "19900001234" }, [], true)],
      "nobody"
    ],
    [
      "of two with one hash the one left behind does not count",
      claim({ idHash: "hash-c" }),
      [withHash, candidate("h", { idHash: "hash-c" }, [], true)],
      [],
      "c"
    ],
    ["left behind with the hash it is found by it", claim({ idHash: "hash-c" }), [candidate("h", { idHash: "hash-c" }, [], true)], [], "h"],
    ["a phone too short to compare says nothing", claim({ phone: "123", team: "t2" }), [], [withPhone], "b"],
    ["two of one name in one team are never decided", claim({ team: "t1" }), [], [inTeam, withHash], "a+c"],
    ["another ID number is another person, whatever else agrees", claim({ idHash: "hash-x", team: "t1" }), [], [withHash], "nobody"],
    ["a number claimed for somebody without one: name and team decide", claim({ idHash: "hash-x", team: "t1" }), [], [inTeam], "a"],
    ["neither team nor phone: nobody is guessed", claim(), [], [inTeam], "nobody"],
    [
      "a number of somebody with another name is never decided, whoever the name would fit",
      claim({ idHash: "hash-c", team: "t1", name: "王芳" }),
      [withHash],
      [candidate("w", { name: "王芳" }, ["t1"])],
      "another: c"
    ],
    [
      "a number left behind under another name says nothing",
      claim({ idHash: "hash-c", team: "t1" }),
      [candidate("h", { name: "王芳", idHash: "hash-c" }, [], true)],
      [inTeam],
      "a"
    ],
    ["a phone too short to compare is more than a bare name", claim({ phone: "123" }), [], [bare], "nobody"],
    ["a number is more than a bare name", claim({ idHash: "hash-x" }), [], [bare], "nobody"],
    ["a team is more than a bare name", claim({ team: "t9" }), [], [bare], "nobody"],
    ["a bare name is nobody with a phone", claim(), [], [candidate("i", { phone: "19900001234" })], "nobody"],
    ["a bare name is nobody with a number", claim(), [], [candidate("i", { idHash: "hash-i" })], "nobody"],
    ["nobody of another name", claim({ team: "t1" }), [], [candidate("w", { name: "王芳" }, ["t1"])], "nobody"],
    ["by the number, though only the name was looked up", claim({ idHash: "hash-c" }), [], [withHash], "c"],
    [
      "a tail leads to somebody who is in no team yet",
      claim({ phone: "1234", team: "t9" }),
      [],
      [candidate("j", { phone: "19900001234" })],
      "j"
    ],
    ["whoever was left behind, and not the first of the name", claim({ team: "t9" }), [], [inTeam, leftover], "f"],
    ["nobody who was left behind under another name", claim({ team: "t9" }), [], [candidate("g", { name: "王芳" }, [], true)], "nobody"],
    ["left behind with another number", claim({ idHash: "hash-x" }), [], [candidate("g", { idHash: "hash-y" }, [], true)], "nobody"],
    ["left behind with a number, where none is claimed", claim({ team: "t9" }), [], [candidate("g", { idHash: "hash-y" }, [], true)], "g"],
    ["left behind without a number, where one is claimed", claim({ idHash: "hash-x" }), [], [leftover], "f"],
    [
      "a stored phone too short to compare says nothing",
      claim({ phone: "19900001234", team: "t2" }),
      [],
      [candidate("k", { phone: "123" }, ["t2"])],
      "k"
    ],
    [
      "seven digits are a whole number: the same",
      claim({ phone: "8881234", team: "t9" }),
      [],
      [candidate("l", { phone: "8881234" }, ["t1"])],
      "l"
    ],
    ["seven digits are a whole number: another", claim({ phone: "8881234" }), [], [candidate("l", { phone: "9991234" })], "nobody"],
    ["seven digits against eleven", claim({ phone: "8881234" }), [], [candidate("l", { phone: "13700001234" })], "nobody"],
    ["eleven digits against seven", claim({ phone: "13700001234" }), [], [candidate("l", { phone: "8881234" })], "nobody"],
    ["six digits are a tail", claim({ phone: "881234" }), [], [candidate("l", { phone: "13700001234" })], "l"],
    ["two people with one hash are shown", claim({ idHash: "hash-c" }), [withHash, candidate("d", { idHash: "hash-c" })], [], "c+d"]
  ])("%s", (_, asked, hashed, named, expected) => {
    expect(answer(PersonMatching.match(asked, hashed, named))).toBe(expected)
  })

  it.each<[string, PersonMatching.Claim, readonly PersonMatching.Candidate[], PersonMatching.Candidate, boolean]>([
    ["anybody, where the row gives no ID number", claim(), [], withHash, true],
    ["whoever bears the number, under whatever name", claim({ idHash: "hash-c", name: "王芳" }), [withHash], withHash, true],
    [
      "anybody without a number, where only a leftover bears it",
      claim({ idHash: "hash-c" }),
      [candidate("h", { idHash: "hash-c" }, [], true)],
      inTeam,
      true
    ],
    ["nobody else, while somebody bears it", claim({ idHash: "hash-c" }), [withHash], inTeam, false],
    ["nobody who has another number", claim({ idHash: "hash-x" }), [], withHash, false],
    ["somebody without a number, while nobody bears it", claim({ idHash: "hash-x" }), [], inTeam, true]
  ])("a choice may fall on %s", (_, asked, hashed, chosen, may) => {
    expect(PersonMatching.mayMean(asked, hashed, chosen)).toBe(may)
  })

  it("shows only the last four of a number, and says nothing of what is not said", () => {
    expect(PersonMatching.claimOf({ name: "张伟" }, undefined, undefined)).toEqual({ name: "张伟" })
    expect(PersonMatching.claimOf({ name: "张伟", phone: "1" }, undefined, "t1")).toEqual({ name: "张伟", phone: "1", team: "t1" })
    expect(PersonMatching.claimOf({ name: "张伟", idNumber: "999999200803150024" }, "h", undefined)).toEqual({
      name: "张伟",
      idHash: "h",
      idTail: "0024"
    })
  })
})
