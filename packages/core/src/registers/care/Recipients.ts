/** Files of people who are looked after, and their tags. Random ids and codes; what a visitor must know stays in the file. */
import * as CareOptions from "../../care/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as RecipientFile from "../../care/RecipientFile.ts"
import { groupOf } from "../../care/Tag.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const files = Register.define("recipient", ["recipient"], {
  recipient: Facts.text({ "zh-CN": "服务对象", en: "recipient" }),
  stage: Facts.text({ "zh-CN": "档案状态", en: "stage" }, Options.without(CareOptions.fileStage, "none")),
  openedOn: Facts.day({ "zh-CN": "建档日", en: "opened on" }),
  reviewedOn: Facts.day({ "zh-CN": "最近核查日", en: "reviewed on" }),
  closedOn: Facts.day({ "zh-CN": "结档日", en: "closed on" })
})

export const tags = Register.define("recipient_tag", ["recipient", "tag", "from"], {
  recipient: Facts.text({ "zh-CN": "服务对象", en: "recipient" }),
  tag: Facts.text({ "zh-CN": "类别", en: "tag" }, CareOptions.tag),
  group: Facts.text({ "zh-CN": "人群", en: "group" }, CareOptions.group),
  source: Facts.text({ "zh-CN": "来源", en: "source" }, CareOptions.source),
  from: Facts.day({ "zh-CN": "起", en: "from" }),
  endedOn: Facts.day({ "zh-CN": "结束日（当日起不再属于）", en: "over from" })
})

const scopeOf = ({ community, street }: RecipientFile.RecipientFile) => ({ community, street })

export const kind = Kind.of<RecipientFile.RecipientFile, RecipientFile.Event>(
  { ...RecipientFile, types: Kind.typesOf(RecipientFile.stagesOf) },
  [
    Kind.sheet(files, (recipient: string, state: RecipientFile.RecipientFile) => {
      const { stage, openedOn, reviewedOn, closedOn } = state
      return stage === "none" ? [] : [{ recipient, ...scopeOf(state), stage, openedOn, reviewedOn, closedOn }]
    }),
    Kind.sheet(tags, (recipient: string, state: RecipientFile.RecipientFile) =>
      // Noted and ended within a day, and noted again, a tag begins once on that day.
      [...new Map(state.tags.map((one) => [`${one.tag} ${one.from}`, one])).values()].map(({ tag, source, from, endedOn }) => ({
        recipient,
        ...scopeOf(state),
        tag,
        group: groupOf(tag),
        source,
        from,
        endedOn
      }))
    )
  ]
)
