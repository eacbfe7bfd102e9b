/** Words that fill messages: places in a file, severities, the seven facts, the facts of registration. */
import { Message } from "@yanzhen/core/foundation"

export const words = Message.catalogue({
  "zh-CN": {
    error: "错误",
    warning: "警告",
    hint: "提示",
    "where.file": "“{file}”",
    "where.sheet": "工作表“{sheet}”",
    "where.row": "工作表“{sheet}”第 {row} 行",
    "where.column": "工作表“{sheet}”{column} 列（{header}）",
    "where.cell": "工作表“{sheet}”第 {row} 行 {column} 列（{header}）",
    "where.value": "{where}，值“{value}”",
    activityName: "活动名称",
    on: "日期",
    place: "地点",
    content: "服务内容",
    time: "服务时间",
    organiser: "组织单位",
    leader: "负责人",
    sex: "性别",
    birth: "出生日期",
    residence: "居住区域",
    skills: "专业技能",
    services: "服务类别",
    name: "姓名",
    id: "身份证件号码",
    phone: "联系方式"
  },
  en: {
    error: "error",
    warning: "warning",
    hint: "hint",
    "where.file": "“{file}”",
    "where.sheet": "sheet “{sheet}”",
    "where.row": "sheet “{sheet}”, row {row}",
    "where.column": "sheet “{sheet}”, column {column} ({header})",
    "where.cell": "sheet “{sheet}”, row {row}, column {column} ({header})",
    "where.value": "{where}, value “{value}”",
    activityName: "name of the activity",
    on: "date",
    place: "place",
    content: "content of the service",
    time: "service time",
    organiser: "organiser",
    leader: "leader",
    sex: "sex",
    birth: "date of birth",
    residence: "area of residence",
    skills: "skills",
    services: "kinds of service",
    name: "name",
    id: "ID number",
    phone: "contact"
  }
})

export type Word = Message.KeyOf<typeof words>
