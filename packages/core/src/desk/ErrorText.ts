/**
 * An error of the desk in words: what, why and what to do, every reason of a refusal with its provision. Made when somebody reads it.
 */
import * as Finding from "../foundation/Finding.ts"
import * as Id from "../foundation/Id.ts"
import * as Message from "../foundation/Message.ts"
import type { DeskError } from "./DeskError.ts"
import { all } from "./messages/all.ts"

export interface ErrorText {
  readonly title: string
  readonly fix: string
  /** Of a refusal: each reason. */
  readonly findings: readonly Finding.Rendered[]
}

const keys = {
  Refused: "desk.refused",
  Contended: "desk.contended",
  KeyReused: "desk.key-reused",
  WorldFailed: "desk.world-failed",
  NotFound: "desk.not-found",
  Corrupt: "desk.corrupt"
} as const satisfies { readonly [T in DeskError["_tag"]]: Message.KeyOf<typeof all> }

const valuesOf = (error: DeskError): Message.Values => {
  switch (error._tag) {
    case "Refused":
      return {}
    case "Contended":
      return { streams: error.streams }
    case "KeyReused":
      return { key: error.key }
    case "WorldFailed":
      return { operation: error.operation }
    case "NotFound":
      return { kind: error.kind, id: error.id }
    case "Corrupt":
      return { stream: error.stream, position: error.position, because: error.because }
  }
}

/**
 * For whoever prints an error without rendering it: what happened, in both languages, and of a refusal its rules. Logs are read by many;
 * what somebody typed in place of an id is not quoted.
 */
export const message = (error: DeskError): string => {
  const values = error._tag === "NotFound" && !Id.isId(error.id) ? { kind: error.kind, id: "…" } : valuesOf(error)
  const [zh, en] = (["zh-CN", "en"] as const).map((locale) => Message.text(all, keys[error._tag], values, locale))
  const rules = error._tag === "Refused" ? ` (${[...new Set(error.findings.map(({ rule }) => rule))].join(", ")})` : ""
  return `${zh} / ${en}${rules}`
}

export const of = (error: DeskError, locale: Message.Locale): ErrorText => {
  const values = valuesOf(error)
  const key = keys[error._tag]
  return {
    title: Message.text(all, key, values, locale),
    fix: Message.text(all, `${key}.fix`, values, locale),
    findings: error._tag === "Refused" ? error.findings.map((finding) => Finding.text(finding, locale, all)) : []
  }
}
