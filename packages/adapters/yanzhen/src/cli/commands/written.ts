/**
 * `yanzhen project give AWARD pay --set tranche=1 …`: the next step of anything that lives through time; or every reason why not. A step that
 * is not carried out ends with 1 and has changed nothing.
 */
import { CommandShape } from "@yanzhen/core/desk"
import * as Answering from "../Answering.ts"
import type { Context, Run } from "../Command.ts"
import * as Exit from "../Exit.ts"
import * as GivenAnswer from "../Given.ts"
import * as JsonObject from "../JsonObject.ts"
import * as NamedStore from "../NamedStore.ts"
import type { Given } from "../Options.ts"
import type * as Options from "../options/writing.ts"
import * as Facts from "../Facts.ts"
import * as Table from "../Table.ts"
import { Usage } from "../Usage.ts"
import type { Writer } from "../Writing.ts"

type Beginning = Given<typeof Options.beginning>
type Stating = Given<typeof Options.giving> & Partial<Pick<Given<typeof Options.stating>, "state">>

/** What the line and the file say of a step. */
const read = async (name: string, { shape }: Writer, type: string, given: Beginning): Promise<never> => {
  const has = (part: string): boolean =>
    CommandShape.of(shape).some((one) => one.type === type && one.fields.some(({ path }) => path === part))
  const by = given.by ?? (has("by") ? given.actor : undefined)
  const said = [...usual("on", given.on), ...usual("by", by), ...(given.set ?? []).map((one) => partOf(one, name))]
  const base = given.from === undefined ? {} : await JsonObject.inFile(given.from, name)
  try {
    return CommandShape.written(shape, type, said, base) as never
  } catch (error) {
    if (error instanceof CommandShape.NotJson) throw new Usage((words) => words.optionValue("--set"), name)
    throw error
  }
}

const usual = (part: string, value: string | undefined): readonly (readonly [string, string])[] =>
  value === undefined ? [] : [[part, value]]

const partOf = (text: string, name: string): readonly [string, string] => {
  const at = text.indexOf("=")
  if (at < 1) throw new Usage((words) => words.optionValue("--set"), name)
  return [text.slice(0, at), text.slice(at + 1)]
}

const versionOf = (text: string | undefined, name: string): { readonly expectedVersion?: number } => {
  if (text === undefined) return {}
  if (!/^\d{1,15}$/.test(text)) throw new Usage((words) => words.optionValue("--expected"), name)
  return { expectedVersion: Number(text) }
}

export const beginning =
  (name: string, type: string, writer: Writer): Run<typeof Options.beginning> =>
  async (given, _, context) => {
    const command = await read(`${name} begin`, writer, type, given)
    await using yanzhen = await NamedStore.open(context, given)
    const begun = await writer.begin?.(yanzhen, command, given.key === undefined ? {} : { key: given.key })
    if (begun !== undefined) GivenAnswer.answer(context, context.texts.begun(begun.id), { ...begun }, given.json)
    return Exit.done
  }

export const giving =
  (name: string, writer: Writer): Run<typeof Options.giving> =>
  async (given, [id = "", type = ""], context) => {
    const own = `${name} give`
    const command = await read(own, writer, type, given)
    const { key, expected, state }: Stating = given
    const facts = state === undefined ? {} : { facts: Facts.statedIn(state, own) as never }
    await using yanzhen = await NamedStore.open(context, given)
    const { reasons } = await writer.give(yanzhen, id, command, {
      ...(key === undefined ? {} : { key }),
      ...versionOf(expected, own),
      ...facts
    })
    GivenAnswer.answer(context, context.texts.stepped(id, type), { id, step: type, reasons }, given.json)
    return Exit.done
  }

export const steps =
  (name: string, { shape }: Writer): Run<Record<never, never>> =>
  (given, [type], context) => {
    const all = CommandShape.of(shape)
    const asked = type === undefined ? all : all.filter((one) => one.type === type)
    const { texts } = context
    if (asked.length === 0)
      throw new Usage(
        (words) =>
          words.noStep(
            type ?? "",
            all.map((one) => one.type)
          ),
        `${name} steps`
      )
    const answer = { steps: asked, lines: () => linesOf(asked, type !== undefined, texts) }
    Answering.answer(context.terminal, answer, given.json)
    return Promise.resolve(Exit.done)
  }

/** All with what each must say; of one every part, and what is expected there. */
const linesOf = (asked: readonly CommandShape.Command[], isOne: boolean, { parts }: Context["texts"]): readonly string[] =>
  isOne
    ? Table.lines(
        [{ heading: parts.part }, { heading: parts.expected }, { heading: "" }],
        asked.flatMap(({ fields }) =>
          fields.map(({ path, kind, choices, isOptional }) => [
            path,
            choices?.join(" | ") ?? parts.kinds[kind],
            isOptional ? parts.optional : ""
          ])
        )
      )
    : Table.lines(
        [{ heading: parts.step }, { heading: parts.needed }],
        asked.map(({ type, fields }) => [type, fields.flatMap(({ path, isOptional }) => (isOptional ? [] : [path])).join(" ")])
      )
