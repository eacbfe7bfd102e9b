/** Commands about people and their names. */
import { about } from "../Asking.ts"
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/person.ts"
import { check } from "../options/place.ts"
import { ofStore } from "../Options.ts"

export const person: { readonly [name: string]: Command } = {
  "person show": about(
    "PERSON",
    {
      "zh-CN": "查看一个人（编号）：查询、同意、资格、监护、所在队伍",
      en: "look at a person, by id: checks, consents, qualifications, guardians, teams"
    },
    (yanzhen, person) => yanzhen.people.show(person)
  ),
  "volunteer list": about(
    "TEAM",
    { "zh-CN": "列出一支队伍的志愿者（--json 给出编号）", en: "list the volunteers of a team (--json gives their ids)" },
    (yanzhen, team) => yanzhen.volunteers.list(team)
  ),
  "volunteer check": command({
    summary: {
      "zh-CN": "核查一名志愿者（编号）：注册同意、注册年龄、每年服务承诺，逐项原因与依据",
      en: "check a volunteer, by id: consent and age at registration, the promise of the year, every reason with its source"
    },
    takes: { shown: "VOLUNTEER", least: 1, most: 1 },
    options: check,
    load: () => import("../commands/volunteer/check.ts")
  }),
  "person accesses": command({
    summary: { "zh-CN": "谁在何时、为何查看过此人的身份信息", en: "who read the identity of this person, when and what for" },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: ofStore,
    load: () => import("../commands/person/accesses.ts")
  }),
  "person due": command({
    summary: { "zh-CN": "列出应当匿名化的人及原因", en: "list those who are to be anonymised, and why" },
    takes: nothing,
    options: Options.due,
    load: () => import("../commands/person/due.ts")
  }),
  "person rename": command({
    summary: {
      "zh-CN": "更改名册中的姓名：同一个人，编号和记录不变",
      en: "change a name in the directory: the same person, id and records stay"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.rename,
    required: ["name", "reason"],
    load: () => import("../commands/person/rename.ts")
  }),
  "person merge": command({
    summary: {
      "zh-CN": "将一条登记并入同一人的另一条登记：列出扣除的时长，记录不变，可以分开",
      en: "merge an entry into another one of the same person: minutes that fall away are listed, no record changes, it can be taken back"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.merge,
    required: ["into", "reason", "evidence"],
    load: () => import("../commands/person/merge.ts")
  }),
  "person separate": command({
    summary: { "zh-CN": "撤销合并：各项数据恢复原状", en: "take a merge back: every figure is what it was" },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.separate,
    required: ["reason"],
    load: () => import("../commands/person/separate.ts")
  })
}
