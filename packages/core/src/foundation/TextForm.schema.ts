/**
 * Turns a pair “reads a text or refuses” / “writes the text” into a schema transformation, so that a codec is one line.
 * `expected` says in plain words which text was wanted; it becomes part of the issue.
 */
import * as Effect from "effect/Effect"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"

export const textForm = <E>(read: (text: string) => E | undefined, write: (value: E) => string, expected: string) =>
  SchemaTransformation.transformEffect<E, string>({
    decode: (text, options) => {
      const value = read(text)
      return value === undefined ? Effect.fail(new SchemaIssue.InvalidValue({ expected }, text, options)) : Effect.succeed(value)
    },
    encode: (value) => Effect.succeed(write(value))
  })
