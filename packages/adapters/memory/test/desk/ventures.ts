/** A round of ventures on its way, for tests of the desk: a call that brought in two applications, an award, its agreement and payments. */
import { Life, ProjectLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Application, Award, Call, Review } from "@yanzhen/core/project"
import { listed, run, town } from "./world.ts"

export const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
export const { call, application, review, award } = ProjectLives.lives
export const round = id<Id.CallId>("round")
export const [officer, reviewer, elders] = [id<Id.PersonId>("p-1"), id<Id.PersonId>("p-2"), id<Id.GroupId>("g-1")]
export const lines: Application.Plan["lines"] = [{ line: "meals", head: "activity", source: "grant", amountFen: 1_000_000 }]

export const terms: Call.Terms = {
  title: "2026年社区微公益创投",
  organiser: id<Id.OrganisationId>("host"),
  themes: [],
  applicants: ["filed"],
  opensOn: "2026-01-05",
  closesOn: "2026-01-20",
  ceilingFen: 1_000_000,
  poolFen: 1_500_000,
  sheet: [{ item: "need", maxPoints: 100, weight: 1 }]
}
export const draft: Extract<Application.Command, { readonly type: "draft" }> = {
  type: "draft",
  call: round,
  applicant: { kind: "filed", by: { team: id<Id.TeamId>("goose") } },
  plan: {
    title: "银龄助餐",
    street: id<Id.StreetId>("north"),
    community: id<Id.CommunityId>("xuetian"),
    startsOn: "2026-03-01",
    endsOn: "2026-12-31",
    served: [{ group: elders, kind: "elders", people: 40 }],
    concerns: [],
    lines,
    totalFen: 1_000_000,
    askedFen: 1_000_000,
    contact: officer
  },
  on: "2026-01-06"
}
export const propose = (of: string): Award.Command => ({
  type: "propose",
  call: round,
  application: id<Id.ApplicationId>(of),
  appliedFen: 1_000_000,
  awardedFen: 1_000_000,
  lines,
  payer: id<Id.OrganisationId>("foundation"),
  by: officer,
  on: "2026-02-01"
})
export const sign: Extract<Award.Command, { readonly type: "sign" }> = {
  type: "sign",
  agreement: id<Id.AgreementId>("agr"),
  parties: [
    { role: "funder", party: { organisation: id<Id.OrganisationId>("host") } },
    { role: "implementer", party: { team: id<Id.TeamId>("goose") } }
  ],
  milestones: [
    { milestone: "signed", kind: "signing" },
    { milestone: "end", kind: "acceptance", dueOn: "2026-12-31" }
  ],
  tranches: [
    { tranche: 1, amountFen: 600_000, milestone: "signed" },
    { tranche: 2, amountFen: 400_000, milestone: "end" }
  ],
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  evidence: ["协议"],
  by: officer,
  on: "2026-02-10"
}
export const pay = (tranche: number, amountFen: number): Award.Command => ({
  type: "pay",
  tranche,
  amountFen,
  resolution: id<Id.ResolutionId>("res"),
  commitment: id<Id.EntryId>("c-1"),
  entry: id<Id.EntryId>(`e-${tranche}`),
  on: "2026-03-02"
})
/** By somebody outside, of whose resolutions and promises nothing stands here. */
export const paid = (tranche: number, amountFen: number): Award.Command => ({
  type: "pay",
  tranche,
  amountFen,
  entry: id<Id.EntryId>(`e-${tranche}`),
  on: "2026-03-02"
})
export type World = ReturnType<typeof town>
export const giveCall = (world: World, command: Call.Command) => run(Life.give(world, call, "round", command))
export const giveApplication = (world: World, of: string, command: Application.Command) => run(Life.give(world, application, of, command))
export const giveReview = (world: World, command: Review.Command) => run(Life.give(world, review, "round", command))

/** A closed call that brought in two applications, both screened in. */
export const screened = async (world = town(), of = terms, told = draft): Promise<World> => {
  await listed(world)
  await giveCall(world, { type: "draft", terms: of, on: "2026-01-02" })
  await giveCall(world, { type: "publish", on: "2026-01-03" })
  for (const application of ["app-1", "app-2"]) {
    await giveApplication(world, application, told)
    await giveApplication(world, application, { type: "submit", on: "2026-01-20" })
  }
  await giveCall(world, { type: "close", on: "2026-01-21" })
  for (const application of ["app-1", "app-2"])
    await giveApplication(world, application, { type: "screen-in", by: officer, on: "2026-01-22" })
  return world
}
export const convene = (panel: readonly Id.PersonId[]): Review.Command => {
  const entries = ["app-1", "app-2"].map((of) => ({ application: id<Id.ApplicationId>(of), submittedOn: "2026-01-20" }))
  return {
    type: "convene",
    call: round,
    panel: panel as [Id.PersonId],
    entries: entries as [(typeof entries)[0]],
    by: officer,
    on: "2026-01-23"
  }
}
/** Both selected, by a panel of one. */
export const reviewed = async (start = town(), of = terms): Promise<World> => {
  const world = await screened(start, of)
  await giveReview(world, convene([reviewer]))
  for (const [of, points] of [
    ["app-1", 80],
    ["app-2", 90]
  ] as const)
    await giveReview(world, {
      type: "score",
      reviewer,
      application: id<Id.ApplicationId>(of),
      marks: [{ item: "need", points }],
      on: "2026-01-24"
    })
  await giveReview(world, { type: "conclude", by: officer, on: "2026-01-25" })
  for (const application of ["app-1", "app-2"]) await giveApplication(world, application, { type: "select", by: officer, on: "2026-01-30" })
  return world
}
