/**
 * What must be stated: the five parts of a record, the personal data, the seven facts of a service, the content of a certificate.
 *
 * 志愿服务记录与证明出具办法(试行) art. 4, 5, 7, 15. Which fields are asked for is a parameter (a place may ask for more); each missing
 * field is a finding of its own, so that a person learns everything at once. “Stated” is not “not empty”: no award is stated as none.
 */
import { VRM, VSR } from "../../law/Instruments.ts"
import * as Certificates from "../../law/parameters/Certificates.ts"
import * as Recording from "../../law/parameters/Recording.ts"
import * as StatedFields from "../../law/StatedFields.ts"

export { statedIn } from "../../law/StatedFields.ts"
export type { Stated } from "../../law/StatedFields.ts"

export const partTitles = {
  personal: { "zh-CN": "个人基本信息", en: "personal data" },
  services: { "zh-CN": "志愿服务情况", en: "services" },
  trainings: { "zh-CN": "培训情况", en: "trainings" },
  awards: { "zh-CN": "表彰奖励情况", en: "awards" },
  evaluations: { "zh-CN": "评价情况", en: "evaluations" }
} as const satisfies StatedFields.Titles

export const personalTitles = {
  name: { "zh-CN": "姓名", en: "name" },
  sex: { "zh-CN": "性别", en: "sex" },
  birthDate: { "zh-CN": "出生日期", en: "date of birth" },
  idNumber: { "zh-CN": "身份证件号码", en: "identity number" },
  residentialArea: { "zh-CN": "居住区域", en: "residential area" },
  contact: { "zh-CN": "联系方式", en: "contact" },
  skills: { "zh-CN": "专业技能", en: "skills" },
  serviceCategories: { "zh-CN": "服务类别", en: "service categories" }
} as const satisfies StatedFields.Titles

export const factTitles = {
  activityName: { "zh-CN": "活动名称", en: "name of the activity" },
  on: { "zh-CN": "日期", en: "date" },
  place: { "zh-CN": "地点", en: "place" },
  content: { "zh-CN": "服务内容", en: "content" },
  time: { "zh-CN": "服务时间", en: "service time" },
  organiser: { "zh-CN": "活动组织单位", en: "organiser" },
  leader: { "zh-CN": "活动负责人", en: "activity leader" }
} as const satisfies StatedFields.Titles

export const certificateTitles = {
  serviceHours: { "zh-CN": "志愿服务时间", en: "service hours" },
  serviceContent: { "zh-CN": "服务内容", en: "service content" },
  recordingOrganisation: { "zh-CN": "记录单位", en: "recording organisation" }
} as const satisfies StatedFields.Titles

export const recordParts = StatedFields.rule({
  id: "REC-01",
  title: { "zh-CN": "志愿服务记录的五部分", en: "five parts of a record" },
  prefix: "service.record-part",
  titles: partTitles,
  parameter: Recording.recordParts,
  citations: [VRM.article(4), VSR.article(19)]
})

export const personalFields = StatedFields.rule({
  id: "REC-02",
  title: { "zh-CN": "个人基本信息", en: "personal data fields" },
  prefix: "service.personal-field",
  titles: personalTitles,
  parameter: Recording.personalFields,
  citations: [VRM.article(5)]
})

export const serviceFacts = StatedFields.rule({
  id: "REC-03",
  title: { "zh-CN": "志愿服务情况七项", en: "seven facts of a service" },
  prefix: "service.required-fact",
  titles: factTitles,
  parameter: Recording.serviceFacts,
  citations: [VRM.article(7)]
})

export const certificateContent = StatedFields.rule({
  id: "CRT-02",
  title: { "zh-CN": "证明内容", en: "content of a certificate" },
  prefix: "certificate.content",
  titles: certificateTitles,
  parameter: Certificates.content,
  citations: [VRM.article(15)]
})
