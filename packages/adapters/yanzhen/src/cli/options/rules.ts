/** The options of commands about rules. */
import { policy, type Option, type Options } from "../Options.ts"

const on = {
  type: "string",
  value: "YYYY-MM-DD",
  help: { "zh-CN": "按哪一天的参数值，默认今天", en: "the day whose values are used, default today" }
} as const satisfies Option

export const book = {
  policy,
  on,
  out: {
    type: "string",
    short: "o",
    value: "DIR",
    help: { "zh-CN": "写到哪个目录，默认 ./规则手册", en: "the folder to write to, default ./规则手册" }
  }
} as const satisfies Options

export const test = {
  policy,
  on,
  out: { type: "string", short: "o", value: "OUT.xlsx", help: { "zh-CN": "写出标明对错的用例表", en: "write the table back, marked" } }
} as const satisfies Options

export const template = {
  out: {
    type: "string",
    short: "o",
    value: "OUT.xlsx",
    help: { "zh-CN": "写到哪个文件，默认 ./用例表.xlsx", en: "the file to write, default ./用例表.xlsx" }
  }
} as const satisfies Options
