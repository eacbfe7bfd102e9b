/** Texts about people whose identity is protected: why they are not read, not put, not anonymised. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const protection = Message.catalogue({
  "zh-CN": {
    "protected.purpose-unknown": "没有写明查看身份信息的用途",
    "protected.purpose-unknown.why": "每次查看都须有特定的用途，并留下查看记录；可选：{purposes}",
    "protected.purpose-unknown.fix": "请从可选的用途中选一个",
    "protected.consent-withdrawn": "已撤回同意，停止使用其身份信息",
    "protected.consent-withdrawn.why": "{person} 已撤回同意，只有强制报告和本人查询仍可查看",
    "protected.consent-withdrawn.fix": "没有读取任何内容；请去掉此人，或办理匿名化",
    "protected.anonymised": "已匿名化的人不能再以同一编号登记",
    "protected.anonymised.why": "{person} 的密钥已销毁；再登记会使过去的记录重新对应到本人",
    "protected.anonymised.fix": "没有写入任何内容；如本人再次同意，请用新的编号登记",
    "protected.not-due": "还不到匿名化的时候",
    "protected.not-due.why": "截至 {on}，{person} 没有撤回同意，也不知道保存期何时届满",
    "protected.not-due.fix": "本人要求删除的，请先登记撤回同意",
    "protected.not-due-until": "还不到匿名化的时候",
    "protected.not-due-until.why": "截至 {on}，{person} 没有撤回同意，保存期至 {ends} 届满",
    "protected.not-due-until.fix": "请在届满之后办理；本人要求删除的，请先登记撤回同意"
  },
  en: {
    "protected.purpose-unknown": "No purpose was given for reading an identity",
    "protected.purpose-unknown.why": "Every read has a specific purpose and leaves an entry; purposes are: {purposes}",
    "protected.purpose-unknown.fix": "Choose one of these purposes",
    "protected.consent-withdrawn": "Consent was withdrawn; the identity is used no more",
    "protected.consent-withdrawn.why":
      "{person} has withdrawn consent; only a mandatory report and the person's own question still read it",
    "protected.consent-withdrawn.fix": "Nothing was read; leave this person out, or anonymise them",
    "protected.anonymised": "Who was anonymised is not entered again under the same id",
    "protected.anonymised.why": "The key of {person} was destroyed; entered again, past records would point to the person once more",
    "protected.anonymised.fix": "Nothing was stored; if the person consents again, use a new id",
    "protected.not-due": "It is not time to anonymise",
    "protected.not-due.why": "By {on} {person} has withdrawn no consent, and nobody knows when the time of keeping ends",
    "protected.not-due.fix": "Where the person asks for it, record the withdrawal of consent first",
    "protected.not-due-until": "It is not time to anonymise",
    "protected.not-due-until.why": "By {on} {person} has withdrawn no consent, and the time of keeping ends on {ends}",
    "protected.not-due-until.fix": "Do it when that day has come; where the person asks for it, record the withdrawal of consent first"
  }
})
