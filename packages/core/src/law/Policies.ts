/**
 * The shipped policies, by name: the national default alone, or with a local pack over it and, between them, those of the places that it lies
 * in: 省, 市, 县.
 *
 * A name is a place or an organisation, not a claim that the packs are its whole law: each pack says how well it is known.
 */
import * as Decision from "../foundation/Decision.ts"
import * as Jurisdiction from "./Jurisdiction.ts"
import type { Pack } from "./Pack.ts"
import * as Policy from "./Policy.ts"
import { finding } from "./Refusal.ts"
import { anhui } from "./packs/anhui.ts"
import { baohe } from "./packs/baohe.ts"
import { beijing } from "./packs/beijing.ts"
import { boluo } from "./packs/boluo.ts"
import { bozhou } from "./packs/bozhou.ts"
import { changning } from "./packs/changning.ts"
import { chengdu } from "./packs/chengdu.ts"
import { chongqing } from "./packs/chongqing.ts"
import { choucheng } from "./packs/choucheng.ts"
import { dayawan } from "./packs/dayawan.ts"
import { dongguan } from "./packs/dongguan.ts"
import { dongting } from "./packs/dongting.ts"
import { dongying } from "./packs/dongying.ts"
import { fujian } from "./packs/fujian.ts"
import { guangzhou } from "./packs/guangzhou.ts"
import { hailin } from "./packs/hailin.ts"
import { harbin } from "./packs/harbin.ts"
import { hefeiUniversity } from "./packs/hefei-university.ts"
import { henan } from "./packs/henan.ts"
import { hengshan } from "./packs/hengshan.ts"
import { hohhot } from "./packs/hohhot.ts"
import { huaibei } from "./packs/huaibei.ts"
import { huanghuaiUniversity } from "./packs/huanghuai-university.ts"
import { huizhou } from "./packs/huizhou.ts"
import { hunan } from "./packs/hunan.ts"
import { iZhiyuan } from "./packs/i-zhiyuan.ts"
import { jiaozhou } from "./packs/jiaozhou.ts"
import { lanzhou } from "./packs/lanzhou.ts"
import { longgang } from "./packs/longgang.ts"
import { longquanyi } from "./packs/longquanyi.ts"
import { maanshan } from "./packs/maanshan.ts"
import { modelCommunity } from "./packs/model-community.ts"
import { mingguang } from "./packs/mingguang.ts"
import { nanjing } from "./packs/nanjing.ts"
import { national } from "./packs/national.ts"
import { ningbo } from "./packs/ningbo.ts"
import { qiaotou } from "./packs/qiaotou.ts"
import { qidong } from "./packs/qidong.ts"
import { foundations2004 } from "./packs/foundations-2004.ts"
import { raisingCostDraft } from "./packs/raising-cost-draft.ts"
import { rugao } from "./packs/rugao.ts"
import { shandong } from "./packs/shandong.ts"
import { shanghai } from "./packs/shanghai.ts"
import { shangyu } from "./packs/shangyu.ts"
import { shenzhen } from "./packs/shenzhen.ts"
import { taian } from "./packs/taian.ts"
import { tongling } from "./packs/tongling.ts"
import { westLake } from "./packs/west-lake.ts"
import { wuhu } from "./packs/wuhu.ts"
import { xiangshan } from "./packs/xiangshan.ts"
import { ximen } from "./packs/ximen.ts"
import { youthLeague } from "./packs/youth-league.ts"
import { zhangjiagang } from "./packs/zhangjiagang.ts"
import { zhejiang } from "./packs/zhejiang.ts"
import { zhengzhou } from "./packs/zhengzhou.ts"
import { zhiyuanhui } from "./packs/zhiyuanhui.ts"
import { zhongshan } from "./packs/zhongshan.ts"
import { zhucheng } from "./packs/zhucheng.ts"
import { zibo } from "./packs/zibo.ts"

/** Every local pack that is shipped. */
export const locals = {
  anhui,
  baohe,
  beijing,
  boluo,
  bozhou,
  changning,
  chengdu,
  chongqing,
  choucheng,
  dayawan,
  dongguan,
  dongting,
  dongying,
  fujian,
  guangzhou,
  hailin,
  harbin,
  "hefei-university": hefeiUniversity,
  henan,
  hengshan,
  hohhot,
  huaibei,
  "huanghuai-university": huanghuaiUniversity,
  huizhou,
  hunan,
  "i-zhiyuan": iZhiyuan,
  jiaozhou,
  lanzhou,
  longgang,
  longquanyi,
  maanshan,
  mingguang,
  "model-community": modelCommunity,
  nanjing,
  ningbo,
  qiaotou,
  qidong,
  "raising-cost-draft": raisingCostDraft,
  "foundations-2004": foundations2004,
  rugao,
  shandong,
  shanghai,
  shangyu,
  shenzhen,
  taian,
  tongling,
  "west-lake": westLake,
  wuhu,
  xiangshan,
  ximen,
  "youth-league": youthLeague,
  zhangjiagang,
  zhejiang,
  zhengzhou,
  zhiyuanhui,
  zhongshan,
  zhucheng,
  zibo
} as const satisfies Record<string, Pack>

export type Name = "national" | keyof typeof locals

export { national }

/** All names, the national default first. */
export const names = ["national", ...Object.keys(locals)] as readonly Name[]

const isName = (text: string): text is Name => names.some((name) => name === text)

const laid = new Map<Name, Policy.Policy>()

/** Laid once: whoever asks again gets the same, and with it whatever was made of it. */
export const byName = (name: Name): Policy.Policy => {
  const known = laid.get(name)
  if (known !== undefined) return known
  const policy = Policy.of(name === "national" ? [national] : [national, ...under(locals[name])])
  laid.set(name, policy)
  return policy
}

/** A pack after those of the places that its own lies in. */
const under = (pack: Pack): readonly Pack[] => Object.values<Pack>(locals).filter((one) => one === pack || Jurisdiction.holds(one, pack))

/** The policy somebody typed. An unknown name is answered with the names there are. */
export const named = (text: string): Decision.Decision<Policy.Policy> => {
  const name = text.trim().toLowerCase()
  if (isName(name)) return Decision.met(byName(name))
  return {
    outcome: "unmet",
    findings: [finding("policy.unknown", { policy: text, names: names.join(", ") }, { citations: [] })]
  }
}
