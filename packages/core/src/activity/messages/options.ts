/** Titles of the values that facts of activities, courses, attendance and blocks may have. */
import * as Options from "../../foundation/Options.ts"
import type { Imposed } from "../Block.ts"
import type { Course } from "../CourseState.ts"
import type { Stage } from "../ActivityState.ts"
import type { Stated } from "../KnownVolunteer.ts"

export const stage = Options.of<Stage>("activity.stage", {
  "zh-CN": {
    none: "未发起",
    planned: "已计划",
    published: "已发布",
    open: "报名中",
    closed: "报名截止",
    "under-way": "进行中",
    held: "已举办",
    cancelled: "已取消"
  },
  en: {
    none: "not begun",
    planned: "planned",
    published: "published",
    open: "open for sign-up",
    closed: "sign-up closed",
    "under-way": "under way",
    held: "held",
    cancelled: "cancelled"
  }
})
export const standing = Options.of("activity.standing", {
  "zh-CN": { place: "已有名额", waiting: "候补", withdrawn: "已退出" },
  en: { place: "has a place", waiting: "waiting", withdrawn: "withdrawn" }
})
export const organiser = Options.of("activity.organiser", {
  "zh-CN": {
    "volunteer-organisation": "志愿服务组织",
    "self-recruiting": "自行招募志愿者的组织",
    "internal-group": "单位内部志愿服务团体",
    other: "其他"
  },
  en: {
    "volunteer-organisation": "volunteer service organisation",
    "self-recruiting": "organisation that recruits by itself",
    "internal-group": "volunteer group inside a unit",
    other: "other"
  }
})
/** Whom an activity is open to. */
export const openTo = Options.of("activity.open-to", {
  "zh-CN": { everybody: "所有人", members: "本队队员", community: "活动所在社区各队的队员" },
  en: { everybody: "everybody", members: "members of the team", community: "members of the teams of its community" }
})
export const courseStage = Options.of<Course["stage"]>("course.stage", {
  "zh-CN": { none: "未开设", open: "开课中", closed: "已结课" },
  en: { none: "not begun", open: "open", closed: "closed" }
})
export const coursePart = Options.of("course.part", {
  "zh-CN": { teaches: "授课人", helps: "助教" },
  en: { teaches: "teacher", helps: "helper" }
})
/** What is wrong with the dates of a course. */
export const seriesFlaw = Options.of("course.flaw", {
  "zh-CN": { until: "截止日早于首次上课日", every: "间隔不足一周", clock: "下课时间不晚于上课时间" },
  en: { until: "it ends before it begins", every: "less than a week between lessons", clock: "a lesson ends before it begins" }
})
export const blockStage = Options.of<Imposed["stage"]>("block.stage", {
  "zh-CN": { standing: "暂停中", appealed: "申诉中", rejected: "申诉未获支持", lifted: "已解除" },
  en: { standing: "standing", appealed: "appealed against", rejected: "appeal rejected", lifted: "lifted" }
})
/** What somebody may state of a volunteer by hand. */
export const stated = Options.of<keyof Stated>("activity.stated", {
  "zh-CN": {
    bornOn: "出生日期",
    selfSupporting: "以自己的劳动收入为主要生活来源",
    willing: "自愿",
    employed: "单位工作人员",
    healthFits: "健康状况适合",
    insurerAccepts: "保险公司承保",
    accompanied: "有监护人陪同"
  },
  en: {
    bornOn: "date of birth",
    selfSupporting: "self-supporting",
    willing: "willing",
    employed: "employed by the unit",
    healthFits: "fit in health",
    insurerAccepts: "accepted by the insurer",
    accompanied: "accompanied by a guardian"
  }
})
