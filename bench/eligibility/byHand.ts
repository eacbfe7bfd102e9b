/** The loop that a programmer writes over the same typed arrays, with the same bitmaps of what is known, for these twelve conditions. */
import type { FactColumns } from "../../packages/core/src/foundation/FactColumns.ts"
import { districts, limits } from "../rules/volunteer.ts"

const unknown = 16

export const masks = ({ length, columns }: FactColumns, into: Int32Array): Int32Array => {
  const of = (name: string) => {
    const column = columns[name]
    if (column === undefined) throw new Error(`no column ${name}`)
    return column
  }
  const { values: age, known: ageKnown } = of("age")
  const { values: realName, known: realNameKnown } = of("hasRealName")
  const { values: registered, known: registeredKnown } = of("registeredOn")
  const { values: serves, known: servesKnown } = of("servesOn")
  const { values: trained, known: trainedKnown } = of("trainedOn")
  const { values: insured, known: insuredKnown } = of("insuredUntil")
  const { values: served, known: servedKnown } = of("servedMinutes")
  const { values: district, known: districtKnown, texts: districtTexts = [] } = of("district")
  const { values: warnings, known: warningsKnown } = of("warnings")
  const { values: rank, known: rankKnown, texts: rankTexts = [] } = of("rank")
  const { values: consent, known: consentKnown } = of("hasConsent")
  const { values: signedUpOn, known: signedUpOnKnown } = of("signedUpOn")
  const { values: closes, known: closesKnown } = of("closesOn")
  const { values: signedUp, known: signedUpKnown } = of("signedUp")
  const { values: places, known: placesKnown } = of("places")
  const { values: week, known: weekKnown } = of("weekMinutes")
  const { values: shift, known: shiftKnown } = of("shiftMinutes")
  const [huashan, yushan, bowang] = districts.map((one) => districtTexts.indexOf(one))
  const [member, leader] = [rankTexts.indexOf("member"), rankTexts.indexOf("leader")]
  for (let i = 0; i < length; i++) {
    const word = i >>> 5
    const bit = 1 << i
    const day = serves[i]!
    const hasDay = (servesKnown[word]! & bit) !== 0
    let mask = 0
    if ((ageKnown[word]! & bit) === 0) mask |= 1 << unknown
    else if (age[i]! < limits.age) mask |= 1
    if ((realNameKnown[word]! & bit) === 0) mask |= 2 << unknown
    else if (realName[i]! !== 1) mask |= 2
    if ((registeredKnown[word]! & bit) === 0 || !hasDay) mask |= 4 << unknown
    else if (registered[i]! > day) mask |= 4
    if ((trainedKnown[word]! & bit) === 0 || !hasDay) mask |= 8 << unknown
    else if (day - trained[i]! > limits.trainedDays) mask |= 8
    if ((insuredKnown[word]! & bit) === 0 || !hasDay) mask |= 16 << unknown
    else if (insured[i]! < day) mask |= 16
    if ((servedKnown[word]! & bit) === 0) mask |= 32 << unknown
    else if (served[i]! < limits.servedMinutes) mask |= 32
    if ((districtKnown[word]! & bit) === 0) mask |= 64 << unknown
    else {
      const where = district[i]!
      if (where !== huashan && where !== yushan && where !== bowang) mask |= 64
    }
    if ((warningsKnown[word]! & bit) === 0) mask |= 128 << unknown
    else if (warnings[i]! > limits.warnings) mask |= 128
    if ((rankKnown[word]! & bit) === 0) mask |= 256 << unknown
    else {
      const which = rank[i]!
      if (which !== member && which !== leader) mask |= 256
    }
    if ((consentKnown[word]! & bit) === 0) mask |= 512 << unknown
    else if (consent[i]! !== 1) mask |= 512
    const hasDays = (signedUpOnKnown[word]! & closesKnown[word]! & bit) !== 0
    const hasPlaces = (signedUpKnown[word]! & placesKnown[word]! & bit) !== 0
    if ((hasDays && signedUpOn[i]! > closes[i]!) || (hasPlaces && signedUp[i]! >= places[i]!)) mask |= 1024
    else if (!hasDays || !hasPlaces) mask |= 1024 << unknown
    if ((weekKnown[word]! & shiftKnown[word]! & bit) === 0) mask |= 2048 << unknown
    else if (week[i]! + shift[i]! > limits.weekMinutes) mask |= 2048
    into[i] = mask
  }
  return into
}
