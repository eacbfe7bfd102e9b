import { type Excused, living } from "./Excused.ts"

export const team: readonly Excused[] = [
  ...living(
    "team/Registration.ts",
    "nothing is registered that nobody proposed, and nothing renamed or ended that nobody lists: that is refused by its stage, and what would be listed is not told",
    ["if (proposal === undefined) return []", '["Stryker was here"]'],
    ["return listed === undefined ? [] : [{ ...listed, name: command.name }]", "false", '["Stryker was here"]'],
    ["return listed === undefined ? [] : [{ ...listed, until: command.on }]", "false", '["Stryker was here"]']
  ),
  ...living("team/rules/Admission.ts", "a fact that is not in a row is as unknown as one that is there without a value", [
    "export const unknown: Admission = { age: undefined, serviceMinutes: undefined, services: undefined, trainingMinutes: undefined }",
    "{}"
  ]),
  ...living("team/HonourReasons.ts", "only what was proposed is checked, and that has a subject", [
    "if (subject === undefined || !Brand.isOne(subject.kind)) return []",
    "false"
  ]),
  ...living("team/HonourReasons.ts", "only what was proposed is granted, and that has a subject", [
    'if (subject?.kind !== "star") return []',
    "subject.kind"
  ]),
  ...living("team/HonourReasons.ts", "whoever gets a team's honour is no volunteer: this tells the compiler", [
    'OwnMatter.reasons(by, { ...more, subject: subject !== undefined && "volunteer" in subject ? subject.volunteer : undefined }, people)',
    "true",
    'subject !== undefined || "volunteer" in subject'
  ]),
  ...living("team/HonourReasons.ts", "only what was proposed is public or granted, and that has a subject", [
    'const termsOf = ({ subject }: Honour): Publicity.Terms => (subject?.kind === "star" ? PublicityTerms.stars : PublicityTerms.honours)',
    "subject.kind"
  ]),
  ...living("team/StarReasons.ts", "a rung that is there is of a ladder that is there, and without a rung nothing was to be granted", [
    "if (force === undefined || ladder === undefined || rung === undefined) return []",
    "false"
  ]),
  ...living(
    "team/LicensedWorkers.ts",
    "a post that says nothing changes nothing, and no certificate is older than a day that is not known",
    [
      "const said = (postsOf.get(person) ?? []).filter((post) => isInForce(post, day)).map(({ licensed }) => licensed)",
      '["Stryker was here"]'
    ],
    ["if ((since !== undefined && since <= day) || said.includes(true)) return true", "true"]
  )
]
