/** Texts about what cannot be made public of the people served. Placeholders are facts. */
import * as Message from "../../foundation/Message.ts"

export const lives = Message.catalogue({
  "zh-CN": {
    "report.not-a-quarter": "公开人数只能按一个季度统计",
    "report.not-a-quarter.why": "时段不一的两次公开相减，可能推算出某一个人",
    "report.not-a-quarter.fix": "请写一个季度，例如 2026-Q1",
    "report.quarter-not-over": "该季度尚未结束，不能公开",
    "report.quarter-not-over.why": "同一季度公开两次，两次之差可能推算出某一个人；季度至 {last} 结束",
    "report.quarter-not-over.fix": "请在 {last} 之后公开，或改用已结束的季度",
    "report.no-least-people": "没有规定公开人数的下限，不能公开",
    "report.no-least-people.why": "现行规则包没有 protection.least-published-people",
    "report.no-least-people.fix": "请在规则包中写明下限后再公开",
    "report.published-already": "该季度已于 {on} 公开，数字没有变化",
    "report.published-already.why": "更正没有改变任何一个公开的数字",
    "report.published-already.fix": "无需再公开；已公开的数字继续有效",
    "report.publication-stays": "该季度的公开数字保持 {on} 的原样",
    "report.publication-stays.why":
      "更正后的数字与已公开的数字（本季度和其他季度）相减或合起来看，会露出少于 {leastPeople} 的人数，或有人不在已公开的区域内",
    "report.publication-stays.fix": "对外仍用已公开的数字；内部报表按更正后的记录统计。以后更正的人数足够时可再公开"
  },
  en: {
    "report.not-a-quarter": "Public counts of people are of one quarter",
    "report.not-a-quarter.why": "What two publications of unlike periods differ by may give away one person",
    "report.not-a-quarter.fix": "Write a quarter, such as 2026-Q1",
    "report.quarter-not-over": "The quarter is not over and cannot be published",
    "report.quarter-not-over.why": "Published twice, what the two differ by may give away one person; the quarter ends on {last}",
    "report.quarter-not-over.fix": "Publish it after {last}, or take a quarter that is over",
    "report.no-least-people": "There is no least number of people to be published, so none is",
    "report.no-least-people.why": "The policy in force has no protection.least-published-people",
    "report.no-least-people.fix": "Set the number in a pack, then publish",
    "report.published-already": "The quarter was published on {on}, and no figure has changed",
    "report.published-already.why": "The corrections made since change no figure that is public",
    "report.published-already.fix": "Nothing has to be published; what is public stands",
    "report.publication-stays": "What is public of the quarter stays as it was on {on}",
    "report.publication-stays.why":
      "What the corrected figures and those published before, of this quarter and of others, differ by or say together would give away fewer than {leastPeople}, or somebody lives outside the places shown",
    "report.publication-stays.fix":
      "Go on telling the public what was published; reports within the office count the records as corrected. Publish again when enough have changed"
  }
})
