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
    "signUps: elsewhere.signUps.get(volunteer) ?? [],",
    '["Stryker was here"]'
  ]),
  ...living("desk/activity/Entries.ts", "nobody has no sign-ups", ["if (first === undefined) return nowhere", "false"]),
  ...living("desk/activity/Entries.ts", "a withdrawal of which no day is known is none", [
    "const given = { on: placeOn, time: { from: of.from, to: of.to }, ...(until === undefined ? {} : { withdrawnOn: until }) }",
    "false"
  ]),
  ...living("desk/activity/MayJoin.ts", "an override of no rule overrides nothing", [
    "{ volunteer, alsoAs = [], position, stated = {}, overrides = [], asOf }: Question",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/activity/Volunteers.ts",
    "an activity that was never planned refuses whatever is asked of it, and where nobody is asked about nothing is asked of what is known",
    ["if (plan === undefined || asked === undefined) return nobody", "false", "plan === undefined && asked === undefined"],
    [
      "const nobody: Known = { facts: { volunteer: () => ({}) }, relies: [], contradictions: [] }",
      "{}",
      "() => undefined",
      '["Stryker was here"]'
    ]
  ),
  ...living("desk/care/VisitLife.ts", "where nothing was found there is nobody to tell either", [
    'if (danger === undefined || to === undefined) return { outcome: "met", value: [], findings: [] }',
    "false"
  ]),
  ...living("desk/care/VisitLife.ts", "a visit that nobody planned refuses whatever is known", [
    "if (recipient === undefined) return { facts: nobody }",
    "false"
  ]),
  ...living("desk/care/WishLife.ts", "no other command says whether somebody was photographed", [
    'const isPhotographed = command.type === "fulfil" && command.photographed === true',
    "true"
  ]),
  ...living("desk/care/WishesToClaim.ts", "what is on the board was collected", [
    "if (state.collected === undefined) return false",
    "false",
    "true"
  ]),
  ...living("desk/care/DueVisits.ts", "an end that is not known is none", [
    "own.map(({ from, months, until }): VisitPlan.Rhythm => ({ from, months, ...(until === undefined ? {} : { until }) })),",
    "false"
  ]),
  ...living("desk/person/FileIds.ts", "of no streams a store says nothing; it is not asked only to be quick", [
    'ids.length === 0 ? Effect.succeed(new Map()) : ask("heads", () => world.store.heads(world.tenant, ids.map(streamOf)))',
    "false"
  ]),
  ...living("desk/care/OpenReports.ts", "a report that is open was raised", [
    "if (raised === undefined) return []",
    "false",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/care/Claiming.ts",
    "nobody is asked about nothing, and nobody has this id",
    ["if (person === undefined) return { facts: undefined, relies: [] }", '["Stryker was here"]'],
    ["const { going, relies } = yield* WhoGoes.on(world, [person], { family: [], team: undefined }, day, view)", '["Stryker was here"]']
  ),
  ...living(
    "desk/care/Claiming.ts",
    "whoever is asked about is answered of",
    ['const barred = BackgroundChecks.known(known?.checks ?? [], day).checkAnswer === "not-clear"', "known.checks", '["Stryker was here"]'],
    ["const facts = { listed: known?.isListed === true, barred, ofClaimer: true }", "known.isListed"]
  ),
  ...living("desk/care/Claiming.ts", "nobody is the same as nobody", [
    "const isSame = (one: string | undefined): boolean => one !== undefined && OnePerson.isSame(people, by, one)",
    "true"
  ]),
  ...living("desk/concern/ConcernLives.ts", "no party is the team that would be asked about besides", [
    '[...assigned, ...parties].flatMap((party) => (party.type === "team" ? [party.team] : []))',
    "true",
    '["Stryker was here"]'
  ]),
  ...living("desk/concern/ConcernLives.ts", "what nobody was assigned to has no team, and is not confirmed", [
    "const { assignedOn = -Infinity } = state",
    "+Infinity"
  ]),
  ...living("desk/fund/Gifts.ts", "a gift that is listed in a fund is booked there", [
    'return gift === undefined ? yield* new NotFound({ kind: "donation", id: donation }) : { fund: row.fund, state, gift }',
    "false",
    "{}"
  ]),
  ...living("desk/fund/Gifts.ts", "who is shown is who agrees to it: both are the same choice", [
    'const isNamed = gift.publicName === "named"',
    "true",
    "false",
    'gift.publicName !== "named"'
  ]),
  ...living("desk/fund/FundLives.ts", "where no case is named no award is either", ["default:", "default:"]),
  ...living("desk/fund/FundLives.ts", "no other command asks what the fund has booked; it is then read once more for nothing", [
    'const own = yield* seen(world, "fund", command.type === "reverse" || command.type === "commit" ? id : undefined, kinds.fund)',
    "true"
  ]),
  ...["desk/fund/Statements.ts", "desk/fund/BalanceLines.ts"].flatMap((file) =>
    living(file, "after nothing is from the beginning", [
      "const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) }",
      "false"
    ])
  ),
  ...living("desk/fund/BalanceLines.ts", "an order by nothing is that of the key", [
    'const { at, rows } = yield* ask("rows", () => world.store.rows(world.tenant, fundLine, where, [], page))',
    '["Stryker was here"]'
  ]),
  ...living("desk/fund/Statements.ts", "a fund that has rows is there; it is not asked for only to be quick", [
    'if (rows.length === 0 && held.length === 0) yield* Existing.require(world, "fund", fund)',
    "true",
    "rows.length === 0 || held.length === 0"
  ]),
  ...living("desk/reward/EarnedRecords.ts", "what is not there is unknown, as what is said to be unknown", [
    "const nothing: Countable.Asked = {",
    "{}"
  ]),
  ...living("desk/reward/PointsStatements.ts", "a day that nobody knows comes before none", [
    "const earlier = value.filter(({ on }) => on !== undefined && on < period.first)",
    "true"
  ]),
  ...living("desk/reward/RewardLives.ts", "to give up what one does not hold changes nothing", [
    'const others = record === undefined ? [] : [claimStep(record, { type: "give-up", account, entry, on })]',
    "false"
  ]),
  ...living("desk/project/Applying.ts", "an application that is screened answers a call, which has its days", [
    "keptSince: opened.length === 0 ? undefined : (Math.min(...opened) as Day.Day)",
    "false"
  ]),
  ...living("desk/project/AwardBookings.ts", "no other command names a commitment", [
    'if (command.type !== "pay" || command.commitment === undefined) return []',
    "false"
  ]),
  ...living("desk/project/ProjectLives.ts", "only a screening and a selection ask what is known of the applicant", [
    'const isJudged = command.type === "screen-in" || command.type === "select"',
    "true"
  ]),
  ...living("desk/project/ProjectLives.ts", "what was handed in has an applicant, a day and a call", [
    "if (!isJudged || applicant === undefined || submittedOn === undefined || of === undefined) return around",
    "false",
    "!isJudged && applicant === undefined"
  ]),
  ...living("desk/project/ProjectLives.ts", "a screening does not ask who stands beside it", [
    'const chosen = command.type === "select" ? yield* OfCall.selecting(world, id as Id.ApplicationId, of, round.state) : undefined',
    "true"
  ]),
  ...living("desk/project/ProjectLives.ts", "no other command says whether it is upheld", [
    'const ends = command.type === "refuse" || (command.type === "answer" && command.upheld)',
    "true"
  ]),
  ...living("desk/project/ProjectLives.ts", "no other command names who pays", [
    'const named = proposal ?? (command.type === "name-payer" ? command : undefined)',
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
  ...living("desk/directory/ListedDays.ts", "of a day and itself either is the earlier", [
    "const earlier = (one: string, other: string): string => (other < one ? other : one)",
    "other <= one"
  ]),
  ...living("desk/directory/PlaceListings.ts", "what is not said is no id", [
    "const station = row.station === undefined ? undefined : Id.fromText<StationId>(row.station)",
    "false"
  ]),
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
    "desk/record/OnTime.ts",
    "what was asked before is remembered only to be quick",
    ["if (answers === undefined) known.set(ended, (answers = new Map()))", "true"],
    ["if (answer === undefined && !answers.has(enteredOn)) {", "true", "answer === undefined || !answers.has(enteredOn)"],
    ["answers.set(enteredOn, answer)", ";"],
    ["if (era === undefined) {", "true"],
    ["this.#eraOf.set(on, era)", ";"],
    ["kept.set(policy, ofPolicy.set(calendar, known))", ";"]
  ),
  ...living(
    "desk/record/OnTime.ts",
    "of an unknown day of entry the rule says as much; between two changes all days are alike",
    ["if (on === undefined || enteredOn === undefined) return undefined", "false"],
    ["const view = Policy.on(this.#policy, first ?? on)", "first && on"]
  ),
  ...living("desk/record/OnTime.ts", "what is written in two columns is read from them alike", [
    "const last = more === undefined ? to : ServiceTimes.read(from, to, more).attended.at(-1)?.to",
    "false"
  ]),
  ...living("desk/record/RecordedServices.ts", "a record that has a row has begun", [
    'if (state.stage === "none") return []',
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/Remarks.ts", "of no requirements nothing is found; they are not compiled only to be quick", [
    "if (requirements.length === 0) return undefined",
    "false"
  ]),
  ...living("desk/record/Remarks.ts", "where the mask is nothing the decision finds nothing; it only takes longer", [
    "return row === undefined || checker.mask(row) === 0 ? none : checker.decide(row).findings",
    "false"
  ]),
  ...living(
    "desk/record/Remarks.ts",
    "compiled anew the questions are the same; it only takes longer",
    ["if (before !== undefined) return before", "false"],
    ["ofEras.set(era, made)", ";"]
  ),
  ...living("desk/record/Surroundings.ts", "what is no record shares neither time nor occasion with one", [
    "...ofPerson(record, [...new Set(daysOf(record).flatMap((key) => days.get(key) ?? []))]),",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/ActivityDays.ts", "of two days that are one it is the same which is taken", [
    "known === undefined ? more : { from: known.from < more.from ? known.from : more.from, to: known.to > more.to ? known.to : more.to }",
    "known.from <= more.from",
    "known.to >= more.to"
  ]),
  ...living(
    "desk/record/Surroundings.ts",
    "what the policy does not ask about is not asked, whatever is known of it; it is not looked up only to be quick",
    ["return value !== undefined && value !== false", "true", "value !== undefined || value !== false"]
  ),
  ...living("desk/record/GroupCommands.ts", "nothing stands under a new id; it is not looked for only to be quick", [
    "const step = Wording.judged(worded, { ...stepOf(world, group, command, { records: new Map(), listed }), isNew: true })",
    "false"
  ]),
  ...living("desk/record/GroupCommands.ts", "naming a head assesses nothing", [
    "assess: () => [],",
    "() => undefined",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/GroupCommands.ts", "where a record is none the head-count refuses the whole", [
    ": Decision.met([])",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/GroupCommands.ts", "a head-count that is none is not voided", [
    "const groups = [...new Set(states.flatMap((state) => ServiceRecord.headOf(state) ?? []))]",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/GroupCommands.ts", "there are as many states as head-counts: this tells the compiler", [
    'return new Set(groups.filter((_, i) => heads[i]?.stage === "voided"))',
    "heads[i].stage"
  ]),
  ...living("desk/import/GroupPlan.ts", "nothing stands under a new id; it is not looked for only to be quick", [
    "{ isNew: true }",
    "{}",
    "false"
  ]),
  ...living("desk/import/GroupPlan.ts", "what a row would change has begun", [
    'state.stage !== "none" && Canonical.text(facts) === Canonical.text(state.facts)',
    "true"
  ]),
  ...living("desk/record/RecordCommands.ts", "nothing stands under a new id; it is not looked for only to be quick", [
    "NamedPeople.judged(named, { ...stepOf(world, record, command, { others: minutes, around, people: OnePerson.nobody }), isNew: true }),",
    "false"
  ]),
  ...living("desk/record/RecordCommands.ts", "what no version was said with is told apart either way", [
    'const at = expectedVersion === undefined ? "" : ` at ${expectedVersion}`',
    "false"
  ]),
  ...living("desk/record/RecordCommands.ts", "an answer without facts assesses nothing; it is not looked up only to be quick", [
    'if (command.type === "answer") return {}',
    "false"
  ]),
  ...living("desk/record/RecordCommands.ts", "a record that exists has begun, and one that is not recorded yet is not among the others", [
    'return state.stage === "none" || !ServiceFacts.isComplete(state.facts) ? {} : yield* Surroundings.of(world, state.facts, { record })',
    "false",
    "{}"
  ]),
  ...living("desk/record/RecordCommands.ts", "what it does is said below, with the day on which it was entered first", [
    "...steps((today) => today),",
    "() => undefined"
  ]),
  ...living("desk/record/RecordCommands.ts", "a record that exists has a row, and its row a volunteer", [
    'row?.volunteer === undefined ? Effect.fail(new NotFound({ kind: "record", id: record })) : Effect.succeed(row.volunteer)',
    "false",
    "row.volunteer",
    "{}"
  ]),
  ...living(
    "desk/import/RecordPlan.ts",
    "a record counted once more in place of itself changes nothing, and only a draft lacks what is counted",
    [
      "if (after !== undefined && after !== before && !planned.findings.some(ServiceRecordApproval.isNeed))",
      "after !== undefined || after !== before",
      "true"
    ]
  ),
  ...living("desk/import/RecordPlan.ts", "what a row would change has begun", [
    'if (state.stage === "none") return false',
    "false",
    "true"
  ]),
  ...living("desk/import/RecordPlan.ts", "where nobody keeps count of minutes nobody asks whose they are", [
    "const servedBy = ({ minutes }: Deciding, { person }: Known): string | undefined => (minutes === undefined ? undefined : person.id)",
    "false"
  ]),
  ...living("desk/import/RecordPlan.ts", "only complete rows are paired with a record", [
    ': ServiceRecord.decide({ type: "draft", facts, origin }, state, context)',
    "{}"
  ]),
  ...living("desk/record/Remarking.ts", "what counts was entered", [
    "if (entered === undefined) return []",
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/record/Remarking.ts", "where there is a first there is a last", [
    "if (roster === undefined || first === undefined || last === undefined) return Effect.succeed(new Map())",
    "false"
  ]),
  ...living("desk/record/Remarks.ts", "with a supervisor a group is in order, whatever is known of its registration", [
    "team === undefined || (team.registered === undefined && team.supervisor === undefined) ? undefined : team",
    "true"
  ]),
  ...living("desk/record/Remarks.ts", "between two changes the values of every day are the same", [
    "const view = Policy.on(policy, era ?? day)",
    "era && day"
  ]),
  ...living("desk/record/Remarks.ts", "of whom no roster says anything nothing is found; it is not asked only to be quick", [
    "if (paidDutyMinutes === undefined && (!isService || (around.exclusion === undefined && duty === undefined))) return undefined",
    "false"
  ]),
  ...living(
    "desk/record/Surroundings.ts",
    "what the policy does not ask about is not asked, whatever is known of it; it is not looked up only to be quick",
    ["const asksOfPerson = asks(overlapWarning) || asks(sessionsPerActivityDay) || asksOfDuty(policy, on)", "true"],
    [
      'const asksOfActivity = asks(activityDays) || (asks(selfSignInPeople) && facts.evidence === "self-sign-in")',
      "true",
      'asks(selfSignInPeople) || facts.evidence === "self-sign-in"'
    ]
  ),
  ...living("desk/record/Surroundings.ts", "nobody is employed by what is not known", [
    "const forOwnEmployer = served.some((one) => one !== undefined && duty.employers.includes(one))",
    "true"
  ]),
  ...living("desk/tally/Anomalies.ts", "a finding stands at a record that was looked at", [
    "return record === undefined || (period !== undefined && !Period.contains(period, record.on)) ? [] : [{ record, finding }]",
    "false"
  ]),
  ...living(
    "desk/tally/Anomalies.ts",
    "what counts was entered, and a place that is not known is none",
    ["...(entered === undefined", "false"],
    ["...(entered.place === undefined ? {} : { place: entered.place }),", "false"]
  ),
  ...living(
    "desk/record/Countable.ts",
    "asked of each record the answer is the same; it only takes longer",
    ["const isEach = (parameter: string, harmless: string): boolean =>", "() => undefined"],
    [
      "(policy.timelines.get(parameter) ?? []).every(({ value }) => value === undefined || value.value === harmless)",
      '["Stryker was here"]',
      "() => undefined",
      "false",
      "value === undefined && value.value === harmless"
    ]
  ),
  ...living("desk/record/Countable.ts", "no value holds on a day that is not known", [
    "if (row.on === undefined) return undefined",
    "false"
  ]),
  ...living(
    "desk/tally/Explaining.ts",
    "a record that has a row has begun, and is among those of its volunteer",
    ['...(state.stage === "none" ? [] : [state.facts.leader ?? ""])', "false", '["Stryker was here"]'],
    [
      'const texts = Names.textIds(state.stage === "none" ? [] : [...Names.wordsOf(state.facts), ...wordsSaid(value.history)])',
      "false",
      '["Stryker was here"]'
    ],
    ["record: found ?? { row: value.own, trace: undefined, findings: [] },", "{}", '["Stryker was here"]']
  ),
  ...living("desk/tally/Explaining.ts", "what was never recorded is not live", [
    "if (entry === undefined || !ServiceRecord.isLive(state)) return []",
    "false"
  ]),
  ...living("desk/tally/Explaining.ts", "a record that counts lacks nothing that counting needs", [
    "const counted = rows.flatMap((row) => (reasons.get(row.record) === undefined ? (TallyRecords.recordOf(row) ?? []) : []))",
    '["Stryker was here"]'
  ]),
  ...living("desk/tally/Explaining.ts", "every record of the store has an id", [
    '.toSorted((a, b) => (a.row.on ?? 0) - (b.row.on ?? 0) || Order.byText(a.row.record ?? "", b.row.record ?? ""))',
    'b.row.record && ""'
  ]),
  ...living("desk/tally/Explaining.ts", "no text has the id of a name that is not there", [
    "rows.flatMap(({ activityName }) => activityName ?? [])",
    '["Stryker was here"]'
  ]),
  ...living("desk/tally/ExplanationText.ts", "there are as many steps as lines: this tells the compiler", [
    "...told.map(({ text }, index): Line => ({ depth: 2, text: `${text}${basisOf(trace?.steps[index]?.use, locale)}` })),",
    "trace?.steps[index].use",
    "trace.steps"
  ]),
  ...living("desk/tally/Retallying.ts", "a finding that stands in both lists stands in neither answer", [
    "const uncounted: Finding[] = []",
    '["Stryker was here"]'
  ]),
  ...living("desk/tally/Standing.ts", "on each of its days somebody was there", [
    "if (attendedMinutes > 0) occasions.add(`${record.activity} ${record.on}`)",
    "true",
    "attendedMinutes >= 0"
  ]),
  ...living("desk/tally/Standing.ts", "no month is later than one that is not a number", [
    "if (window !== undefined && Day.monthIndex(day) > Day.monthIndex(on) - window) months.add(Day.monthIndex(day))",
    "true"
  ]),
  ...living(
    "desk/record/TallyRecords.ts",
    "what counts lacks nothing that counting needs",
    ["if (record !== undefined) all.push({ record, asked })", "true"],
    ["if (head !== undefined) heads.push(head)", "true"]
  ),
  ...living("desk/tally/Tallying.ts", "no period is no bound", [
    "const question: Totals.Question = { by, timeClass, ...(period === undefined ? {} : { period }) }",
    "false"
  ]),
  ...living("desk/tally/Tallying.ts", "counting asks for the class of time itself; what is left out is left out only to be quick", [
    "const own = records.filter((record) => record.timeClass === timeClass)",
    "records",
    "true"
  ]),
  ...living(
    "desk/tally/Tallying.ts",
    "the reference counts the same, and nothing where there is nothing; it only takes longer",
    ["if (records.length === 0) return []", "false"],
    ["if (!records.every(fitsColumns)) return Totals.of(Tally.count(records, eras), question)", "true"],
    [
      "const fitsColumns = ({ attended, travel = [], untimedMinutes = 0 }: TallyRecord): boolean =>",
      "() => undefined",
      '["Stryker was here"]'
    ],
    [
      "untimedMinutes <= Runs.longestMinutes && Span.minutes(attended) + Span.minutes(travel) <= Runs.longestMinutes",
      "false",
      "untimedMinutes < Runs.longestMinutes",
      "Span.minutes(attended) + Span.minutes(travel) < Runs.longestMinutes"
    ]
  ),
  ...living("desk/tally/Uncredited.ts", "in no period lies a day that is not known", [
    "const falls = (day: Day.Day | undefined): boolean => period === undefined || (day !== undefined && Period.contains(period, day))",
    "true"
  ]),
  ...living("desk/matching/MatchingLives.ts", "where no case is named nothing is given back either", ["default:", "default:"]),
  ...living(
    "desk/matching/Proposing.ts",
    "what is not known is no place and no time, and an end without a beginning is not stored",
    ["from === undefined || to === undefined ? {} : { times: { from, to } }", "false", "from === undefined && to === undefined"],
    ["cleared: volunteer === undefined ? undefined : cleared(volunteer)", "false"]
  ),
  ...living("desk/matching/Proposing.ts", "what no need asks for nobody misses", [
    "return (owner: string): readonly string[] => (all.get(owner) ?? []).map(({ feature }) => feature)",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/matching/Clearance.ts",
    "where everyone is asked staff are asked the same, and where only staff are no clearance is asked of an offer",
    ["const work = { lastDay: day, childFacing: true, employed: false, ...BackgroundChecks.known(checks, day) }", "true"]
  ),
  ...living("desk/matching/Clearance.ts", "what is no check has no day and no answer", [
    "const checks = byPerson.get(volunteer) ?? []",
    '["Stryker was here"]'
  ]),
  ...living("desk/team/CommunityChecks.ts", "no team has an id that is not known", [
    "const volunteers = value.volunteers.filter((one) => one.team !== undefined && teams.has(one.team))",
    "true"
  ]),
  ...living("desk/team/CommunityChecks.ts", "only what was held has ended on a day, and no day that is not known lies in a year", [
    '({ stage, endedOn }) => stage === "held" && endedOn !== undefined && first <= endedOn && endedOn <= on',
    "true",
    'stage === "held" || endedOn !== undefined'
  ]),
  ...living(
    "desk/team/Elsewhere.ts",
    "its own links close the same circle, and an end that is not known is none",
    ["links: linksOf(rows.filter(({ formation: of }) => of !== formation)),", "rows", "true"],
    ["...(until === undefined ? {} : { until })", "false"]
  ),
  ...living("desk/team/HonourFacts.ts", "of a star no rule of selection asks anything", [
    'if (subject === undefined || subject.kind === "star") return Effect.succeed({})',
    "false"
  ]),
  ...living("desk/team/InPlace.ts", "where a row has no such column nobody asks by it", [
    'volunteers: has(register, "volunteer") ? readRows(world, volunteer) : Effect.succeed([]),',
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/team/TeamChecks.ts",
    "of nobody nothing is kept; an end that is not known is none",
    [
      "const been = people === undefined ? [] : yield* readRows(world, personKind, personKind.facts.person.isOneOf(people))",
      '["Stryker was here"]'
    ],
    [
      "const posts = people === undefined ? [] : yield* readRows(world, stationPost, stationPost.facts.person.isOneOf(people))",
      '["Stryker was here"]'
    ],
    ["...(until === undefined ? {} : { until })", "false"]
  ),
  ...living(
    "desk/team/TeamLives.ts",
    "no other command asks for them",
    [": Effect.succeed({ facts: [] })", "{}", '["Stryker was here"]'],
    ['if (command.type !== "grant") return { facts: { selected: [], measures: {} } }', "false", "{}", '["Stryker was here"]']
  ),
  ...living("desk/team/TeamLives.ts", "of nobody no certificate is kept", [
    'const founders = command.type === "propose" ? command.founders : (state.proposal?.founders ?? [])',
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/team/FailingTeams.ts",
    "what is said of nobody is said of no member",
    ["const been = [...people].flatMap((person) => kindsOf.get(person) ?? [])", '["Stryker was here"]'],
    ["const known = { members: own, standings: standingsOf.get(team) ?? [], been, stated: {}, ...certified }", '["Stryker was here"]']
  ),
  ...living("desk/team/StarsBelow.ts", "no honour is told twice", [
    "below: all.toSorted((a, b) => (a.honour < b.honour ? -1 : 1))",
    "a.honour <= b.honour"
  ]),
  ...living("desk/team/StarsBelow.ts", "where no star was granted nobody is asked about", [
    "if (first === undefined) return { kept, measures: () => ({}), minutes: () => new Map() }",
    "{}",
    "() => undefined"
  ]),
  ...living("desk/team/StarsBelow.ts", "a day that is measured again is the same; it only takes longer", ["ofDay.set(on, known)", ";"]),
  ...living("desk/team/TeamsOf.ts", "of no teams somebody belongs to none; nobody is looked for only to be quick", [
    "Effect.forEach(teams.length === 0 ? [] : entries, (entry) =>",
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/team/Workloads.ts", "no team is told twice", [
    "teams: teams.toSorted((a, b) => b.learners - a.learners || (a.team < b.team ? -1 : 1))",
    "a.team <= b.team"
  ]),
  ...living(
    "desk/report/Publishing.ts",
    "no day that is not known lies in a quarter, and a tag that is kept says its group",
    ["const inQuarter = (day: Day.Day | undefined): boolean => day !== undefined && Period.contains(quarter, day)", "true"],
    ["from !== undefined && from <= quarter.last && (over === undefined || over > quarter.first)", "true"],
    ["const held = (tagsOf.get(recipient) ?? []).flatMap(({ group, from, endedOn }) =>", '["Stryker was here"]'],
    ["group !== undefined && holds(from, endedOn) ? [group] : []", "true"]
  ),
  ...living("desk/person/Anonymising.ts", "texts that nobody has are not theirs", [
    "const own = footprints.own.get(id) ?? new Set()",
    "footprints.own.get(id) && new Set()"
  ]),
  ...living(
    "desk/person/Anonymising.ts",
    "who is known is there to be read, and no text holds a number without a digit",
    ['const sought = person === undefined ? undefined : soughtOf(world, person, yield* ask("names", () => people.names(tenant)))', "false"],
    ['const scrubbed = sought === undefined ? 0 : yield* ask("protectTexts", () => Scrubbing.sealed(world, sought, id))', "false"],
    ["if (sought === undefined) return () => false", "false"],
    ["phones: phone === undefined ? [] : [phone],", '["Stryker was here"]']
  ),
  ...living("desk/person/Anonymising.ts", "of no texts none is removed; nobody is asked only to be quick", [
    'if (going.length > 0) yield* ask("removeTexts", () => people.removeTexts(tenant, going))',
    "true",
    "going.length >= 0"
  ]),
  ...living("desk/person/BegunStates.ts", "one after the other they are the same; it only takes longer", ["{ concurrency: 16 }", "{}"]),
  ...living(
    "desk/person/DirectoryNames.ts",
    "by its parts or by every name it is recognised alike; where it is cut changes only how long it takes",
    [
      "const isShort = texts.reduce((parts, { length }) => parts + (length * (length - 1)) / 2, 0) <= mostParts",
      "texts.reduce((parts, { length }) => parts + length * (length - 1) / 2, 0) < mostParts"
    ],
    ["for (let from = 0; from < text.length; from++)", "from <= text.length"]
  ),
  ...living(
    "desk/person/Footprints.ts",
    "of two days that are one it is the same which is kept, and whoever is named was asked about",
    ["if (last === undefined || last < day) lastOn.set(id, day)", "last <= day"],
    ["for (const id of named) own.get(id)?.add(text)", "own.get(id).add"]
  ),
  ...living(
    "desk/person/ForgettingPeople.ts",
    "no other event has a former name, and no text contains a number that is not there",
    [
      'const former = events.filter(isOfName).flatMap((data) => KeptTexts.idsIn(data["former"]).flatMap((text) => kept.get(text) ?? []))',
      "events",
      '["Stryker was here"]'
    ],
    ['const isOfName = ({ type }: EventData): boolean => type === "person-name.changed"', "true"]
  ),
  ...living("desk/person/ForgettingPeople.ts", "no text contains a number that is not there", [
    "const [names, phones] = [[person.name, ...former] as const, person.phone === undefined ? [] : [person.phone]]",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/person/Scrubbing.ts",
    "no number ends in what is not known; which of those that do are theirs their hash says, and no text holds a number without a digit",
    ["if (idTail !== undefined)", "true"],
    [
      "for (const number of WrittenNumbers.idNumbers(text).map(WrittenNumbers.bare)) if (number.endsWith(idTail)) numbers.add(number)",
      "true"
    ],
    ["const theirs: string[] = []", '["Stryker was here"]']
  ),
  ...living(
    "desk/person/Scrubbing.ts",
    "of no texts none is read or put, and one that is looked through again is not changed again; it only takes longer",
    ["if (changed.length > 0) await people.putTexts(tenant, changed)", "true", "changed.length >= 0"],
    ["const last = page.at(-1)", "+1"],
    ["for (let from = 0; from < ids.length; from += pageLength) {", "from <= ids.length"]
  ),
  ...living("desk/person/KeptTexts.ts", "one entry is there: this tells the compiler", [
    'if (entries.length === 1 && only?.[0] === "text" && typeof only[1] === "string") return [only[1]]',
    "only[0]"
  ]),
  ...living(
    "desk/person/KeptTexts.ts",
    "nobody protects whom nobody names; every text and every name was asked about",
    ["const whose = about.get(text.id) ?? []", '["Stryker was here"]'],
    [
      'const isProtected = new Set(of.length === 0 ? [] : yield* ask("known", () => protectedPeople.known(tenant)))',
      '["Stryker was here"]'
    ],
    ["[...new Set([...subjects, ...PersonalText.marksIn(text, known).flatMap((hash) => idsOf.get(hash) ?? [])])]", '["Stryker was here"]']
  ),
  ...living("desk/person/MergedPeriods.ts", "what is recorded lacks nothing that counting needs", [
    "const records = rows.filter((row) => why(row) === undefined).flatMap((row) => TallyRecords.recordOf(row) ?? [])",
    '["Stryker was here"]'
  ]),
  ...living("desk/person/MergedPeriods.ts", "booking asks for no day and no period", [
    'state.stage === "open" ? Decision.met([]) : PeriodClosing.decide({ type: "book", change }, state, { today, period })',
    "{}"
  ]),
  ...living(
    "desk/person/RenamingPeople.ts",
    "an order of a name has been done: its stream has begun; and put again the name is the same",
    ["if (history.at(-1)?.position === submitted.done.first) yield* put(world, id, order.name)", "history.at(-1).position"],
    ["if (person === undefined || person.name === name) return", "false"]
  ),
  ...living("desk/care/RecipientLives.ts", "an end asks for nothing but its day, which the file that is closed is held against too", [
    'return VisitPlan.decide({ type: "end", on: day, reason }, state, { today, view, recipient, file: {}, minor: undefined })',
    "{}"
  ]),
  ...living(
    "desk/care/RecipientLives.ts",
    "only a note asks whom it is about, only opening whether they serve, and an end asks for neither",
    [
      'const facts: OfFile = { isVolunteer: false, of: { age: undefined, minor: undefined, ownConsent: "none", guardianConsent: "none" } }',
      "{}",
      "true"
    ],
    ["return { facts }", "{}"],
    ['if (command.type === "end") return { facts: { file: {}, minor: undefined } }', "false", "{}"]
  ),
  ...living("desk/care/EscalationLife.ts", "what was never handed over refuses whatever is known", [
    "return state.with === undefined ? nobody : yield* taker(world, state.with, command.by, Day.require(command.on))",
    "false"
  ]),
  ...living("desk/care/EscalationLife.ts", "what is not there is unknown, as what is said to be unknown", [
    "const nobody = { facts: { isProfessional: undefined } }",
    "{}"
  ]),
  ...living("desk/care/AppealLinks.ts", "nothing has this id", ['if (typeof words !== "string") return []', '["Stryker was here"]']),
  ...living("desk/care/DueVisits.ts", "no other visit is asked for", [
    'return stage === "kept" || stage === "attempted" ? [{ recipient: recipient as PersonId, came: stage, on }] : []',
    "true",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/directory/Coverage.ts",
    "what is kept says its team, and no place is called by a name that is not known",
    ["projects.flatMap(({ team, ...one }) => (team === undefined ? [] : [{ ...one, team }]))", "false"],
    ["names: new Map(names.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])))", "false"]
  ),
  ...living(
    "desk/directory/DirectoryImport.ts",
    "a gate that is passed with a wrong number is asked for anew; it only takes longer",
    ["const gate = { at: yield* ImportGate.version(world) }", "{}"],
    ["gate.at += 1", "gate.at -= 1"]
  ),
  ...living(
    "desk/directory/DirectoryImport.ts",
    "of nothing nothing is put; nobody is asked only to be quick",
    [
      'if (places.texts.length > 0) yield* ask("putTexts", () => world.people.putTexts(world.tenant, places.texts))',
      "true",
      "places.texts.length >= 0"
    ],
    ['people.length === 0 ? Effect.void : ask("put", () => world.people.put(world.tenant, people))', "false"]
  ),
  ...living("desk/directory/KnownListings.ts", "no listing says nothing", [
    "return before !== undefined && Canonical.text({ ...before }) === Canonical.text({ ...event })",
    "true"
  ]),
  ...living(
    "desk/directory/InDirectory.ts",
    "what is named has an id of one of these kinds, and a day that is no text is none",
    ["ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]))", "false"],
    ["if (kind !== undefined) found.set(`${kind}/${id}`, { kind, id })", "true"]
  ),
  ...living(
    "desk/directory/KnownListings.ts",
    "only days are numbers, they are never text, and a stream has one kind of listing",
    [
      'if (value !== undefined) event[name] = days.has(name) && typeof value === "number" ? Day.text(value as Day.Day) : value',
      'days.has(name) || typeof value === "number"',
      "true"
    ],
    ["return event?.type === type ? (event as Of<T>) : undefined", "true"]
  ),
  ...living("desk/directory/Listings.ts", "nothing stands under a new id; it is not looked for only to be quick", [
    "{ isNew: true }",
    "{}",
    "false"
  ]),
  ...living("desk/place/PartyGaps.ts", "there is one answer for each question: this tells the compiler", [
    "const communities = registered.map((one, i): Community => ({ ...one, name: there[i]?.name ?? one.community, street: there[i]?.street }))",
    "there[i].name",
    "there[i].street"
  ]),
  ...living("desk/place/PostsOf.ts", "in no units somebody has no post; none is looked for only to be quick", [
    "units.length === 0",
    "false"
  ]),
  ...living(
    "desk/place/ServingKeyWork.ts",
    "a street that is not known lists nothing, no other command says what a goal serves, and what is listed now is served by nothing yet",
    ['seen(world, "key-work", street === undefined ? undefined : InYear.idOf(street, year), kinds["key-work"])', "false"],
    ['const after = command.type === "set-goal" || command.type === "point-goal" ? command.serves : undefined', "true"],
    ['if (command.type !== "strike") return { relies: [], others: [] }', "false"]
  ),
  ...living("desk/place/ServingKeyWork.ts", "what was seen was seen at a version: this tells the compiler", [
    "): Step.Step => Step.on(kind, name, id, { state, version: at?.version ?? 0 }, () => Decision.met(events))",
    "at.version"
  ]),
  ...living("desk/person/ActingOnOwn.ts", "one after the other they are the same; it only takes longer", ["{ concurrency: 16 }", "{}"]),
  ...living("desk/person/MergeReasons.ts", "no change is one of no minutes", [
    'return minutes < 0 ? finding("person-merge.minutes-lost", facts, notice) : finding("person-merge.minutes-gained", facts, notice)',
    "minutes <= 0"
  ]),
  ...living(
    "desk/person/Merged.ts",
    "kept or read anew it is the same, and where all were separated again nobody stands under another entry; it only takes longer",
    ["if (before?.passed === passed) return before.people", "false"],
    ["const now = all.length === 0 ? OnePerson.nobody : OnePerson.of(all)", "false"],
    ["known.set(world, { passed, people: now })", "{}"]
  ),
  ...living("desk/person/MergingPeople.ts", "each that is asked for is answered: this tells the compiler", [
    "const known = KnownVolunteer.of(both.flatMap((one) => of.get(one) ?? []))",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/person/NamedPeople.ts",
    "where nobody is named nothing is relied on, and whoever was never merged stands under no other entry; they are not looked for only to be quick",
    ["if (streams.length === 0) return { findings: [], relies: [] }", "false"],
    ["const moved = [...all].filter((id) => hasBegun(PersonMerge.streamOf(id as PersonId)))", "[...all]"],
    ["const people = moved.length === 0 ? OnePerson.nobody : yield* Merged.people(world)", "false"]
  ),
  ...living("desk/person/TextsIn.ts", "nobody has such an id", [
    'return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []',
    '["Stryker was here"]'
  ]),
  ...living("desk/person/Twice.ts", "of accounts it is asked only whether both have one", ['() => "open"', "() => undefined"]),
  ...living(
    "desk/person/WhereItStands.ts",
    "one way alone is taken, and two that are the same are one, tried or not; it only takes longer",
    ["if (begun.length === 0) return own", "false"]
  ),
  ...living("desk/verification/JournalCheck.ts", "every kind that is present has its check", [
    "return !isPresent || checks.get(kind)?.(data) === true",
    "checks.get(kind)(data)"
  ]),
  ...living(
    "desk/verification/Verification.ts",
    "where anything was written all three of them are another; each is asked, for a broken store may keep two",
    [
      "if (later.hash !== head.hash || later.position !== head.position || more.length > 0) continue",
      "(later.hash !== head.hash || later.position !== head.position) && more.length > 0",
      "later.hash !== head.hash && later.position !== head.position",
      "false"
    ]
  ),
  ...living(
    "desk/verification/Verification.ts",
    "one round more or less is as good; a promise that was not met is none",
    ["for (let round = 0; round < mostRounds; round++) {", "round <= mostRounds"],
    ["...(check.promiseMet === undefined ? {} : { promiseMet: check.promiseMet }),", "false"]
  ),
  ...living(
    "desk/person/ImportPeople.ts",
    "nobody is remembered by a number or an id that is not known",
    ["const hashed = claim.idHash === undefined ? nobody : (people.byHash.get(claim.idHash) ?? nobody)", "false"],
    ["const known = id === undefined ? undefined : people.byId.get(id)", "false"]
  ),
  ...living("desk/import/Pairing.ts", "what came of no row has a fingerprint that no row has", [
    'if (rowKey === "") return false',
    "false"
  ]),
  ...living("desk/import/ResolvedRow.ts", "of no findings there are none; no list is made only to be quick", [
    "const read = row.findings.length === 0 ? nothing : row.findings.map((one) => one.finding)",
    "false"
  ]),
  ...living(
    "desk/import/ImportTexts.ts",
    "looked at again a text says the same; it only takes longer",
    ["if (harmless.get(text) === known.names.size) return false", "false"],
    ["if (harmless.size >= mostRemembered) harmless.clear()", "true", "harmless.size < mostRemembered"]
  ),
  ...living(
    "desk/import/ImportSurroundings.ts",
    "what adds nothing to what is around is left out only to be quick",
    ["const isBare = registered === undefined && supervisor === undefined && isUnpaid", "false"],
    ["if (overlapMinutes === 0 && paidDutyMinutes === 0 && isBare && outside === undefined && this.#occasions === undefined)", "false"],
    ["const duty = isUnpaid ? undefined : Surroundings.dutyFor(facts, this.#duties, this.#posts, on)", "false"],
    ["...(duty === undefined ? {} : { duty }),", "false"],
    ["if (there.some((one) => attended.some((span) => Span.overlaps(one, span)))) (others ??= []).push(...there)", "true"],
    ["return others === undefined ? 0 : Span.minutes(Span.intersect(Span.union(attended), Span.union(others)))", "false"]
  ),
  ...living(
    "desk/import/ImportSurroundings.ts",
    "a parameter without a timeline asks for nothing, and where nobody asks about time none is looked at",
    ["(timelines.get(id) ?? []).some(({ value }) => value !== undefined && value.value !== false)", '["Stryker was here"]'],
    ["this.#time === undefined", "false"]
  ),
  ...living(
    "desk/import/RowFacts.ts",
    "recognised or written once more it is the same; it only takes longer",
    ["if (known !== undefined) return known", "false"],
    ["this.#categories.set(category, recognised)", ";"],
    ["this.#days.set(day, text)", ";"]
  ),
  ...living(
    "desk/import/RowNumbers.ts",
    "looked at once more a text says the same, and the rule itself finds nothing where there is nothing; it only takes longer",
    ["if (text === undefined) return false", "true"],
    ["if (known !== undefined) return known", "false"],
    ["const holds = idNumbers !== NumbersInWords.none || phoneNumbers !== NumbersInWords.none", "true"],
    ["if (seen.size >= mostRemembered) seen.clear()", "true", "false", "seen.size > mostRemembered", "seen.size < mostRemembered", ";"],
    ["seen.set(text, holds)", ";"],
    ["if (!holdsOne(activityName) && !holdsOne(content) && !holdsOne(location)) return none", "false"]
  ),
  ...living(
    "desk/import/ChunkRoom.ts",
    "a month and a year are told apart by their size alone; a day that is added twice adds nothing",
    ["if (on === undefined || on === this.#last) return this", "false"],
    ["for (const day of [on, Day.plusDays(on, 1)]) this.#seen.add(Day.monthIndex(day)).add(-Day.parts(day).year)", "+Day.parts(day).year"]
  ),
  ...living("desk/reward/Unbacked.ts", "an account in which something stands has a holder; else records are read for nothing", [
    "if (holder === undefined || standing.length === 0) return []",
    "false",
    "holder === undefined && standing.length === 0"
  ]),
  ...living("desk/reward/RewardLives.ts", "a refusal gives no events, whatever they would have been", [
    "? Decision.from<readonly PointsAccount.Event[]>([], reasons)",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/team/InPlace.ts",
    "where a register has no such column nobody asks by it, and no project has the id of one that is not said",
    ['projects: has(register, "project") ? readRows(world, featureProject) : Effect.succeed([]),', '["Stryker was here"]'],
    ['stations: has(register, "project") ? readRows(world, station) : Effect.succeed([]),', '["Stryker was here"]'],
    ['awards: has(register, "project") ? readRows(world, award) : Effect.succeed([])', '["Stryker was here"]'],
    ["project === undefined ? {} : { ...places.get(String(project)), ...places.get(String(station)) }", "false"]
  ),
  ...living(
    "desk/impact/ChangedAnswers.ts",
    "what is asked again is answered the same; every reading that fits was asked, and both policies are asked of the same things",
    ["if (!pairs.has(key)) pairs.set(key, yield* pairsOf(reading, on, sides))", "true"],
    ["(pairs.get(`${kind} ${on}`) ?? []).filter(([was]) => was.asked.some((one) => isOf(one, rule)))", '["Stryker was here"]'],
    ["return other === undefined ? [] : [[one, other] as const]", "false", '["Stryker was here"]']
  ),
  ...living("desk/impact/CheckedAnswers.ts", "what was submitted has an applicant: this tells the compiler", [
    "if (state.applicant === undefined) return []",
    "false",
    '["Stryker was here"]'
  ]),
  ...living("desk/impact/ActivityAnswers.ts", "what stands in the register was planned: this tells the compiler", [
    "return plan === undefined ? [] : [{ id, state: { ...state, plan }, on: Day.earlier(Span.lastDay(plan.time), on) }]",
    "false",
    '["Stryker was here"]'
  ]),
  ...living(
    "desk/Submission.ts",
    "each step has a stream and was moved, and what is not met was refused before: this tells the compiler",
    ['const stream = asked[i]?.stream ?? ""', "asked[i].stream"],
    [
      "...steps.map((step, i): Append => append(world, step.stream, versions[i] ?? 0, moved[i]?.events ?? [], moment)),",
      "moved[i].events",
      '["Stryker was here"]'
    ],
    [
      'moved.flatMap(({ counted }, i) => (counted === undefined ? [] : [{ stream: steps[i]?.stream ?? "", ...counted }]))',
      "steps[i].stream"
    ],
    ['moved: decisions.flatMap((decision) => (decision.outcome === "met" ? [decision.value] : [])),', "true", '["Stryker was here"]'],
    ['const stream = steps[i]?.stream ?? ""', "steps[i].stream"],
    [
      "if (counted === undefined || !stream.startsWith(ofRecords)) continue",
      "counted === undefined && !stream.startsWith(ofRecords)",
      "false"
    ],
    ["if (moved.counted === undefined) return moved", "false"],
    ['const events = decision.outcome === "met" ? decision.value : []', "true", '["Stryker was here"]'],
    ['return typeof stated === "string" ? stated : undefined', "true"],
    ['const register = change.kind === "add" ? registers.get(change.register) : undefined', "true"],
    ['if (change.kind !== "add" || register === undefined) {', 'change.kind !== "add" && register === undefined', "false"]
  ),
  ...living(
    "desk/Submission.ts",
    "of no steps nothing becomes; what is new has no history, and what was decided does not ask for it: only reads are saved",
    ["const released = releases.length === 0 ? nothing : yield* run(world, releases, moment)", "false"],
    ["const nothing: Run = { moved: [], versions: [], findings: [] }", '["Stryker was here"]'],
    ["if (step.isNew || step.decidedAt !== undefined) continue", "false", "step.isNew && step.decidedAt !== undefined"]
  ),
  ...living(
    "desk/Submission.ts",
    "a head is given back whatever the day and the policy, and only by a record that stood for one",
    ["released.set(group, [...(released.get(group) ?? []), stream.slice(ofRecords.length) as RecordId])", '["Stryker was here"]'],
    ['GroupRecord.decide({ type: "release", records }, state, releasing({ today, view }))', "{}"],
    ['const decision = GroupRecord.decide({ type: "release", records }, after, releasing({ today, view }))', "{}"]
  ),
  ...living(
    "desk/Submission.ts",
    "whoever asks what became of it hears of a failure; who never asks has no process that ends of it in a test",
    ["committed.catch(() => {})", ";"]
  ),
  ...living(
    "desk/PersonalText.ts",
    "a piece that is shorter is no beginning of a name, and one that runs over the end is the piece up to it; only what is looked for in vain is more",
    ["if (name.length > names.longest) names.longest = name.length", "name.length >= names.longest"],
    ["for (let from = 0; from < text.length - 1; from++) {", "from <= text.length - 1", "text.length + 1"],
    ["if (!known.beginnings.has(text.slice(from, from + shortestName))) continue", "false"],
    ["for (let from = 0; from + length <= text.length; from++) {", "from - length"],
    ["const longest = Math.min(known.longest, text.length - from)", "Math.max(known.longest, text.length - from)", "text.length + from"]
  ),
  ...living("desk/PersonalText.ts", "where there are no marks nothing is hashed", ["hashOf: (text) => text", "() => undefined"]),
  ...living(
    "desk/Reading.ts",
    "what does not fit has a reason, a choice has members, and keys are texts: this tells the compiler",
    ['const [first = at([], "command.unfit"), ...more] = [...said, ...blank]', "[]", '["Stryker was here"]'],
    ['typeof name === "string" && SchemaAST.isLiteral(type) ? [{ key: name, value: String(type.literal) }] : []', "true"],
    [
      "return tags.length === types.length && first !== undefined ? { key: first.key, values: tags.map(({ value }) => value) } : { values: [] }",
      "true"
    ]
  ),
  ...living(
    "desk/NamedParts.ts",
    "no name is looked for that is not one, and what is no thing has no parts to say what it is",
    ['if (name !== undefined && names.has(name)) return typeof value === "string" ? map(value, name, path) : value', "true"],
    ['if (!SchemaAST.isObjects(type) || typeof value !== "object" || value === null) return false', "false"]
  ),
  ...living(
    "desk/NamedParts.ts",
    "worked out anew what fits is the same; it only takes longer",
    ["if (known !== undefined) return known", "false"],
    ["fitting.set(type, fresh)", ";"]
  ),
  ...living("desk/OneMoment.ts", "where there is no answer none is compared: this tells the compiler", [
    "answers.every(({ at }) => at === answers[0]?.at) ? Effect.succeed(answers) : Effect.fail(new Contended({ streams: [] }))",
    "answers[0].at"
  ]),
  ...living(
    "desk/ErrorText.ts",
    "the text of a refusal names no value, and of the other errors none has an id",
    ['case "Refused":', 'case "Refused":'],
    ['const values = error._tag === "NotFound" && !Id.isId(error.id) ? { kind: error.kind, id: "…" } : valuesOf(error)', "true"]
  ),
  ...living(
    "desk/Snapshot.ts",
    "kept or read anew it is the same; of a larger district less is kept, so that it takes less room",
    [
      "const isSmall = ({ loaded, entries }: Partial<Parts>): boolean => (loaded?.length ?? 0) <= mostKept && (entries?.size ?? 0) <= mostKept",
      "true",
      "(loaded?.length ?? 0) <= mostKept || (entries?.size ?? 0) <= mostKept",
      "(loaded?.length ?? 0) < mostKept",
      "loaded?.length && 0",
      "(entries?.size ?? 0) < mostKept"
    ],
    ["if (isSmall(all)) known.set(world.tenant, { hash, parts: all })", "true"],
    ["else known.delete(world.tenant)", ";"]
  ),
  ...living(
    "desk/ColumnRows.ts",
    "each column that is asked for is declared, and each row is there: this tells the compiler",
    ['const isTruth = register.facts.fields[name]?.kind === "bool"', "register.facts.fields[name].kind"],
    ["for (let i = 0; i < rows.length; i++) {", "i <= rows.length"],
    ["if (row === undefined) continue", "false"]
  ),
  ...living("desk/StoredRows.ts", "a page after nothing is the first", [
    "const page = after === undefined ? { limit: rowsPerPage } : { limit: rowsPerPage, after }",
    "false"
  ]),
  ...living("desk/GroupCommit.ts", "whoever makes a group has somebody who waits: this tells the compiler", [
    "const tenant = waiting[0]?.batch.tenant",
    "waiting[0].batch"
  ]),
  ...living(
    "desk/import/ExistingRows.ts",
    "one row tells as well as all that there is anything, in whatever order; it only takes longer",
    ["const { rows } = await world.store.rows(world.tenant, serviceRecord, undefined, [], { limit: 1 })", '["Stryker was here"]', "{}"],
    [
      "return rows.length > 0 || (await world.store.rows(world.tenant, groupRecord, undefined, [], { limit: 1 })).rows.length > 0",
      '["Stryker was here"]',
      "{}"
    ]
  ),
  ...living(
    "desk/import/ExistingRows.ts",
    "what was voided has a history, no two records have one id, and of nobody nothing is asked for afterwards",
    ['(history) => (history.at(-1)?.data["batch"] === undefined ? [one] : [])', "history.at(-1).data"],
    [
      'const byBeginning = (a: Row, b: Row): number => (a.from ?? 0) - (b.from ?? 0) || ((a.record ?? "") < (b.record ?? "") ? -1 : 1)',
      '(a.record ?? "") <= (b.record ?? "")'
    ],
    ["? Effect.succeed([])", '["Stryker was here"]'],
    ['const [first = "", ...more] = new Set(voided.flatMap(({ batch }) => batch ?? []))', '["Stryker was here"]'],
    ['imports.flatMap(({ batch, stage }) => (stage === "open" || stage === "complete" ? [batch] : []))', '["Stryker was here"]']
  )
]
