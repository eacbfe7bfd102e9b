/** Titles of the values that facts of residents' concerns may have. */
import * as Options from "../../foundation/Options.ts"
import type { Concern } from "../ConcernState.ts"

export const stage = Options.of<Concern["stage"]>("concern.stage", {
  "zh-CN": {
    none: "未反映",
    reported: "已反映",
    assigned: "已分派",
    coordinated: "已协调",
    handled: "已处理",
    resolved: "已解决",
    withdrawn: "已撤回"
  },
  en: {
    none: "not reported",
    reported: "reported",
    assigned: "assigned",
    coordinated: "coordinated",
    handled: "handled",
    resolved: "resolved",
    withdrawn: "withdrawn"
  }
})
