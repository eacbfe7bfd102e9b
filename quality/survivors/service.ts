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
  ),
  ...living(
    "service/tally/PlainIsland.ts",
    "memory that is too short is replaced by enough, and more of it changes no number",
    ["with = new Int32Array(16 * width)", "16 / width"],
    ["if (size > this.with.length) {", "true", "size >= this.with.length"]
  ),
  ...living(
    "service/tally/PlainIsland.ts",
    "a row is at most a day long: one that begins a whole day earlier, or before that, does not reach over the midnight",
    ["while (before >= 0 && shelves.keyAt(before) >= (low - minutesPerDay) * 2 && this.#finish(before) <= low) before--", "true"],
    ["if (before < 0 || shelves.keyAt(before) < (low - minutesPerDay) * 2) break", "shelves.keyAt(before) <= (low - minutesPerDay) * 2"]
  ),
  ...living("service/tally/PlainIsland.ts", "a sweep over no row leaves where it stands as it is", [
    "if (from >= end) return",
    "false",
    "from > end"
  ]),
  ...living(
    "service/tally/PlainIsland.ts",
    "where both are one minute either gives the same: nothing is taken, or nothing is left, or nothing is lacking",
    ["if (reach > start) kept = reach < finish ? finish - reach : 0", "reach >= start", "reach <= finish"],
    ["if (finish > reach) reach = finish", "finish >= reach"],
    ["const extra = kept > 0 && kept < minimum ? minimum - kept : 0", "kept <= minimum"]
  ),
  ...living(
    "service/tally/PlainIsland.ts",
    "credited minutes lie first, at 0",
    ["out[to + credited] = given", "to - credited"],
    ["out[to + nextDay + credited] = givenNext", "to + nextDay - credited"]
  ),
  ...living("service/tally/PlainIsland.ts", "the number behind is the next row's, which is written after this one, or nobody's", [
    "for (let place = from; place < from + width; place++) out[place] = 0",
    "place <= from + width"
  ]),
  ...living(
    "service/tally/PlainRunning.ts",
    "a difference of nothing may be booked as well: it only takes longer",
    ["if (differ(before, after, from)) this.#bookDay(person, at, 0, before, after, from)", "true"],
    ["const movesOn = first(before, from + nextDay) !== first(after, from + nextDay)", "true"],
    ["if (movesOn || differ(before, after, from + nextDay)) this.#bookDay(person, at, 1, before, after, from + nextDay)", "true"],
    ["if (heads !== 0) cells.count(cell, person, heads)", "true"]
  ),
  ...living(
    "service/tally/PlainRunning.ts",
    "credited minutes lie first, at 0",
    ["const was = before[from + credited] ?? 0", "from - credited"],
    ["const is = after[from + credited] ?? 0", "from - credited"]
  ),
  ...living(
    "service/tally/PlainShelves.ts",
    "a bound that is 0, or is set to what it is, is one as well: the search only begins elsewhere and finds the same place",
    [
      "if (this.end === 0 || time < (this.#heads.words[head + leastKey] ?? 0)) this.#heads.words[head + leastKey] = time",
      "true",
      "false",
      "this.end !== 0",
      "time <= (this.#heads.words[head + leastKey] ?? 0)"
    ],
    [
      "if (this.end === 0 || time > (this.#heads.words[head + mostKey] ?? 0)) this.#heads.words[head + mostKey] = time",
      "true",
      "false",
      "this.end !== 0",
      "time >= (this.#heads.words[head + mostKey] ?? 0)"
    ],
    ["if (high > fewRows) {", "false", "high >= fewRows"]
  ),
  ...living(
    "service/tally/PlainShelves.ts",
    "the key of a row lies first, at 0",
    ["return this.#words[this.#begin + at * width + key] ?? 0", "this.#begin + at * width - key"],
    ["this.#words[base + key] = time", "base - key"]
  ),
  ...living(
    "service/tally/PlainShelves.ts",
    "the loop and the built-in move the same words, and what does not move is the same as before",
    ["if (length >= manyWords) words.copyWithin(to, from, from + length)", "true", "false", "length > manyWords", "length < manyWords"]
  ),
  ...living(
    "service/tally/PlainShelves.ts",
    "who does not look ahead, or not at all of it, waits longer for the memory",
    ["wordsAt(people: Int32Array, places: Int32Array, count: number, words: Int32Array): void {", "{}"],
    ["lookAtRows(words: Int32Array, count: number): number {", "{}"]
  ),
  ...living("service/tally/PlainShelves.ts", "a record that does not come back into its own gap comes to the same place among the others", [
    "const at = own === none ? this.#clear(this.#placeFor(time, row.record)) : own",
    "true"
  ]),
  ...living("service/tally/PlainShelves.ts", "what does not move may be written over itself", ["if (to === from) return", "false"]),
  ...living("service/tally/CappedSweep.ts", "no day has a cap that was used before the first row", ["let today = -2", "+2"]),
  ...living(
    "service/tally/CappedSweep.ts",
    "a row that begins at midnight may be taken for one of the day before of which all lies later",
    ["if (start >= midnight) {", "start > midnight"]
  ),
  ...living(
    "service/tally/CappedSweep.ts",
    "where both are one minute either gives the same: nothing is taken, nothing is left, or nothing lies later",
    ["if (reach > start) kept = reach < finish ? finish - reach : 0", "reach >= start", "reach <= finish"],
    ["if (finish > reach) reach = finish", "finish >= reach"],
    ["if (start + minutes > midnight) {", "start + minutes >= midnight"]
  ),
  ...living(
    "service/tally/CappedSweep.ts",
    "what does not reach over gives nothing: it only takes longer",
    ["if (statedLater > 0) {", "true", "statedLater >= 0"],
    [
      "if (nextMonth.credited + nextMonth.excluded + nextMonth.overage > 0) {",
      "true",
      "nextMonth.credited + nextMonth.excluded + nextMonth.overage >= 0"
    ]
  ),
  ...living("service/tally/PlainSweep.ts", "a row that begins with the next month may be taken for one of which all lies in it", [
    "if (start >= monthEnd) break",
    "start > monthEnd"
  ]),
  ...living(
    "service/tally/PlainSweep.ts",
    "where both are one minute either gives the same: nothing is taken, nothing is left, or nothing lies later",
    ["if (reach > start) kept = reach < finish ? finish - reach : 0", "reach >= start", "reach <= finish"],
    ["if (finish > reach) reach = finish", "finish >= reach"],
    ["if (start + minutes > monthEnd) {", "start + minutes >= monthEnd"]
  ),
  ...living("service/tally/PlainSweep.ts", "what does not reach over gives nothing: it only takes longer", [
    "if (later > 0) {",
    "true",
    "later >= 0"
  ]),
  ...living(
    "service/tally/Sweep.ts",
    "where both are one minute, or one cap, either gives the same",
    ["if (reach > from && once[this.#era[row] ?? 0] === 1) from = reach < end ? reach : end", "reach >= from", "reach <= end"],
    ["if (end > reach) reach = end", "end >= reach"],
    ["const to = midnight < end ? midnight : end", "midnight <= end"],
    ["const left = cap > spent ? cap - spent : 0", "cap >= spent"],
    ["return minutes < left ? minutes : left", "minutes <= left"],
    ["const atLeastZero = (value: number): number => (value > 0 ? value : 0)", "value >= 0"]
  ),
  ...living("service/tally/Sweep.ts", "what stays where it is may be written over itself", ["if (to === i) continue", "false"]),
  ...living("service/tally/Sweep.ts", "only a cap of the activity looks at occasions", [
    "if (hasActivityCap) this.#occasions.clear()",
    "true"
  ]),
  ...living("service/tally/Sweep.ts", "no piece lies on any of these days, and the first one sets them", [
    "let [today, spentToday, month, spentInMonth, year, spentInYear] = [-0x8000_0000, 0, -0x8000_0000, 0, -0x8000_0000, 0]",
    "[]",
    "+0x8000_0000"
  ]),
  ...living("service/tally/Sweep.ts", "without a minimum or a cap the long way gives the same: it only takes longer", [
    "if (plain) {",
    "false",
    "{}"
  ]),
  ...living("service/tally/Sweep.ts", "a record that has a piece has kept minutes", [
    "const first = credited > 0 && kept > 0",
    "kept >= 0"
  ]),
  ...living(
    "service/tally/Cells.ts",
    "credited minutes lie first, at 0",
    ["sums[at + credited] = (sums[at + credited] ?? 0) + given", "at - credited"],
    ["this.#sums[at + credited] ?? 0,", "at - credited"]
  ),
  ...living("service/tally/Cells.ts", "one number behind the end of an array is none", [
    'for (let place = 0; place < by.length; place++) this.#tuple[place] = codeOf(by[place] ?? "month", codes, row, month)',
    "place <= by.length"
  ]),
  ...living("service/tally/Cells.ts", "no two cells have one key", [
    "return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)",
    "a <= b"
  ]),
  ...living("service/tally/Cells.ts", "nobody who comes or goes changes nothing: it only takes longer", [
    "if (heads !== 0) this.addPeople(cell, heads)",
    "true"
  ])
]
