/**
 * Social workers with the level that they have reached and their last registration. What a reader would get wrong: whether a registration is
 * still good is asked of a day and a policy; here stands when it was made.
 */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as SocialWorker from "../../person/SocialWorker.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const workers = Register.define("social_worker", ["person"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  level: Facts.text({ "zh-CN": "级别", en: "level" }, PersonOptions.level),
  certificateOn: Facts.day({ "zh-CN": "首次取得证书日", en: "first certificate" }),
  registeredOn: Facts.day({ "zh-CN": "最近登记日", en: "last registered on" }),
  struckOn: Facts.day({ "zh-CN": "注销日", en: "struck on" }),
  registrations: Facts.int({ "zh-CN": "登记次数", en: "registrations" }),
  /** Since the last registration; all of it where there is none. */
  educationMinutes: Facts.int({ "zh-CN": "本登记期继续教育学时", en: "continuing education in this registration" }, "minutes-as-hours"),
  degrees: Facts.int({ "zh-CN": "社会工作学历学位", en: "degrees in social work" })
})

const rowsOf = (person: string, state: SocialWorker.SocialWorker) => {
  const { certificates, registrations, educations, degrees } = state
  if ([certificates, registrations, educations, degrees].every(({ length }) => length === 0)) return []
  const last = registrations.at(-1)
  const since = educations.filter(({ on }) => last === undefined || on >= last.on)
  return [
    {
      person,
      level: SocialWorker.levelOn(state, Day.last),
      certificateOn: SocialWorker.certifiedOn(state),
      registeredOn: last?.on,
      struckOn: last?.struckOn,
      registrations: registrations.length,
      educationMinutes: since.reduce((sum, { minutes }) => sum + minutes, 0),
      degrees: degrees.length
    }
  ]
}

export const kind = Kind.of<SocialWorker.SocialWorker, SocialWorker.Event>(
  { ...SocialWorker, types: Kind.typesOf(SocialWorker.stagesOf) },
  [Kind.sheet(workers, rowsOf)]
)
