/** Answers of checks: of teams, stations and honours. */
import { Message } from "@yanzhen/core/foundation"

export const checks = Message.catalogue({
  "zh-CN": {
    "check.met": "符合",
    "check.noticed": "符合，但有提示",
    "check.unmet": "不符合",
    "check.unknown": "尚待核实",
    "check.not-asked": "所用规则未作要求",
    "check.answer": "{name}（{on}）：{outcome}",
    "check.rule": "{rule} {title}：{outcome}",
    "check.missing": "请补充：{facts}",
    "check.route": "能否登记为社会团体：{outcome}；{route}",
    "check.route.register": "可申请登记",
    "check.route.file-with-street": "向街道（乡镇）备案",
    "check.route.guided-by-community": "由社区（村）指导管理",
    "check.route.open": "去向待定：请补充事实，不能登记的还须说明是否规模很小 (isTiny)",
    "check.responsible": "责任社工：{workers}",
    "check.responsible.gap": "责任社工：{gap}（空白，不影响队伍活动）",
    "check.flight": "雁阵 {formation}（{place}）：带动 {learners} 支；各队带动数：{workload}"
  },
  en: {
    "check.met": "met",
    "check.noticed": "met, with something to note",
    "check.unmet": "not met",
    "check.unknown": "not known yet",
    "check.not-asked": "not asked by this policy",
    "check.answer": "{name} ({on}): {outcome}",
    "check.rule": "{rule} {title}: {outcome}",
    "check.missing": "To be supplied: {facts}",
    "check.route": "Can it be registered as an association: {outcome}; {route}",
    "check.route.register": "it can apply to be registered",
    "check.route.file-with-street": "file it with the street",
    "check.route.guided-by-community": "the community guides it",
    "check.route.open": "where it goes is open: supply the facts, and of one that cannot be registered whether it is tiny (isTiny)",
    "check.responsible": "Responsible social workers: {workers}",
    "check.responsible.gap": "Responsible social workers: {gap} (a gap, which refuses nothing)",
    "check.flight": "Formation {formation} ({place}): lifts {learners} teams; each team lifts: {workload}"
  }
})
