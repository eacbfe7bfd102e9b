import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Instruments from "../../src/law/Instruments.ts"
import * as InstrumentTitles from "../../src/law/InstrumentTitles.ts"
import { policy as messages } from "../../src/law/messages/policy.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"

const packs = [Policies.national, ...Object.values(Policies.locals)]

/** Local regulations of which the quoted articles were read in a public copy. */
const regulations = [
  "BEIJING-VOLUNTEERS",
  "SHANGHAI",
  "ZHEJIANG",
  "NINGBO",
  "SHANDONG",
  "TAIAN",
  "HENAN",
  "CHONGQING",
  "SHANDONG-CHARITY",
  "GUANGZHOU-CHARITY"
]

describe("the shipped packs", () => {
  it("are the national default and exactly these local ones", () =>
    expect(Policies.names).toEqual([
      "national",
      ...[
        "anhui",
        "baohe",
        "beijing",
        "boluo",
        "bozhou",
        "changning",
        "chengdu",
        "chongqing",
        "choucheng",
        "dayawan",
        "dongguan",
        "dongting",
        "dongying",
        "fujian",
        "guangzhou",
        "hailin",
        "harbin",
        "hefei-university",
        "henan",
        "hengshan",
        "hohhot",
        "huaibei",
        "huanghuai-university",
        "huizhou",
        "hunan",
        "i-zhiyuan",
        "jiaozhou",
        "lanzhou",
        "longgang",
        "longquanyi",
        "maanshan",
        "mingguang",
        "model-community",
        "nanjing",
        "ningbo",
        "qiaotou",
        "qidong",
        "raising-cost-draft",
        "foundations-2004",
        "rugao",
        "shandong",
        "shanghai",
        "shangyu",
        "shenzhen",
        "taian",
        "tongling",
        "west-lake",
        "wuhu",
        "xiangshan",
        "ximen",
        "youth-league",
        "zhangjiagang",
        "zhejiang",
        "zhengzhou",
        "zhiyuanhui",
        "zhongshan",
        "zhucheng",
        "zibo"
      ]
    ]))

  it.each(packs.map((pack) => [pack.id, pack] as const))("%s: every value cites an instrument that is defined", (_, pack) => {
    for (const { citations, parameter } of pack.values) {
      expect(citations.length, parameter.id).toBeGreaterThan(0)
      for (const { instrument } of citations) expect(InstrumentTitles.all.has(instrument), `${parameter.id}: ${instrument}`).toBe(true)
    }
  })

  it.each(Object.values(Policies.locals).map((pack) => [pack.id, pack] as const))(
    "%s: no value claims more than an excerpt was read, but for the regulations whose articles were",
    (_, pack) => {
      for (const { citations } of pack.values) {
        if (!regulations.includes(citations[0].instrument)) expect(citations[0].confidence).not.toBe("verified")
      }
    }
  )

  it("no local pack is looser than a national rule", () => {
    for (const name of Policies.names) expect(Policy.conflicts(Policies.byName(name)), name).toEqual([])
  })

  it("whatever rests on this library is a default, never a rule", () => {
    for (const pack of packs) {
      for (const { citations, force, parameter } of pack.values) {
        if (citations[0].instrument === Instruments.LIBRARY.id) expect(force, parameter.id).toBe("default")
      }
    }
  })

  it("days that no law gives are not given by the national default", () => {
    const view = Policy.on(Policies.byName("national"), Day.require("2026-01-01"))
    const off = [
      "service.correction-review-working-days",
      "certificate.issue-within-working-days",
      "star.publicity-working-days",
      "service.spot-check-per-mille"
    ]
    for (const id of off) expect(view.valueOf(id), id).toBeUndefined()
  })
})

describe("a policy by name", () => {
  it.each<readonly [Policies.Name, readonly string[]]>([
    ["national", []],
    ["beijing", ["beijing@2010.1"]],
    // A district of no place that has a pack.
    ["hailin", ["hailin@1"]],
    ["jiaozhou", ["shandong@2022.1", "jiaozhou@2015.1"]],
    // City and district of one code.
    ["dayawan", ["huizhou@2017.1", "dayawan@1"]],
    ["huaibei", ["anhui@unverified.1", "huaibei@none.1"]],
    ["xiangshan", ["anhui@unverified.1", "huaibei@none.1", "xiangshan@2024.1"]],
    // Organisations, wherever they are, and a draft for all.
    ["hefei-university", ["hefei-university@1"]],
    ["dongting", ["dongting@1"]],
    ["raising-cost-draft", ["raising-cost-draft@2025.1"]]
  ])("%s stands on the national pack and those of the places that it lies in", (name, over) =>
    expect(Policies.byName(name).packs.map(Pack.name)).toEqual(["national@2026.1", ...over])
  )
  it("of 相山区 what is known of 安徽's regulations is asked, and never binds", () => {
    const written = Policy.valueOn(Policies.byName("xiangshan"), "activity.written-agreement", Day.require("2026-01-01"))
    expect(written).toMatchObject({ pack: "anhui@unverified.1", citations: [{ instrument: "ANHUI", confidence: "unverified" }] })
    for (const { force } of Policies.locals.anhui.values) expect(force).toBe("default")
  })
  it("is found however it was typed", () => {
    const found = Policies.named(" JiaoZhou ")
    expect(found.outcome === "met" && found.value.id).toBe("national@2026.1+shandong@2022.1+jiaozhou@2015.1")
  })
  it("an unknown name is answered with the names there are", () => {
    const answer = Policies.named("atlantis")
    expect(answer.outcome).toBe("unmet")
    expect(answer.findings).toMatchObject([{ rule: "policy.unknown", parameters: [], citations: [] }])
    const text = Finding.text(answer.findings[0]!, "en", messages)
    expect(text.title).toContain("atlantis")
    for (const name of Policies.names) expect(text.why).toContain(name)
  })
})

it("an instrument that nobody defined is printed under its own id", () => {
  expect(InstrumentTitles.titleOf("VRM").en).toContain("Volunteer Service Records")
  expect(InstrumentTitles.titleOf("XYZ")).toEqual({ "zh-CN": "XYZ", en: "XYZ" })
})

it("every instrument stands in the list under its own id", () => {
  for (const [id, instrument] of InstrumentTitles.all) expect(instrument.id).toBe(id)
  expect(Instruments.VRM.article(11, "内")).toEqual({ instrument: "VRM", provision: "art. 11", words: "内", confidence: "verified" })
  expect(Instruments.VRM12.passage()).toEqual({ instrument: "VRM12", confidence: "excerpt" })
  expect(Instruments.BEIJING.passage("x", undefined, "unverified")).toEqual({
    instrument: "BEIJING",
    provision: "x",
    confidence: "unverified"
  })
})
