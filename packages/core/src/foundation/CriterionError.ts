/**
 * A criterion that cannot be made ready: the mistake lies in the rule or its configuration, so it is thrown when compiling, before any
 * row is looked at. Rows never make a criterion throw.
 */
import * as Message from "./Message.ts"
import { errors } from "./messages/errors.ts"

export type Code = Message.KeyOf<typeof errors>

export class CriterionError extends Error {
  override readonly name: string = "CriterionError"
  readonly code: Code
  /** The parameter's id, or the node that does not fit. */
  readonly about: string

  constructor(code: Code, about: string) {
    super(`${Message.text(errors, code, { about }, "zh-CN")} / ${Message.text(errors, code, { about }, "en")}`)
    this.code = code
    this.about = about
  }
}

/** Thrown by `sql` instead of a wrong answer. */
export class NotPushable extends CriterionError {
  override readonly name = "NotPushable"
  constructor(about: string) {
    super("not-pushable", about)
  }
}
