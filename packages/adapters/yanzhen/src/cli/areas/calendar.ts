/** Commands about holiday notices that this release does not know yet. */
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/calendar.ts"

export const calendar: { readonly [name: string]: Command } = {
  "calendar announce": command({
    summary: {
      "zh-CN": "载入放假通知，此后一律照此判断，并列出哪些记录的结论变了",
      en: "announce a holiday notice once, for every later answer, and list the records that are judged otherwise"
    },
    takes: { shown: "NOTICE.json", least: 1, most: 1 },
    options: Options.announce,
    required: ["source"],
    load: () => import("../commands/calendar/announce.ts")
  }),
  "calendar list": command({
    summary: { "zh-CN": "列出已载入的放假通知", en: "list the holiday notices that were announced" },
    takes: nothing,
    options: Options.list,
    load: () => import("../commands/calendar/list.ts")
  })
}
