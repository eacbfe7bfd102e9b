/** Every rule about a person, whoever asks, in the order of the rule book. */
import type { Rule } from "../../law/Rule.ts"
import { ageClasses } from "./AgeClass.ts"
import { awardAges } from "./AwardAges.ts"
import { backgroundChecks } from "./BackgroundChecks.ts"
import { childPublicity } from "./ChildPublicity.ts"
import { continuingEducation, socialWorkerRegistration } from "./ContinuingEducation.ts"
import { numbersInWords } from "./NumbersInWords.ts"
import { consent, lowestAge } from "./Registration.ts"
import { assessmentReports, sensitiveData } from "./SensitiveData.ts"
import { examEntry, seniorReview } from "./SocialWorkerExam.ts"
import { yearlyPromise } from "./YearlyPromise.ts"

export const all: readonly Rule[] = [
  consent,
  lowestAge,
  yearlyPromise,
  awardAges,
  ageClasses,
  backgroundChecks,
  sensitiveData,
  assessmentReports,
  childPublicity,
  numbersInWords,
  examEntry,
  seniorReview,
  socialWorkerRegistration,
  continuingEducation
]
