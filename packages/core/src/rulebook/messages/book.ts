/** Words of the rule book that stand in no room. */
import * as Message from "../../foundation/Message.ts"

export const book = Message.catalogue({
  "zh-CN": {
    "answer.met": "符合",
    "answer.noticed": "可以，但有提示：",
    "answer.unmet": "不符合：",
    "answer.unknown": "不知道，缺少事实：",
    "answer.off": "本政策未启用",
    "label.library-default": "本库默认，非法律规定",
    "label.unverified": "待核实",
    "label.excerpt": "据摘录",
    "label.memory": "未复核",
    "gate.on": "启用“{title}”时",
    "gate.includes": "“{title}”含“{option}”时",
    rung: "{title}：{when}",
    "rung.or": "{when}，或者 {or}",
    "bound.at-least": "{measure} ≥ {value}",
    "bound.above": "{measure} > {value}",
    "bound.holds": "{measure}"
  },
  en: {
    "answer.met": "met",
    "answer.noticed": "allowed, with a notice:",
    "answer.unmet": "unmet:",
    "answer.unknown": "unknown, a fact is missing:",
    "answer.off": "not asked under this policy",
    "label.library-default": "library default, not a provision of law",
    "label.unverified": "unverified",
    "label.excerpt": "from an excerpt",
    "label.memory": "not re-checked",
    "gate.on": "while “{title}” is on",
    "gate.includes": "while “{title}” includes “{option}”",
    rung: "{title}: {when}",
    "rung.or": "{when}, or {or}",
    "bound.at-least": "{measure} ≥ {value}",
    "bound.above": "{measure} > {value}",
    "bound.holds": "{measure}"
  }
})
