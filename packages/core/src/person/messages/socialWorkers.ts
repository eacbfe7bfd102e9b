/** Texts of the rules about social workers: examinations, registration, continuing education. */
import * as Message from "../../foundation/Message.ts"

export const socialWorkers = Message.catalogue({
  "zh-CN": {
    "person.exam-assistant": "不符合助理社会工作师报考条件",
    "person.exam-assistant.why":
      "报考{level}；学历{education}，社会工作专业：{studiedSocialWork}，应届毕业：{graduatesThisYear}，从事社会工作{workYears}。所需年限：高中或中专{social-worker.assistant-secondary-years}；社会工作专业大专{social-worker.assistant-college-years}、本科以上{social-worker.assistant-bachelor-years}；其他专业大专{social-worker.assistant-other-college-years}、本科以上{social-worker.assistant-other-bachelor-years}",
    "person.exam-assistant.fix": "请核对学历和工作年限；年限满后可报考",
    "person.exam-social-worker": "不符合社会工作师报考条件",
    "person.exam-social-worker.why":
      "报考{level}；学历{education}，社会工作专业：{studiedSocialWork}，从事社会工作{workYears}，取得助理证书后{assistantYears}。所需年限：高中或中专取得助理证书后{social-worker.worker-secondary-years}；社会工作专业大专{social-worker.worker-college-years}、本科{social-worker.worker-bachelor-years}、硕士{social-worker.worker-master-years}、博士{social-worker.worker-doctor-years}；其他专业另加{social-worker.worker-other-majors-years}",
    "person.exam-social-worker.fix": "请核对学历和工作年限；年限满后可报考",
    "person.exam-senior": "不符合高级社会工作师报考条件",
    "person.exam-senior.why":
      "报考{level}；学历{education}；取得社会工作师证书后{socialWorkerYears}，须本科以上且满{social-worker.senior-years}",
    "person.exam-senior.fix": "请核对学历和工作年限；年限满后可报考",
    "person.senior-result": "考试合格成绩已过有效期，或晚于申报日",
    "person.senior-result.why": "{passedOn}合格，{appliedOn}申报评审，成绩有效{social-worker.senior-result-years}",
    "person.senior-result.fix": "请在有效期内申报；已过期的需重新考试",
    "person.social-worker-registered-late": "取得证书后未按期登记",
    "person.social-worker-registered-late.why": "{certificateOn}取得证书，{registeredOn}登记，期限为{social-worker.register-within-years}",
    "person.social-worker-registered-late.fix": "请说明原因；证书仍然有效",
    "person.social-worker-registration-expired": "登记不在有效期内",
    "person.social-worker-registration-expired.why": "{registeredOn}登记，有效{social-worker.registration-years}，查询日{on}",
    "person.social-worker-registration-expired.fix": "请办理再次登记",
    "person.assistant-education": "继续教育学时不足，不能再次登记",
    "person.assistant-education.why": "级别{level}，本登记期{educationMinutes}，须{social-worker.assistant-education-minutes}",
    "person.assistant-education.fix": "请补足学时，或补录已参加的继续教育",
    "person.social-worker-education": "继续教育学时不足，不能再次登记",
    "person.social-worker-education.why": "级别{level}，本登记期{educationMinutes}，须{social-worker.worker-education-minutes}",
    "person.social-worker-education.fix": "请补足学时，或补录已参加的继续教育",
    "person.senior-education": "继续教育学时不足，不能再次登记",
    "person.senior-education.why": "级别{level}，本登记期{educationMinutes}，须{social-worker.senior-education-minutes}",
    "person.senior-education.fix": "请补足学时，或补录已参加的继续教育"
  },
  en: {
    "person.exam-assistant": "May not sit the assistants' examination",
    "person.exam-assistant.why":
      "Level {level}; education {education}, social work: {studiedSocialWork}, graduates this year: {graduatesThisYear}, worked {workYears}. Needed: secondary {social-worker.assistant-secondary-years}; social work college {social-worker.assistant-college-years}, degree {social-worker.assistant-bachelor-years}; other college {social-worker.assistant-other-college-years}, degree {social-worker.assistant-other-bachelor-years}",
    "person.exam-assistant.fix": "Check education and years; apply when they are full",
    "person.exam-social-worker": "May not sit the social workers' examination",
    "person.exam-social-worker.why":
      "Level {level}; education {education}, social work: {studiedSocialWork}, worked {workYears}, since the assistant's certificate {assistantYears}. Needed: secondary, as an assistant {social-worker.worker-secondary-years}; social work college {social-worker.worker-college-years}, bachelor {social-worker.worker-bachelor-years}, master {social-worker.worker-master-years}, doctor {social-worker.worker-doctor-years}; any other subject {social-worker.worker-other-majors-years} more",
    "person.exam-social-worker.fix": "Check education and years; apply when they are full",
    "person.exam-senior": "May not sit the senior social workers' examination",
    "person.exam-senior.why":
      "Level {level}; education {education}; since the certificate of social worker {socialWorkerYears}; a degree and {social-worker.senior-years} are asked for",
    "person.exam-senior.fix": "Check education and years; apply when they are full",
    "person.senior-result": "The passed examination is no longer good, or later than the application",
    "person.senior-result.why": "Passed on {passedOn}, applied on {appliedOn}; a result is good for {social-worker.senior-result-years}",
    "person.senior-result.fix": "Apply while it is good; afterwards the examination is to be passed again",
    "person.social-worker-registered-late": "Registered late after the certificate",
    "person.social-worker-registered-late.why":
      "Certificate of {certificateOn}, registered on {registeredOn}; the time is {social-worker.register-within-years}",
    "person.social-worker-registered-late.fix": "Give the reason; the certificate stays valid",
    "person.social-worker-registration-expired": "The registration is not valid on that day",
    "person.social-worker-registration-expired.why":
      "Registered on {registeredOn} for {social-worker.registration-years}; asked about {on}",
    "person.social-worker-registration-expired.fix": "Register again",
    "person.assistant-education": "Too little continuing education to register again",
    "person.assistant-education.why":
      "Level {level}, in this registration {educationMinutes}; {social-worker.assistant-education-minutes} are asked for",
    "person.assistant-education.fix": "Make up for the hours, or enter those that were attended",
    "person.social-worker-education": "Too little continuing education to register again",
    "person.social-worker-education.why":
      "Level {level}, in this registration {educationMinutes}; {social-worker.worker-education-minutes} are asked for",
    "person.social-worker-education.fix": "Make up for the hours, or enter those that were attended",
    "person.senior-education": "Too little continuing education to register again",
    "person.senior-education.why":
      "Level {level}, in this registration {educationMinutes}; {social-worker.senior-education-minutes} are asked for",
    "person.senior-education.fix": "Make up for the hours, or enter those that were attended"
  }
})
