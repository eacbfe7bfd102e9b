/**
 * What a criterion is made of, as its author wrote it. Closed: there is no node that holds a function, so that every reading (evaluate,
 * compile, describe, SQL) can cover every criterion.
 *
 * Only describing and evaluating see these nodes; compiling and SQL see the few core nodes they fall to (`CriterionCore.ts`).
 */
import type { Text } from "./Message.ts"
import type { Options } from "./Options.ts"
import type { ParameterReference } from "./ParameterView.ts"

/** `choice` is text with a declared order; `minute` is a local minute. Amounts of any kind are `int`. */
export type Kind = "int" | "day" | "minute" | "bool" | "text" | "choice"

/** The description of a fact: what a sheet declares, and what a register shows of its columns. */
export interface Field<N extends string = string, K extends Kind = Kind, out V = unknown> {
  readonly name: N
  /** Name in SQL. */
  readonly column: string
  readonly kind: K
  readonly title: Text
  readonly unit?: string
  /** The values it may have; of a choice from the lowest to the highest. */
  readonly options?: Options
  /** The text is the id of somebody, who may stand under several. */
  readonly isPerson?: true
  /** Type only. */
  readonly type?: V
}

/** An integer that stands in the criterion: written there, or a parameter. */
export type Scalar = number | ParameterReference<"integer"> | ParameterReference<"day">

/** `times` are multiplied; none means once. */
export interface Term {
  readonly field: Field
  readonly times: readonly Scalar[]
}

export interface Constant {
  readonly value: Scalar
  readonly times: readonly Scalar[]
}

/** A sum of integer terms. Days and minutes are integers too; `kind` is how the whole reads. */
export interface Sum {
  readonly kind: "int" | "day" | "minute"
  readonly unit?: string
  readonly terms: readonly Term[]
  readonly constants: readonly Constant[]
}

export type Relation = "at-least" | "above" | "at-most" | "below" | "equals"

export type Member = number | string | boolean

export type Length = "days" | "months" | "years" | "working-days"

export type Interval = readonly [first: Sum, last: Sum]

/** One member a tag, so that a `switch` narrows. */
export type Node =
  | { readonly kind: "compare"; readonly left: Sum; readonly relation: Relation; readonly right: Sum }
  | {
      readonly kind: "share"
      readonly part: Sum
      readonly whole: Sum
      readonly relation: Relation
      readonly numerator: Scalar
      readonly denominator: Scalar
    }
  | { readonly kind: "same"; readonly left: Field; readonly right: Field }
  | { readonly kind: "one-of"; readonly field: Field; readonly values: readonly Member[] | ParameterReference }
  /** A choice from this value on, in its declared order. */
  | { readonly kind: "rank"; readonly field: Field; readonly relation: "at-least" | "at-most"; readonly value: string | ParameterReference }
  | { readonly kind: "known"; readonly field: Field }
  /** within: `on` is not later than `since` + `length`; reached: not earlier. */
  | {
      readonly kind: "distance"
      readonly relation: "within" | "reached"
      readonly on: Sum
      readonly since: Sum
      readonly length: Scalar
      readonly in: Length
    }
  | { readonly kind: "contained"; readonly left: Interval; readonly right: Interval }
  | { readonly kind: "overlap"; readonly left: Interval; readonly right: Interval }
  | { readonly kind: "all"; readonly of: readonly Node[] }
  | { readonly kind: "any"; readonly of: readonly Node[] }
  | { readonly kind: "not"; readonly of: Node }

declare const needs: unique symbol

/** A condition on one row of facts `F`. It needs what it names and no more, so it fits every row that has at least that. */
export interface Criterion<in F> {
  readonly node: Node
  readonly [needs]?: (facts: F) => void
}

/** What a criterion asks of a row: these facts, each perhaps unknown. */
export type Needs<N extends string, V> = { readonly [P in N]: V | undefined }

export const criterion = <F>(node: Node): Criterion<F> => ({ node })

const isReference = (of: unknown): of is ParameterReference => typeof of === "object" && of !== null && "id" in of

/** The facts and parameters that a node names, each once, in the order they were written. */
export const mentioned = (node: Node): { readonly fields: readonly Field[]; readonly parameters: readonly ParameterReference[] } => {
  const fields = new Map<string, Field>()
  const parameters = new Map<string, ParameterReference>()
  const fact = (field: Field) => fields.set(field.name, field)
  const scalars = (...of: readonly unknown[]) => {
    for (const one of of) if (isReference(one)) parameters.set(one.id, one)
  }
  const sums = (...of: readonly Sum[]) => {
    for (const { terms, constants } of of) {
      for (const { field, times } of terms) {
        fact(field)
        scalars(...times)
      }
      for (const { value, times } of constants) scalars(value, ...times)
    }
  }
  const walk = (of: Node): void => {
    switch (of.kind) {
      case "compare":
        return sums(of.left, of.right)
      case "share":
        sums(of.part, of.whole)
        return scalars(of.numerator, of.denominator)
      case "same":
        fact(of.left)
        fact(of.right)
        return
      case "one-of":
        fact(of.field)
        return scalars(of.values)
      case "rank":
        fact(of.field)
        return scalars(of.value)
      case "known":
        fact(of.field)
        return
      case "distance":
        sums(of.on, of.since)
        return scalars(of.length)
      case "contained":
      case "overlap":
        return sums(...of.left, ...of.right)
      case "all":
      case "any":
        return of.of.forEach(walk)
      case "not":
        return walk(of.of)
    }
  }
  walk(node)
  return { fields: [...fields.values()], parameters: [...parameters.values()] }
}
