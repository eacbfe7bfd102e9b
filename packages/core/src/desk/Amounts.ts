/**
 * Amounts of a command as people type them (`foundation/AmountText`), before the command is read: wherever `amount`, or a name that ends in
 * `Fen`, stands as a text, it becomes fen, or a reason why not. What a reader would get wrong: a text is renminbi; of another currency only whole
 * numbers of its smallest coin are taken, since nobody here knows how many of them make one. And under a name that says fen, digits alone could be
 * fen or yuan: there the text has to say which.
 */
import * as AmountText from "../foundation/AmountText.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Money from "../foundation/Money.ts"
import { finding } from "../law/Refusal.ts"

export interface Read {
  /** The command with amounts as numbers; one that could not be read is 1, so that the rest can be read. */
  readonly command: unknown
  readonly findings: readonly Finding[]
}

const inFen = "Fen"

/** Refused, unless `isTaken` says otherwise: what is not above nothing. A command moves something; a figure may be nothing, or less. */
export const read = (given: unknown, isTaken: (fen: number) => boolean = (fen) => fen > 0): Read => {
  const currency = isObject(given) && typeof given["currency"] === "string" ? given["currency"] : Money.renminbi
  const findings: Finding[] = []
  const refused = (path: string, because: string): 1 => {
    findings.push({ ...finding(`command.amount-${because}`, { path, currency }, { citations: [] }), where: path })
    return 1
  }
  const amount = (text: string, path: string): number => {
    if (currency !== Money.renminbi) return refused(path, "of-another-currency")
    const reading = AmountText.read(text)
    if (!reading.ok) return refused(path, reading.because)
    if (path.endsWith(inFen) && !AmountText.saysUnit(text)) return refused(path, "without-unit")
    return isTaken(reading.money) ? reading.money : refused(path, "not-above-nothing")
  }
  const within = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((one: unknown, index) => within(one, `${path}[${index}]`))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const at = path === "" ? key : `${path}.${key}`
        return [key, (key === "amount" || key.endsWith(inFen)) && typeof one === "string" ? amount(one, at) : within(one, at)]
      })
    )
  }
  return { command: within(given, ""), findings }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
