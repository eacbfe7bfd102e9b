import { yanzhen } from "yanzhen"
import { sheet } from "yanzhen/sheet"

const yz = yanzhen() // in memory, under the national default
const preview = await yz.preview(sheet("服务记录.xlsx"))
console.log(preview.summary())
await preview.commit()
for (const { names, hours, excludedMinutes, star } of (await yz.tally()).rows)
  console.log(names.volunteer, hours, "小时", excludedMinutes, "分钟未计入", star?.next?.["zh-CN"], "还差", star?.minutesToNext, "分钟")
