/** Texts around an explained tally: headings, sums, stars. The steps of a record have their texts in the tally's own catalogue. */
import * as Message from "../../foundation/Message.ts"

export const explanation = Message.catalogue({
  "zh-CN": {
    "explain.volunteer": "{name}：截至 {on:day}，依据政策 {policy}（日志第 {at} 条）",
    "explain.total":
      "记入 {credited:minutes-as-hours}（{credited:minutes}）= 到场 {attended:minutes} − 剔除 {excluded:minutes} + 补足 {toppedUp:minutes} − 超额 {overage:minutes}",
    "explain.times": "人次 {personTimes:person-times}，记录 {records:records}",
    "explain.beside": "另计，不算志愿服务时长——{timeClass:service.time-class}：{credited:minutes}",
    "explain.record": "{on:day} {activityName}（{team}）记入 {credited:minutes-as-hours}（{credited:minutes}），记录 {record}",
    "explain.uncounted": "{on:day} {activityName}（{team}）未计入，记录 {record}",
    "explain.basis": "依据：{basis}",
    "explain.parameter": "{parameter} = {value}（{pack}，自 {since:day} 起）",
    "explain.reached": "达到{rung}时长条件",
    "explain.none-reached": "尚未达到任何一级的条件",
    "explain.next": "距{rung}：{lacks}",
    "explain.lack": "{measure}还差 {short}",
    "explain.lack-unknown": "{measure}未知",
    "explain.lack-unmet": "{measure}未满足",
    "explain.open": "{rung}待定，尚不知：{missing}",
    "explain.gifts": "按时长累计应得纪念品 {gifts} 份；发放由组织决定",
    "explain.taken-from-stars":
      "已兑换{spent:coin-units}，按规定从星级时长中扣减，星级按{minutes:minutes-as-hours}计；已记录和已计入的时长不变",
    "explain.not-granted": "以上只是条件；评定由组织依程序进行",
    "explain.history": "经过",
    "explain.event": "第 {position} 条 {recordedAt} {type} 经办 {actor} 政策 {policy}",
    "explain.words": "“{words}”",
    "explain.by-file": "依导入文件中改动的一行更正（导入批次 {batch}）",
    "explain.forgotten": "（已删除或受保护）"
  },
  en: {
    "explain.volunteer": "{name}: as of {on:day}, under the policy {policy} (journal position {at})",
    "explain.total":
      "Credited {credited:minutes-as-hours} ({credited:minutes}) = present {attended:minutes} − excluded {excluded:minutes} + topped up {toppedUp:minutes} − overage {overage:minutes}",
    "explain.times": "{personTimes:person-times}, {records:records}",
    "explain.beside": "Beside it, no volunteer service: {timeClass:service.time-class}, {credited:minutes}",
    "explain.record": "{on:day} {activityName} ({team}) credited {credited:minutes-as-hours} ({credited:minutes}), record {record}",
    "explain.uncounted": "{on:day} {activityName} ({team}) not counted, record {record}",
    "explain.basis": "Basis: {basis}",
    "explain.parameter": "{parameter} = {value} ({pack}, since {since:day})",
    "explain.reached": "Has reached the hour condition of {rung}",
    "explain.none-reached": "Has not reached the condition of any rung yet",
    "explain.next": "To {rung}: {lacks}",
    "explain.lack": "{measure}, {short} more",
    "explain.lack-unknown": "{measure} unknown",
    "explain.lack-unmet": "{measure}: not met",
    "explain.open": "{rung} is open; unknown: {missing}",
    "explain.gifts": "Gifts due in all for these hours: {gifts}; the organisation hands them out",
    "explain.taken-from-stars":
      "{spent:coin-units} were spent and are taken from the hours of stars, which are {minutes:minutes-as-hours}; recorded and credited time stays",
    "explain.not-granted": "These are conditions only; a star is granted by the organisation",
    "explain.history": "What happened",
    "explain.event": "Position {position} {recordedAt} {type} by {actor} under {policy}",
    "explain.words": "“{words}”",
    "explain.by-file": "Corrected by a changed row of a file (import {batch})",
    "explain.forgotten": "(deleted or protected)"
  }
})
