/**
 * Why the desk could not answer. A refusal by a rule is one of them only where the caller asked for something to be *done*; asked whether
 * it may be done, the same findings come as a decision. Each error carries keys and raw values; `ErrorText` has the words, and the message
 * that a log shows says them in both languages.
 */
import * as Schema from "effect/Schema"
import type { Finding } from "../foundation/Finding.ts"
import * as ErrorText from "./ErrorText.ts"

const Findings = Schema.Array(Schema.Any) as unknown as Schema.Codec<readonly Finding[]>

/** A rule said no, or cannot tell yet. Nothing was stored. Every reason is here, not the first. */
export class Refused extends Schema.TaggedError<Refused>()("Refused", { findings: Findings }) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

/** Somebody else wrote first, again and again. Nothing was stored; asking once more is safe. */
export class Contended extends Schema.TaggedError<Contended>()("Contended", { streams: Schema.Array(Schema.String) }) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

/** An idempotency key came back with other input. Nothing was stored; the first request stands. */
export class KeyReused extends Schema.TaggedError<KeyReused>()("KeyReused", { key: Schema.String }) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

/** The store or the directory failed. If it failed while committing, the outcome is unknown: ask again with the same key. */
export class WorldFailed extends Schema.TaggedError<WorldFailed>()("WorldFailed", { operation: Schema.String, cause: Schema.Defect() }) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

/** No record, volunteer or import has this id. */
export class NotFound extends Schema.TaggedError<NotFound>()("NotFound", { kind: Schema.String, id: Schema.String }) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

/** A stored event that nobody can read, or that cannot have happened. `verify` says more. */
export class Corrupt extends Schema.TaggedError<Corrupt>()("Corrupt", {
  stream: Schema.String,
  position: Schema.Int,
  because: Schema.String
}) {
  override get message(): string {
    return ErrorText.message(this)
  }
}

export type DeskError = Refused | Contended | KeyReused | WorldFailed | NotFound | Corrupt
