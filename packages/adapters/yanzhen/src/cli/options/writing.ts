/** The options of commands that give something that lives through time its next step, in one shape for all of them. */
import { actor, file, policy, type Options } from "../Options.ts"

const key = {
  type: "string",
  value: "KEY",
  help: { "zh-CN": "同一编号的同一件事只办一次", en: "the same under the same key is done once" }
} as const

export const beginning = {
  file,
  policy,
  actor,
  from: {
    type: "string",
    value: "FILE.json",
    help: { "zh-CN": "各项内容的 JSON 文件；--set 写明的优先", en: "its parts as JSON; what --set says goes before" }
  },
  set: {
    type: "string",
    multiple: true,
    value: "PART=VALUE",
    help: {
      "zh-CN": "一项内容，可多次：plan.title=银龄助餐、askedFen=1万元、tranches[0].tranche=1；列表每次加一项",
      en: "one part, repeatable: plan.title=…, askedFen=10,000元, tranches[0].tranche=1; of a list one more item each time"
    }
  },
  on: { type: "string", value: "YYYY-MM-DD", help: { "zh-CN": "办理日，同 --set on=…", en: "on which day, as --set on=…" } },
  by: {
    type: "string",
    value: "PERSON",
    help: { "zh-CN": "由谁决定（编号），同 --set by=…；默认同 --actor", en: "who decides, an id, as --set by=…; default as --actor" }
  },
  key
} as const satisfies Options

export const giving = {
  ...beginning,
  expected: {
    type: "string",
    value: "N",
    help: {
      "zh-CN": "只在其后没有新情况时办理（show --json 的 version）",
      en: "only if nothing has happened since this version of show --json"
    }
  }
} as const satisfies Options

/** Where deciding takes facts that nobody keeps here. */
export const stating = {
  ...giving,
  state: {
    type: "string",
    multiple: true,
    value: "FACT=VALUE",
    help: {
      "zh-CN": "说明一项事实，可多次：isLocal=yes、abnormalList=never",
      en: "state a fact, repeatable: isLocal=yes, abnormalList=never"
    }
  }
} as const satisfies Options
