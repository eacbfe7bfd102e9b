/** A licensed social worker in a team: by certificate or by post, on a day. */
import { expect, it } from "vitest"
import * as LicensedWorkers from "../../src/team/LicensedWorkers.ts"
import * as Day from "../../src/foundation/Day.ts"

const day = Day.require
const from = day("2026-01-01")
const member = (team: string, person: string, more: object = {}) => ({ team, person, from, ...more })
const until = day("2026-02-28")

const has = LicensedWorkers.of(
  [
    member("certified", "ann"),
    member("later", "bo"),
    member("undated", "cy"),
    member("posted", "dee"),
    member("unlicensed", "eve"),
    member("unsaid", "fay"),
    member("nobody-knows", "gus"),
    member("left", "ann", { until }),
    member("one-of-two", "eve"),
    member("one-of-two", "dee"),
    member("one-unknown", "eve"),
    member("one-unknown", "gus"),
    member("both-say", "hal")
  ],
  [
    { person: "dee", licensed: true, from, until },
    { person: "eve", licensed: false, from },
    { person: "fay", from },
    { person: "hal", licensed: false, from }
  ],
  [
    { person: "ann", certificateOn: day("2020-01-01") },
    { person: "bo", certificateOn: day("2026-03-01") },
    { person: "cy" },
    { person: "hal", certificateOn: day("2020-01-01") }
  ]
)

it.each<readonly [string, string, string, boolean | undefined]>([
  ["a certificate", "certified", "2026-03-01", true],
  ["before she joined", "certified", "2025-12-31", false],
  ["the day before the certificate", "later", "2026-02-28", false],
  ["its day", "later", "2026-03-01", true],
  ["a worker whose certificate has no day", "undated", "2026-03-01", false],
  ["a licensed post, on its last day", "posted", "2026-02-28", true],
  ["the day after, of whom nobody says it", "posted", "2026-03-01", undefined],
  ["a post that says no", "unlicensed", "2026-03-01", false],
  ["a post that does not say", "unsaid", "2026-03-01", undefined],
  ["neither worker nor post", "nobody-knows", "2026-03-01", undefined],
  ["who has left", "left", "2026-03-01", false],
  ["on her last day", "left", "2026-02-28", true],
  ["one of two is enough", "one-of-two", "2026-02-01", true],
  ["one says no, of the other nobody knows", "one-unknown", "2026-02-01", undefined],
  ["a certificate against a post that says no", "both-say", "2026-03-01", true],
  ["a team without social workers", "empty", "2026-03-01", false]
])("%s", (_, team, on, expected) => expect(has(team, day(on))).toBe(expected))
