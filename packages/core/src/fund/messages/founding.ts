/** What is wrong with people, purposes and restrictions of a fund, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const founding = Message.catalogue({
  "zh-CN": {
    "fund.person-twice": "同一人在管理委员会中出现两次",
    "fund.person-twice.why": "{person}既是委员又是监督员，或列了两次",
    "fund.person-twice.fix": "请核对名单",
    "fund.no-restriction": "没有此限定用途",
    "fund.no-restriction.why": "限定用途为{restriction}",
    "fund.no-restriction.fix": "请先设立该限定用途",
    "fund.restriction-twice": "限定用途已存在",
    "fund.restriction-twice.why": "限定用途为{restriction}",
    "fund.restriction-twice.fix": "无需重复设立",
    "fund.restriction-over": "限定用途的截止日早于设立日",
    "fund.restriction-over.why": "限定用途{restriction}，设立日{on}，截止日{endsOn}",
    "fund.restriction-over.fix": "请核对截止日",
    "fund.restriction-ended": "限定用途已截止",
    "fund.restriction-ended.why": "限定用途{restriction}截止于{endsOn}，日期为{on}",
    "fund.restriction-ended.fix": "已收的捐赠经捐赠人同意可以继续使用或变更用途；新的捐赠请用其他用途",
    "fund.not-its-purpose": "不属于本基金的用途",
    "fund.not-its-purpose.why": "用途为{purpose:fund.uses}",
    "fund.not-its-purpose.fix": "请核对设立协议约定的用途",
    "fund.beyond-region": "限定用途只用于指定的地区",
    "fund.beyond-region.why": "限定用途{restriction}限于{region}，此项在：{place}",
    "fund.beyond-region.fix": "请写明地点，改用其他资金，或取得捐赠人同意"
  },
  en: {
    "fund.person-twice": "A person stands twice in the committee",
    "fund.person-twice.why": "{person} is listed twice, or is member and supervisor",
    "fund.person-twice.fix": "Check the list",
    "fund.no-restriction": "There is no such restriction",
    "fund.no-restriction.why": "Restriction {restriction}",
    "fund.no-restriction.fix": "Set it up first",
    "fund.restriction-twice": "The restriction exists already",
    "fund.restriction-twice.why": "Restriction {restriction}",
    "fund.restriction-twice.fix": "Nothing to do",
    "fund.restriction-over": "The restriction ends before it begins",
    "fund.restriction-over.why": "Restriction {restriction}: from {on}, until {endsOn}",
    "fund.restriction-over.fix": "Check the last day",
    "fund.restriction-ended": "The restriction has ended",
    "fund.restriction-ended.why": "Restriction {restriction} ended on {endsOn}; the day is {on}",
    "fund.restriction-ended.fix":
      "What was given is used further, or for another purpose, with the donors' consent; new gifts take another restriction",
    "fund.not-its-purpose": "It is no purpose of this fund",
    "fund.not-its-purpose.why": "Purpose {purpose:fund.uses}",
    "fund.not-its-purpose.fix": "Check the purposes of the agreement",
    "fund.beyond-region": "It is restricted to a region",
    "fund.beyond-region.why": "Restriction {restriction} is for {region}; this is done in: {place}",
    "fund.beyond-region.fix": "Say where it is done, use other money, or get the donors' consent"
  }
})
