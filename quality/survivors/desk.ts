import { type Excused, living } from "./Excused.ts"

export const desk: readonly Excused[] = [
  ...living("desk/activity/ActivityLives.ts", "of whoever is asked about needlessly only more is read", [
    "return []",
    '["Stryker was here"]'
  ]),
  ...living("desk/activity/ActivityLives.ts", "no other command names somebody, and of nobody nothing is recorded", [
    'if (command.type !== "book") return there',
    "false"
  ]),
  ...living("desk/activity/ActivityLives.ts", "a record that nobody has is not voided", [
    "const [one, ...others] = rows.flatMap((row) => (row.record === undefined ? [] : [row.record]))",
    '["Stryker was here"]'
  ]),
  ...living("desk/activity/Entries.ts", "a stream that has not begun has no history; it is not read only to be quick", [
    "const begun = own.filter(({ version }) => version > 0).map(({ stream }) => stream)",
    "own",
    "true",
    "version >= 0"
  ]),
  ...living("desk/activity/Entries.ts", "what is not known of somebody is passed over where the entries are put together", [
    "stated: bornOn === undefined ? {} : { bornOn },",
    "false"
  ]),
  ...living("desk/activity/Entries.ts", "what has no day stands on none", [
    "signUps: elsewhere.signUps.get(volunteer) ?? []",
    '["Stryker was here"]'
  ]),
  ...living("desk/activity/Entries.ts", "nobody has no sign-ups", ["if (first === undefined) return nowhere", "false"]),
  ...living("desk/activity/Entries.ts", "a withdrawal of which no day is known is none", [
    "const given = { on, time: { from: of.from, to: of.to }, ...(until === undefined ? {} : { withdrawnOn: until }) }",
    "false"
  ]),
  ...living("desk/activity/MayJoin.ts", "an override of no rule overrides nothing", [
    "{ volunteer, alsoAs = [], position, stated = {}, overrides = [], asOf }: Question",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/activity/Volunteers.ts",
    "an activity that was never planned refuses whatever is asked of it, and where nobody is asked about nothing is asked of what is known",
    ["if (plan === undefined || asked.length === 0) return nobody", "false", "plan === undefined && asked.length === 0"],
    [
      "const nobody: Known = { facts: { volunteer: () => ({}) }, relies: [], contradictions: [] }",
      "{}",
      "() => undefined",
      '["Stryker was here"]'
    ]
  ),
  ...living("desk/care/CareLives.ts", "where nothing was found there is nobody to tell either", [
    'if (danger === undefined || to === undefined) return { outcome: "met", value: [], findings: [] }',
    "false"
  ]),
  ...living(
    "desk/care/CareLives.ts",
    "a visit that nobody planned, and a wish that nobody collected, refuse whatever is known",
    ["if (recipient === undefined) return { facts: nobody }", "false"],
    ["if (recipient === undefined) return { facts: nothing }", "false"]
  ),
  ...living("desk/care/CareLives.ts", "no other command says whether somebody was photographed", [
    'const isPhotographed = command.type === "fulfil" && command.photographed === true',
    "true"
  ]),
  ...living("desk/care/DueVisits.ts", "an end that is not known is none", [
    "rhythms: own.map(({ from, months, until }): VisitPlan.Rhythm => ({ from, months, ...(until === undefined ? {} : { until }) }))",
    "false"
  ]),
  ...living("desk/care/FileIds.ts", "of whom nobody speaks no file is opened", [
    "const ids = new Set(own === undefined ? [] : [own])",
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/care/FileIds.ts", "of no streams a store says nothing; it is not asked only to be quick", [
    'ids.length === 0 ? Effect.succeed(new Map()) : ask("heads", () => world.store.heads(world.tenant, ids.map(streamOf)))',
    "false"
  ]),
  ...living("desk/care/OpenReports.ts", "a report that is open was raised", [
    "if (raised === undefined) return []",
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/fund/Gifts.ts", "a gift that is listed in a fund is booked there", [
    'return gift === undefined ? yield* new NotFound({ kind: "donation", id: donation }) : { fund: row.fund, state, gift }',
    "false",
    "{}"
  ]),
  ...living("desk/project/Applying.ts", "an application that is screened answers a call, which has its days", [
    "keptSince: opened.length === 0 ? undefined : (Math.min(...opened) as Day.Day)",
    "false"
  ]),
  ...living("desk/project/AwardBookings.ts", "no other command names a commitment", [
    'if (command.type !== "pay" || command.commitment === undefined) return []',
    "false"
  ]),
  ...living("desk/project/ProjectLives.ts", "only a screening asks what is known of the applicant", [
    'if (command.type !== "screen-in" || applicant === undefined || submittedOn === undefined) return around',
    "false"
  ]),
  ...living("desk/project/ProjectLives.ts", "no other command names a fund", [
    'if (command.type === "propose" && command.fund !== undefined) yield* Existing.require(world, "fund", command.fund)',
    "true"
  ]),
  ...living("desk/project/ReportedGrants.ts", "what is reported was said", [
    'state.stage === "none" ? "new" : state.stage === "reported" && state.said?.fingerprint === fingerprint ? "known" : "changed"',
    "state.said.fingerprint"
  ]),
  ...living(
    "desk/project/ReportedGrants.ts",
    "what is known already is refused as such, and passed over; it is not given only to be quick",
    ['plans.filter(({ verdict }) => verdict !== "known"),', "plans", "true"]
  ),
  ...living("desk/project/ReportedGrants.ts", "how many are stored at once, and what nobody reads of them", [
    "{ discard: true, concurrency: 16 }",
    "{}",
    "false"
  ]),
  ...living("desk/project/Rounds.ts", "awards of other rounds answer other applications", [
    "const awards = yield* readRows(world, award, call === undefined ? undefined : award.facts.call.is(call))",
    "true"
  ]),
  ...living(
    "desk/directory/Places.ts",
    "by no name, and of no community, nothing is ever found: these lines tell the compiler",
    ["if (name === undefined) return", "false"],
    ["if (street !== undefined) streetOf.set(community, street)", "true"],
    [
      "const street = own?.street ?? (community === undefined ? undefined : places.streetOf.get(community)) ?? only(stated.streets)?.id",
      "false"
    ],
    ["({ community }) => community !== undefined && stated.communities !== undefined && isAmong(stated.communities, community)", "true"],
    ["const own = street ?? (community === undefined ? undefined : streetOf.get(community))", "false"]
  ),
  ...living("desk/directory/Places.ts", "only one that is found is there to be asked", [
    'const own = team.kind === "one" ? team.team : undefined',
    "true"
  ]),
  ...living("desk/directory/VolunteerListings.ts", "a number has one hash; it is kept only to be quick", [
    "hashes.set(idNumber, hash)",
    ";"
  ]),
  ...living("desk/directory/VolunteerListings.ts", "nothing else is ever listed under a volunteer: this tells the compiler", [
    '...(before?.type === "volunteer.listed" ? before : {}),',
    "true"
  ]),
  ...living(
    "desk/directory/PlaceListings.ts",
    "what is not said is not found either: this tells the compiler",
    ["const community = row.community === undefined ? undefined : communityIds.get(row.community)", "false"],
    ["const street = community?.street ?? (row.street === undefined ? undefined : streetIds.get(row.street))", "false"]
  ),
  ...living("desk/record/OnTime.ts", "what is written in two columns is read from them alike", [
    "const last = more === undefined ? to : ServiceTimes.read(from, to, more).attended.at(-1)?.to",
    "false"
  ]),
  ...living("desk/record/Remarks.ts", "of no requirements nothing is found; they are not compiled only to be quick", [
    "if (requirements.length === 0) return undefined",
    "false"
  ]),
  ...living("desk/record/Remarks.ts", "where the mask is nothing the decision finds nothing; it only takes longer", [
    "return row === undefined || checker.mask(row) === 0 ? [] : checker.decide(row).findings",
    "false"
  ]),
  ...living(
    "desk/record/Remarks.ts",
    "compiled anew the questions are the same; it only takes longer",
    ["if (known !== undefined) return known", "false"],
    ["compiled.set(era, made)", ";"]
  ),
  ...living(
    "desk/record/Surroundings.ts",
    "a day that is not known is neither before nor after another",
    ["const { from, to } = activities.get(activity) ?? { from: on, to: on }", "{}"],
    ["const { from, to } = activities.get(record.activity) ?? { from: record.on, to: record.on }", "{}"]
  ),
  ...living("desk/record/Surroundings.ts", "what is no record shares neither time nor occasion with one", [
    "...ofPerson(record, [...new Set(daysOf(record).flatMap((key) => days.get(key) ?? []))]),",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/record/Surroundings.ts",
    "of two days that are one it is the same which is taken",
    ["const earlier = (a: Day.Day, b: Day.Day): Day.Day => (a < b ? a : b)", "a <= b"],
    ["const later = (a: Day.Day, b: Day.Day): Day.Day => (a > b ? a : b)", "a >= b"]
  ),
  ...living(
    "desk/record/Surroundings.ts",
    "what the policy does not ask about is not asked, whatever is known of it; it is not looked up only to be quick",
    ["return value !== undefined && value !== false", "true", "value !== undefined || value !== false"]
  ),
  ...living("desk/record/Surroundings.ts", "every record of the store has an id", [
    "const served: Served = { ...facts, on, ...(record === undefined ? {} : { record }) }",
    "false"
  ])
]
