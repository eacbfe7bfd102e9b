import { type Excused, living } from "./Excused.ts"

export const service: readonly Excused[] = [
  ...living("service/Category.schema.ts", "what a shape is called is for whoever prints it; no answer rests on it", [
    'export const Category = Schema.Literals(C.categories).annotate({ identifier: "Category" })',
    "{}"
  ]),
  ...living("service/TimeClass.schema.ts", "what a shape is called is for whoever prints it; no answer rests on it", [
    'export const TimeClass = Schema.Literals(T.timeClasses).annotate({ identifier: "TimeClass" })',
    "{}"
  ]),
  ...living("service/Evidence.schema.ts", "what a shape is called is for whoever prints it; no answer rests on it", [
    'export const EvidenceGrade = Schema.Literals(E.grades).annotate({ identifier: "EvidenceGrade" })',
    "{}"
  ]),
  ...living(
    "service/LikelyDuplicate.ts",
    "whether all is written small or large, and blanks go one by one or together, two names are the same or are not",
    [
      'const normal = (name: string | undefined): string | undefined => name?.normalize("NFKC").replaceAll(/\\s+/gu, "").toLowerCase()',
      'name?.normalize("NFKC").replaceAll(/\\s+/gu, "").toUpperCase()',
      "/\\s/gu"
    ]
  ),
  ...living("service/ServiceFacts.ts", "no key stands there twice", [
    "if (key < before || value === undefined || (Array.isArray(value) && !isNormalList(key, value))) return false",
    "key <= before"
  ]),
  ...living(
    "service/ServiceFactsContradictions.ts",
    "where there is no pause none is found, and one span overlaps nothing: looked at only to be quick; of two ends that are one it is the same",
    ["if (hasPause(facts)) findInPauses(facts, found)", "true"],
    [
      "facts.breaks !== undefined || facts.travel !== undefined || facts.breakMinutes !== undefined || facts.travelMinutes !== undefined",
      "true"
    ],
    ["if (spans.length < 2) return none", "false"],
    ["if (reach === undefined || span.to > reach.to) reach = span", "span.to >= reach.to"]
  )
]
