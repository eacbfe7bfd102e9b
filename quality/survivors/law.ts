import { type Excused, living } from "./Excused.ts"

export const law: readonly Excused[] = [
  ...living("law/Parameter.ts", "a ladder has as many rungs as no other value", [
    "return isRungs(a) && isRungs(b) ? LadderCheck.same(a, b) : a === b",
    "isRungs(a) || isRungs(b)"
  ]),
  ...living("law/Policy.ts", "a value that is looked up again is the same", [
    "if (!uses.has(parameter)) uses.set(parameter, valueOn(policy, parameter, day))",
    "true"
  ]),
  ...living("law/OwnValues.ts", "a stretch that ends before it begins holds on no day", [
    "return [before, ...(after === undefined ? [] : [after])].filter((one) => one.until === undefined || one.from <= one.until)",
    "[before, ...(after === undefined ? [] : [after])]",
    "true"
  ]),
  ...living(
    "law/OwnValues.ts",
    "no parameter accepts a value that is not there; what is not said stands for nothing",
    ["if (parameter === undefined || value === undefined || !Parameter.accepts(parameter, value)) return undefined", "false"],
    [
      'return { parameter, from, ...(until === undefined ? {} : { until }), value, force: "default", citations: [citationOf(statement)] }',
      "false"
    ],
    ["...(provision === undefined ? {} : { provision }),", "false"],
    ["...(words === undefined ? {} : { words }),", "false"]
  ),
  ...living("law/PolicyEditReasons.ts", "no day is before one that is not there", [
    '...(until !== undefined && until < from ? [fault("policy-edit.ends-before", at, { parameter: id, from, until })] : []),',
    "true"
  ]),
  ...living(
    "law/PolicyEdit.ts",
    "what was checked has its check: this tells the compiler",
    ['...(known?.stage === "checked" && known.checked?.base !== over(state, context).id', "known.checked.base"],
    ['? [finding("policy-edit.check-again", { draft: command.draft, base: known.checked?.base })]', "known.checked.base"]
  ),
  ...living("law/PolicyDifference.ts", "a parameter without a timeline holds no value on any day", [
    "const timelineOf = ({ timelines }: Policy.Policy, { id }: Parameter.Parameter): readonly Policy.Segment[] => timelines.get(id) ?? []",
    '["Stryker was here"]'
  ]),
  ...living(
    "law/PackReading.ts",
    "no day is before one that is not there, no parameter accepts a value that is not there or a day out of a number, and a list without rungs has no problems",
    ["? Decision.met(Pack.define({ ...pack, values: kept.flatMap((one) => one ?? []) }))", '["Stryker was here"]'],
    ['...(until !== undefined && until < from ? [fault("pack.ends-before", at, { parameter: parameter.id, from, until })] : []),', "true"],
    ["if (findings.length > 0 || value === undefined) return { value: undefined, findings }", "false"],
    ['parameter.kind === "day" ? (typeof value === "string" ? Day.fromText(value) : undefined) : value', "true"],
    ["if (value !== undefined && Parameter.accepts(parameter, value)) return []", "true"],
    [
      'Array.isArray(value) && value.length > 0 && value.every((rung) => typeof rung === "object")',
      "Array.isArray(value) || value.length > 0",
      "true",
      "value.length >= 0"
    ]
  ),
  ...living("law/Publicity.ts", "after a day that is not there comes none that is known", [
    "const over = last.latest === undefined ? undefined : after(last.latest)",
    "false"
  ]),
  ...living("law/RuleExample.ts", "where nothing is said, nothing less can be said: the search is left out only to be quick", [
    "for (let said = spoken(row).length; said > 0; said = spoken(row).length) {",
    "said >= 0"
  ]),
  ...living(
    "law/RuleExample.ts",
    "the descent ends because each step says less than the one before, and has no other bound: without that it goes on for ever",
    [
      "const helps = (change: Change): boolean => spoken(change.row).length < than",
      "true",
      "spoken(change.row).length <= than",
      "spoken(change.row).length >= than"
    ],
    ["for (let said = spoken(row).length; said > 0; said = spoken(row).length) {", "{}"]
  ),
  ...living(
    "law/RuleExample.ts",
    "where the search begins, and with which plain fact, is no promise: whatever pair it finds differs in one fact and is answered by the rule itself",
    [".find((row) => search.spoken(row).length === 0)", "true"],
    ["if (quiet === undefined || requirements.length === 0) return []", "false", "quiet === undefined && requirements.length === 0"],
    ['case "bool":', 'case "bool":'],
    ["return true", "false"],
    ['case "choice":', 'case "choice":'],
    ["return field.options?.codes[0] ?? someText", "field.options?.codes[0] && someText"],
    [
      '[true, false].map((truth) => Object.fromEntries(fields.map((field) => [field.name, field.kind === "bool" ? truth : plain(field, today)])))',
      "false",
      "true"
    ]
  ),
  ...living(
    "law/PolicyDifference.ts",
    "what differs today is asked today, and what has no end differs today or begins later",
    ["const [next] = own.flatMap(({ first }) => (first > today ? [first] : [])).toSorted((a, b) => a - b)", "first >= today"],
    ["return next ?? own.flatMap(({ last }) => last ?? []).toSorted((a, b) => b - a)[0]", '["Stryker was here"]']
  ),
  ...living("law/calendars/China.ts", "the notices that stand here follow each other; it speaks to whoever adds the next one", [
    "if (next === undefined) throw new RangeError(`days before the notice for ${notice.year} are not announced`)",
    ";",
    "false"
  ]),
  ...living("law/calendars/StatutoryHolidays.ts", "every year that is tabled has its law: this tells the compiler", [
    "if (lunar === undefined || era === undefined) return []",
    "false"
  ])
]
