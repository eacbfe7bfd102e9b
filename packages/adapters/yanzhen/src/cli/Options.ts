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
  json: { type: "boolean", help: { "zh-CN": "以 JSON 输出结果", en: "answer as JSON" } },
  help: { type: "boolean", short: "h", help: { "zh-CN": "显示用法", en: "show usage" } }
} as const satisfies Options

const file = {
  type: "string",
  short: "f",
  value: "FILE",
  help: { "zh-CN": "数据库文件，默认 ./yanzhen.db", en: "database file, default ./yanzhen.db" }
} as const satisfies Option

const policy = {
  type: "string",
  short: "p",
  value: "NAME",
  help: {
    "zh-CN": "按哪一套规则（见 yanzhen policies；可叠加 .json 规则包，如 anhui+本地.json），默认 national",
    en: "which policy (see yanzhen policies; .json packs may lie over it: anhui+own.json), default national"
  }
} as const satisfies Option

const asKnownOn = {
  type: "string",
  value: "YYYY-MM-DD",
  help: {
    "zh-CN": "只按到这一天为止已经入账的内容回答，默认到现在",
    en: "answer by what was recorded up to the end of this day, default now"
  }
} as const satisfies Option

/** What can be said about a file of records beside what stands in it. */
const bringing = {
  leader: {
    type: "string",
    value: "NAME",
    help: { "zh-CN": "表中未写活动负责人时的负责人", en: "activity leader, where the sheet names none" }
  },
  organiser: { type: "string", value: "NAME", help: { "zh-CN": "表中未写组织单位时的单位", en: "organiser, where the sheet names none" } },
  "entered-on": {
    type: "string",
    value: "YYYY-MM-DD",
    help: { "zh-CN": "表格交来的日期，默认今天", en: "day the file was handed in, default today" }
  },
  year: { type: "string", value: "YYYY", help: { "zh-CN": "未写年份的日期属于哪一年", en: "year of dates written without one" } },
  directory: {
    type: "string",
    multiple: true,
    value: "FILE",
    help: {
      "zh-CN": "先读入的名录（街道、社区、队伍、志愿者），可多次",
      en: "lists of streets, communities, teams, volunteers to read first; repeatable"
    }
  },
  choose: {
    type: "string",
    multiple: true,
    value: "SHEET:ROW=ID",
    help: { "zh-CN": "几人都符合时，指明某一行是哪一位，可多次", en: "whom a row means where several fit; repeatable" }
  },
  yes: {
    type: "boolean",
    short: "y",
    help: { "zh-CN": "同意全部提议（新志愿者、新队伍、更正）", en: "agree to everything proposed (new people, new teams, corrections)" }
  },
  "new-people": { type: "boolean", help: { "zh-CN": "同意新增志愿者", en: "agree to new people" } },
  "new-teams": { type: "boolean", help: { "zh-CN": "同意新增队伍", en: "agree to new teams" } },
  corrections: { type: "boolean", help: { "zh-CN": "同意更正已入库的记录", en: "agree to corrections of stored records" } },
  marked: {
    type: "string",
    value: "OUT.xlsx",
    help: { "zh-CN": "写出标明错误的原表（只限一个文件）", en: "write the file back with its errors marked (one file only)" }
  }
} as const satisfies Options

export const demo = {} as const satisfies Options

export const tally = {
  by: {
    type: "string",
    value: "KEYS",
    help: {
      "zh-CN": "按什么统计，逗号分隔：volunteer,team,community,street,category,month，默认 volunteer",
      en: "keys, comma-separated: volunteer,team,community,street,category,month; default volunteer"
    }
  },
  period: {
    type: "string",
    value: "PERIOD",
    help: { "zh-CN": "期间：2026、2026-Q1、2026-03、2026-03-01..2026-03-31", en: "2026, 2026-Q1, 2026-03 or 2026-03-01..2026-03-31" }
  },
  policy,
  "as-known-on": asKnownOn,
  out: { type: "string", short: "o", value: "OUT.xlsx", help: { "zh-CN": "写出结果工作簿", en: "write the result workbook" } },
  file: {
    ...file,
    help: { "zh-CN": "存入并统计这个数据库；不写则不保存任何东西", en: "store into and tally this database; without it nothing is stored" }
  },
  ...bringing
} as const satisfies Options

export const bringIn = {
  file,
  preview: { type: "boolean", help: { "zh-CN": "只预览，不入库", en: "preview only, store nothing" } },
  policy,
  ...bringing
} as const satisfies Options

const asOf = {
  type: "string",
  value: "YYYY-MM-DD",
  help: { "zh-CN": "按哪一天判断，默认今天", en: "as of which day, default today" }
} as const satisfies Option

export const personDue = { file, "as-of": asOf } as const satisfies Options

/** What somebody who signs up states, or brings along. */
export const stating = {
  state: {
    type: "string",
    multiple: true,
    value: "FACT=yes|no",
    help: {
      "zh-CN": "本人说明，可多次：willing、selfSupporting、employed、healthFits、insurerAccepts、accompanied",
      en: "what the person states, repeatable: willing, selfSupporting, employed, healthFits, insurerAccepts, accompanied"
    }
  },
  trained: {
    type: "string",
    multiple: true,
    value: "KIND=YYYY-MM-DD",
    help: { "zh-CN": "何日受过何种培训，可多次", en: "which training on which day, repeatable" }
  },
  insured: {
    type: "string",
    multiple: true,
    value: "BOUGHT,FROM,TO",
    help: {
      "zh-CN": "保险：购买日,保障开始,保障结束（2026-03-01,2026-03-10 00:00,2026-03-11 00:00），可多次",
      en: "insurance: day bought, cover from, cover to (2026-03-01,2026-03-10 00:00,2026-03-11 00:00), repeatable"
    }
  },
  agreed: {
    type: "string",
    multiple: true,
    value: "YYYY-MM-DD",
    help: { "zh-CN": "书面协议签订日，可多次", en: "day on which a written agreement was signed, repeatable" }
  }
} as const satisfies Options

/** Who may join, under which policy, as of which day. */
export const join = {
  file,
  policy,
  "as-of": asOf,
  "also-as": {
    type: "string",
    multiple: true,
    value: "VOLUNTEER",
    help: { "zh-CN": "同一人的其他登记（编号），一并查询，可多次", en: "another entry of the same person, asked as well, repeatable" }
  },
  ...stating
} as const satisfies Options

/** Who has a place and may not join any longer. */
export const activityLosing = { file, policy, "as-of": asOf } as const satisfies Options

/** Of commands that only ask what is stored. */
export const ofStore = { file } as const satisfies Options

export const statement = { file, period: tally.period } as const satisfies Options

export const openData = {
  file,
  prefix: {
    type: "string",
    value: "360G-…",
    help: { "zh-CN": "在 360Giving 登记的发布者代码", en: "publisher prefix as registered with 360Giving" }
  },
  "funder-id": { type: "string", value: "ID", help: { "zh-CN": "资助方的公开编号", en: "public identifier of the funder" } },
  "funder-name": { type: "string", value: "NAME", help: { "zh-CN": "资助方名称", en: "name of the funder" } },
  out: {
    type: "string",
    short: "o",
    value: "OUT.json|OUT.csv",
    help: { "zh-CN": "写到哪个文件，默认 grants.json", en: "file to write, default grants.json" }
  }
} as const satisfies Options

export const grantImport = {
  file,
  preview: { type: "boolean", help: { "zh-CN": "只预览，不入库", en: "preview only, store nothing" } },
  known: {
    type: "string",
    multiple: true,
    value: "RULE",
    help: {
      "zh-CN": "确知原因、仍要读入的问题：awarded-above-applied、disbursed-above-awarded、starts-before-award，可多次",
      en: "what may be broken, its reason known: awarded-above-applied, disbursed-above-awarded, starts-before-award; repeatable"
    }
  }
} as const satisfies Options

export const disclosure = {
  file,
  policy,
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 公示表.xlsx", en: "file to write, default 公示表.xlsx" }
  }
} as const satisfies Options

export const ofDay = {
  file,
  on: { type: "string", value: "YYYY-MM-DD", help: { "zh-CN": "截至哪一天，默认今天", en: "as of which day, default today" } }
} as const satisfies Options

/** Of a check as of a day: facts that the registers do not hold are stated. */
export const check = {
  file,
  policy,
  on: ofDay.on,
  state: {
    type: "string",
    multiple: true,
    value: "FACT=VALUE",
    help: {
      "zh-CN": "登记中没有的事实，可多次：yes、no 或整数，如 units=3、hasPartyBranch=yes",
      en: "a fact that no register holds, repeatable: yes, no or a whole number, as units=3, hasPartyBranch=yes"
    }
  }
} as const satisfies Options

export const imports = { file } as const satisfies Options

export const withdraw = {
  file,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "撤回的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const explain = { file, policy, "as-known-on": asKnownOn } as const satisfies Options

export const retally = {
  file,
  policy,
  "as-known-on": asKnownOn,
  under: { type: "string", value: "NAME", help: { "zh-CN": "改按哪一套规则（必填）", en: "the other policy (required)" } }
} as const satisfies Options

export const verify = {
  file,
  head: { type: "string", value: "HASH", help: { "zh-CN": "与另存的链头比对", en: "compare with a chain head kept elsewhere" } }
} as const satisfies Options

export const policies = {} as const satisfies Options

const on = {
  type: "string",
  value: "YYYY-MM-DD",
  help: { "zh-CN": "按哪一天的参数值，默认今天", en: "the day whose values are used, default today" }
} as const satisfies Option

export const rulesBook = {
  policy,
  on,
  out: {
    type: "string",
    short: "o",
    value: "DIR",
    help: { "zh-CN": "写到哪个目录，默认 ./规则手册", en: "the folder to write to, default ./规则手册" }
  }
} as const satisfies Options

export const rulesTest = {
  policy,
  on,
  out: { type: "string", short: "o", value: "OUT.xlsx", help: { "zh-CN": "写出标明对错的用例表", en: "write the table back, marked" } }
} as const satisfies Options

export const rulesTemplate = {
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 ./用例表.xlsx", en: "the file to write, default ./用例表.xlsx" }
  }
} as const satisfies Options

const actor = {
  type: "string",
  value: "ID",
  help: { "zh-CN": "由谁办理（编号，不是姓名），默认 local", en: "who does it (an id, no name), default local" }
} as const satisfies Option

const day = { type: "string", value: "YYYY-MM-DD", help: { "zh-CN": "办理日（必填）", en: "on which day (required)" } } as const

export const personRename = {
  file,
  policy,
  actor,
  name: { type: "string", value: "NAME", help: { "zh-CN": "新的姓名（必填）", en: "the new name (required)" } },
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "更改的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const activitySignUp = { file, policy, actor, on: day, ...stating } as const satisfies Options

export const activityWithdraw = {
  file,
  policy,
  actor,
  on: day,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "退出的原因", en: "why" } }
} as const satisfies Options

export const activityMove = {
  file,
  policy,
  actor,
  on: day,
  from: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "新的开始时间（必填）", en: "new start (required)" } },
  to: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "新的结束时间（必填）", en: "new end (required)" } },
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "改期的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const activityAttend = {
  file,
  policy,
  actor,
  from: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "到场时间（必填）", en: "there from (required)" } },
  to: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "离场时间（必填）", en: "there until (required)" } },
  by: { type: "string", value: "PERSON", help: { "zh-CN": "由谁点名（编号，必填）", en: "who called the roll, an id (required)" } },
  evidence: {
    type: "string",
    value: "GRADE",
    help: {
      "zh-CN": "佐证等级，默认 roll-call：none、back-office、roll-call、photo、self-sign-in、qr-geofence",
      en: "evidence, default roll-call: none, back-office, roll-call, photo, self-sign-in, qr-geofence"
    }
  }
} as const satisfies Options

export const activityRecord = { file, policy, actor } as const satisfies Options

const by = {
  type: "string",
  value: "PERSON",
  help: { "zh-CN": "由谁办理（编号，不是姓名），默认同 --actor", en: "who does it (an id, no name), default as --actor" }
} as const satisfies Option

/** An assessment of a station: brought in a sheet, or concluded. */
export const stationAssess = { file, policy, actor, by } as const satisfies Options

export const policyCheck = { policy } as const satisfies Options

export const policyDiff = { file } as const satisfies Options

export const policyEdit = { file, policy, actor } as const satisfies Options

export const policySign = { file, policy, actor } as const satisfies Options

export const policyRefuse = {
  file,
  actor,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "退回的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const policyDrafts = { file } as const satisfies Options

export const policyTemplate = {
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 ./参数表.xlsx", en: "the file to write, default ./参数表.xlsx" }
  }
} as const satisfies Options
