/** Social workers of teams and licensed staff of stations, counted by their certificates where the place asks for that. */
import { FailingTeams, Life, PersonLives, PlaceLives, StationChecks, TeamChecks, TeamLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Pack, SocialWorkerParameters, StationParameters, TeamParameters } from "@yanzhen/core/law"
import type { Registration } from "@yanzhen/core/team"
import { expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { failure, run, settled, type Town } from "./world.ts"

const since = Day.require("2026-03-01")
const policy = policyWith(
  Pack.value(TeamParameters.minSocialWorkers, { ...given, value: 1 }),
  Pack.value(StationParameters.minLicensed, { ...given, value: 1 }),
  // Days before count as they did.
  Pack.value(SocialWorkerParameters.countedBy, { ...given, from: since, value: "certificate" })
)
const person = Id.require<Id.PersonId>
const certify = (world: Town, on = "2026-02-01", who = "ann") =>
  run(Life.give(world, PersonLives.lives["social-worker"], who, { type: "certify", level: "assistant", evidence: "证书", on }))
const said = ({ decision }: { readonly decision: { readonly findings: readonly { readonly rule: string; readonly outcome: string }[] } }) =>
  decision.findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

it("a team and a station: as it is said before the first day, by the certificate from that day on", async () => {
  const world = await settled({ policy })
  const { lives } = TeamLives
  await run(Life.give(world, lives.membership, "goose/ann", { type: "join", role: "social-worker", on: "2026-01-05" }))
  await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-05" }))
  await run(
    Life.give(world, PlaceLives.lives.station, "st-1", {
      type: "take-post",
      person: person("ann"),
      post: "staff",
      isLicensed: true,
      on: "2026-01-05"
    })
  )
  const asked = async (on: string) => {
    const day = Day.require(on)
    const team = await run(TeamChecks.check(world, Id.require("goose"), { on: day }))
    const { failing } = await run(FailingTeams.failing(world, day))
    const station = await run(StationChecks.check(world, Id.require("st-1"), { on: day }))
    return [
      said(team).filter((one) => one.includes("social-workers")),
      failing.filter((one) => one.team === "goose").flatMap((one) => said(one).filter((rule) => rule.includes("social-workers"))),
      said(station).filter((one) => one.includes("licensed"))
    ]
  }
  const unknown = ["unknown team.too-few-social-workers"]
  expect(await asked("2026-02-28")).toEqual([[], [], []])
  expect(await asked("2026-03-01")).toEqual([unknown, unknown, ["unknown place.station-licensed"]])
  await certify(world, "2026-03-02")
  const unmet = ["unmet team.too-few-social-workers"]
  expect(await asked("2026-03-01")).toEqual([unmet, unmet, ["unmet place.station-licensed"]])
  expect(await asked("2026-03-02")).toEqual([[], [], []])
})

it("a station where nobody ever took a post: nobody knows", async () => {
  const world = await settled({ policy })
  await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-05" }))
  await certify(world)
  const checked = await run(StationChecks.check(world, Id.require("st-1"), { on: since }))
  expect(said(checked).filter((one) => one.includes("licensed"))).toEqual(["unknown place.station-licensed"])
})

it("a team is proposed and registered with a founder who holds one", async () => {
  const world = await settled({ policy })
  const founders = [{ person: person("ann"), role: "social-worker" }] as const
  const propose = {
    ...{ type: "propose", name: "新队", founders, by: person("clerk"), on: "2026-03-05" },
    community: Id.require<Id.CommunityId>("c-1")
  } satisfies Registration.Command
  const give = (command: Registration.Command) => Life.give(world, TeamLives.lives.team, "new", command)
  expect(await failure(give(propose))).toMatchObject({ findings: [{ rule: "team.too-few-social-workers", outcome: "unknown" }] })
  await certify(world)
  await run(give(propose))
  await run(give({ type: "register", route: "file-with-street", by: person("officer"), on: "2026-03-05" }))
})
