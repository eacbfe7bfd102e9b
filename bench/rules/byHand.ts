/**
 * What a programmer writes who has these twelve conditions and no library. An unknown fact is neither yes nor no, here too.
 */
import type { Decision } from "../../packages/core/src/foundation/Decision.ts"
import type { Finding } from "../../packages/core/src/foundation/Finding.ts"
import { limits, requirements, today, view, type Volunteer } from "./volunteer.ts"

const isDistrict = (district: string): boolean => district === "huashan" || district === "yushan" || district === "bowang"

export const passes = (one: Volunteer): boolean => {
  if (one.age === undefined || one.age < limits.age) return false
  if (one.hasRealName !== true) return false
  if (one.registeredOn === undefined || one.servesOn === undefined || one.registeredOn > one.servesOn) return false
  if (one.trainedOn === undefined || one.servesOn - one.trainedOn > limits.trainedDays) return false
  if (one.insuredUntil === undefined || one.insuredUntil < one.servesOn) return false
  if (one.servedMinutes === undefined || one.servedMinutes < limits.servedMinutes) return false
  if (one.district === undefined || !isDistrict(one.district)) return false
  if (one.warnings === undefined || one.warnings > limits.warnings) return false
  if (one.rank !== "member" && one.rank !== "leader") return false
  if (one.hasConsent !== true) return false
  if (one.signedUpOn === undefined || one.closesOn === undefined || one.signedUpOn > one.closesOn) return false
  if (one.signedUp === undefined || one.places === undefined || one.signedUp >= one.places) return false
  return one.weekMinutes !== undefined && one.shiftMinutes !== undefined && one.weekMinutes + one.shiftMinutes <= limits.weekMinutes
}

const unknown = 16

export const mask = (one: Volunteer): number => {
  const { servesOn } = one
  let mask = 0
  if (one.age === undefined) mask |= 1 << unknown
  else if (one.age < limits.age) mask |= 1
  if (one.hasRealName === undefined) mask |= 2 << unknown
  else if (!one.hasRealName) mask |= 2
  if (one.registeredOn === undefined || servesOn === undefined) mask |= 4 << unknown
  else if (one.registeredOn > servesOn) mask |= 4
  if (one.trainedOn === undefined || servesOn === undefined) mask |= 8 << unknown
  else if (servesOn - one.trainedOn > limits.trainedDays) mask |= 8
  if (one.insuredUntil === undefined || servesOn === undefined) mask |= 16 << unknown
  else if (one.insuredUntil < servesOn) mask |= 16
  if (one.servedMinutes === undefined) mask |= 32 << unknown
  else if (one.servedMinutes < limits.servedMinutes) mask |= 32
  if (one.district === undefined) mask |= 64 << unknown
  else if (!isDistrict(one.district)) mask |= 64
  if (one.warnings === undefined) mask |= 128 << unknown
  else if (one.warnings > limits.warnings) mask |= 128
  if (one.rank === undefined) mask |= 256 << unknown
  else if (one.rank === "guest") mask |= 256
  if (one.hasConsent === undefined) mask |= 512 << unknown
  else if (!one.hasConsent) mask |= 512
  const isTimely = timely(one)
  if (isTimely === undefined) mask |= 1024 << unknown
  else if (!isTimely) mask |= 1024
  if (one.weekMinutes === undefined || one.shiftMinutes === undefined) mask |= 2048 << unknown
  else if (one.weekMinutes + one.shiftMinutes > limits.weekMinutes) mask |= 2048
  return mask
}

/** Two conditions in one: a no of either is a no, whatever is not known of the other. */
const timely = ({ signedUpOn, closesOn, signedUp, places }: Volunteer): boolean | undefined => {
  if (signedUpOn !== undefined && closesOn !== undefined && signedUpOn > closesOn) return false
  if (signedUp !== undefined && places !== undefined && signedUp >= places) return false
  return signedUpOn === undefined || closesOn === undefined || signedUp === undefined || places === undefined ? undefined : true
}

const none: Decision = { outcome: "met", value: true, findings: [] }
const { citations } = requirements[0]
const noParameters: Finding["parameters"] = []
const used = (id: keyof typeof limits): Finding["parameters"] => [
  { parameter: id, value: limits[id], on: today, since: today, pack: "bench@1", citations: view.valueOf(id)?.citations ?? [] }
]
const parameters = {
  age: used("age"),
  trainedDays: used("trainedDays"),
  servedMinutes: used("servedMinutes"),
  warnings: used("warnings"),
  weekMinutes: used("weekMinutes")
}
const units = {
  rank: { rank: "bench.rank" },
  none: {},
  age: { age: "years" },
  registered: { registeredOn: "day", servesOn: "day" },
  trained: { servesOn: "day", trainedOn: "day" },
  insured: { insuredUntil: "day", servesOn: "day" },
  served: { servedMinutes: "minutes" },
  timely: { signedUpOn: "day", closesOn: "day", signedUp: "people", places: "people" },
  week: { weekMinutes: "minutes", shiftMinutes: "minutes" }
} as const

const finding = (
  rule: string,
  isUnknown: boolean,
  facts: Finding["facts"],
  parameters: Finding["parameters"],
  units: NonNullable<Finding["units"]>
): Finding => ({
  rule,
  outcome: isUnknown ? "unknown" : "unmet",
  severity: "error",
  kind: "requirement",
  facts,
  parameters,
  citations,
  units
})

export const decide = (one: Volunteer): Decision => {
  const { servesOn } = one
  let findings: Finding[] | undefined
  let isUnmet = false
  if (one.age === undefined || one.age < limits.age) {
    const isUnknown = one.age === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("age", isUnknown, { age: one.age }, parameters.age, units.age))
  }
  if (one.hasRealName !== true) {
    const isUnknown = one.hasRealName === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("real-name", isUnknown, { hasRealName: one.hasRealName }, noParameters, units.none))
  }
  if (one.registeredOn === undefined || servesOn === undefined || one.registeredOn > servesOn) {
    const isUnknown = one.registeredOn === undefined || servesOn === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("registered", isUnknown, { registeredOn: one.registeredOn, servesOn }, noParameters, units.registered))
  }
  if (one.trainedOn === undefined || servesOn === undefined || servesOn - one.trainedOn > limits.trainedDays) {
    const isUnknown = one.trainedOn === undefined || servesOn === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("trained", isUnknown, { servesOn, trainedOn: one.trainedOn }, parameters.trainedDays, units.trained))
  }
  if (one.insuredUntil === undefined || servesOn === undefined || one.insuredUntil < servesOn) {
    const isUnknown = one.insuredUntil === undefined || servesOn === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("insured", isUnknown, { insuredUntil: one.insuredUntil, servesOn }, noParameters, units.insured))
  }
  if (one.servedMinutes === undefined || one.servedMinutes < limits.servedMinutes) {
    const isUnknown = one.servedMinutes === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("served", isUnknown, { servedMinutes: one.servedMinutes }, parameters.servedMinutes, units.served))
  }
  if (one.district === undefined || !isDistrict(one.district)) {
    const isUnknown = one.district === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("district", isUnknown, { district: one.district }, noParameters, units.none))
  }
  if (one.warnings === undefined || one.warnings > limits.warnings) {
    const isUnknown = one.warnings === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("warnings", isUnknown, { warnings: one.warnings }, parameters.warnings, units.none))
  }
  if (one.rank !== "member" && one.rank !== "leader") {
    const isUnknown = one.rank === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("rank", isUnknown, { rank: one.rank }, noParameters, units.rank))
  }
  if (one.hasConsent !== true) {
    const isUnknown = one.hasConsent === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("consent", isUnknown, { hasConsent: one.hasConsent }, noParameters, units.none))
  }
  const isTimely = timely(one)
  if (isTimely !== true) {
    const { signedUpOn, closesOn, signedUp, places } = one
    const isUnknown = isTimely === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("in-time", isUnknown, { signedUpOn, closesOn, signedUp, places }, noParameters, units.timely))
  }
  if (one.weekMinutes === undefined || one.shiftMinutes === undefined || one.weekMinutes + one.shiftMinutes > limits.weekMinutes) {
    const { weekMinutes, shiftMinutes } = one
    const isUnknown = weekMinutes === undefined || shiftMinutes === undefined
    if (!isUnknown) isUnmet = true
    ;(findings ??= []).push(finding("week", isUnknown, { weekMinutes, shiftMinutes }, parameters.weekMinutes, units.week))
  }
  if (findings === undefined) return none
  return { outcome: isUnmet ? "unmet" : "unknown", findings: findings as [Finding, ...Finding[]] }
}
