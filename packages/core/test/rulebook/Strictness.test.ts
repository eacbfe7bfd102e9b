import { describe, expect, it } from "vitest"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Strictness from "../../src/rulebook/Strictness.ts"
import { parameters } from "../../src/testing/Packs.ts"

const { higher, lower, incomparable, day, switch: yesNo, choice, more, fewer } = parameters

describe("which value binds more", () => {
  it.each<readonly [Parameter.Parameter, string, string]>([
    [higher, "越大越严", "higher is stricter"],
    [lower, "越小越严", "lower is stricter"],
    [incomparable, "不比宽严", "not compared"],
    [day, "越晚越严", "later is stricter"],
    [{ ...day, stricter: "lower" }, "越早越严", "earlier is stricter"],
    [{ ...yesNo, stricter: "higher" }, "“是”更严", "“yes” is stricter"],
    [yesNo, "“否”更严", "“no” is stricter"],
    [more, "越多越严", "more is stricter"],
    [fewer, "越少越严", "fewer is stricter"],
    [choice, "从宽到严：宽；中；严", "from lenient to strict: lax; middle; strict"],
    [{ ...choice, stricter: "none" }, "可选：宽；中；严。不比宽严", "one of: lax; middle; strict. Not compared"],
    [Parameter.ladder("test.ladder", { title: choice.title }), "不比宽严", "not compared"]
  ])("case %#: $0.kind, $0.stricter: $1", (parameter, zh, en) => expect(Strictness.of(parameter)).toEqual({ "zh-CN": zh, en }))
})
