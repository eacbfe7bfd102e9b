/** The options of commands about activities and who may join them. */
import { file, policy, asOf, actor, day, type Options } from "../Options.ts"

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
export const losing = { file, policy, "as-of": asOf } as const satisfies Options

export const signUp = { file, policy, actor, on: day, ...stating } as const satisfies Options

export const withdraw = {
  file,
  policy,
  actor,
  on: day,
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "退出的原因", en: "why" } }
} as const satisfies Options

export const move = {
  file,
  policy,
  actor,
  on: day,
  from: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "新的开始时间（必填）", en: "new start (required)" } },
  to: { type: "string", value: "YYYY-MM-DD HH:MM", help: { "zh-CN": "新的结束时间（必填）", en: "new end (required)" } },
  reason: { type: "string", value: "TEXT", help: { "zh-CN": "改期的原因（必填）", en: "why (required)" } }
} as const satisfies Options

export const attend = {
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

export const record = { file, policy, actor } as const satisfies Options
