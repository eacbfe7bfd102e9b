/** Wishes as staff see them, and the board as everybody does: an alias and the wish, and no scope to look behind it. */
import * as CareOptions from "../../care/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Wish from "../../care/Wish.ts"
import * as WishBoard from "../../care/WishBoard.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { WishId } from "../../foundation/Id.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const wishes = Register.define("wish", ["wish"], {
  wish: Facts.text({ "zh-CN": "微心愿", en: "wish" }),
  recipient: Facts.text({ "zh-CN": "服务对象", en: "recipient" }),
  round: Facts.text({ "zh-CN": "轮次", en: "round" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(CareOptions.wishStage, "none")),
  open: Facts.bool({ "zh-CN": "未完成", en: "open" }),
  valueFen: Facts.int({ "zh-CN": "金额", en: "value" }, "fen"),
  publishedOn: Facts.day({ "zh-CN": "公布日", en: "published on" }),
  claimedOn: Facts.day({ "zh-CN": "认领日", en: "claimed on" }),
  claimsLost: Facts.int({ "zh-CN": "认领未成次数", en: "claims that came to nothing" }, "times"),
  fulfilledOn: Facts.day({ "zh-CN": "完成日", en: "fulfilled on" }),
  confirmedOn: Facts.day({ "zh-CN": "确认日", en: "confirmed on" })
})

export const board = Register.define("wish_board", ["wish"], {
  wish: Facts.text({ "zh-CN": "微心愿", en: "wish" }),
  alias: Facts.text({ "zh-CN": "化名", en: "alias" }),
  words: Facts.text({ "zh-CN": "心愿", en: "what is wished for" })
})

export const kind = Kind.of<Wish.Wish, Wish.Event>({ ...Wish, types: Kind.typesOf(Wish.stagesOf) }, [
  Kind.sheetSince("collected", wishes, (wish: string, state: Kind.Begun<Wish.Wish, "collected">) => {
    const { stage, collected, claimed, publishedOn, claimsLost, fulfilledOn, confirmedOn } = state
    const { street, community, recipient, round, valueFen } = collected
    return [
      {
        wish,
        street,
        community,
        recipient,
        round,
        stage,
        open: Wish.isOpen(state),
        valueFen,
        publishedOn,
        claimedOn: claimed?.on,
        claimsLost,
        fulfilledOn,
        confirmedOn
      }
    ]
  }),
  Kind.sheet(board, (wish: string, state: Wish.Wish) => {
    const entry = WishBoard.entryOf(wish as WishId, state)
    return entry === undefined ? [] : [entry]
  })
])
