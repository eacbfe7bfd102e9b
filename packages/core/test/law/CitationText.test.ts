import { describe, expect, it } from "vitest"
import * as CitationText from "../../src/law/CitationText.ts"
import * as Instruments from "../../src/law/Instruments.ts"

describe("a citation in words", () => {
  it.each([
    [Instruments.VRM.article(11, "10个工作日内"), "《志愿服务记录与证明出具办法(试行)》第11条“10个工作日内”"],
    [Instruments.GB40143.passage("5.2.2"), "《志愿服务组织基本规范》5.2.2(据摘录)"],
    [Instruments.VRM12.passage(), "《志愿服务记录办法》(据摘录)"],
    [Instruments.VSR.article(5, undefined, "memory"), "《志愿服务条例》第5条(未复核)"],
    [Instruments.BEIJING.passage(undefined, undefined, "unverified"), "《北京市志愿者管理办法(试行)》(未核实)"],
    // Only an article as such is counted as the law counts.
    [Instruments.VRM.passage("annex art. 2"), "《志愿服务记录与证明出具办法(试行)》annex art. 2"],
    [Instruments.VRM.passage("art. 2 (1)"), "《志愿服务记录与证明出具办法(试行)》art. 2 (1)"],
    [Instruments.LIBRARY.passage(), "本库默认，非法律规定"]
  ])("%o", (citation, text) => expect(CitationText.text(citation, "zh-CN")).toBe(text))
  it("in English", () => {
    expect(CitationText.text(Instruments.VRM.article(11, "内"), "en")).toBe(
      "Measures for Volunteer Service Records and Certificates (Trial) art. 11 “内”"
    )
    expect(CitationText.text(Instruments.LIBRARY.passage(), "en")).toBe("library default, not a provision of law")
  })
})
