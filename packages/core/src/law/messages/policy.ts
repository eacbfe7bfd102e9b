/** Texts about policies themselves. */
import * as Message from "../../foundation/Message.ts"

export const policy = Message.catalogue({
  "zh-CN": {
    "policy.unknown": "没有名为“{policy}”的政策",
    "policy.unknown.why": "可用的政策有:{names}",
    "policy.unknown.fix": "请改用其中一个名称",
    "policy.conflict": "本地规定宽于上位规定,以上位规定为准",
    "policy.conflict.why": "{lower} 规定 {parameter} = {lowerValue},{upper} 规定 {upperValue}(自{first:day}起)",
    "policy.conflict.fix": "请修改本地政策包,或只作更严的规定"
  },
  en: {
    "policy.unknown": "There is no policy named “{policy}”",
    "policy.unknown.why": "The policies are: {names}",
    "policy.unknown.fix": "Use one of these names",
    "policy.conflict": "A local value is looser than a rule above it; the rule above holds",
    "policy.conflict.why": "{lower} says {parameter} = {lowerValue}, {upper} says {upperValue} (from {first:day} on)",
    "policy.conflict.fix": "Change the local pack, or make it stricter only"
  }
})
