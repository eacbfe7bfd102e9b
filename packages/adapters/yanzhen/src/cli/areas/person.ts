/** Commands about people and their names. */
import { about, asOf, list, words } from "../Asking.ts"
import { type Command, command, nothing } from "../Command.ts"
import * as CareOptions from "../options/care.ts"
import * as Options from "../options/person.ts"
import { check } from "../options/place.ts"
import { ofStore } from "../Options.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).PersonLives.lives

export const person: { readonly [name: string]: Command } = {
  "person show": about(
    "PERSON",
    {
      "zh-CN": "查看一个人（编号）：身份、查询、同意、资格、监护、所在队伍",
      en: "look at a person, by id: what they are, checks, consents, qualifications, guardians, teams"
    },
    (yanzhen, person) => yanzhen.people.show(person)
  ),
  "person record": command({
    summary: {
      "zh-CN": "导出一名志愿者（编号）的全部记录：基本信息、服务、培训、表彰奖励、评价，缺什么一并列明",
      en: "export the whole record of a volunteer, by id: personal data, services, trainings, awards, evaluations, and what is missing"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: Options.record,
    load: () => import("../commands/person/record.ts")
  }),
  ...writing("consent", {
    shown: "PERSON",
    thing: { "zh-CN": "一个人的同意", en: "somebody's consents" },
    writer: async () => ({
      shape: (await lives()).consent.command,
      give: ({ people }, id, command, giving) => people.consent(id, command, giving)
    })
  }),
  "consent words": words("PERSON", { "zh-CN": "一个人各项同意的佐证", en: "what shows somebody's consents" }, ({ people }, id, reading) =>
    people.consentWords(id, reading)
  ),
  ...writing("guardianship", {
    shown: "PERSON",
    thing: { "zh-CN": "一名被监护人的监护关系", en: "the guardians of somebody" },
    writer: async () => ({
      shape: (await lives()).guardianship.command,
      give: ({ people }, id, command, giving) => people.guardian(id, command, giving)
    })
  }),
  "guardianship words": words(
    "PERSON",
    { "zh-CN": "一名被监护人的监护关系的佐证、终止的理由", en: "what shows who somebody's guardians are, and why one is none any more" },
    ({ people }, id, reading) => people.guardianWords(id, reading)
  ),
  ...writing("qualification", {
    shown: "PERSON",
    thing: { "zh-CN": "一个人的资格", en: "somebody's qualifications" },
    writer: async () => ({
      shape: (await lives()).qualification.command,
      give: ({ people }, id, command, giving) => people.qualification(id, command, giving)
    })
  }),
  "qualification words": words(
    "PERSON",
    { "zh-CN": "一个人各项资格的佐证、撤销的理由", en: "the evidence of somebody's qualifications, and why one was withdrawn" },
    ({ people }, id, reading) => people.qualificationWords(id, reading)
  ),
  ...writing("background-check", {
    shown: "PERSON",
    thing: { "zh-CN": "一个人的违法犯罪记录查询", en: "the background checks of somebody" },
    writer: async () => ({
      shape: (await lives())["background-check"].command,
      give: ({ people }, id, command, giving) => people.backgroundCheck(id, command, giving)
    })
  }),
  ...writing("social-worker", {
    shown: "PERSON",
    thing: { "zh-CN": "一名社会工作者的证书、登记和继续教育", en: "the certificates, registration and education of a social worker" },
    writer: async () => ({
      shape: (await lives())["social-worker"].command,
      give: ({ socialWorkers }, id, command, giving) => socialWorkers.give(id, command, giving)
    })
  }),
  "social-worker list": list(
    { "zh-CN": "列出社会工作者的登记和继续教育", en: "list social workers, their registrations and education" },
    (yanzhen) => yanzhen.socialWorkers.list()
  ),
  "social-worker words": words(
    "PERSON",
    {
      "zh-CN": "一名社会工作者证书、学历的佐证、学习内容、注销的理由",
      en: "the evidence of a social worker's certificates and degrees, what was learnt, why a registration was struck"
    },
    ({ socialWorkers }, id, reading) => socialWorkers.words(id, reading)
  ),
  ...writing("person-kind", {
    shown: "PERSON",
    thing: {
      "zh-CN": "一个人的身份（党员、干部、退休党员、社工、志愿者）",
      en: "what somebody is: Party member, cadre, social worker, volunteer"
    },
    writer: async () => ({
      shape: (await lives())["person-kinds"].command,
      give: ({ socialWorkers }, id, command, giving) => socialWorkers.become(id, command, giving)
    })
  }),
  "person checks": asOf(
    { "zh-CN": "违法犯罪记录查询到期或将到期的人", en: "people whose background check is over or soon will be" },
    (yanzhen, on) => yanzhen.people.checksRunningOut(on)
  ),
  "person duplicates": list(
    { "zh-CN": "列出可能是同一人的登记及理由（不合并）", en: "list entries that may be one person, and why; nothing is merged" },
    (yanzhen) => yanzhen.people.duplicates()
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
  "person protect": command({
    summary: {
      "zh-CN": "加密保存一个人的身份信息，不写编号则新编一个",
      en: "keep somebody's identity encrypted, under a new id where none is said"
    },
    takes: { shown: "[PERSON]", least: 0, most: 1 },
    options: CareOptions.protecting,
    required: ["from"],
    load: () => import("../commands/person/protect.ts")
  }),
  "person read": command({
    summary: {
      "zh-CN": "查看加密保存的身份信息；须写明用途，留下查看记录",
      en: "read an identity that is kept encrypted; for a purpose, which leaves an entry"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: CareOptions.reading,
    required: ["purpose"],
    load: () => import("../commands/person/read.ts")
  }),
  "person forget": command({
    summary: {
      "zh-CN": "删除一个人的姓名、号码和写有其姓名的文字（不可恢复）：总数和记录链不变",
      en: "remove somebody's name, numbers and the words that name them, for ever: no total and no chain changes"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: CareOptions.named,
    load: () => import("../commands/person/forget.ts")
  }),
  "person anonymise": command({
    summary: {
      "zh-CN": "将应当匿名化的人匿名化（不可恢复）：销毁密钥，总数和记录链不变",
      en: "anonymise somebody who is due, for ever: the key is destroyed, no total and no chain changes"
    },
    takes: { shown: "PERSON", least: 1, most: 1 },
    options: CareOptions.named,
    load: () => import("../commands/person/anonymise.ts")
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
