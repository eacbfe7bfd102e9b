/** A colleague at another desk acts while a command on a venture is on its way: whoever is second is decided on what is so by then. */
import { Life, ListedRows, ProjectLives, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { Award } from "@yanzhen/core/project"
import type { Store } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { application, award, call, draft, giveApplication, giveCall, id, officer, propose, reviewed, sign, terms } from "./ventures.ts"
import { failure, listed, run, town } from "./world.ts"

const rules = async (asked: Parameters<typeof failure>[0]): Promise<readonly string[]> =>
  ((await failure(asked)) as { readonly findings: readonly { readonly rule: string }[] }).findings.map(({ rule }) => rule)
const colleague = (store: Store.Store) => town({ store, desk: "colleague" })

it("a call that is closed while an application is handed in takes it no more", async () => {
  const { store, arm } = interruptible()
  const world = town({ store })
  await listed(world)
  await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
  await giveCall(world, { type: "publish", on: "2026-01-03" })
  await giveApplication(world, "app-1", draft)
  arm((meanwhile) => giveCall(colleague(meanwhile), { type: "close", on: "2026-01-21" }))
  expect(await rules(Life.give(world, application, "app-1", { type: "submit", on: "2026-01-20" }))).toEqual(["application.call-not-open"])
})

it("VEN-08: a ban that is spoken while an application is screened is not overlooked", async () => {
  const { store, arm } = interruptible()
  const world = await reviewed(town({ store }))
  const breach: Award.Command = { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-02-06" }
  for (const command of [propose("app-1"), { type: "approve", by: officer, on: "2026-02-05" }, breach] as readonly Award.Command[])
    await run(Life.give(world, award, "aw-1", command))
  const again = { ...terms, opensOn: "2015-01-05", closesOn: "2026-02-20" }
  await run(Life.give(world, call, "again", { type: "draft", terms: again, on: "2026-02-07" }))
  await run(Life.give(world, call, "again", { type: "publish", on: "2026-02-08" }))
  await giveApplication(world, "app-3", { ...draft, call: id<Id.CallId>("again"), on: "2026-02-09" } as typeof draft)
  await giveApplication(world, "app-3", { type: "submit", on: "2026-02-09" })
  const said = {
    ...{ isLocal: true, isEquipped: true, isWithinCharter: true, isFundedElsewhere: false, wonLastYear: false, isBanned: false },
    ...{ abnormalList: "never", abnormalUntil: undefined, dishonestList: "never", dishonestUntil: undefined },
    ...{ hasViolated: false, violatedOn: undefined, bannedOn: undefined }
  } as NonNullable<Parameters<typeof ProjectLives.applicationKnowing>[0]>
  const strict = { ...world, policy: Policies.byName("zhongshan") }
  arm((meanwhile) => run(Life.give(colleague(meanwhile), award, "aw-1", { type: "ban", reason: "未履约", by: officer, on: "2026-02-09" })))
  expect(
    await rules(Life.give(strict, ProjectLives.applicationKnowing(said), "app-3", { type: "screen-in", by: officer, on: "2026-02-10" }))
  ).toEqual(["project.applicant-banned"])
})

it("an award that is signed while it is broken off keeps its part of the pool", async () => {
  const { store, armReading } = interruptible()
  const world = await reviewed(town({ store }))
  await run(Life.give(world, award, "aw-1", propose("app-1")))
  await run(Life.give(world, award, "aw-1", { type: "approve", by: officer, on: "2026-02-05" }))
  armReading("award/aw-1", 2, (meanwhile) => run(Life.give(colleague(meanwhile), award, "aw-1", sign)))
  await run(Life.give(world, award, "aw-1", { type: "terminate", cause: "breach", reason: "未履约", by: officer, on: "2026-03-05" }))
  expect((await run(ListedRows.list(world, Registers.ventureCall))).rows).toMatchObject([{ allottedFen: 1_000_000, awards: 1 }])
  expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
})
