/** On behalf of which stations, and how long, social workers answer for teams. */
import { expect, it } from "vitest"
import * as SocialWorkers from "../../../src/desk/team/SocialWorkers.ts"
import * as Day from "../../../src/foundation/Day.ts"

type Worker = Parameters<typeof SocialWorkers.linksOf>[0][number]
type Post = Parameters<typeof SocialWorkers.linksOf>[1][number]
const held = (from: string, until?: string) => ({ from: Day.require(from), until: until === undefined ? undefined : Day.require(until) })
const worker = (from: string, until?: string): Worker => ({ team: "t-1", person: "p-1", ...held(from, until) }) as Worker
const post = (person: string, from: string, until?: string): Post => ({ station: "st-1", person, ...held(from, until) }) as Post

it.each<readonly [string, Worker, Post, readonly (readonly [string, string | undefined])[]]>([
  ["from the later of both", worker("2026-01-01"), post("p-1", "2026-02-01"), [["2026-02-01", undefined]]],
  ["whichever that is", worker("2026-03-01"), post("p-1", "2026-02-01"), [["2026-03-01", undefined]]],
  ["until the post ends", worker("2026-01-01"), post("p-1", "2026-01-01", "2026-06-30"), [["2026-01-01", "2026-06-30"]]],
  ["until the role ends", worker("2026-01-01", "2026-05-31"), post("p-1", "2026-01-01"), [["2026-01-01", "2026-05-31"]]],
  [
    "until the first of both ends",
    worker("2026-01-01", "2026-05-31"),
    post("p-1", "2026-01-01", "2026-06-30"),
    [["2026-01-01", "2026-05-31"]]
  ],
  ["whichever ends first", worker("2026-01-01", "2026-07-31"), post("p-1", "2026-01-01", "2026-06-30"), [["2026-01-01", "2026-06-30"]]],
  ["by the post of somebody else nobody answers", worker("2026-01-01"), post("p-2", "2026-01-01"), []]
])("%s", (_, role, at, expected) =>
  expect(SocialWorkers.linksOf([role], [at])).toEqual(
    expected.map(([from, until]) => ({ team: "t-1", worker: "p-1", station: "st-1", ...held(from, until) }))
  )
)
