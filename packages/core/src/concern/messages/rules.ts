/** Texts of the rules of concerns: what is wrong, why, and how to put it right. Placeholders are facts and parameters. */
import * as Message from "../../foundation/Message.ts"

export const rules = Message.catalogue({
  "zh-CN": {
    "concern.taken-up-late": "未在承诺时限内受理",
    "concern.taken-up-late.why": "{reportedOn}反映，至{takenUpBy}，承诺{concern.answer-working-days}内受理",
    "concern.taken-up-late.fix": "请尽快指派办理人，并告知居民",
    "concern.settled-late": "未在承诺时限内办结",
    "concern.settled-late.why": "{reportedOn}反映，至{settledBy}，承诺{concern.settle-working-days}内办结",
    "concern.settled-late.fix": "请说明原因和预计办结日，并告知居民",
    "concern.too-few-confirm": "确认解决的居民不足",
    "concern.too-few-confirm.why": "{solved}确认，须{concern.confirmations}",
    "concern.too-few-confirm.fix": "请居民确认是否解决",
    "concern.not-measured": "项目中的诉求没有前后对比",
    "concern.not-measured.why": "属于创投项目：{ofProject}；有前后对比：{measured}",
    "concern.not-measured.fix": "请记录同一指标在办理前和办理后的数值",
    "concern.no-better": "项目中的诉求办理后没有好转",
    "concern.no-better.why": "属于创投项目：{ofProject}；办理后未好转：{worse}",
    "concern.no-better.fix": "请继续办理，好转后再记录办理后的数值；指标方向记错的，请重新记录",
    "concern.direction-unsaid": "前后对比的指标没有说明升高还是降低为好",
    "concern.direction-unsaid.why": "属于创投项目：{ofProject}；已说明升高还是降低为好：{directed}",
    "concern.direction-unsaid.fix": "请在记录数值时说明升高还是降低为好"
  },
  en: {
    "concern.taken-up-late": "not taken up in the time that was promised",
    "concern.taken-up-late.why": "reported on {reportedOn}, by {takenUpBy}; promised within {concern.answer-working-days}",
    "concern.taken-up-late.fix": "Assign it to somebody soon, and tell the residents",
    "concern.settled-late": "not settled in the time that was promised",
    "concern.settled-late.why": "reported on {reportedOn}, by {settledBy}; promised within {concern.settle-working-days}",
    "concern.settled-late.fix": "Say why and when it will be, and tell the residents",
    "concern.too-few-confirm": "too few residents say that it is solved",
    "concern.too-few-confirm.why": "{solved} of {concern.confirmations}",
    "concern.too-few-confirm.fix": "Ask residents whether it is solved",
    "concern.not-measured": "a venture's concern is not measured before and after",
    "concern.not-measured.why": "belongs to a venture: {ofProject}; measured before and after: {measured}",
    "concern.not-measured.fix": "Note the same measure before and after it was handled",
    "concern.no-better": "a venture's concern is no better afterwards",
    "concern.no-better.why": "belongs to a venture: {ofProject}; no better afterwards: {worse}",
    "concern.no-better.fix": "Go on, and count again once it is better; where the better direction was noted wrongly, note the count anew",
    "concern.direction-unsaid": "nobody said whether a higher or a lower count is better",
    "concern.direction-unsaid.why": "belongs to a venture: {ofProject}; it is said which is better: {directed}",
    "concern.direction-unsaid.fix": "Say with the count whether higher or lower is better"
  }
})
