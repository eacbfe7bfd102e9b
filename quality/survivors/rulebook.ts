import { type Excused, living } from "./Excused.ts"

export const rulebook: readonly Excused[] = [
  ...living("rulebook/Book.ts", "a rule without a test is not shown, and its names with it", [
    "tests: options.proofs[rule.id] ?? { count: 0, names: [] }",
    '["Stryker was here"]'
  ]),
  ...living("rulebook/Figures.ts", "what another organisation recorded is left out for that, valid or not", [
    'return [of("a", "issuer", isValid, 120), of("b", "issuer", false, 60), of("c", "other", true, 45)]',
    "false"
  ]),
  ...living("rulebook/Figures.ts", "whether a new certificate is made does not hang on its number and its day", [
    'const stands = Certificate.revise(certificateOn(today), records, { number: "2", issuedOn: today }, view) === undefined',
    "{}"
  ])
]
