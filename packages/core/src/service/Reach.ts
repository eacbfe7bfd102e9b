/**
 * How far each rule and parameter reaches in this release, so that the rule book never promises more than happens. Most are asked or counted
 * by the operations of the desk. The others stand here with the reason: functions for whoever builds more on this library, and values that
 * are printed and decide nothing. What a reader would get wrong: a test runs the operations and holds this list against what they read.
 */
import type { Text } from "../foundation/Message.ts"
import type * as Parameter from "../law/Parameter.ts"
import type { Reach } from "../law/RuleBook.ts"
import * as Certificates from "../law/parameters/Certificates.ts"
import * as Counting from "../law/parameters/Counting.ts"
import * as Recording from "../law/parameters/Recording.ts"
import { awards } from "./rules/Award.ts"
import { freeOfCharge, issuer, seal } from "./rules/CertificateRules.ts"
import { retention, secrecy } from "./rules/Keeping.ts"
import { certificateContent } from "./rules/RequiredFields.ts"
import type { Rule } from "../law/Rule.ts"
import { transfers } from "./rules/Transfer.ts"

interface Noted {
  readonly reach: Exclude<Reach, "operation">
  readonly reason: Text
}

const certificates = {
  "zh-CN": "出具证明的函数使用;本版不出具证明",
  en: "used by the functions for certificates; this release issues none"
}

/** Rules that no operation of the desk asks. */
export const rulesForCallers: readonly { readonly rule: Rule; readonly reason: Text }[] = [
  {
    rule: awards,
    reason: {
      "zh-CN": "把表彰写入志愿者记录时由调用方使用;本库另有荣誉登记,不写入服务记录",
      en: "for whoever writes awards into a volunteer's record; honours are kept apart from records here"
    }
  },
  { rule: retention, reason: { "zh-CN": "本库从不自动删除记录;清理前由调用方使用", en: "nothing is ever purged here; for whoever does" } },
  { rule: secrecy, reason: { "zh-CN": "公开名单前由调用方使用", en: "for whoever publishes a list" } },
  { rule: transfers, reason: { "zh-CN": "向其他组织转移记录前由调用方使用", en: "for whoever passes records on" } },
  ...[freeOfCharge, certificateContent, seal, issuer].map((rule) => ({ rule, reason: certificates }))
]

const each = (parameters: readonly Parameter.Parameter[], noted: Noted): readonly (readonly [string, Noted])[] =>
  parameters.map(({ id }) => [id, noted] as const)

const noted: ReadonlyMap<string, Noted> = new Map([
  ...rulesForCallers.flatMap(({ rule, reason }) => each(rule.parameters, { reach: "function", reason })),
  ...each(Object.values(Certificates), { reach: "function", reason: certificates }),
  ...each([Counting.order, Counting.seconds, Counting.hoursShown], {
    reach: "printed",
    reason: {
      "zh-CN": "本库约定,只有一种做法,程序照此办理,不随政策改变",
      en: "a convention with one option: the program does what it says, under every policy"
    }
  }),
  ...each([Recording.authority], {
    reach: "printed",
    reason: { "zh-CN": "仅供查阅:向哪个部门报送,由使用者决定", en: "to be read: to whom to report is for people to decide" }
  })
])

export const of = ({ id }: { readonly id: string }): Reach => noted.get(id)?.reach ?? "operation"

/** Why no operation reads it; undefined where one does. */
export const reasonOf = ({ id }: { readonly id: string }): Text | undefined => noted.get(id)?.reason

/** Everything that stands on the list. */
export const listed: readonly string[] = [...noted.keys()]
