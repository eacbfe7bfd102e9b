/** Texts of what verification finds. Placeholders are the fields of the faults. */
import * as Message from "../../foundation/Message.ts"

export const verification = Message.catalogue({
  "zh-CN": {
    "verify.position": "第 {position} 条：应为第 {position} 条事件，存的是第 {found} 条（有缺失、插入或错序）",
    "verify.stream-version": "第 {position} 条：{stream} 应为第 {expected} 版，存的是第 {found} 版",
    "verify.type": "第 {position} 条：外层类型与内容不符",
    "verify.previous": "第 {position} 条：与前一条的哈希接不上",
    "verify.hash": "第 {position} 条：内容与哈希不符",
    "verify.not-canonical": "第 {position} 条：内容不合规范（{path}）",
    "verify.head": "第 {position} 条：链的末端应为第 {expectedPosition} 条 {expectedHash}，实为第 {foundPosition} 条 {foundHash}",
    "verify.promise": "第 {position} 条：没有找到事先记下的哈希 {expectedHash}，链的末端为第 {foundPosition} 条 {foundHash}",
    "verify.goes-on":
      "第 {position} 条起：在事先记下的末端 {expectedHash} 之后多出事件，现在的末端为第 {foundPosition} 条（如为其后的正常业务，请同时给出当时的位置）",
    "verify.corrupt.unknown-stream": "第 {position} 条：不认识的流 {stream}",
    "verify.corrupt.unknown-type": "第 {position} 条：不认识的事件类型或版本 {type}（{stream}）",
    "verify.corrupt.unfit-event": "第 {position} 条：{type} 在 {stream} 的当前状态下不可能发生",
    "verify.corrupt.shape": "第 {position} 条：{type} 的内容缺项或类型不对（{stream}）",
    "verify.stream-head": "第 {position} 条：{stream} 按日志为第 {expected} 版，存储记为第 {found} 版",
    "verify.stream-unwritten": "{stream} 在日志中没有事件，存储却记为第 {found} 版",
    "verify.row-changed": "登记表 {register} 的 {key} 与日志不符：{differences}",
    "verify.row-missing": "登记表 {register} 缺少 {key}",
    "verify.row-extra": "登记表 {register} 多出 {key}",
    "verify.difference": "{column} 应为 {expected}，存为 {found}",
    "verify.holds": "一致：{events} 条事件，{streams} 个流，{rows} 行登记表；末端为第 {position} 条 {hash}",
    "verify.broken": "发现 {faults} 处问题：{events} 条事件，{streams} 个流，{rows} 行登记表；末端为第 {position} 条 {hash}",
    "verify.promise-met": "事先记下的哈希在第 {position} 条找到：到此为止的日志未被改动"
  },
  en: {
    "verify.position": "Position {position}: event {position} should stand here, event {found} does (missing, inserted or out of order)",
    "verify.stream-version": "Position {position}: {stream} should be at version {expected} and is at {found}",
    "verify.type": "Position {position}: the envelope names another type than the data",
    "verify.previous": "Position {position}: it does not follow the hash of the event before it",
    "verify.hash": "Position {position}: the content does not fit its hash",
    "verify.not-canonical": "Position {position}: the content has no canonical form ({path})",
    "verify.head": "Position {position}: the chain should end at {expectedPosition} {expectedHash} and ends at {foundPosition} {foundHash}",
    "verify.promise":
      "Position {position}: the hash written down, {expectedHash}, is not there; the chain ends at {foundPosition} {foundHash}",
    "verify.goes-on":
      "From position {position} on: events stand after the end that was written down, {expectedHash}; the end is now {foundPosition} (if they came later and rightly, give the position of then as well)",
    "verify.corrupt.unknown-stream": "Position {position}: an unknown stream, {stream}",
    "verify.corrupt.unknown-type": "Position {position}: an unknown type or version, {type} ({stream})",
    "verify.corrupt.unfit-event": "Position {position}: {type} cannot happen in the state of {stream}",
    "verify.corrupt.shape": "Position {position}: {type} lacks something or holds something of the wrong kind ({stream})",
    "verify.stream-unwritten": "{stream} has no event in the journal, yet the store says it is at version {found}",
    "verify.stream-head": "Position {position}: by the journal {stream} is at version {expected}, the store says {found}",
    "verify.row-changed": "Register {register}, {key} is not what the journal makes it: {differences}",
    "verify.row-missing": "Register {register} lacks {key}",
    "verify.row-extra": "Register {register} has {key}, which the journal does not make",
    "verify.difference": "{column} should be {expected} and is {found}",
    "verify.holds": "All holds: {events} events, {streams} streams, {rows} rows of registers; the end is {position} {hash}",
    "verify.broken": "Faults: {faults}; {events} events, {streams} streams, {rows} rows of registers; the end is {position} {hash}",
    "verify.promise-met": "The hash written down stands at position {position}: the journal up to there is untouched"
  }
})
