/** Funds as they are now. What they keep stands in `fund_balance`, currency by currency. */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import { type Fund } from "../../fund/FundState.ts"
import * as Register from "../Register.ts"

export const funds = Register.define("fund", ["fund"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(FundOptions.stage, "none")),
  kind: Facts.text({ "zh-CN": "类型", en: "kind" }, FundOptions.kind),
  founder: Facts.text({ "zh-CN": "发起方", en: "founder" }, FundOptions.founder),
  host: Facts.text({ "zh-CN": "管理慈善组织", en: "host" }),
  setUpOn: Facts.day({ "zh-CN": "设立日", en: "set up on" }),
  /** The last day on which it did what it is for. */
  activeOn: Facts.day({ "zh-CN": "最近开展活动日", en: "last active on" }),
  warnedOn: Facts.day({ "zh-CN": "闲置提醒日", en: "warned on" }),
  bookedTo: Facts.day({ "zh-CN": "已记到", en: "booked up to" }),
  members: Facts.int({ "zh-CN": "管理委员会人数", en: "committee members" }, "people"),
  supervisors: Facts.int({ "zh-CN": "监督人数", en: "supervisors" }, "people")
})

export const rowsOf = (fund: string, state: Fund) =>
  state.stage === "none"
    ? []
    : [
        {
          fund,
          street: state.street,
          community: state.community,
          name: state.name,
          stage: state.stage,
          kind: state.kind,
          founder: state.founder,
          host: state.host,
          setUpOn: state.setUpOn,
          activeOn: state.activeOn,
          warnedOn: state.warnedOn,
          bookedTo: state.latest,
          members: state.committee.members.length,
          supervisors: state.committee.supervisors.length
        }
      ]
