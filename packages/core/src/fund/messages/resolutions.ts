/** What stands against a resolution, or against spending by it, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const resolutions = Message.catalogue({
  "zh-CN": {
    "fund.resolution-twice": "决议已存在",
    "fund.resolution-twice.why": "决议为{resolution}",
    "fund.resolution-twice.fix": "无需重复记录",
    "fund.not-of-committee": "不是管理委员会的人",
    "fund.not-of-committee.why": "{person}不是委员、未出席，或不是监督员",
    "fund.not-of-committee.fix": "请核对出席和表决名单",
    "fund.no-resolution": "没有管理委员会决议",
    "fund.no-resolution.why": "决议为{resolution}",
    "fund.no-resolution.fix": "请先由管理委员会作出决议",
    "fund.resolution-of-another": "决议不是为此用途或币种作出的",
    "fund.resolution-of-another.why": "决议{resolution}用于{resolvedFor:fund.uses}；现为{purpose:fund.uses}，币种{currency:fund.currency}",
    "fund.resolution-of-another.fix": "请使用对应的决议",
    "fund.resolution-exceeded": "超过决议金额",
    "fund.resolution-exceeded.why": "决议{resolution}批准{resolved}，已用{used}，现为{amount}",
    "fund.resolution-exceeded.fix": "请减少金额，或由管理委员会另作决议"
  },
  en: {
    "fund.resolution-twice": "The resolution exists already",
    "fund.resolution-twice.why": "Resolution {resolution}",
    "fund.resolution-twice.fix": "Nothing to do",
    "fund.not-of-committee": "Not of the committee",
    "fund.not-of-committee.why": "{person} is no member, was not present, or is no supervisor",
    "fund.not-of-committee.fix": "Check who was present and who voted",
    "fund.no-resolution": "No resolution of the committee",
    "fund.no-resolution.why": "Resolution {resolution}",
    "fund.no-resolution.fix": "Let the committee resolve first",
    "fund.resolution-of-another": "The resolution is for another purpose or currency",
    "fund.resolution-of-another.why":
      "Resolution {resolution} is for {resolvedFor:fund.uses}; asked for {purpose:fund.uses} in {currency:fund.currency}",
    "fund.resolution-of-another.fix": "Use the resolution for it",
    "fund.resolution-exceeded": "More than was resolved",
    "fund.resolution-exceeded.why": "Resolution {resolution} allows {resolved}; used {used}, asked {amount}",
    "fund.resolution-exceeded.fix": "Ask for less, or let the committee resolve again"
  }
})
