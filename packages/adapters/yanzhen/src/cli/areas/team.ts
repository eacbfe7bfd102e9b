/** Commands about teams, their formations and honours. */
import { about, asOf, inPlace, inPlaceOn, words } from "../Asking.ts"
import { type Command, command } from "../Command.ts"
import * as Options from "../options/place.ts"
import { writing } from "../Writing.ts"

const lives = async () => (await import("@yanzhen/core/desk")).TeamLives.lives

/** `TEAM/PERSON`; neither id has a slash. */
const teamAndPerson = (id: string): readonly [team: string, person: string] => {
  const [team = "", ...person] = id.split("/")
  return [team, person.join("/")]
}

export const team: { readonly [name: string]: Command } = {
  ...writing("team", {
    shown: "TEAM",
    thing: { "zh-CN": "一支队伍（申请、登记或备案、更名、暂停、解散、合并）", en: "a team: proposal, registration, name, end" },
    begins: "propose",
    writer: async () => ({
      shape: (await lives()).team.command,
      begin: ({ teams }, command, giving) => teams.propose(command, giving),
      give: ({ teams }, id, command, giving) => teams.register(id, command, giving)
    })
  }),
  "team registrations": inPlace(
    {
      "zh-CN": "列出申请、更名、暂停、解散、合并过的队伍",
      en: "list the teams that were proposed, renamed, suspended, dissolved or merged"
    },
    (yanzhen, place) => yanzhen.teams.registrations(place)
  ),
  "team show": about(
    "TEAM",
    { "zh-CN": "查看一支队伍：成员、雁阵位置、荣誉、特色项目", en: "look at a team: members, formations, honours, feature projects" },
    (yanzhen, team) => yanzhen.teams.show(team)
  ),
  "team list": inPlace({ "zh-CN": "列出队伍", en: "list the teams" }, (yanzhen, place) => yanzhen.teams.list(place)),
  "team members": inPlaceOn(
    { "zh-CN": "列出各队成员及身份（可按街道、社区）", en: "list who has which role in which team, of a street or community" },
    (yanzhen, place, on) => yanzhen.teams.membersIn(place, on)
  ),
  "team check": command({
    summary: {
      "zh-CN": "核查一支队伍：组成、队长、责任社工、登记条件、雁阵分担，逐项原因与依据",
      en: "check a team: who is in it, leader, responsible social worker, what it lacks to be an association, workload"
    },
    takes: { shown: "TEAM", least: 1, most: 1 },
    options: Options.check,
    load: () => import("../commands/team/check.ts")
  }),
  ...writing("membership", {
    shown: "TEAM/PERSON",
    thing: { "zh-CN": "一名队员的队籍", en: "somebody's membership in a team" },
    writer: async () => ({
      shape: (await lives()).membership.command,
      give: ({ teams }, id, command, giving) => teams.give(...teamAndPerson(id), command, giving)
    })
  }),
  "team gaps": asOf({ "zh-CN": "没有本站责任社工的队伍", en: "teams without a social worker of their station" }, (yanzhen, on) =>
    yanzhen.teams.withoutSocialWorker(on)
  ),
  "team workload": asOf(
    {
      "zh-CN": "各队正在带动几支队伍，超过本地提示线的列明",
      en: "how many teams each team mentors, and who mentors more than the place has set"
    },
    (yanzhen, on) => yanzhen.teams.workloads(on)
  ),
  "team failing": asOf(
    {
      "zh-CN": "不符合本地对队伍的要求，或者无从核实的队伍，逐项原因",
      en: "teams that lack what a place asks of a team, with every reason"
    },
    (yanzhen, on) => yanzhen.teams.failing(on)
  ),
  ...writing("formation", {
    shown: "FORMATION",
    thing: { "zh-CN": "一个雁阵", en: "a formation" },
    begins: "form",
    writer: async () => ({
      shape: (await lives()).formation.command,
      begin: ({ formations }, command, giving) => formations.form(command, giving),
      give: ({ formations }, id, command, giving) => formations.give(id, command, giving)
    })
  }),
  "formation show": about(
    "FORMATION",
    { "zh-CN": "查看一个雁阵：头雁、两翼、谁带动了谁", en: "look at a formation: who leads, who flies, who lifted whom" },
    (yanzhen, formation) => yanzhen.formations.show(formation)
  ),
  "formation words": words(
    "FORMATION",
    { "zh-CN": "一个雁阵各步写明的佐证：谁带动了谁", en: "the evidence written of a formation: who lifted whom" },
    (yanzhen, formation, reading) => yanzhen.formations.words(formation, reading)
  ),
  "formation list": inPlace(
    { "zh-CN": "列出雁阵（可按头雁所在街道、社区）", en: "list the formations, by where the lead lies" },
    (yanzhen, place) => yanzhen.formations.list(place)
  ),
  ...writing("honour", {
    shown: "HONOUR",
    thing: { "zh-CN": "一项荣誉", en: "an honour" },
    begins: "propose",
    writer: async () => ({
      shape: (await lives()).honour.command,
      begin: ({ honours }, command, giving) => honours.propose(command, giving),
      give: ({ honours }, id, command, giving) => honours.give(id, command, giving)
    })
  }),
  "honour show": about(
    "HONOUR",
    { "zh-CN": "查看一项荣誉办到了哪一步", en: "look at an honour, granted or on its way" },
    (yanzhen, honour) => yanzhen.honours.show(honour)
  ),
  "honour check": command({
    summary: {
      "zh-CN": "核查一项荣誉：评选条件与品牌标准，逐项原因与依据（--on 为申报截止日）",
      en: "check an honour: rules of selection and criteria of a brand, every reason (--on is the closing day)"
    },
    takes: { shown: "HONOUR", least: 1, most: 1 },
    options: Options.check,
    load: () => import("../commands/honour/check.ts")
  }),
  "honour below": asOf(
    {
      "zh-CN": "列出已授予而时长条件现已不足的星级，和造成差别的记录；只列出，不撤销",
      en: "list stars that were granted and whose hour condition holds no longer, with the records that made the difference; it withdraws nothing"
    },
    (yanzhen, on) => yanzhen.honours.below(on)
  ),
  "honour list": inPlace({ "zh-CN": "列出荣誉（可按街道、社区）", en: "list the honours, of a street or community" }, (yanzhen, place) =>
    yanzhen.honours.list(place)
  )
}
