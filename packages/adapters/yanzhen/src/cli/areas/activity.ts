/** Commands about activities and courses: who may join, who comes, who was there. */
import { type Command, command, nothing } from "../Command.ts"
import * as Options from "../options/activity.ts"
import { ofStore } from "../Options.ts"
import { writing } from "../Writing.ts"

const many = Number.POSITIVE_INFINITY

const lives = async () => (await import("@yanzhen/core/desk")).ActivityLives.lives

export const activity: { readonly [name: string]: Command } = {
  ...writing("activity", {
    shown: "ACTIVITY",
    thing: { "zh-CN": "一场活动", en: "an activity" },
    begins: "plan",
    writer: async () => ({
      shape: (await lives()).activity.command,
      begin: ({ activities }, command, giving) => activities.begin(command, giving),
      give: ({ activities }, id, command, giving) => activities.give(id, command, giving)
    })
  }),
  "activity list": command({
    summary: { "zh-CN": "列出活动：时间、名额、候补", en: "list the activities: times, places, who waits" },
    takes: nothing,
    options: ofStore,
    load: () => import("../commands/activity/list.ts")
  }),
  "activity show": command({
    summary: { "zh-CN": "查看一个活动：岗位、空余名额、报名", en: "look at an activity: positions, free places, sign-ups" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: ofStore,
    load: () => import("../commands/activity/show.ts")
  }),
  "activity sign-up": command({
    summary: { "zh-CN": "报名：取得名额或进入候补，否则列出全部原因", en: "sign up: a place, a turn to wait for, or every reason why not" },
    takes: { shown: "ACTIVITY POSITION VOLUNTEER", least: 3, most: 3 },
    options: Options.signUp,
    required: ["on"],
    load: () => import("../commands/activity/signUp.ts")
  }),
  "activity withdraw": command({
    summary: { "zh-CN": "退出报名：名额按顺序递补", en: "withdraw a sign-up: the place goes to whoever waits" },
    takes: { shown: "ACTIVITY VOLUNTEER", least: 2, most: 2 },
    options: Options.withdraw,
    required: ["on"],
    load: () => import("../commands/activity/withdraw.ts")
  }),
  "activity move": command({
    summary: { "zh-CN": "改期：列出不能再参加的人", en: "move to another time: names whoever may not join any longer" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: Options.move,
    required: ["from", "to", "reason", "on"],
    load: () => import("../commands/activity/move.ts")
  }),
  "activity losing": command({
    summary: { "zh-CN": "有名额而不能再参加的人，逐项原因", en: "who has a place and may not join any longer, with every reason" },
    takes: { shown: "ACTIVITY", least: 1, most: 1 },
    options: Options.losing,
    load: () => import("../commands/activity/losing.ts")
  }),
  "activity attend": command({
    summary: { "zh-CN": "点名：谁到场，从何时到何时", en: "call the roll: who was there, from when to when" },
    takes: { shown: "ACTIVITY VOLUNTEER…", least: 2, most: many },
    options: Options.attend,
    required: ["from", "to", "by"],
    load: () => import("../commands/activity/attend.ts")
  }),
  "activity record": command({
    summary: { "zh-CN": "由到场记录生成服务记录，每人每次活动一条", en: "make the service record of an attendance, one for each" },
    takes: { shown: "ACTIVITY VOLUNTEER", least: 2, most: 2 },
    options: Options.record,
    load: () => import("../commands/activity/record.ts")
  }),
  ...writing("attendance", {
    shown: "ACTIVITY",
    thing: { "zh-CN": "一场活动的签到与更正", en: "who was at an activity" },
    writer: async () => ({
      shape: (await lives()).attendance.command,
      give: ({ activities }, id, command, giving) => activities.attend(id, command, giving)
    })
  }),
  ...writing("block", {
    shown: "VOLUNTEER",
    thing: { "zh-CN": "一名志愿者的暂停与申诉", en: "the blocks and appeals of a volunteer" },
    writer: async () => ({
      shape: (await lives()).block.command,
      give: ({ blocks }, id, command, giving) => blocks.give(id, command, giving)
    })
  }),
  ...writing("course", {
    shown: "COURSE",
    thing: { "zh-CN": "一门课程", en: "a course" },
    begins: "open",
    writer: async () => ({
      shape: (await lives()).course.command,
      begin: ({ courses }, command, giving) => courses.begin(command, giving),
      give: ({ courses }, id, command, giving) => courses.give(id, command, giving)
    })
  }),
  "course list": command({
    summary: { "zh-CN": "列出课程：受益人数、人次", en: "list the courses: people served, person-times" },
    takes: nothing,
    options: ofStore,
    load: () => import("../commands/course/list.ts")
  }),
  join: command({
    summary: {
      "zh-CN": "谁能参加：全部原因、依据，以及最小的改变",
      en: "who may join: every reason with its law, and the smallest change that would do"
    },
    takes: { shown: "ACTIVITY POSITION VOLUNTEER", least: 3, most: 3 },
    options: Options.join,
    load: () => import("../commands/activity/join.ts")
  })
}
