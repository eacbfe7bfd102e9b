/**
 * What verification found, in lines: one for the whole, one for each fault with its position, or its register and key.
 */
import * as Message from "../../foundation/Message.ts"
import type { Cell, Key } from "../../registers/RowChange.ts"
import { all } from "../messages/all.ts"
import type { Verification } from "./Verification.ts"
import type { Difference, Fault } from "./VerificationFault.ts"

type MessageKey = Message.KeyOf<typeof all>

const text = (key: MessageKey, values: Message.Values, locale: Message.Locale): string => Message.text(all, key, values, locale)

const keyText = (key: Key): string => Object.values(key).join(" / ")

const cellText = (cell: Cell): string => (cell === undefined ? "∅" : String(cell))

const differenceText = ({ column, expected, found }: Difference, locale: Message.Locale): string =>
  text("verify.difference", { column, expected: cellText(expected), found: cellText(found) }, locale)

export const ofFault = (fault: Fault, locale: Message.Locale): string => {
  switch (fault.because) {
    case "corrupt":
      return text(`verify.corrupt.${fault.why}`, { position: fault.position, stream: fault.stream, type: fault.type }, locale)
    case "head":
    case "promise":
    case "goes-on": {
      const { position, expected, found } = fault
      const values = {
        expectedPosition: expected.position,
        expectedHash: expected.hash,
        foundPosition: found.position,
        foundHash: found.hash
      }
      return text(`verify.${fault.because}`, { position, ...values }, locale)
    }
    case "stream-head": {
      const { because, ...values } = fault
      return text(fault.position === 0 ? "verify.stream-unwritten" : `verify.${because}`, values, locale)
    }
    case "row-changed": {
      const differences = fault.differences.map((one) => differenceText(one, locale)).join("; ")
      return text("verify.row-changed", { register: fault.register, key: keyText(fault.key), differences }, locale)
    }
    case "row-missing":
    case "row-extra":
      return text(`verify.${fault.because}`, { register: fault.register, key: keyText(fault.key) }, locale)
    default: {
      const { because, ...values } = fault
      return text(`verify.${because}`, values, locale)
    }
  }
}

export const of = (verification: Verification, locale: Message.Locale): readonly string[] => {
  const { holds, head, events, streams, rows, promiseMet, faults } = verification
  const values = { events, streams, rows, faults: faults.length, position: head.position, hash: head.hash }
  return [
    text(holds ? "verify.holds" : "verify.broken", values, locale),
    ...(promiseMet === undefined ? [] : [text("verify.promise-met", { position: promiseMet.position }, locale)]),
    ...faults.map((fault) => ofFault(fault, locale))
  ]
}
