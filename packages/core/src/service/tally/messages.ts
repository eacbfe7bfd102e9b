/** Texts of the tally: the steps of a trace, and what looks odd. Placeholders are facts and parameters. */
import * as Message from "../../foundation/Message.ts"

export const messages = Message.catalogue({
  "zh-CN": {
    "tally.record": "记录 {record}（{on:day}）：记入 {credited:minutes-as-hours}（{credited:minutes}）",
    "tally.volunteer": "志愿者 {volunteer}：{records:records}，合计 {credited:minutes-as-hours}（{credited:minutes}）",
    "tally.attended": "到场 {minutes:minutes}",
    "tally.travel": "路程 {minutes:minutes}",
    "tally.break": "休息、就餐 {minutes:minutes}",
    "tally.untimed": "没有起止时刻 {minutes:minutes}",
    "tally.overlap": "与记录 {keptBy} 重叠，归较早的记录 {minutes:minutes}",
    "tally.minimum": "补足最少计时 {minutes:minutes}",
    "tally.activity-cap": "超过单次活动上限 {minutes:minutes}（{on:day}，已列为超额）",
    "tally.day-cap": "超过单日上限 {minutes:minutes}（{on:day}，已列为超额）",
    "tally.period-cap": "超过本期上限 {minutes:minutes}（{on:day}，已列为超额）",
    "service.untimed": "只有时长，没有起止时刻",
    "service.untimed.why": "记录只写明 {untimedMinutes}，无法核对是否与其他记录重叠",
    "service.untimed.fix": "请尽可能补充起止时刻",
    "service.anomaly-day": "单日时长偏长",
    "service.anomaly-day.why": "{day}合计 {dayMinutes}，提示线为 {service.anomaly-day-minutes}",
    "service.anomaly-day.fix": "请核实当日各条记录；时长未作任何改动",
    "service.anomaly-sign-out": "疑似忘记签退",
    "service.anomaly-sign-out.why": "自 {from} 起连续 {stretchMinutes}，提示线为 {service.anomaly-sign-out-minutes}",
    "service.anomaly-sign-out.fix": "请向志愿者核实离开时刻，必要时更正；时长未作任何改动",
    "service.anomaly-round": "一次录入的整数时长过多",
    "service.anomaly-round.why": "同一人一次录入 {roundRecords} 整数时长的记录，提示线为 {service.anomaly-round-records}",
    "service.anomaly-round.fix": "请抽查签到等原始依据；时长未作任何改动",
    "service.anomaly-bulk": "后台集中补录，无佐证且无同行人",
    "service.anomaly-bulk.why":
      "后台在一次录入中给一人补录 {bulkMinutes}，提示线为 {service.anomaly-bulk-minutes}，没有佐证，也没有他人参加同一活动",
    "service.anomaly-bulk.fix": "请提供原始依据并抽查；时长未作任何改动",
    "service.anomaly-two-places": "同一人同时在两处",
    "service.anomaly-two-places.why": "与记录 {other} 同时（{sharedMinutes}），地点不同",
    "service.anomaly-two-places.fix": "请核实两条记录的时间和地点；重叠部分只计一次"
  },
  en: {
    "tally.record": "Record {record} ({on:day}): credited {credited:minutes-as-hours} ({credited:minutes})",
    "tally.volunteer": "Volunteer {volunteer}: {records:records}, together {credited:minutes-as-hours} ({credited:minutes})",
    "tally.attended": "present {minutes:minutes}",
    "tally.travel": "travel {minutes:minutes}",
    "tally.break": "rest and meals {minutes:minutes}",
    "tally.untimed": "no clock times {minutes:minutes}",
    "tally.overlap": "shared with record {keptBy}, which began earlier and keeps it {minutes:minutes}",
    "tally.minimum": "topped up to the least credit {minutes:minutes}",
    "tally.activity-cap": "above the cap of one activity {minutes:minutes} ({on:day}, reported as overage)",
    "tally.day-cap": "above the cap of one day {minutes:minutes} ({on:day}, reported as overage)",
    "tally.period-cap": "above the cap of the period {minutes:minutes} ({on:day}, reported as overage)",
    "service.untimed": "A duration without clock times",
    "service.untimed.why": "The record states only {untimedMinutes}; whether it overlaps another one cannot be checked",
    "service.untimed.fix": "Add the times of beginning and end where they are known",
    "service.anomaly-day": "A very long day",
    "service.anomaly-day.why": "{day} holds {dayMinutes}; {service.anomaly-day-minutes} is where it is pointed out",
    "service.anomaly-day.fix": "Check the records of that day; no minute was changed",
    "service.anomaly-sign-out": "A sign-out seems forgotten",
    "service.anomaly-sign-out.why":
      "One stretch of {stretchMinutes} from {from}; {service.anomaly-sign-out-minutes} is where it is pointed out",
    "service.anomaly-sign-out.fix": "Ask the volunteer when they left and correct it if need be; no minute was changed",
    "service.anomaly-round": "Many round durations in one sitting",
    "service.anomaly-round.why":
      "{roundRecords} with round durations were entered for one person in one sitting; {service.anomaly-round-records} is where it is pointed out",
    "service.anomaly-round.fix": "Check sign-in sheets or other sources; no minute was changed",
    "service.anomaly-bulk": "Entered in bulk by the office, without evidence and alone",
    "service.anomaly-bulk.why":
      "In one sitting the office entered {bulkMinutes} for one person; {service.anomaly-bulk-minutes} is where it is pointed out; there is no evidence, and nobody else took part",
    "service.anomaly-bulk.fix": "Show the sources and have it spot-checked; no minute was changed",
    "service.anomaly-two-places": "One person in two places",
    "service.anomaly-two-places.why": "At the same time ({sharedMinutes}) as record {other}, elsewhere",
    "service.anomaly-two-places.fix": "Check time and place of both; shared time counts once"
  }
})
