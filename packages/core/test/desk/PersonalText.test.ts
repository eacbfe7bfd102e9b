import { describe, expect, it } from "vitest"
import * as PersonalText from "../../src/desk/PersonalText.ts"

const knowing = (...names: readonly string[]): PersonalText.KnownNames => {
  const known = PersonalText.known()
  for (const name of names) PersonalText.learn(known, name)
  return known
}

describe("text that names somebody is kept outside the journal", () => {
  it.each([
    ["陪护王桂兰老人散步", "a known name within a sentence"],
    ["王桂兰", "a name alone"],
    ["探望阿依古丽·买买提", "a name with a middle dot"],
    ["联系人13800000000", "a phone number"],
    ["电话 138 0000 0000", "a phone number written with spaces"],
    ["电话138-0000-0000", "a phone number written with hyphens"],
    ["身份证999999200803150024", "an ID number"],
    ["１３８００００００００", "full-width digits"]
  ])("%s", (text) => {
    expect(PersonalText.isPersonal(text, knowing("王桂兰", "李明", "阿依古丽·买买提"))).toBe(true)
  })

  it.each([
    ["清理楼道杂物", "no name"],
    ["2026年3月5日至2026年3月8日清扫", "dates are many digits and name nobody"],
    ["2026-03-05至2026-03-08", "dates with hyphens"],
    ["服务120人次，发放物资300份", "short numbers"],
    ["门牌123456", "six digits"],
    ["王老师讲课", "half a name"],
    ["", "nothing"]
  ])("%s may stand in an event", (text) => {
    expect(PersonalText.isPersonal(text, knowing("王桂兰", "李明"))).toBe(false)
  })

  it("a name of one character is no name: it would be found everywhere", () => {
    expect(PersonalText.isPersonal("林业宣传", knowing("林"))).toBe(false)
  })
})
