/** The options of commands that check stations and teams, or assess them. */
import { file, policy, ofDay, actor, by, type Options } from "../Options.ts"

/** Of a check as of a day: facts that the registers do not hold are stated. */
export const check = {
  file,
  policy,
  actor,
  on: ofDay.on,
  state: {
    type: "string",
    multiple: true,
    value: "FACT=VALUE",
    help: {
      "zh-CN": "登记中没有的事实，可多次：yes、no 或整数，如 units=3、hasPartyBranch=yes",
      en: "a fact that no register holds, repeatable: yes, no or a whole number, as units=3, hasPartyBranch=yes"
    }
  }
} as const satisfies Options

/** An assessment of a station: brought in a sheet, or concluded. */
export const assess = { file, policy, actor, by } as const satisfies Options
