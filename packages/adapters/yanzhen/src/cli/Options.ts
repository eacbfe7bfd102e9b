/**
 * The options of each command, as data: the parser (`node:util`) and the help both read them. What a value is called in the help says what
 * is expected: FILE, YYYY-MM-DD.
 */
import type { Message } from "@yanzhen/core/foundation"

export interface Option {
  readonly type: "string" | "boolean"
  readonly multiple?: true
  readonly short?: string
  /** Stands for the value in the help. */
  readonly value?: string
  readonly help: Message.Text
}

export type Options = { readonly [name: string]: Option }

/** What was given, typed by the options. */
export type Given<O extends Options> = {
  readonly [K in keyof O]: O[K] extends { readonly type: "boolean" }
    ? boolean | undefined
    : O[K] extends { readonly multiple: true }
      ? readonly string[] | undefined
      : string | undefined
}

export const everywhere = {
  locale: { type: "string", value: "zh-CN|en", help: { "zh-CN": "语言", en: "language" } },
  tenant: {
    type: "string",
    value: "ID",
    help: {
      "zh-CN": "哪一家的数据（县级区划代码，如 340603），默认 local",
      en: "whose data (a county-level code, as 340603), default local"
    }
  },
  calendar: {
    type: "string",
    multiple: true,
    value: "NOTICE.json",
    help: {
      "zh-CN": "本版尚未收录的放假安排（coverage、restDays、workingDays），可多次",
      en: "a holiday notice that this release does not know yet (coverage, restDays, workingDays); repeatable"
    }
  },
  json: { type: "boolean", help: { "zh-CN": "以 JSON 输出结果", en: "answer as JSON" } },
  help: { type: "boolean", short: "h", help: { "zh-CN": "显示用法", en: "show usage" } }
} as const satisfies Options

export const file = {
  type: "string",
  short: "f",
  value: "FILE",
  help: { "zh-CN": "数据库文件，默认 ./yanzhen.db", en: "database file, default ./yanzhen.db" }
} as const satisfies Option

export const policy = {
  type: "string",
  short: "p",
  value: "NAME",
  help: {
    "zh-CN": "按哪一套规则（见 yanzhen policies；可叠加 .json 规则包，如 anhui+本地.json），默认 national",
    en: "which policy (see yanzhen policies; .json packs may lie over it: anhui+own.json), default national"
  }
} as const satisfies Option

export const asKnownOn = {
  type: "string",
  value: "YYYY-MM-DD",
  help: {
    "zh-CN": "只按到这一天为止已经入账的内容回答，默认到现在",
    en: "answer by what was recorded up to the end of this day, default now"
  }
} as const satisfies Option

export const asOf = {
  type: "string",
  value: "YYYY-MM-DD",
  help: { "zh-CN": "按哪一天判断，默认今天", en: "as of which day, default today" }
} as const satisfies Option

/** Of commands that only ask what is stored. */
export const ofStore = { file } as const satisfies Options

export const period = {
  type: "string",
  value: "PERIOD",
  help: { "zh-CN": "期间：2026、2026-Q1、2026-03、2026-03-01..2026-03-31", en: "2026, 2026-Q1, 2026-03 or 2026-03-01..2026-03-31" }
} as const satisfies Option

export const statement = { file, period } as const satisfies Options

export const ofDay = {
  file,
  on: { type: "string", value: "YYYY-MM-DD", help: { "zh-CN": "截至哪一天，默认今天", en: "as of which day, default today" } }
} as const satisfies Options

/** Of lists of what belongs to teams: where these lie. */
export const ofPlace = {
  file,
  street: {
    type: "string",
    value: "STREET",
    help: { "zh-CN": "只列哪个街道的（代码或名称）", en: "of which street alone (code or name)" }
  },
  community: {
    type: "string",
    value: "COMMUNITY",
    help: { "zh-CN": "只列哪个社区的（代码或名称）", en: "of which community alone (code or name)" }
  }
} as const satisfies Options

export const actor = {
  type: "string",
  value: "ID",
  help: { "zh-CN": "由谁办理（编号，不是姓名），默认 local", en: "who does it (an id, no name), default local" }
} as const satisfies Option

export const day = { type: "string", value: "YYYY-MM-DD", help: { "zh-CN": "办理日（必填）", en: "on which day (required)" } } as const

export const by = {
  type: "string",
  value: "PERSON",
  help: { "zh-CN": "由谁办理（编号，不是姓名），默认同 --actor", en: "who does it (an id, no name), default as --actor" }
} as const satisfies Option
