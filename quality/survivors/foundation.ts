import { type Excused, living } from "./Excused.ts"

export const foundation: readonly Excused[] = [
  ...living(
    "foundation/Pairs.ts",
    "what came last with another is only where to look first: else its number is found as any",
    ["if (last !== undefined && this.all[last]?.[1] === b) return last", "false", "this.all[last][1]"],
    ["this.#last.set(a, number)", ";"]
  ),
  ...living(
    "foundation/Canonical.ts",
    "what is not seen to stand in order is written part by part, to the same text",
    ['case "string":', 'case "string":'],
    ['case "object":', 'case "object":'],
    ["default:", "default:"],
    ["return Array.isArray(value) ? isListInOrder(value) : isPlainObject(value) && isObjectInOrder(value)", "false"],
    ["const isListInOrder = (list: readonly unknown[]): boolean => {", "{}"],
    ["for (let i = 0; i < list.length; i++) if (!isInOrder(list[i])) return false", "i <= list.length", "i--", "true"],
    ["return true", "false"],
    ["const isObjectInOrder = (entries: Readonly<Record<string, unknown>>): boolean => {", "{}"],
    ["if (key < before || !isInOrder(entries[key])) return false", "true", "key <= before", "key >= before"],
    ["if (isInOrder(value)) {", "false", "{}"],
    ["if (!text.includes(escapedSurrogate)) return text", "false"]
  ),
  ...living("foundation/Canonical.ts", "a number or a truth is written as it stands, whichever way", [
    'case "boolean":',
    'case "boolean":'
  ]),
  ...living(
    "foundation/Canonical.ts",
    "a key that was not kept is written anew",
    ["if (known !== undefined) return known", "false"],
    [
      "if (keysWritten.size < 1024) keysWritten.set(key, `${text}:`)",
      "true",
      "false",
      "keysWritten.size <= 1024",
      "keysWritten.size >= 1024",
      ";"
    ]
  ),
  ...living("foundation/Canonical.ts", "of a text that is well-formed there is nothing to complain", [": []", '["Stryker was here"]']),
  ...living(
    "foundation/CapitalAmount.ts",
    "a text in which 正 or 整 stands elsewhere is refused all the same",
    ['.replace(/正$/, "整")', "/正/"],
    ['const body = plain.slice(isNegative ? 1 : 0).replace(/整$/, "")', "/整/"],
    ['return mayEnd && says(plain.replace(/整$/, ""), form(money)) ? money : undefined', "/整/"]
  ),
  ...living("foundation/CapitalAmount.ts", "what is no amount is answered with none, whatever it says", [
    "if (money === undefined) return undefined",
    "false"
  ]),
  ...living("foundation/CitizenId.ts", "without a birth something is wrong already", [
    'if (born === undefined || first !== undefined) return { valid: false, wrong: [first ?? "birth", ...more], length: Length, divisionKnown }',
    "false"
  ]),
  ...living("foundation/CriterionColumns.ts", "a chunk beyond the last has no criteria, and nobody fails them", [
    "const chunks = Array.from({ length: Math.ceil(criteria.length / chunkSize) }, (_, chunk) => {",
    "criteria.length * chunkSize"
  ]),
  ...living("foundation/CriterionCompiler.ts", "a maker of code that is asked again says the same", [
    "if (asked?.maker !== Function) asked = { maker: Function, generates: canGenerate() }",
    "true"
  ]),
  ...living(
    "foundation/CriterionCore.ts",
    "an end that was not kept is worked out anew",
    ["if (known !== undefined) return known", "false"],
    ["if (ends.size >= mostEnds) ends.clear()", "true", "false", "ends.size > mostEnds", "ends.size < mostEnds", ";"],
    ["ends.set(since, answer)", ";"]
  ),
  ...living("foundation/Day.ts", "a sign that stands before the digits makes a number below nothing, and no day has one", [
    "return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1",
    "true"
  ]),
  ...living("foundation/Decision.ts", "where nothing is found everything is met", [
    'return outcome === "met" || first === undefined ? met(values, findings) : { outcome, findings: [first, ...more] }',
    "false"
  ]),
  ...living("foundation/Decision.ts", "values are given only where all are met", [
    'const values = decisions.flatMap((decision) => (decision.outcome === "met" ? [decision.value] : []))',
    "true",
    '["Stryker was here"]'
  ]),
  ...living("foundation/DivisionCode.ts", "no digits stand before those of the first level", [
    "return !isZeros(text.slice(previous === undefined ? 0 : digits[previous], digits[level]))",
    "false"
  ]),
  ...living("foundation/DivisionCode.ts", "a code of zeros alone has a gap above every level", [
    'if (level === undefined || above.some((one, index) => at[index] !== true && one !== "county"))',
    "false"
  ]),
  ...living(
    "foundation/FactColumns.ts",
    "a wider array holds the same numbers",
    [
      "const isSmall = numbers.every((value) => value === undefined || (value | 0) === value)",
      "() => undefined",
      "false",
      "value === undefined && (value | 0) === value"
    ],
    ["const known = new Int32Array(Math.ceil(rows.length / 32))", "rows.length * 32"]
  ),
  ...living("foundation/Instant.ts", "what is no day has no instant", [
    "if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined",
    "false"
  ]),
  ...living("foundation/Instant.ts", "an offset of nothing is written as Z", [
    'const suffix = offset === 0 ? "Z" : `${zone.offsetMinutes < 0 ? "-" : "+"}${padded(Math.floor(offset / 60), 2)}:${padded(offset % 60, 2)}`',
    "zone.offsetMinutes <= 0"
  ]),
  ...living("foundation/KeyedLog.ts", "at no place there is nothing", [
    "return at === undefined || at >= size ? undefined : shared.values[at]",
    "false"
  ]),
  ...living("foundation/KeyedLog.ts", "what is empty looks at none of it, and whoever adds to it copies", [
    "export const empty = <K, V>(): KeyedLog<K, V> => ({ size: 0, shared: { at: new Map(), values: [] } })",
    '["Stryker was here"]'
  ]),
  ...living("foundation/Period.ts", "what is no day is before no other", [
    "return first === undefined || last === undefined ? undefined : of(first, last)",
    "false",
    "first === undefined && last === undefined"
  ]),
  ...living("foundation/Ratio.ts", "bit by bit gives the same, and takes longer", [
    "if (product <= Number.MAX_SAFE_INTEGER) {",
    "false",
    "product < Number.MAX_SAFE_INTEGER",
    "{}"
  ]),
  ...living("foundation/RequirementCompiler.ts", "a chunk beyond the last has no requirements, and nobody fails them", [
    "const chunks = Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, chunk) => {",
    "all.length * chunkSize"
  ]),
  ...living("foundation/Span.ts", "of one span the long way gives the same", [
    "if (lists.length < 2 && first.length < 2) return first",
    "false"
  ]),
  ...living("foundation/Span.ts", "of two that end at once either is passed first", ["if (one.to < other.to) i++", "one.to <= other.to"]),
  ...living("foundation/Span.ts", "a hole that ends where a span begins takes nothing of it", [
    "while ((gone[next]?.to ?? Infinity) <= from) next++",
    "(gone[next]?.to ?? Infinity) < from"
  ]),
  ...living("foundation/Span.ts", "a hole that begins where a span ends leaves what is before it, as the end does", [
    "if (hole === undefined || hole.from >= span.to) break",
    "hole.from > span.to"
  ]),
  ...living("foundation/Span.ts", "the last span, of which nothing is taken, is put back whole", ["while (left > 0) {", "left >= 0"]),
  ...living(
    "foundation/WorkingCalendar.ts",
    "an index that was not kept is built anew",
    ["if (built !== undefined) return built", "false"],
    ["indexes.set(calendar, index)", ";"]
  ),
  ...living("foundation/TurningPoints.ts", "nothing is near to what nobody knows, and all keep their order", [
    'return typeof now === "number" ? allowed.toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now)) : allowed',
    "true"
  ]),
  ...living(
    "foundation/TurningPoints.ts",
    "what is no safe integer is left out in the end",
    ["if (weight === 0 || rest === undefined) return []", "false", "weight === 0 && rest === undefined", '["Stryker was here"]'],
    ["if (day === undefined || other.terms.some((term) => term.field.name === field.name)) return []", '["Stryker was here"]']
  ),
  ...living("foundation/TurningPoints.ts", "what weighs nothing was answered before", [
    "return [weight > 0 ? Math.ceil(-rest / weight) : Math.floor(rest / -weight)]",
    "weight >= 0"
  ]),
  ...living("foundation/WorkingCalendar.ts", "a longer index only has more days of which nothing is known", [
    "const codes = new Uint8Array(last - first + 1)",
    "last + first"
  ])
]
