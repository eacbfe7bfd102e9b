/** What stands against accepting, ending or closing an award, and what to do. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const closings = Message.catalogue({
  "zh-CN": {
    "award.not-reached": "节点没有完成",
    "award.not-reached.why": "{milestone}（{kind:project.milestone-kind}）没有完成",
    "award.not-reached.fix": "请先完成节点",
    "award.nothing-reported": "没有报告成效",
    "award.nothing-reported.why": "没有服务人数和人次",
    "award.nothing-reported.fix": "请先报告服务成效",
    "award.no-breach": "没有违约或弄虚作假",
    "award.no-breach.why": "终止原因为{cause:project.termination-cause}",
    "award.no-breach.fix": "只有违约或弄虚作假才取消申报资格",
    "award.still-to-pay": "还有拨款没有了结",
    "award.still-to-pay.why": "未拨付{openFen}",
    "award.still-to-pay.fix": "请拨付或取消",
    "award.unspent": "还有结余没有退回",
    "award.unspent.why": "结余{unspentFen}",
    "award.unspent.fix": "请收回结余"
  },
  en: {
    "award.not-reached": "A milestone is not reached",
    "award.not-reached.why": "{milestone} ({kind:project.milestone-kind}) is open",
    "award.not-reached.fix": "Reach it first",
    "award.nothing-reported": "No outcome was reported",
    "award.nothing-reported.why": "Nobody knows who was served",
    "award.nothing-reported.fix": "Report the outcome first",
    "award.no-breach": "There was no breach",
    "award.no-breach.why": "The cause is {cause:project.termination-cause}",
    "award.no-breach.fix": "Only a breach or false material bans",
    "award.still-to-pay": "Something is still to be paid",
    "award.still-to-pay.why": "Open {openFen}",
    "award.still-to-pay.fix": "Pay or cancel it",
    "award.unspent": "Something is still to come back",
    "award.unspent.why": "Unspent {unspentFen}",
    "award.unspent.fix": "Take it back"
  }
})
