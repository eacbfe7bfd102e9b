/**
 * What the instruments are called and since when they hold: what is printed of a citation. A day is given only where it is known.
 *
 * A local rule known through a page that quotes it has a title that describes it; it is not the title of a document that was read.
 */
import * as Day from "../foundation/Day.ts"
import type { Text } from "../foundation/Message.ts"
import type { Definition } from "./Instrument.ts"

export const all: ReadonlyMap<string, Definition> = new Map(
  (
    [
      {
        id: "LIBRARY",
        title: { "zh-CN": "本库默认，非法律规定", en: "library default, not a provision of law" }
      },
      {
        id: "VSR",
        title: { "zh-CN": "志愿服务条例", en: "Regulations on Volunteer Service" },
        number: "国务院令第685号",
        inForce: Day.require("2017-12-01")
      },
      {
        id: "VRM",
        title: { "zh-CN": "志愿服务记录与证明出具办法(试行)", en: "Measures for Volunteer Service Records and Certificates (Trial)" },
        number: "民政部令第67号",
        inForce: Day.require("2021-02-01")
      },
      {
        id: "VRM12",
        title: { "zh-CN": "志愿服务记录办法", en: "Measures for Volunteer Service Records (2012)" },
        number: "民函〔2012〕340号",
        inForce: Day.require("2012-10-23")
      },
      {
        id: "GO15",
        title: { "zh-CN": "关于规范志愿服务记录证明工作的指导意见", en: "Guiding Opinions on Volunteer Service Certificates" },
        number: "民发〔2015〕149号",
        dated: "2015-08"
      },
      {
        id: "OP24",
        title: { "zh-CN": "关于健全新时代志愿服务体系的意见", en: "Opinions on the Volunteer Service System of the New Era" },
        dated: "2024-04"
      },
      {
        id: "RVM",
        title: { "zh-CN": "中国注册志愿者管理办法", en: "Measures for Registered Volunteers of China" },
        dated: "2013"
      },
      {
        id: "CL",
        title: { "zh-CN": "慈善法(2023年修正)", en: "Charity Law (2023 amendment)" },
        inForce: Day.require("2024-09-05")
      },
      {
        id: "CC",
        title: { "zh-CN": "民法典", en: "Civil Code" },
        inForce: Day.require("2021-01-01")
      },
      {
        id: "PIPL",
        title: { "zh-CN": "个人信息保护法", en: "Personal Information Protection Law" },
        inForce: Day.require("2021-11-01")
      },
      {
        id: "MPL",
        title: { "zh-CN": "未成年人保护法(2024年修正)", en: "Law on the Protection of Minors (2024 amendment)" },
        inForce: Day.require("2021-06-01")
      },
      {
        id: "ELD",
        title: { "zh-CN": "老年人权益保障法(2018年修正)", en: "Law on the Protection of the Elderly (2018 amendment)" },
        dated: "2018"
      },
      {
        id: "LBC",
        title: { "zh-CN": "国务院关于加强农村留守儿童关爱保护工作的意见", en: "Opinions on Left-behind Children in Rural Areas" },
        number: "国发〔2016〕13号",
        dated: "2016-02"
      },
      {
        id: "CID",
        title: { "zh-CN": "国务院关于加强困境儿童保障工作的意见", en: "Opinions on Children in Difficulty" },
        number: "国发〔2016〕36号",
        dated: "2016-06"
      },
      {
        id: "DFC",
        title: { "zh-CN": "关于进一步加强事实无人抚养儿童保障工作的意见", en: "Opinions on De Facto Unattended Children" },
        number: "民发〔2019〕62号",
        inForce: Day.require("2020-01-01")
      },
      {
        id: "ELV",
        title: { "zh-CN": "关于开展特殊困难老年人探访关爱服务的指导意见", en: "Guiding Opinions on Visiting Elders in Special Difficulty" },
        number: "民发〔2022〕73号",
        dated: "2022-10"
      },
      {
        id: "LOWINCOME23",
        title: {
          "zh-CN": "关于加强低收入人口动态监测做好分层分类社会救助工作的意见",
          en: "Opinions on Monitoring People of Low Income and on Tiered Social Assistance"
        },
        dated: "2023"
      },
      {
        id: "CIDP",
        title: { "zh-CN": "困境儿童个人信息保护工作办法", en: "Measures on Personal Information of Children in Difficulty" },
        dated: "2025-01"
      },
      {
        id: "GB40143",
        title: { "zh-CN": "志愿服务组织基本规范", en: "Basic specification for voluntary service organizations" },
        number: "GB/T 40143-2021",
        inForce: Day.require("2021-05-21")
      },
      {
        id: "HOL",
        title: { "zh-CN": "全国年节及纪念日放假办法", en: "Measures for National Holidays" },
        inForce: Day.require("2024-11-10")
      },
      {
        id: "REFORM23",
        title: { "zh-CN": "党和国家机构改革方案", en: "Plan for the Reform of Party and State Institutions" },
        dated: "2023-03"
      },
      {
        id: "JIAOZHOU",
        title: { "zh-CN": "胶州市志愿服务工时记录制度", en: "Jiaozhou rules on recording volunteer hours" },
        dated: "2015"
      },
      {
        id: "HAILIN",
        title: { "zh-CN": "海林市社区志愿服务积分规定(网页摘录)", en: "Hailin community volunteer points (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "IZHIYUAN",
        title: { "zh-CN": "i志愿平台时长记录规则(网页摘录)", en: "i-Zhiyuan platform rules on recording hours (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "BEIJING",
        title: { "zh-CN": "北京市志愿者管理办法(试行)", en: "Beijing measures on volunteers (trial)" },
        dated: "about 2010"
      },
      {
        id: "SHENZHEN",
        title: { "zh-CN": "深圳市五星级志愿者评定通知(网页摘录)", en: "Shenzhen notice on five-star volunteers (web excerpt)" },
        dated: "2020"
      },
      {
        id: "LONGGANG",
        title: { "zh-CN": "深圳市龙岗区星级志愿者评定通知(网页摘录)", en: "Longgang notice on star volunteers (web excerpt)" },
        dated: "2023"
      },
      {
        id: "HUIZHOU",
        title: { "zh-CN": "惠州市星级志愿者评定规定(网页摘录)", en: "Huizhou rules on star volunteers (web excerpt)" },
        dated: "2016"
      },
      {
        id: "BOLUO",
        title: { "zh-CN": "博罗县星级志愿者评定通知(网页摘录)", en: "Boluo notice on star volunteers (web excerpt)" },
        dated: "2022"
      },
      {
        id: "LONGQUANYI",
        title: { "zh-CN": "成都市龙泉驿区志愿者星级与积分规定(网页摘录)", en: "Longquanyi rules on stars and points (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "ZHANGJIAGANG",
        title: { "zh-CN": "张家港市2014年志愿者星级通知(网页摘录)", en: "Zhangjiagang notice of 2014 on star volunteers (web excerpt)" },
        dated: "2014"
      },
      {
        id: "QIDONG",
        title: { "zh-CN": "启东市2019年星级志愿者规定(网页摘录)", en: "Qidong rules of 2019 on star volunteers (web excerpt)" },
        dated: "2019"
      },
      {
        id: "XIMEN",
        title: {
          "zh-CN": "镇江市西门大街社区志愿者星级规定(网页摘录)",
          en: "Ximen Street community rules on star volunteers, Zhenjiang (web excerpt)"
        },
        dated: "unknown"
      },
      {
        id: "HEFEI-UNIVERSITY",
        title: { "zh-CN": "合肥学院志愿者星级规定(网页摘录)", en: "Hefei University rules on star volunteers (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "HUANGHUAI-UNIVERSITY",
        title: {
          "zh-CN": "黄淮学院2024年星级志愿者通知(网页摘录)",
          en: "Huanghuai University notice of 2024 on star volunteers (web excerpt)"
        },
        dated: "2024"
      },
      {
        id: "FUJIAN",
        title: { "zh-CN": "福建省志愿者星级认定问答(网页摘录)", en: "Fujian questions and answers on star volunteers (web excerpt)" },
        dated: "2013"
      },
      {
        id: "MAANSHAN",
        title: { "zh-CN": "马鞍山市2019年星级志愿者规定(网页摘录)", en: "Ma'anshan rules of 2019 on star volunteers (web excerpt)" },
        dated: "2019"
      },
      {
        id: "ZHIYUANHUI",
        title: { "zh-CN": "志愿汇平台时长规则(网页摘录)", en: "Zhiyuanhui platform rules on hours (web excerpt)" },
        dated: "2021, 2024"
      },
      {
        id: "ZHIYUANHUI-STARS",
        title: { "zh-CN": "志愿汇星级(第三方介绍)", en: "Zhiyuanhui stars (third-party description)" },
        dated: "unknown"
      },
      {
        id: "BEIJING-VOLUNTEERS",
        title: { "zh-CN": "北京市志愿服务促进条例", en: "Beijing regulations on volunteer service" },
        inForce: Day.require("2021-03-01")
      },
      {
        id: "SHANGHAI",
        title: { "zh-CN": "上海市志愿服务条例", en: "Shanghai regulations on volunteer service" },
        inForce: Day.require("2009-06-01")
      },
      {
        id: "ZHEJIANG",
        title: { "zh-CN": "浙江省志愿服务条例", en: "Zhejiang regulations on volunteer service" },
        inForce: Day.require("2018-09-01")
      },
      {
        id: "NINGBO",
        title: { "zh-CN": "宁波市志愿服务条例", en: "Ningbo regulations on volunteer service" },
        inForce: Day.require("2022-03-01")
      },
      {
        id: "SHANDONG",
        title: { "zh-CN": "山东省志愿服务条例", en: "Shandong regulations on volunteer service" },
        inForce: Day.require("2022-01-01")
      },
      {
        id: "TAIAN",
        title: { "zh-CN": "泰安市志愿服务条例", en: "Tai'an regulations on volunteer service" },
        inForce: Day.require("2022-03-01")
      },
      {
        id: "HENAN",
        title: { "zh-CN": "河南省志愿服务条例", en: "Henan regulations on volunteer service" },
        inForce: Day.require("2019-03-01")
      },
      {
        id: "CHONGQING",
        title: { "zh-CN": "重庆市志愿服务条例", en: "Chongqing regulations on volunteer service" },
        inForce: Day.require("2015-10-01")
      },
      {
        id: "ANHUI",
        title: { "zh-CN": "安徽省志愿服务条例(仅见2019年7月草案)", en: "Anhui regulations on volunteer service (draft of July 2019 only)" },
        inForce: Day.require("2020-01-01")
      },
      {
        id: "DONGYING",
        title: { "zh-CN": "东营市农业高新区志愿者登记规定(网页摘录)", en: "Dongying rules on registering volunteers (web excerpt)" },
        dated: "2021"
      },
      {
        id: "CHANGNING",
        title: { "zh-CN": "上海市长宁区时间银行规定(网页摘录)", en: "Changning time bank rules, Shanghai (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "BOZHOU",
        title: { "zh-CN": "亳州市2022年志愿者评选通知(网页摘录)", en: "Bozhou notice of 2022 on the choice of volunteers (web excerpt)" },
        dated: "2022"
      },
      {
        id: "GB2260",
        title: { "zh-CN": "中华人民共和国行政区划代码", en: "Codes for the administrative divisions of the PRC" },
        number: "GB/T 2260",
        dated: "2007"
      },
      {
        id: "GB32100",
        title: { "zh-CN": "法人和其他组织统一社会信用代码编码规则", en: "Coding rule of the unified social credit code" },
        number: "GB 32100",
        dated: "2015"
      },
      {
        id: "GRASSROOTS21",
        title: { "zh-CN": "关于加强基层治理体系和治理能力现代化建设的意见", en: "Opinions on Modernising Governance at the Grass Roots" },
        inForce: Day.require("2021-04-28")
      },
      {
        id: "COMMUNITY-WORKERS24",
        title: { "zh-CN": "关于加强社区工作者队伍建设的意见", en: "Opinions on Community Workers" },
        dated: "2024"
      },
      {
        id: "COMMUNITY17",
        title: { "zh-CN": "关于加强和完善城乡社区治理的意见", en: "Opinions on the Governance of Urban and Rural Communities" },
        dated: "2017-06"
      },
      {
        id: "SOCIAL-WORK-EXAM",
        title: { "zh-CN": "社会工作者职业水平评价暂行规定", en: "Interim Provisions on the Professional Levels of Social Workers" },
        number: "国人部发〔2006〕71号",
        dated: "2006"
      },
      {
        id: "SENIOR-SOCIAL-WORKERS",
        title: { "zh-CN": "高级社会工作师评价办法", en: "Measures on Senior Social Workers" },
        number: "人社部规〔2018〕2号",
        dated: "2018"
      },
      {
        id: "SOCIAL-WORK-EDUCATION",
        title: { "zh-CN": "社会工作者继续教育办法", en: "Measures on the Continuing Education of Social Workers" },
        number: "民发〔2009〕123号",
        dated: "2009"
      },
      {
        id: "SOCIAL-ORGANISATIONS",
        title: { "zh-CN": "社会团体登记管理条例", en: "Regulations on the Registration of Social Associations" },
        inForce: Day.require("1998-10-25")
      },
      {
        id: "PARTY-CONSTITUTION",
        title: { "zh-CN": "中国共产党章程", en: "Constitution of the Communist Party of China" },
        dated: "2022-10"
      },
      {
        id: "XIANGSHAN24",
        title: {
          "zh-CN": "《发挥雁阵作用 提升服务效能》(《江淮》2024年12月18日)",
          en: "“Using the goose formation, serving better” (Jianghuai, 18 December 2024)"
        },
        dated: "2024-12"
      },
      {
        id: "FUJIAN-STATIONS",
        title: { "zh-CN": "福建省社会工作服务站评估指标(网页摘录)", en: "Fujian indicators for social work stations (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "LANZHOU",
        title: {
          "zh-CN": "兰州市志愿服务“十佳”评选条件(网页摘录)",
          en: "Lanzhou conditions for the ten best of volunteer service (web excerpt)"
        },
        dated: "unknown"
      },
      {
        id: "HUIZHOU17",
        title: {
          "zh-CN": "惠州市2017年优秀志愿者评选条件(网页摘录)",
          en: "Huizhou conditions of 2017 for excellent volunteers (web excerpt)"
        },
        dated: "2017"
      },
      {
        id: "MODEL-COMMUNITY",
        title: { "zh-CN": "志愿服务示范社区条件(网页摘录)", en: "conditions for model communities of volunteer service (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "GUANGZHOU-VENTURES",
        title: {
          "zh-CN": "广州市社会组织公益创投通知及穗社管规字〔2023〕1号(网页摘录)",
          en: "Guangzhou notices on venture philanthropy (web excerpt)"
        },
        dated: "2019"
      },
      {
        id: "DONGGUAN-VENTURES",
        title: { "zh-CN": "东莞市公益创投活动通知(网页摘录)", en: "Dongguan notice on venture philanthropy (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "ZHONGSHAN-VENTURES",
        title: { "zh-CN": "中山市“博爱100”公益创投通知(网页摘录)", en: "Zhongshan notice on “Bo'ai 100” ventures (web excerpt)" },
        dated: "2023"
      },
      {
        id: "ZIBO-VENTURES",
        title: { "zh-CN": "淄博市2019年公益创投通知(网页摘录)", en: "Zibo notice of 2019 on venture philanthropy (web excerpt)" },
        dated: "2019"
      },
      {
        id: "CHOUCHENG-VENTURES",
        title: { "zh-CN": "义乌市稠城街道公益创投通知(网页摘录)", en: "notice of Choucheng sub-district, Yiwu, on ventures (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "HARBIN-VENTURES",
        title: {
          "zh-CN": "哈尔滨市2017年社区微提案通知(网页摘录)",
          en: "Harbin notice of 2017 on community micro-proposals (web excerpt)"
        },
        dated: "2017"
      },
      {
        id: "WUHU-VENTURES",
        title: { "zh-CN": "芜湖市2019年公益创投通知(网页摘录)", en: "Wuhu notice of 2019 on venture philanthropy (web excerpt)" },
        dated: "2019"
      },
      {
        id: "BAOHE-VENTURES",
        title: {
          "zh-CN": "合肥市包河区2014年公益创投通知(网页摘录)",
          en: "notice of Baohe District, Hefei, of 2014 on ventures (web excerpt)"
        },
        dated: "2014"
      },
      {
        id: "SHANGYU-VENTURES",
        title: {
          "zh-CN": "绍兴市上虞区公益创投办法(虞民〔2020〕33号,网页摘录)",
          en: "Shangyu measures for ventures, No. 33 of 2020 (web excerpt)"
        },
        dated: "2020"
      },
      {
        id: "TONGLING-VENTURES",
        title: { "zh-CN": "铜陵市公益创投三方合同(网页摘录)", en: "Tongling three-party contract of ventures (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "SHANGHAI-BIDDING",
        title: {
          "zh-CN": "上海市社区公益服务项目招投标规定(网页摘录)",
          en: "Shanghai rules for bidding for community projects (web excerpt)"
        },
        dated: "unknown"
      },
      {
        id: "PFM",
        title: { "zh-CN": "慈善组织公开募捐管理办法", en: "Measures for Public Fundraising by Charitable Organisations" },
        number: "民政部令第74号",
        inForce: Day.require("2024-09-05")
      },
      {
        id: "DIS",
        title: { "zh-CN": "慈善组织信息公开办法", en: "Measures for Disclosure by Charitable Organisations" },
        number: "民政部令第81号",
        inForce: Day.require("2026-01-01")
      },
      {
        id: "EXP",
        title: {
          "zh-CN": "关于慈善组织开展慈善活动年度支出和管理费用的规定",
          en: "Provisions on Yearly Charitable Spending and Administration Costs"
        },
        number: "民发〔2016〕189号",
        dated: "2016-10"
      },
      {
        id: "EXP25",
        title: {
          "zh-CN": "关于慈善组织年度支出、管理费用和募捐成本的规定(征求意见稿)",
          en: "Provisions on Yearly Spending, Administration and Fundraising Costs (draft for comment)"
        },
        dated: "2025-11"
      },
      {
        id: "FMR",
        title: { "zh-CN": "基金会管理条例", en: "Regulations on the Management of Foundations" },
        number: "国务院令第400号",
        inForce: Day.require("2004-06-01")
      },
      {
        id: "PWD",
        title: { "zh-CN": "公益事业捐赠法", en: "Law on Donations for Public Welfare" },
        inForce: Day.require("1999-09-01")
      },
      {
        id: "SPECIAL-FUNDS15",
        title: { "zh-CN": "关于进一步加强基金会专项基金管理工作的通知", en: "Notice on the Special Funds of Foundations" },
        number: "民发〔2015〕241号",
        dated: "2015"
      },
      {
        id: "SHANGHAI-FUNDS",
        title: { "zh-CN": "上海市基金会专项基金管理办法(网页摘录)", en: "Shanghai measures on special funds of foundations (web excerpt)" },
        dated: "2021-04"
      },
      {
        id: "SHANDONG-CHARITY",
        title: { "zh-CN": "山东省慈善条例", en: "Shandong regulations on charity" },
        dated: "unknown"
      },
      {
        id: "HUNAN-FUNDS",
        title: {
          "zh-CN": "湖南省乡镇(街道)、社区慈善基金指引(网页摘录)",
          en: "Hunan guide to township and community charity funds (web excerpt)"
        },
        dated: "2025-01"
      },
      {
        id: "HUBEI-FUNDS",
        title: { "zh-CN": "湖北省社区慈善基金规定(网页摘录)", en: "Hubei rules on community charity funds (web excerpt)" },
        dated: "2023"
      },
      {
        id: "GUANGZHOU-CHARITY",
        title: { "zh-CN": "广州市慈善促进条例", en: "Guangzhou regulations on promoting charity" },
        dated: "unknown"
      },
      {
        id: "CHENGDU-FUNDS",
        title: { "zh-CN": "成都市慈善总会社区慈善基金规则(网页摘录)", en: "Chengdu charity federation, community funds (web excerpt)" },
        dated: "2020"
      },
      {
        id: "HENGSHAN-FUNDS",
        title: { "zh-CN": "衡山县微型冠名基金规则(网页摘录)", en: "Hengshan rules on small named funds (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "DAYAWAN-FUNDS",
        title: { "zh-CN": "大亚湾区社区慈善基金规则(网页摘录)", en: "Dayawan rules on community funds (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "ZHENGZHOU-FUNDS",
        title: { "zh-CN": "郑州慈善总会冠名基金规则(网页摘录)", en: "Zhengzhou charity federation, named funds (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "RUGAO-FUNDS",
        title: { "zh-CN": "如皋市慈善基金规则(网页摘录)", en: "Rugao rules on charity funds (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "HOHHOT-FUNDS",
        title: { "zh-CN": "呼和浩特市专项基金规则(网页摘录)", en: "Hohhot rules on special funds (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "SHENZHEN-FUNDS",
        title: { "zh-CN": "深圳市慈善会冠名基金规则(网页摘录)", en: "Shenzhen charity federation, named funds (web excerpt)" },
        dated: "2013"
      },
      {
        id: "BEIJING-TIMEBANK",
        title: {
          "zh-CN": "北京市养老服务时间银行实施方案(试行)(网页摘录)",
          en: "Beijing time bank for elder services, trial plan (web excerpt)"
        },
        dated: "2022-06"
      },
      {
        id: "SHANGHAI-TIMEBANK",
        title: { "zh-CN": "上海市养老服务时间银行规则(新闻摘录)", en: "Shanghai time bank for elder services (press excerpt)" },
        dated: "2026"
      },
      {
        id: "NANJING-TIMEBANK",
        title: { "zh-CN": "南京市养老服务时间银行规则(网页摘录)", en: "Nanjing time bank for elder services (web excerpt)" },
        dated: "2019"
      },
      {
        id: "GUANGZHOU-TIMEBANK",
        title: { "zh-CN": "广州公益“时间银行”规则(网页摘录)", en: "Guangzhou time bank (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "DONGTING-TIMEBANK",
        title: { "zh-CN": "武汉市东亭社区时间银行规则(网页摘录)", en: "Dongting community time bank, Wuhan (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "WEST-LAKE-POINTS",
        title: { "zh-CN": "杭州市西湖区志愿积分规则(网页摘录)", en: "Points of West Lake District, Hangzhou (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "MINGGUANG-WISHES",
        title: { "zh-CN": "明光市微心愿活动(网页摘录)", en: "micro-wishes in Mingguang (web excerpt)" },
        dated: "unknown"
      },
      {
        id: "ZHUCHENG-WISHES",
        title: { "zh-CN": "诸城市微心愿活动(网页摘录)", en: "micro-wishes in Zhucheng (web excerpt)" },
        dated: "unknown"
      }
    ] satisfies readonly Definition[]
  ).map((definition) => [definition.id, definition])
)

/** Undefined for one that only a user's own pack knows. */
export const named = (id: string): Definition | undefined => all.get(id)

/** The title under which a citation's instrument is printed; the bare id when nobody has defined it (a user's own pack may cite more). */
export const titleOf = (id: string): Text => all.get(id)?.title ?? { "zh-CN": id, en: id }
