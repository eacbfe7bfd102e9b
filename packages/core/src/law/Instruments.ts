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
export const MPL = Instrument.define({
  id: "MPL",
  title: { "zh-CN": "未成年人保护法(2024年修正)", en: "Law on the Protection of Minors (2024 amendment)" },
  inForce: Day.require("2021-06-01"),
  confidence: "verified"
})
export const ELD = Instrument.define({
  id: "ELD",
  title: { "zh-CN": "老年人权益保障法(2018年修正)", en: "Law on the Protection of the Elderly (2018 amendment)" },
  dated: "2018",
  confidence: "verified"
})
export const LBC = Instrument.define({
  id: "LBC",
  title: { "zh-CN": "国务院关于加强农村留守儿童关爱保护工作的意见", en: "Opinions on Left-behind Children in Rural Areas" },
  number: "国发〔2016〕13号",
  dated: "2016-02",
  confidence: "verified"
})
export const CID = Instrument.define({
  id: "CID",
  title: { "zh-CN": "国务院关于加强困境儿童保障工作的意见", en: "Opinions on Children in Difficulty" },
  number: "国发〔2016〕36号",
  dated: "2016-06",
  confidence: "verified"
})
export const DFC = Instrument.define({
  id: "DFC",
  title: { "zh-CN": "关于进一步加强事实无人抚养儿童保障工作的意见", en: "Opinions on De Facto Unattended Children" },
  number: "民发〔2019〕62号",
  inForce: Day.require("2020-01-01"),
  confidence: "verified"
})
export const ELV = Instrument.define({
  id: "ELV",
  title: { "zh-CN": "关于开展特殊困难老年人探访关爱服务的指导意见", en: "Guiding Opinions on Visiting Elders in Special Difficulty" },
  number: "民发〔2022〕73号",
  dated: "2022-10",
  confidence: "excerpt"
})
export const LOWINCOME23 = Instrument.define({
  id: "LOWINCOME23",
  title: {
    "zh-CN": "关于加强低收入人口动态监测做好分层分类社会救助工作的意见",
    en: "Opinions on Monitoring People of Low Income and on Tiered Social Assistance"
  },
  dated: "2023",
  confidence: "verified"
})
/** Known through its publication; the numbers of its articles were not read. */
export const CIDP = Instrument.define({
  id: "CIDP",
  title: { "zh-CN": "困境儿童个人信息保护工作办法", en: "Measures on Personal Information of Children in Difficulty" },
  dated: "2025-01",
  confidence: "excerpt"
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
const local = /* @__NO_SIDE_EFFECTS__ */ (
  id: string,
  title: Text,
  dated: string,
  confidence: Instrument.Definition["confidence"] = "excerpt"
) => Instrument.define({ id, title, dated, confidence })

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

/** A local regulation whose quoted articles were read. */
const regulation = /* @__NO_SIDE_EFFECTS__ */ (id: string, title: Text, inForce: string) =>
  Instrument.define({ id, title, inForce: Day.require(inForce), confidence: "verified" })

export const BEIJING_VOLUNTEERS = regulation(
  "BEIJING-VOLUNTEERS",
  { "zh-CN": "北京市志愿服务促进条例", en: "Beijing regulations on volunteer service" },
  "2021-03-01"
)
export const SHANGHAI = regulation(
  "SHANGHAI",
  { "zh-CN": "上海市志愿服务条例", en: "Shanghai regulations on volunteer service" },
  "2009-06-01"
)
export const ZHEJIANG = regulation(
  "ZHEJIANG",
  { "zh-CN": "浙江省志愿服务条例", en: "Zhejiang regulations on volunteer service" },
  "2018-09-01"
)
export const NINGBO = regulation("NINGBO", { "zh-CN": "宁波市志愿服务条例", en: "Ningbo regulations on volunteer service" }, "2022-03-01")
export const SHANDONG = regulation(
  "SHANDONG",
  { "zh-CN": "山东省志愿服务条例", en: "Shandong regulations on volunteer service" },
  "2022-01-01"
)
export const TAIAN = regulation("TAIAN", { "zh-CN": "泰安市志愿服务条例", en: "Tai'an regulations on volunteer service" }, "2022-03-01")
export const HENAN = regulation("HENAN", { "zh-CN": "河南省志愿服务条例", en: "Henan regulations on volunteer service" }, "2019-03-01")
export const CHONGQING = regulation(
  "CHONGQING",
  { "zh-CN": "重庆市志愿服务条例", en: "Chongqing regulations on volunteer service" },
  "2015-10-01"
)
/** Only a draft of July 2019 could be read: what it says is marked 待核实 wherever it is used. */
export const ANHUI = Instrument.define({
  id: "ANHUI",
  title: { "zh-CN": "安徽省志愿服务条例(仅见2019年7月草案)", en: "Anhui regulations on volunteer service (draft of July 2019 only)" },
  inForce: Day.require("2020-01-01"),
  confidence: "unverified"
})
export const DONGYING = local(
  "DONGYING",
  { "zh-CN": "东营市农业高新区志愿者登记规定(网页摘录)", en: "Dongying rules on registering volunteers (web excerpt)" },
  "2021"
)
export const CHANGNING = local(
  "CHANGNING",
  { "zh-CN": "上海市长宁区时间银行规定(网页摘录)", en: "Changning time bank rules, Shanghai (web excerpt)" },
  "unknown"
)
export const BOZHOU = local(
  "BOZHOU",
  { "zh-CN": "亳州市2022年志愿者评选通知(网页摘录)", en: "Bozhou notice of 2022 on the choice of volunteers (web excerpt)" },
  "2022"
)

export const GB2260 = Instrument.define({
  id: "GB2260",
  title: { "zh-CN": "中华人民共和国行政区划代码", en: "Codes for the administrative divisions of the PRC" },
  number: "GB/T 2260",
  dated: "2007",
  confidence: "memory"
})
export const GRASSROOTS21 = Instrument.define({
  id: "GRASSROOTS21",
  title: {
    "zh-CN": "关于加强基层治理体系和治理能力现代化建设的意见",
    en: "Opinions on Modernising Governance at the Grass Roots"
  },
  inForce: Day.require("2021-04-28"),
  confidence: "verified"
})
export const COMMUNITY_WORKERS24 = Instrument.define({
  id: "COMMUNITY-WORKERS24",
  title: { "zh-CN": "关于加强社区工作者队伍建设的意见", en: "Opinions on Community Workers" },
  dated: "2024",
  confidence: "verified"
})
export const COMMUNITY17 = Instrument.define({
  id: "COMMUNITY17",
  title: { "zh-CN": "关于加强和完善城乡社区治理的意见", en: "Opinions on the Governance of Urban and Rural Communities" },
  dated: "2017-06",
  confidence: "verified"
})
export const SOCIAL_WORK_EXAM = Instrument.define({
  id: "SOCIAL-WORK-EXAM",
  title: { "zh-CN": "社会工作者职业水平评价暂行规定", en: "Interim Provisions on the Professional Levels of Social Workers" },
  number: "国人部发〔2006〕71号",
  dated: "2006",
  confidence: "excerpt"
})
export const SENIOR_SOCIAL_WORKERS = Instrument.define({
  id: "SENIOR-SOCIAL-WORKERS",
  title: { "zh-CN": "高级社会工作师评价办法", en: "Measures on Senior Social Workers" },
  number: "人社部规〔2018〕2号",
  dated: "2018",
  confidence: "excerpt"
})
export const SOCIAL_WORK_EDUCATION = Instrument.define({
  id: "SOCIAL-WORK-EDUCATION",
  title: { "zh-CN": "社会工作者继续教育办法", en: "Measures on the Continuing Education of Social Workers" },
  number: "民发〔2009〕123号",
  dated: "2009",
  confidence: "excerpt"
})
export const SOCIAL_ORGANISATIONS = Instrument.define({
  id: "SOCIAL-ORGANISATIONS",
  title: { "zh-CN": "社会团体登记管理条例", en: "Regulations on the Registration of Social Associations" },
  inForce: Day.require("1998-10-25"),
  confidence: "verified"
})
export const COMMUNITY_GROUPS21 = Instrument.define({
  id: "COMMUNITY-GROUPS21",
  title: {
    "zh-CN": "培育发展社区社会组织专项行动方案(2021—2023年)",
    en: "Action Plan for Community Social Organisations (2021–2023)"
  },
  dated: "2020-12",
  confidence: "verified"
})
export const PARTY_CONSTITUTION = Instrument.define({
  id: "PARTY-CONSTITUTION",
  title: { "zh-CN": "中国共产党章程", en: "Constitution of the Communist Party of China" },
  dated: "2022-10",
  confidence: "memory"
})
/** The account of how Xiangshan District does it. It describes and binds nobody. */
export const XIANGSHAN24 = Instrument.define({
  id: "XIANGSHAN24",
  title: {
    "zh-CN": "《发挥雁阵作用 提升服务效能》(《江淮》2024年12月18日)",
    en: "“Using the goose formation, serving better” (Jianghuai, 18 December 2024)"
  },
  dated: "2024-12",
  confidence: "verified"
})
export const FUJIAN_STATIONS = local(
  "FUJIAN-STATIONS",
  { "zh-CN": "福建省社会工作服务站评估指标(网页摘录)", en: "Fujian indicators for social work stations (web excerpt)" },
  "unknown"
)
export const LANZHOU = local(
  "LANZHOU",
  { "zh-CN": "兰州市志愿服务“十佳”评选条件(网页摘录)", en: "Lanzhou conditions for the ten best of volunteer service (web excerpt)" },
  "unknown"
)
export const HUIZHOU17 = local(
  "HUIZHOU17",
  { "zh-CN": "惠州市2017年优秀志愿者评选条件(网页摘录)", en: "Huizhou conditions of 2017 for excellent volunteers (web excerpt)" },
  "2017"
)
export const MODEL_COMMUNITY = local(
  "MODEL-COMMUNITY",
  { "zh-CN": "志愿服务示范社区条件(网页摘录)", en: "conditions for model communities of volunteer service (web excerpt)" },
  "unknown"
)

/** Calls and notices of micro-charity ventures: what each place did in one year, seen in excerpts only. */
export const GUANGZHOU_VENTURES = local(
  "GUANGZHOU-VENTURES",
  { "zh-CN": "广州市社会组织公益创投通知及穗社管规字〔2023〕1号(网页摘录)", en: "Guangzhou notices on venture philanthropy (web excerpt)" },
  "2019"
)
export const DONGGUAN_VENTURES = local(
  "DONGGUAN-VENTURES",
  { "zh-CN": "东莞市公益创投活动通知(网页摘录)", en: "Dongguan notice on venture philanthropy (web excerpt)" },
  "unknown"
)
export const ZHONGSHAN_VENTURES = local(
  "ZHONGSHAN-VENTURES",
  { "zh-CN": "中山市“博爱100”公益创投通知(网页摘录)", en: "Zhongshan notice on “Bo'ai 100” ventures (web excerpt)" },
  "2023"
)
export const ZIBO_VENTURES = local(
  "ZIBO-VENTURES",
  { "zh-CN": "淄博市2019年公益创投通知(网页摘录)", en: "Zibo notice of 2019 on venture philanthropy (web excerpt)" },
  "2019"
)
export const CHOUCHENG_VENTURES = local(
  "CHOUCHENG-VENTURES",
  { "zh-CN": "义乌市稠城街道公益创投通知(网页摘录)", en: "notice of Choucheng sub-district, Yiwu, on ventures (web excerpt)" },
  "unknown"
)
export const HARBIN_VENTURES = local(
  "HARBIN-VENTURES",
  { "zh-CN": "哈尔滨市2017年社区微提案通知(网页摘录)", en: "Harbin notice of 2017 on community micro-proposals (web excerpt)" },
  "2017"
)
export const WUHU_VENTURES = local(
  "WUHU-VENTURES",
  { "zh-CN": "芜湖市2019年公益创投通知(网页摘录)", en: "Wuhu notice of 2019 on venture philanthropy (web excerpt)" },
  "2019"
)
export const BAOHE_VENTURES = local(
  "BAOHE-VENTURES",
  { "zh-CN": "合肥市包河区2014年公益创投通知(网页摘录)", en: "notice of Baohe District, Hefei, of 2014 on ventures (web excerpt)" },
  "2014"
)
export const SHANGYU_VENTURES = local(
  "SHANGYU-VENTURES",
  { "zh-CN": "绍兴市上虞区公益创投办法(虞民〔2020〕33号,网页摘录)", en: "Shangyu measures for ventures, No. 33 of 2020 (web excerpt)" },
  "2020"
)
export const TONGLING_VENTURES = local(
  "TONGLING-VENTURES",
  { "zh-CN": "铜陵市公益创投三方合同(网页摘录)", en: "Tongling three-party contract of ventures (web excerpt)" },
  "unknown"
)
export const SHANGHAI_BIDDING = local(
  "SHANGHAI-BIDDING",
  { "zh-CN": "上海市社区公益服务项目招投标规定(网页摘录)", en: "Shanghai rules for bidding for community projects (web excerpt)" },
  "unknown"
)

// Charity, funds, points.

export const PFM = Instrument.define({
  id: "PFM",
  title: { "zh-CN": "慈善组织公开募捐管理办法", en: "Measures for Public Fundraising by Charitable Organisations" },
  number: "民政部令第74号",
  inForce: Day.require("2024-09-05"),
  confidence: "verified"
})
export const DIS = Instrument.define({
  id: "DIS",
  title: { "zh-CN": "慈善组织信息公开办法", en: "Measures for Disclosure by Charitable Organisations" },
  number: "民政部令第81号",
  inForce: Day.require("2026-01-01"),
  confidence: "excerpt"
})
export const EXP = Instrument.define({
  id: "EXP",
  title: {
    "zh-CN": "关于慈善组织开展慈善活动年度支出和管理费用的规定",
    en: "Provisions on Yearly Charitable Spending and Administration Costs"
  },
  number: "民发〔2016〕189号",
  dated: "2016-10",
  confidence: "excerpt"
})
/** Put out for comment and not found as issued. */
export const EXP25 = Instrument.define({
  id: "EXP25",
  title: {
    "zh-CN": "关于慈善组织年度支出、管理费用和募捐成本的规定(征求意见稿)",
    en: "Provisions on Yearly Spending, Administration and Fundraising Costs (draft for comment)"
  },
  dated: "2025-11",
  confidence: "excerpt"
})
export const FMR = Instrument.define({
  id: "FMR",
  title: { "zh-CN": "基金会管理条例", en: "Regulations on the Management of Foundations" },
  number: "国务院令第400号",
  inForce: Day.require("2004-06-01"),
  confidence: "verified"
})
export const PWD = Instrument.define({
  id: "PWD",
  title: { "zh-CN": "公益事业捐赠法", en: "Law on Donations for Public Welfare" },
  inForce: Day.require("1999-09-01"),
  confidence: "verified"
})
export const SPECIAL_FUNDS15 = Instrument.define({
  id: "SPECIAL-FUNDS15",
  title: { "zh-CN": "关于进一步加强基金会专项基金管理工作的通知", en: "Notice on the Special Funds of Foundations" },
  number: "民发〔2015〕241号",
  dated: "2015",
  confidence: "memory"
})
export const SETTLEMENT = Instrument.define({
  id: "SETTLEMENT",
  title: { "zh-CN": "支付结算办法", en: "Measures for Payment and Settlement" },
  dated: "1997",
  confidence: "memory"
})
export const SHANGHAI_FUNDS = local(
  "SHANGHAI-FUNDS",
  { "zh-CN": "上海市基金会专项基金管理办法(网页摘录)", en: "Shanghai measures on special funds of foundations (web excerpt)" },
  "2021-04"
)
export const SHANDONG_CHARITY = Instrument.define({
  id: "SHANDONG-CHARITY",
  title: { "zh-CN": "山东省慈善条例", en: "Shandong regulations on charity" },
  dated: "unknown",
  confidence: "verified"
})
export const HUNAN_FUNDS = local(
  "HUNAN-FUNDS",
  { "zh-CN": "湖南省乡镇(街道)、社区慈善基金指引(网页摘录)", en: "Hunan guide to township and community charity funds (web excerpt)" },
  "2025-01"
)
export const HUBEI_FUNDS = local(
  "HUBEI-FUNDS",
  { "zh-CN": "湖北省社区慈善基金规定(网页摘录)", en: "Hubei rules on community charity funds (web excerpt)" },
  "2023"
)
export const GUANGZHOU_CHARITY = Instrument.define({
  id: "GUANGZHOU-CHARITY",
  title: { "zh-CN": "广州市慈善促进条例", en: "Guangzhou regulations on promoting charity" },
  dated: "unknown",
  confidence: "verified"
})
export const CHENGDU_FUNDS = local(
  "CHENGDU-FUNDS",
  { "zh-CN": "成都市慈善总会社区慈善基金规则(网页摘录)", en: "Chengdu charity federation, community funds (web excerpt)" },
  "2020"
)
export const HENGSHAN_FUNDS = local(
  "HENGSHAN-FUNDS",
  { "zh-CN": "衡山县微型冠名基金规则(网页摘录)", en: "Hengshan rules on small named funds (web excerpt)" },
  "unknown"
)
export const DAYAWAN_FUNDS = local(
  "DAYAWAN-FUNDS",
  { "zh-CN": "大亚湾区社区慈善基金规则(网页摘录)", en: "Dayawan rules on community funds (web excerpt)" },
  "unknown"
)
export const ZHENGZHOU_FUNDS = local(
  "ZHENGZHOU-FUNDS",
  { "zh-CN": "郑州慈善总会冠名基金规则(网页摘录)", en: "Zhengzhou charity federation, named funds (web excerpt)" },
  "unknown"
)
export const RUGAO_FUNDS = local(
  "RUGAO-FUNDS",
  { "zh-CN": "如皋市慈善基金规则(网页摘录)", en: "Rugao rules on charity funds (web excerpt)" },
  "unknown"
)
export const HOHHOT_FUNDS = local(
  "HOHHOT-FUNDS",
  { "zh-CN": "呼和浩特市专项基金规则(网页摘录)", en: "Hohhot rules on special funds (web excerpt)" },
  "unknown"
)
export const SHENZHEN_FUNDS = local(
  "SHENZHEN-FUNDS",
  { "zh-CN": "深圳市慈善会冠名基金规则(网页摘录)", en: "Shenzhen charity federation, named funds (web excerpt)" },
  "2013"
)
export const BEIJING_TIMEBANK = local(
  "BEIJING-TIMEBANK",
  { "zh-CN": "北京市养老服务时间银行实施方案(试行)(网页摘录)", en: "Beijing time bank for elder services, trial plan (web excerpt)" },
  "2022-06"
)
export const SHANGHAI_TIMEBANK = local(
  "SHANGHAI-TIMEBANK",
  { "zh-CN": "上海市养老服务时间银行规则(新闻摘录)", en: "Shanghai time bank for elder services (press excerpt)" },
  "2026"
)
export const NANJING_TIMEBANK = local(
  "NANJING-TIMEBANK",
  { "zh-CN": "南京市养老服务时间银行规则(网页摘录)", en: "Nanjing time bank for elder services (web excerpt)" },
  "2019"
)
export const GUANGZHOU_TIMEBANK = local(
  "GUANGZHOU-TIMEBANK",
  { "zh-CN": "广州公益“时间银行”规则(网页摘录)", en: "Guangzhou time bank (web excerpt)" },
  "unknown"
)
export const DONGTING_TIMEBANK = local(
  "DONGTING-TIMEBANK",
  { "zh-CN": "武汉市东亭社区时间银行规则(网页摘录)", en: "Dongting community time bank, Wuhan (web excerpt)" },
  "unknown"
)
export const WEST_LAKE_POINTS = local(
  "WEST-LAKE-POINTS",
  { "zh-CN": "杭州市西湖区志愿积分规则(网页摘录)", en: "Points of West Lake District, Hangzhou (web excerpt)" },
  "unknown"
)
export const MINGGUANG_WISHES = local(
  "MINGGUANG-WISHES",
  { "zh-CN": "明光市微心愿活动(网页摘录)", en: "micro-wishes in Mingguang (web excerpt)" },
  "unknown"
)
export const ZHUCHENG_WISHES = local(
  "ZHUCHENG-WISHES",
  { "zh-CN": "诸城市微心愿活动(网页摘录)", en: "micro-wishes in Zhucheng (web excerpt)" },
  "unknown"
)

const byId = /* @__NO_SIDE_EFFECTS__ */ (instruments: readonly Instrument.Instrument[]): ReadonlyMap<string, Instrument.Instrument> =>
  new Map(instruments.map((instrument) => [instrument.id, instrument]))

/** All of them, by id. */
export const all = byId([
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
  MPL,
  ELD,
  LBC,
  CID,
  DFC,
  ELV,
  LOWINCOME23,
  CIDP,
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
  ZHIYUANHUI_STARS,
  BEIJING_VOLUNTEERS,
  SHANGHAI,
  ZHEJIANG,
  NINGBO,
  SHANDONG,
  TAIAN,
  HENAN,
  CHONGQING,
  ANHUI,
  DONGYING,
  CHANGNING,
  BOZHOU,
  GB2260,
  GRASSROOTS21,
  COMMUNITY_WORKERS24,
  COMMUNITY17,
  SOCIAL_WORK_EXAM,
  SENIOR_SOCIAL_WORKERS,
  SOCIAL_WORK_EDUCATION,
  SOCIAL_ORGANISATIONS,
  COMMUNITY_GROUPS21,
  PARTY_CONSTITUTION,
  XIANGSHAN24,
  MINGGUANG_WISHES,
  ZHUCHENG_WISHES,
  FUJIAN_STATIONS,
  LANZHOU,
  HUIZHOU17,
  MODEL_COMMUNITY,
  GUANGZHOU_VENTURES,
  DONGGUAN_VENTURES,
  ZHONGSHAN_VENTURES,
  ZIBO_VENTURES,
  CHOUCHENG_VENTURES,
  HARBIN_VENTURES,
  WUHU_VENTURES,
  BAOHE_VENTURES,
  SHANGYU_VENTURES,
  TONGLING_VENTURES,
  SHANGHAI_BIDDING,
  PFM,
  DIS,
  EXP,
  EXP25,
  FMR,
  PWD,
  SPECIAL_FUNDS15,
  SETTLEMENT,
  SHANGHAI_FUNDS,
  SHANDONG_CHARITY,
  HUNAN_FUNDS,
  HUBEI_FUNDS,
  GUANGZHOU_CHARITY,
  CHENGDU_FUNDS,
  HENGSHAN_FUNDS,
  DAYAWAN_FUNDS,
  ZHENGZHOU_FUNDS,
  RUGAO_FUNDS,
  HOHHOT_FUNDS,
  SHENZHEN_FUNDS,
  BEIJING_TIMEBANK,
  SHANGHAI_TIMEBANK,
  NANJING_TIMEBANK,
  GUANGZHOU_TIMEBANK,
  DONGTING_TIMEBANK,
  WEST_LAKE_POINTS
])

/** Undefined for one that only a user's own pack knows. */
export const named = (id: string): Instrument.Instrument | undefined => all.get(id)

/** The title under which a citation's instrument is printed; the bare id when nobody has defined it (a user's own pack may cite more). */
export const titleOf = (id: string): Text => all.get(id)?.title ?? { "zh-CN": id, en: id }
