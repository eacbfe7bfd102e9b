/** Texts of the rules of service: what is wrong, why, and how to put it right. Placeholders are facts and parameters, shown with their units. */
import * as Message from "../../foundation/Message.ts"
import { certificateTitles, factTitles, partTitles, personalTitles } from "../rules/RequiredFields.ts"

const sentences = Message.catalogue({
  "zh-CN": {
    "service.record-deadline": "记录晚于期限",
    "service.record-deadline.why":
      "活动于{endedOn}结束,于{enteredOn}记录,期限为活动结束后{service.record-deadline-working-days}(结束当日不计)",
    "service.record-deadline.fix": "仍可记录,时长不受影响;请说明迟记原因",
    "service.answer-by": "没有承诺答复日期",
    "service.answer-by.why": "法规只要求“及时”核实,未规定天数;所用政策包也未给出天数({since}收到)",
    "service.answer-by.fix": "请尽快核实答复,或在本地政策包中规定天数",
    "certificate.issue-by": "没有承诺出具日期",
    "certificate.issue-by.why": "法规未规定出具证明的天数;所用政策包也未给出天数({since}申请)",
    "certificate.issue-by.fix": "请尽快出具,或在本地政策包中规定天数",
    "service.excluded": "不属于志愿服务,不得记录",
    "service.excluded.why": "该活动属于不得记录的情形:{reason}",
    "service.excluded.fix": "不作为志愿服务记录;如情形填写有误,请更正",
    "service.own-duty": "属于本职工作,不得记录为志愿服务",
    "service.own-duty.why": "服务的是本人任职单位({forOwnEmployer}),值班表显示当时在岗({onDuty})",
    "service.own-duty.fix": "按本职工作处理;如值班表有误,请先更正值班表",
    "service.own-duty-unverified": "待核实:是否属于本职工作",
    "service.own-duty-unverified.why": "服务的是本人任职单位({forOwnEmployer}),当日为工作日({workingDay}),没有值班表可查({onDuty})",
    "service.own-duty-unverified.fix": "请补充当日值班表;核实前照常记录",
    "service.session-limit": "当日签到签退次数超过上限",
    "service.session-limit.why": "当日签到签退{sessions},上限为{service.sessions-per-activity-day}",
    "service.session-limit.fix": "请合并签到,或核实多余的签到",
    "service.activity-length": "活动期间过长",
    "service.activity-length.why": "活动自{activityFrom}至{activityTo},一般不超过{service.activity-days}",
    "service.activity-length.fix": "请将活动分期登记",
    "service.overlap": "与本人其他记录时间重叠",
    "service.overlap.why": "重叠{overlapMinutes},重叠部分只计一次",
    "service.overlap.fix": "请核对两条记录的起止时间",
    "service.evidence-too-weak": "佐证不足",
    "service.evidence-too-weak.why": "佐证等级为{evidence},最低要求为{service.minimum-evidence}",
    "service.evidence-too-weak.fix": "请补充更高等级的佐证",
    "service.self-sign-in": "该活动不适用自助签到",
    "service.self-sign-in.why": "活动志愿者{people},达到{service.self-sign-in-people}方可自助签到(佐证:{evidence})",
    "service.self-sign-in.fix": "请由组织方签到或专项审核",
    "service.award-evidence": "表彰奖励缺少依据",
    "service.award-evidence.why": "表彰单位:{from};已提供材料:{evidenceProvided};已核实:{checked}",
    "service.award-evidence.fix": "政府表彰请提供材料;其他表彰请提供材料并核实后记录",
    "service.retention": "未满保存年限,不得删除",
    "service.retention.why": "记录于{recordedOn},至少保存{service.retention-years},拟于{purgedOn}删除",
    "service.retention.fix": "请在保存期满后删除",
    "service.commercial-use": "不得将志愿服务记录用于商业目的",
    "service.commercial-use.why": "用途为{purpose}",
    "service.commercial-use.fix": "请停止该用途",
    "service.publish-consent": "未经本人同意,不得公开姓名",
    "service.publish-consent.why": "用途为{purpose},本人同意公开:{publishConsent}",
    "service.publish-consent.fix": "请取得本人同意,或隐去姓名后公开",
    "service.separate-consent": "转移记录需要本人单独同意",
    "service.separate-consent.why": "现有同意方式为{consent}",
    "service.separate-consent.fix": "请就本次转移取得单独同意",
    "service.transfer-notice": "转移前的告知不完整",
    "service.transfer-notice.why": "接收方:{receiverTold};目的和方式:{purposeTold};信息种类:{kindsTold}",
    "service.transfer-notice.fix": "请告知接收方名称和联系方式、处理目的和方式、个人信息种类",
    "service.supervising-organisation": "未登记团队的记录缺少指导单位",
    "service.supervising-organisation.why": "已登记:{registered};指导单位:{supervisor}",
    "service.supervising-organisation.fix": "请填写指导的居(村)民委员会或单位;已有时长不受影响",
    "service.no-show-limit": "本年度无故缺席达到上限",
    "service.no-show-limit.why": "本年度无故缺席{noShows},达到{service.no-show-limit}即注销注册",
    "service.no-show-limit.fix": "请由组织核实后办理;已获星级保留",
    "service.malicious-no-show-limit": "本年度恶意缺席达到上限",
    "service.malicious-no-show-limit.why": "本年度恶意缺席{maliciousNoShows},达到{service.malicious-no-show-limit}即注销注册",
    "service.malicious-no-show-limit.fix": "请由组织核实后办理;已获星级保留",
    "service.category-unknown": "服务类别无法识别,记为“其他”",
    "service.category-unknown.why": "“{code}”不在所用类别表中",
    "service.category-unknown.fix": "请改用类别表中的名称",
    "certificate.free": "出具证明不得收费",
    "certificate.free.why": "收费{feeFen},上限为{certificate.fee-fen}",
    "certificate.free.fix": "请免费出具",
    "certificate.seal": "证明需要加盖印章",
    "certificate.seal.why": "已盖章:{sealed}",
    "certificate.seal.fix": "请加盖出具单位印章",
    "certificate.recording-organisation": "出具单位不是记录单位",
    "certificate.recording-organisation.why": "出具单位为{issuer},记录单位为{recordedBy};谁记录谁证明",
    "certificate.recording-organisation.fix": "请向记录单位申请证明",
    "certificate.lawful-issuer": "出具单位须依法成立",
    "certificate.lawful-issuer.why": "依法成立:{lawfullySetUp}",
    "certificate.lawful-issuer.fix": "请由依法成立的记录单位出具",
    "certificate.participation": "志愿者须参加过出具单位的活动",
    "certificate.participation.why": "参加过其活动:{tookPart}",
    "certificate.participation.fix": "请核实参加情况"
  },
  en: {
    "service.record-deadline": "Recorded after the deadline",
    "service.record-deadline.why":
      "The activity ended on {endedOn} and was recorded on {enteredOn}; the limit is {service.record-deadline-working-days} after the end, that day not counted",
    "service.record-deadline.fix": "It can still be recorded and loses no hours; say why it is late",
    "service.answer-by": "No day is promised for the answer",
    "service.answer-by.why":
      "The law asks to verify promptly and gives no number of days; neither does the policy in use (received on {since})",
    "service.answer-by.fix": "Verify and answer soon, or state a number of days in a local pack",
    "certificate.issue-by": "No day is promised for issuing",
    "certificate.issue-by.why": "The law gives no number of days for issuing; neither does the policy in use (asked for on {since})",
    "certificate.issue-by.fix": "Issue it soon, or state a number of days in a local pack",
    "service.excluded": "Not volunteer service, so it must not be recorded",
    "service.excluded.why": "The activity falls under: {reason}",
    "service.excluded.fix": "Do not record it as volunteer service; correct the reason if it is wrong",
    "service.own-duty": "The person's own duty, not volunteer service",
    "service.own-duty.why": "Service for the own employer: {forOwnEmployer}; on duty by the roster: {onDuty}",
    "service.own-duty.fix": "Treat it as work; if the roster is wrong, correct the roster first",
    "service.own-duty-unverified": "To be verified: whether it was the person's own duty",
    "service.own-duty-unverified.why":
      "Service for the own employer: {forOwnEmployer}; a working day: {workingDay}; on duty by the roster: {onDuty}",
    "service.own-duty-unverified.fix": "Add the duty roster of that day; until then it is recorded as usual",
    "service.session-limit": "Too many sign-ins on one day",
    "service.session-limit.why": "{sessions} on the day; at most {service.sessions-per-activity-day}",
    "service.session-limit.fix": "Join the sign-ins, or check the extra ones",
    "service.activity-length": "The activity lasts too long",
    "service.activity-length.why": "From {activityFrom} to {activityTo}; normally at most {service.activity-days}",
    "service.activity-length.fix": "Register the activity in parts",
    "service.overlap": "Overlaps another record of the same person",
    "service.overlap.why": "{overlapMinutes} are shared and count once",
    "service.overlap.fix": "Check the times of both records",
    "service.evidence-too-weak": "The evidence is too weak",
    "service.evidence-too-weak.why": "The evidence is {evidence}; at least {service.minimum-evidence} is asked for",
    "service.evidence-too-weak.fix": "Add stronger evidence",
    "service.self-sign-in": "Self sign-in is not for this activity",
    "service.self-sign-in.why":
      "Volunteers of the activity: {people}; self sign-in needs {service.self-sign-in-people} (evidence: {evidence})",
    "service.self-sign-in.fix": "Let the organiser sign people in, or have it audited",
    "service.award-evidence": "The award lacks evidence",
    "service.award-evidence.why": "Given by: {from}; evidence provided: {evidenceProvided}; checked: {checked}",
    "service.award-evidence.fix": "Provide evidence of a government's award; of any other, provide it and have it checked",
    "service.retention": "Must be kept longer",
    "service.retention.why": "Recorded on {recordedOn}, to be kept for at least {service.retention-years}, to be deleted on {purgedOn}",
    "service.retention.fix": "Delete it when that time is over",
    "service.commercial-use": "Service records must not be used commercially",
    "service.commercial-use.why": "The purpose is {purpose}",
    "service.commercial-use.fix": "Stop that use",
    "service.publish-consent": "A name may not be published without consent",
    "service.publish-consent.why": "The purpose is {purpose}; consent to publication: {publishConsent}",
    "service.publish-consent.fix": "Obtain the person's consent, or publish with the name masked",
    "service.separate-consent": "Passing records on needs separate consent",
    "service.separate-consent.why": "The consent there is: {consent}",
    "service.separate-consent.fix": "Obtain a separate consent to this transfer",
    "service.transfer-notice": "The person was not told everything before the transfer",
    "service.transfer-notice.why": "Receiver: {receiverTold}; purpose and way: {purposeTold}; kinds of data: {kindsTold}",
    "service.transfer-notice.fix": "Tell the receiver's name and contact, the purpose and way, and the kinds of data",
    "service.supervising-organisation": "The record of an unregistered team names no supervising organisation",
    "service.supervising-organisation.why": "Registered: {registered}; supervised by: {supervisor}",
    "service.supervising-organisation.fix": "Name the committee or unit that guides the team; hours served are not affected",
    "service.no-show-limit": "The limit of no-shows in a year is reached",
    "service.no-show-limit.why": "No-shows this year: {noShows}; at {service.no-show-limit} the registration ends",
    "service.no-show-limit.fix": "Have the organisation verify and decide; stars once granted stay",
    "service.malicious-no-show-limit": "The limit of malicious no-shows in a year is reached",
    "service.malicious-no-show-limit.why":
      "Malicious no-shows this year: {maliciousNoShows}; at {service.malicious-no-show-limit} the registration ends",
    "service.malicious-no-show-limit.fix": "Have the organisation verify and decide; stars once granted stay",
    "service.category-unknown": "Unknown category, recorded as other",
    "service.category-unknown.why": "“{code}” is not in the list of categories in use",
    "service.category-unknown.fix": "Use a name of the list",
    "certificate.free": "A certificate must be free of charge",
    "certificate.free.why": "Fee: {feeFen}; at most {certificate.fee-fen}",
    "certificate.free.fix": "Issue it free of charge",
    "certificate.seal": "The certificate needs a seal",
    "certificate.seal.why": "Sealed: {sealed}",
    "certificate.seal.fix": "Put the issuing body's seal on it",
    "certificate.recording-organisation": "The issuer is not the body that recorded",
    "certificate.recording-organisation.why": "Issuer: {issuer}; recorded by: {recordedBy}; who recorded certifies",
    "certificate.recording-organisation.fix": "Ask the body that recorded",
    "certificate.lawful-issuer": "The issuer must be lawfully set up",
    "certificate.lawful-issuer.why": "Lawfully set up: {lawfullySetUp}",
    "certificate.lawful-issuer.fix": "Have a lawfully established recorder issue it",
    "certificate.participation": "The volunteer must have taken part in the issuer's activity",
    "certificate.participation.why": "Took part in its activity: {tookPart}",
    "certificate.participation.fix": "Verify the participation"
  }
})

type FieldKey<P extends string, T> = `${P}.${keyof T & string}` | `${P}.${keyof T & string}.why` | `${P}.${keyof T & string}.fix`

/** The three texts of every field that can be missing. */
const missing = <const P extends string, const T extends { readonly [field: string]: Message.Text }>(
  prefix: P,
  titles: T,
  law: string
): Message.Catalogue<FieldKey<P, T>> => {
  const texts: Record<Message.Locale, Record<string, string>> = { "zh-CN": {}, en: {} }
  for (const [field, title] of Object.entries(titles)) {
    const key = `${prefix}.${field}`
    texts["zh-CN"][key] = `缺少${title["zh-CN"]}`
    texts["zh-CN"][`${key}.why`] = `${law}要求载明${title["zh-CN"]}`
    texts["zh-CN"][`${key}.fix`] = `请补充${title["zh-CN"]};没有的,请写明没有`
    texts.en[key] = `Missing: ${title.en}`
    texts.en[`${key}.why`] = `The rule asks to state: ${title.en}`
    texts.en[`${key}.fix`] = `Add it, or say that there is none: ${title.en}`
  }
  return texts as Message.Catalogue<FieldKey<P, T>>
}

export const rules = Message.merge(
  sentences,
  missing("service.record-part", partTitles, "志愿服务记录"),
  missing("service.personal-field", personalTitles, "个人基本信息"),
  missing("service.required-fact", factTitles, "志愿服务情况"),
  missing("certificate.content", certificateTitles, "志愿服务记录证明")
)
