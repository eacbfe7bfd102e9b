/** What the shares of the four aims are called, and what exactly each counts. */
import type { Told } from "../Share.ts"

const name = (zh: string, zhDefinition: string, en: string, enDefinition: string): Told["part"] => ({
  title: { "zh-CN": zh, en },
  definition: { "zh-CN": zhDefinition, en: enDefinition }
})

const recorded = name(
  "已记录的服务",
  "服务日期在期间内、已记录且未作废的服务记录",
  "services recorded",
  "records of services on days of the period, recorded and not voided"
)
const teams = name("在册队伍", "截至日在册的队伍", "teams in force", "teams in force on the day")

export const names = {
  "needs-met": {
    part: name("已满足的需求", "其中经确认完全满足的需求", "needs met", "of these, needs confirmed as wholly met"),
    whole: name(
      "收集的需求",
      "期间内提出、未核否且未撤回的需求",
      "needs collected",
      "needs raised in the period, neither rejected nor withdrawn"
    )
  },
  "records-complete": {
    part: name("信息完整的记录", "其中必填信息齐全的记录（非草稿）", "complete records", "of these, records that lack nothing (no drafts)"),
    whole: name(
      "录入的记录",
      "服务日期在期间内、未作废的服务记录，含待补的草稿",
      "records entered",
      "records of services on days of the period that are not voided, drafts among them"
    )
  },
  "records-on-time": {
    part: name(
      "按时录入的记录",
      "其中在规定期限内首次录入的记录",
      "records on time",
      "of these, records first entered within the time allowed"
    ),
    whole: recorded
  },
  "records-well-shown": {
    part: name(
      "佐证达标的记录",
      "其中佐证等级不低于报表标准的记录",
      "records well shown",
      "of these, records whose evidence is at least of the grade that reports ask for"
    ),
    whole: recorded
  },
  "teams-with-worker": {
    part: name(
      "有持证社工的队伍",
      "其中截至日有持证社会工作者联系的队伍",
      "teams with a licensed social worker",
      "of these, teams to which a licensed social worker is linked on the day"
    ),
    whole: teams
  },
  "teams-trained": {
    part: name(
      "开展培训的队伍",
      "其中期间内有培训记录的队伍（已记录、未作废、时间类别为培训）",
      "teams trained",
      "of these, teams with a record of training on a day of the period, recorded and not voided"
    ),
    whole: teams
  },
  "qualifications-in-force": {
    part: name("有效的资格", "其中截至日有效的资格", "qualifications in force", "of these, qualifications in force on the day"),
    whole: name("取得的资格", "截至日已取得的资格", "qualifications gained", "qualifications gained by the day")
  },
  "brand-teams": {
    part: name(
      "品牌队伍",
      "其中截至日已获品牌队伍称号的队伍",
      "brand teams",
      "of these, teams granted the title of a brand team by the day"
    ),
    whole: teams
  },
  "brand-projects": {
    part: name(
      "品牌项目",
      "其中截至日已获品牌项目称号的项目",
      "brand projects",
      "of these, projects granted the title of a brand project by the day"
    ),
    whole: name(
      "公示的品牌项目",
      "截至日已公示或授予的品牌项目申报",
      "brand projects publicised",
      "projects publicised for, or granted, the title by the day"
    )
  },
  "teams-lifted": {
    part: name(
      "带动成功",
      "其中截至日以“带动成功”结束的带动关系",
      "teams lifted",
      "of these, links that ended by the day with the team lifted"
    ),
    whole: name("带动关系", "期间内存续过的雁阵带动关系", "mentoring links", "links of formations that stood on a day of the period")
  }
} as const satisfies Readonly<{ [id: string]: Told }>
