/** Words for units and for the three values that are no number. An empty word: the number says it all. */
import type { Catalogue } from "../Message.ts"

const zh = {
  true: "是",
  false: "否",
  unknown: "未知",
  day: "",
  minute: "",
  years: "年",
  "years old": "岁",
  months: "个月",
  days: "天",
  "working days": "个工作日",
  hours: "小时",
  minutes: "分钟",
  "minutes-as-hours": "小时",
  seconds: "秒",
  people: "人",
  "person-times": "人次",
  times: "次",
  records: "条",
  sessions: "场",
  "no-shows": "次未到",
  stars: "星",
  metres: "米",
  fen: "元",
  points: "分",
  percent: "%"
}

export const units: Catalogue<keyof typeof zh> = {
  "zh-CN": zh,
  en: {
    true: "yes",
    false: "no",
    unknown: "unknown",
    day: "",
    minute: "",
    years: "years",
    "years old": "years old",
    months: "months",
    days: "days",
    "working days": "working days",
    hours: "hours",
    minutes: "minutes",
    "minutes-as-hours": "hours",
    seconds: "seconds",
    people: "people",
    "person-times": "person-times",
    times: "times",
    records: "records",
    sessions: "sessions",
    "no-shows": "no-shows",
    stars: "stars",
    metres: "metres",
    fen: "yuan",
    points: "points",
    percent: "%"
  }
}
