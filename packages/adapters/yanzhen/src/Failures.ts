/**
 * Whatever went wrong below, as the one error of the front door, in both languages. What a reader would get wrong: no text here quotes a
 * name or a number that somebody typed; an id is quoted, since it means nobody.
 */
import { type DeskError, ErrorText } from "@yanzhen/core/desk"
import { type Finding, Id, Message } from "@yanzhen/core/foundation"
import type { Cipher } from "@yanzhen/core/ports"
import { Failure, isYanzhenError, type Told } from "./Failure.ts"
import { all } from "./messages.ts"
import * as Kinds from "./Kinds.ts"
import * as Quote from "./Quote.ts"
import * as Reasons from "./Reasons.ts"
import type { Locale, Words } from "./Reason.ts"
import type { YanzhenError } from "./YanzhenError.ts"

type Key = Message.KeyOf<typeof all>
type Titled = { [K in Key]: `${K}.why` extends Key ? (`${K}.fix` extends Key ? K : never) : never }[Key]
type Values = Message.Values | ((locale: Locale) => Message.Values)

/** Text of a key with its why and fix. */
export const words =
  (key: Titled, values: Values = {}, where?: string) =>
  (locale: Locale): Words => {
    const given = typeof values === "function" ? values(locale) : values
    const line = (one: Key): string => Message.text(all, one, given, locale)
    const [why, fix] = [`${key}.why`, `${key}.fix`] as readonly Key[]
    return { title: line(key), ...(where === undefined ? {} : { where }), why: line(why ?? key), basis: "", fix: line(fix ?? key) }
  }

/** An error that the front door itself finds. */
export const told = (code: Told["code"], key: Titled, values: Values = {}): Told => ({ code, in: words(key, values) })

export const refused = (code: Told["code"], findings: readonly Finding.Finding[]): Told => {
  const reasons = findings.map((finding) => Reasons.ofFinding(finding))
  // What only accompanies a refusal is not what it is for.
  const first = reasons.find(({ severity }) => severity === "error") ?? reasons[0]
  return { code, reasons, in: (locale) => first?.in(locale) ?? words("desk.refused")(locale) }
}

export const unknownPolicy = (findings: readonly Finding.Finding[]): Told => refused("YZ_POLICY_UNKNOWN", findings)

export const notFound = (kind: string, id: string): Told =>
  told("YZ_NOT_FOUND", "desk.not-found", (locale) => ({
    kind: Kinds.title(kind, locale),
    // Somebody may have asked by name; an id that this library made has a digit.
    id: Id.isId(id) && (kind !== "either" || /\d/.test(id)) ? Quote.id(id) : "…"
  }))

const codes = {
  Refused: "YZ_REFUSED",
  Contended: "YZ_CONTENDED",
  KeyReused: "YZ_KEY_REUSED",
  WorldFailed: "YZ_WORLD_FAILED",
  NotFound: "YZ_NOT_FOUND",
  Corrupt: "YZ_CORRUPT"
} as const satisfies { readonly [T in DeskError.DeskError["_tag"]]: Told["code"] }

const isDeskError = (error: unknown): error is DeskError.DeskError =>
  error instanceof Error && "_tag" in error && typeof error._tag === "string" && Object.hasOwn(codes, error._tag)

interface DatabaseFailed extends Error {
  readonly because: string
}

/** By its tag: the package of the database is not loaded where it is not used. */
const isDatabaseFailed = (error: unknown): error is DatabaseFailed =>
  error instanceof Error && "_tag" in error && error._tag === "DatabaseFailed" && "because" in error && typeof error.because === "string"

const ofDatabase = (error: DatabaseFailed): Told => {
  const because = `database.${error.because}`
  const key = (Object.hasOwn(all.en, because) ? because : "database.refused") as Titled
  return { code: `YZ_DATABASE_${error.because.toUpperCase().replaceAll("-", "_")}`, in: words(key), cause: error }
}

interface KeyFileUnfit extends Error {
  readonly file: string
}

const isKeyFileUnfit = (error: unknown): error is KeyFileUnfit =>
  error instanceof Error && "_tag" in error && error._tag === "KeyFileUnfit" && "file" in error && typeof error.file === "string"

interface SealBroken extends Error {
  readonly because: Cipher.Because
}

const isSealBroken = (error: unknown): error is SealBroken =>
  error instanceof Error && "_tag" in error && error._tag === "SealBroken" && "because" in error && typeof error.because === "string"

const sealCodes = {
  "suite-unknown": "YZ_SEAL_SUITE_UNKNOWN",
  "other-master": "YZ_SEAL_OTHER_MASTER",
  "key-missing": "YZ_SEAL_KEY_MISSING",
  altered: "YZ_SEAL_ALTERED"
} as const satisfies { readonly [B in Cipher.Because]: Told["code"] }

interface Refusal extends Error {
  readonly code: YanzhenError["code"]
}

const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === "SpreadsheetRefusal" && "code" in error && typeof error.code === "string"

/** The texts of sheets come with the package that reads them; whoever meets a refusal has loaded it. */
const ofRefusal = async (error: Refusal): Promise<Told> => {
  const { Refusal } = await import("@yanzhen/spreadsheet")
  return {
    code: error.code,
    cause: error,
    in: (locale) => {
      if (!Refusal.isRefusal(error)) return words("door.unexpected")(locale)
      const { what, fix } = Refusal.text(error, locale)
      return { title: what, where: error.file, why: Message.text(all, "door.unread", {}, locale), basis: "", fix }
    }
  }
}

const toldOf = async (error: unknown): Promise<Told> => {
  if (isRefusal(error)) return ofRefusal(error)
  if (isDatabaseFailed(error)) return ofDatabase(error)
  if (isSealBroken(error)) return { ...told(sealCodes[error.because], `seal.${error.because}`), cause: error }
  if (isKeyFileUnfit(error)) return { ...told("YZ_KEY_FILE_UNFIT", "door.key-file", { file: Quote.text(error.file) }), cause: error }
  if (!isDeskError(error)) return { ...told("YZ_UNEXPECTED", "door.unexpected"), cause: error }
  switch (error._tag) {
    case "Refused":
      if (error.findings.some(({ rule }) => rule === "desk.changed-since"))
        return { ...refused("YZ_CHANGED_SINCE", error.findings), cause: error }
      return { ...refused("YZ_REFUSED", error.findings), cause: error }
    case "NotFound":
      return { ...notFound(error.kind, error.id), cause: error }
    case "WorldFailed":
      if ([isRefusal, isDatabaseFailed, isSealBroken, isKeyFileUnfit].some((is) => is(error.cause))) return toldOf(error.cause)
      break
    default:
  }
  const code = codes[error._tag]
  return {
    code,
    cause: error,
    in: (locale) => {
      const { title, fix } = ErrorText.of(error, locale)
      return { ...words(whyKeys[error._tag])(locale), title, fix }
    }
  }
}

const whyKeys = {
  Contended: "desk.contended",
  KeyReused: "desk.key-reused",
  WorldFailed: "desk.world-failed",
  Corrupt: "desk.corrupt"
} as const

export const from = async (error: unknown, locale: Locale): Promise<YanzhenError> =>
  isYanzhenError(error) ? error : new Failure(await toldOf(error), locale)

/** What is asked of an object given out earlier fails like everything else. */
export const guarded = async <A>(locale: Locale, run: () => Promise<A>): Promise<A> => {
  try {
    return await run()
  } catch (error) {
    throw await from(error, locale)
  }
}
