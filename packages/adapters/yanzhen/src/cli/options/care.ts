/** The options of commands that read somebody who is served: each leaves an entry, which says who read and what for. */
import { actor, file, policy, type Options } from "../Options.ts"

export const reading = {
  file,
  policy,
  actor,
  purpose: {
    type: "string",
    value: "PURPOSE",
    help: {
      "zh-CN": "为何查看（必填）：visit、contact、care、wish、professional-help、mandatory-report、correction、person-asks、supervision",
      en: "what for (required): visit, contact, care, wish, professional-help, mandatory-report, correction, person-asks, supervision"
    }
  }
} as const satisfies Options

/** Only words that lie sealed are read for a purpose. */
export const readingWords = {
  file,
  policy,
  actor,
  purpose: {
    type: "string",
    value: "PURPOSE",
    help: {
      "zh-CN": "为何查看加密保存的内容，取值同 person read；留下查看记录",
      en: "what sealed words are read for, as in person read; it leaves an entry"
    }
  }
} as const satisfies Options

/** The purpose is the one of the command. */
export const named = { file, policy, actor } as const satisfies Options

/** A name on the line would stay in the history of the shell: it is read from a file. */
export const protecting = {
  file,
  policy,
  actor,
  from: {
    type: "string",
    value: "FILE.json",
    help: {
      "zh-CN": "身份信息的 JSON 文件（必填）：name，及 phone、address、idNumber、born",
      en: "who it is, as JSON (required): name, and phone, address, idNumber, born"
    }
  }
} as const satisfies Options
