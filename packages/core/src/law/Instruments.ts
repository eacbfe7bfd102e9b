/**
 * The instruments that rules and packs cite. An article stands only in a citation, and a citation only comes from one of these.
 *
 * `verified` means that the quoted article was read in a public copy; `excerpt`, that only a page quoting it was; a day is given
 * only where it is known. What this library decides by itself is cited too, from `LIBRARY`, so that nobody takes it for law.
 */
import * as Day from "../foundation/Day.ts"
import type { Text } from "../foundation/Message.ts"
import * as Instrument from "./Instrument.ts"

/** What no law decides and this library had to. Printed with its title, wherever it is cited. */
export const LIBRARY = Instrument.define({
  id: "LIBRARY",
  title: { "zh-CN": "本库默认，非法律规定", en: "library default, not a provision of law" },
  confidence: "library-default"
})

export const VSR = Instrument.define({
  id: "VSR",
  title: { "zh-CN": "志愿服务条例", en: "Regulations on Volunteer Service" },
  number: "国务院令第685号",
  inForce: Day.require("2017-12-01"),
  confidence: "verified"
})
export const VRM = Instrument.define({
  id: "VRM",
  title: { "zh-CN": "志愿服务记录与证明出具办法(试行)", en: "Measures for Volunteer Service Records and Certificates (Trial)" },
  number: "民政部令第67号",
  inForce: Day.require("2021-02-01"),
  confidence: "verified"
})
export const VRM12 = Instrument.define({
  id: "VRM12",
  title: { "zh-CN": "志愿服务记录办法", en: "Measures for Volunteer Service Records (2012)" },
  number: "民函〔2012〕340号",
  inForce: Day.require("2012-10-23"),
  confidence: "excerpt"
})
export const GO15 = Instrument.define({
  id: "GO15",
  title: { "zh-CN": "关于规范志愿服务记录证明工作的指导意见", en: "Guiding Opinions on Volunteer Service Certificates" },
  number: "民发〔2015〕149号",
  dated: "2015-08",
  confidence: "excerpt"
})
export const OP24 = Instrument.define({
  id: "OP24",
  title: { "zh-CN": "关于健全新时代志愿服务体系的意见", en: "Opinions on the Volunteer Service System of the New Era" },
  dated: "2024-04",
  confidence: "verified"
})
export const RVM = Instrument.define({
  id: "RVM",
  title: { "zh-CN": "中国注册志愿者管理办法", en: "Measures for Registered Volunteers of China" },
  dated: "2013",
  confidence: "excerpt"
})
export const CL = Instrument.define({
  id: "CL",
  title: { "zh-CN": "慈善法(2023年修正)", en: "Charity Law (2023 amendment)" },
  inForce: Day.require("2024-09-05"),
  confidence: "verified"
})
export const CC = Instrument.define({
  id: "CC",
  title: { "zh-CN": "民法典", en: "Civil Code" },
  inForce: Day.require("2021-01-01"),
  confidence: "verified"
})
export const PIPL = Instrument.define({
  id: "PIPL",
  title: { "zh-CN": "个人信息保护法", en: "Personal Information Protection Law" },
  inForce: Day.require("2021-11-01"),
  confidence: "verified"
})
export const GB40143 = Instrument.define({
  id: "GB40143",
  title: { "zh-CN": "志愿服务组织基本规范", en: "Basic specification for voluntary service organizations" },
  number: "GB/T 40143-2021",
  inForce: Day.require("2021-05-21"),
  confidence: "excerpt"
})
export const HOL = Instrument.define({
  id: "HOL",
  title: { "zh-CN": "全国年节及纪念日放假办法", en: "Measures for National Holidays" },
  inForce: Day.require("2024-11-10"),
  confidence: "verified"
})
/** The reform plan that moved the guidance of volunteer service to the social-work departments; the regulations' wording is unrevised. */
export const REFORM23 = Instrument.define({
  id: "REFORM23",
  title: { "zh-CN": "党和国家机构改革方案", en: "Plan for the Reform of Party and State Institutions" },
  dated: "2023-03",
  confidence: "memory"
})

/** A local rule known through a page that quotes it. Its title describes it; it is not the title of a document that was read. */
const local = (id: string, title: Text, dated: string, confidence: Instrument.Definition["confidence"] = "excerpt") =>
  Instrument.define({ id, title, dated, confidence })

export const JIAOZHOU = local(
  "JIAOZHOU",
  { "zh-CN": "胶州市志愿服务工时记录制度", en: "Jiaozhou rules on recording volunteer hours" },
  "2015"
)
export const HAILIN = local(
  "HAILIN",
  { "zh-CN": "海林市社区志愿服务积分规定(网页摘录)", en: "Hailin community volunteer points (web excerpt)" },
  "unknown"
)
export const IZHIYUAN = local(
  "IZHIYUAN",
  { "zh-CN": "i志愿平台时长记录规则(网页摘录)", en: "i-Zhiyuan platform rules on recording hours (web excerpt)" },
  "unknown"
)
export const BEIJING = local(
  "BEIJING",
  { "zh-CN": "北京市志愿者管理办法(试行)", en: "Beijing measures on volunteers (trial)" },
  "about 2010"
)
export const SHENZHEN = local(
  "SHENZHEN",
  { "zh-CN": "深圳市五星级志愿者评定通知(网页摘录)", en: "Shenzhen notice on five-star volunteers (web excerpt)" },
  "2020"
)
export const LONGGANG = local(
  "LONGGANG",
  { "zh-CN": "深圳市龙岗区星级志愿者评定通知(网页摘录)", en: "Longgang notice on star volunteers (web excerpt)" },
  "2023"
)
export const HUIZHOU = local(
  "HUIZHOU",
  { "zh-CN": "惠州市星级志愿者评定规定(网页摘录)", en: "Huizhou rules on star volunteers (web excerpt)" },
  "2016"
)
export const BOLUO = local(
  "BOLUO",
  { "zh-CN": "博罗县星级志愿者评定通知(网页摘录)", en: "Boluo notice on star volunteers (web excerpt)" },
  "2022"
)
export const LONGQUANYI = local(
  "LONGQUANYI",
  { "zh-CN": "成都市龙泉驿区志愿者星级与积分规定(网页摘录)", en: "Longquanyi rules on stars and points (web excerpt)" },
  "unknown"
)
export const ZHANGJIAGANG = local(
  "ZHANGJIAGANG",
  { "zh-CN": "张家港市2014年志愿者星级通知(网页摘录)", en: "Zhangjiagang notice of 2014 on star volunteers (web excerpt)" },
  "2014"
)
export const QIDONG = local(
  "QIDONG",
  { "zh-CN": "启东市2019年星级志愿者规定(网页摘录)", en: "Qidong rules of 2019 on star volunteers (web excerpt)" },
  "2019"
)
export const XIMEN = local(
  "XIMEN",
  { "zh-CN": "镇江市西门大街社区志愿者星级规定(网页摘录)", en: "Ximen Street community rules on star volunteers, Zhenjiang (web excerpt)" },
  "unknown"
)
export const HEFEI_UNIVERSITY = local(
  "HEFEI-UNIVERSITY",
  { "zh-CN": "合肥学院志愿者星级规定(网页摘录)", en: "Hefei University rules on star volunteers (web excerpt)" },
  "unknown"
)
export const HUANGHUAI_UNIVERSITY = local(
  "HUANGHUAI-UNIVERSITY",
  { "zh-CN": "黄淮学院2024年星级志愿者通知(网页摘录)", en: "Huanghuai University notice of 2024 on star volunteers (web excerpt)" },
  "2024"
)
export const FUJIAN = local(
  "FUJIAN",
  { "zh-CN": "福建省志愿者星级认定问答(网页摘录)", en: "Fujian questions and answers on star volunteers (web excerpt)" },
  "2013"
)
export const MAANSHAN = local(
  "MAANSHAN",
  { "zh-CN": "马鞍山市2019年星级志愿者规定(网页摘录)", en: "Ma'anshan rules of 2019 on star volunteers (web excerpt)" },
  "2019"
)
export const ZHIYUANHUI = local(
  "ZHIYUANHUI",
  { "zh-CN": "志愿汇平台时长规则(网页摘录)", en: "Zhiyuanhui platform rules on hours (web excerpt)" },
  "2021, 2024"
)
export const ZHIYUANHUI_STARS = local(
  "ZHIYUANHUI-STARS",
  { "zh-CN": "志愿汇星级(第三方介绍)", en: "Zhiyuanhui stars (third-party description)" },
  "unknown",
  "unverified"
)

/** All of them, by id. */
export const all: ReadonlyMap<string, Instrument.Instrument> = new Map(
  [
    LIBRARY,
    VSR,
    VRM,
    VRM12,
    GO15,
    OP24,
    RVM,
    CL,
    CC,
    PIPL,
    GB40143,
    HOL,
    REFORM23,
    JIAOZHOU,
    HAILIN,
    IZHIYUAN,
    BEIJING,
    SHENZHEN,
    LONGGANG,
    HUIZHOU,
    BOLUO,
    LONGQUANYI,
    ZHANGJIAGANG,
    QIDONG,
    XIMEN,
    HEFEI_UNIVERSITY,
    HUANGHUAI_UNIVERSITY,
    FUJIAN,
    MAANSHAN,
    ZHIYUANHUI,
    ZHIYUANHUI_STARS
  ].map((instrument) => [instrument.id, instrument])
)

/** The title under which a citation's instrument is printed; the bare id when nobody has defined it (a user's own pack may cite more). */
export const titleOf = (id: string): Text => all.get(id)?.title ?? { "zh-CN": id, en: id }
