/** Texts of the desk: why it could not answer, and which records count for nothing. Placeholders are the fields of errors and findings. */
import * as Message from "../../foundation/Message.ts"

export const desk = Message.catalogue({
  "zh-CN": {
    "desk.refused": "未能办理",
    "desk.refused.fix": "请按下列各条更正后再试;没有写入任何内容",
    "desk.contended": "多人同时办理,请稍后重试",
    "desk.contended.fix": "没有写入任何内容,重试是安全的({streams})",
    "desk.key-reused": "同一请求编号已用于另一内容",
    "desk.key-reused.fix": "先前的请求仍然有效;请为新的内容另用编号({key})",
    "desk.world-failed": "存储出错({operation})",
    "desk.world-failed.fix": "结果未知;请用同一请求编号重试,不会重复写入",
    "desk.not-found": "没有找到({kind}:{id})",
    "desk.not-found.fix": "请核对编号",
    "desk.corrupt": "存储的事件无法读取(第 {position} 条,{stream}:{because})",
    "desk.corrupt.fix": "请运行 verify 查看全部问题;没有写入任何内容",
    "desk.not-recorded": "未计入:尚未记录或已作废",
    "desk.not-recorded.why": "记录处于“{stage}”,只有已记录的服务才计入",
    "desk.not-recorded.fix": "草稿请补齐后提交;作废的不再计入",
    "desk.not-confirmed": "未计入:尚未确认",
    "desk.not-confirmed.why": "记录处于“{stage}”,所用政策自“{service.counts-from}”起计入",
    "desk.not-confirmed.fix": "公示期满后确认即可计入"
  },
  en: {
    "desk.refused": "This cannot be done",
    "desk.refused.fix": "Correct the points below and try again; nothing was stored",
    "desk.contended": "Others were writing at the same time; try again in a moment",
    "desk.contended.fix": "Nothing was stored, and trying again is safe ({streams})",
    "desk.key-reused": "This request key was used for something else",
    "desk.key-reused.fix": "The earlier request stands; use another key for the new one ({key})",
    "desk.world-failed": "The store failed ({operation})",
    "desk.world-failed.fix": "The outcome is unknown; try again under the same key, nothing is written twice",
    "desk.not-found": "Not found ({kind}: {id})",
    "desk.not-found.fix": "Check the id",
    "desk.corrupt": "A stored event cannot be read (position {position}, {stream}: {because})",
    "desk.corrupt.fix": "Run verify to see everything that is wrong; nothing was stored",
    "desk.not-recorded": "Not counted: not recorded yet, or voided",
    "desk.not-recorded.why": "The record is “{stage}”; only recorded service counts",
    "desk.not-recorded.fix": "Complete and submit a draft; what is voided counts no more",
    "desk.not-confirmed": "Not counted: not confirmed yet",
    "desk.not-confirmed.why": "The record is “{stage}”; this policy counts from “{service.counts-from}”",
    "desk.not-confirmed.fix": "It counts once it is confirmed after its publicity"
  }
})
