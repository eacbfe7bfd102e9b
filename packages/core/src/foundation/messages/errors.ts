/** What can be wrong with a criterion when it is made ready: mistakes of whoever wrote or configured it, never of the data. */
import type { Catalogue } from "../Message.ts"

const zh = {
  "missing-parameter": "参数 {about} 在当日没有取值，条件无法编译；请在政策包中补上该参数",
  "unfit-parameter": "参数 {about} 的取值不适用于此处，请检查政策包",
  "missing-calendar": "条件按工作日计算期限，编译时须给出工作日历",
  "not-pushable": "条件 {about} 不能转换为 SQL，请改用逐行判断，或与常量日期比较",
  "too-large": "常量超出安全整数范围：{about}"
}

export const errors: Catalogue<keyof typeof zh> = {
  "zh-CN": zh,
  en: {
    "missing-parameter": "parameter {about} has no value on that day, so the criterion cannot be compiled; add it to a policy pack",
    "unfit-parameter": "the value of parameter {about} does not fit here; check the policy pack",
    "missing-calendar": "the criterion counts working days; give a working calendar when compiling",
    "not-pushable": "the criterion {about} cannot be asked in SQL; decide row by row, or compare with a constant day",
    "too-large": "a constant is beyond the safe integers: {about}"
  }
}
