/** Commands about people and their names. */
import { about } from "../Asking.ts"
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/person.ts"
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
  })
}
