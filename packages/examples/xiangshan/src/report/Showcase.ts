/**
 * Whose tally is worth explaining: somebody with hours shared by two records, a night over midnight and a stated rest, and a name that
 * nobody else bears. Only the choice is made from the generator; what is said of the person comes from the files.
 */
import type { District } from "../generate/District.ts"
import type { Person } from "../generate/Person.ts"
import type { Service } from "../generate/Service.ts"

export const person = (district: District, services: readonly Service[] = district.services): Person | undefined => {
  const bearers = Map.groupBy(district.people, ({ name }) => name)
  const theirs = Map.groupBy(
    services.filter((service) => service.person !== undefined),
    ({ person: one }) => one
  )
  const worth = [...theirs].filter(
    ([one, own]) => one !== undefined && bearers.get(one.name)?.length === 1 && hasNight(own) && hasRest(own) && hasOverlap(own)
  )
  // The shortest explanation that shows all of it.
  return worth.toSorted(([, a], [, b]) => a.length - b.length)[0]?.[0]
}

const isService = ({ activity }: Service): boolean => activity.kind.timeClass === "志愿服务"

const hasNight = (own: readonly Service[]): boolean => own.some((one) => isService(one) && one.to > 1_440)

const hasRest = (own: readonly Service[]): boolean => own.some((one) => isService(one) && one.activity.breakMinutes > 0)

const hasOverlap = (own: readonly Service[]): boolean => {
  const byDay = Map.groupBy(own.filter(isService), ({ activity }) => activity.on)
  return [...byDay.values()].some((ofDay) => {
    const inOrder = ofDay.toSorted((a, b) => a.from - b.from)
    return inOrder.some((one, at) => at > 0 && one.from < (inOrder[at - 1]?.to ?? 0))
  })
}
