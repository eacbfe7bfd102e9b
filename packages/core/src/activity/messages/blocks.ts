/** What a command about a block contradicts, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const blocks = Message.catalogue({
  "zh-CN": {
    "block.ends-before-it-begins": "结束早于开始",
    "block.ends-before-it-begins.why": "自{from}至{until}",
    "block.ends-before-it-begins.fix": "请核对日期",
    "block.backdated": "暂停不溯及既往",
    "block.backdated.why": "开始日为{from}，今天是{today}",
    "block.backdated.fix": "请自今日或以后起",
    "block.none": "没有这次暂停",
    "block.none.why": "没有第{block}次暂停",
    "block.none.fix": "请核对序号",
    "block.stage": "暂停的状态不允许此操作",
    "block.stage.why": "第{block}次暂停的状态为{stage:block.stage}",
    "block.stage.fix": "每次暂停可申诉一次；已解除的不再改变",
    "block.future": "日期在今天之后",
    "block.future.why": "日期为{on}，今天是{today}",
    "block.future.fix": "请在当日记录",
    "block.before": "日期早于已有的记录",
    "block.before.why": "日期为{on}，已记录到{since}",
    "block.before.fix": "请按日期先后记录",
    "block.not-own": "只能由本人申诉",
    "block.not-own.why": "申诉人为{volunteer}",
    "block.not-own.fix": "请由本人提出"
  },
  en: {
    "block.ends-before-it-begins": "It ends before it begins",
    "block.ends-before-it-begins.why": "From {from} until {until}",
    "block.ends-before-it-begins.fix": "Check the days",
    "block.backdated": "A block does not reach back",
    "block.backdated.why": "It begins on {from}, today is {today}",
    "block.backdated.fix": "Let it begin today or later",
    "block.none": "There is no such block",
    "block.none.why": "There is no block number {block}",
    "block.none.fix": "Check the number",
    "block.stage": "The block's stage does not allow this",
    "block.stage.why": "Block {block} is {stage:block.stage}",
    "block.stage.fix": "A block can be appealed against once; one that was lifted changes no more",
    "block.future": "The day is after today",
    "block.future.why": "The day is {on}, today is {today}",
    "block.future.fix": "Record it on the day",
    "block.before": "The day is before what is known already",
    "block.before.why": "The day is {on}; recorded up to {since}",
    "block.before.fix": "Record in the order of the days",
    "block.not-own": "Only the person concerned appeals",
    "block.not-own.why": "The appeal is by {volunteer}",
    "block.not-own.fix": "Let the person appeal"
  }
})
