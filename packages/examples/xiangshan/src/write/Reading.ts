/**
 * How a station fills one column: from a line of service to a cell. What the station does not know it leaves empty.
 */
import type { Service } from "../generate/Service.ts"
import type { Cell } from "./Cell.ts"
import * as Cells from "./Cell.ts"
import * as Wording from "./Wording.ts"

export type Reading = (service: Service, number: number) => Cell

const stated = (minutes: number): Cell => (minutes === 0 ? undefined : minutes)

export const number: Reading = (_, at) => at
export const name: Reading = ({ person }) => person?.name
export const idNumber: Reading = ({ person }) => person?.idNumber
export const phone: Reading = ({ person }) => person?.phone
export const headCount: Reading = (service) => service.headCount
export const team: Reading = ({ activity }) => activity.team.name
export const community: Reading = ({ activity }) => activity.team.community?.name
export const activity: Reading = (service) => service.activity.kind.name
export const place: Reading = (service) => service.activity.place
export const content: Reading = (service) => service.activity.content
export const registrationCategory: Reading = (service) => service.activity.kind.category.registration
export const opinionCategory: Reading = (service) => service.activity.kind.category.opinion
export const timeClass: Reading = (service) => service.activity.kind.timeClass
export const evidence: Reading = (service) => service.evidence
export const organiser: Reading = (service) => service.activity.organiser
export const leader: Reading = (service) => service.activity.leader.name
export const breakMinutes: Reading = (service) => stated(service.activity.breakMinutes)
export const breakClock: Reading = ({ activity: { breakFrom, breakMinutes: length } }) =>
  breakFrom === undefined ? undefined : `${Wording.clock(breakFrom)}-${Wording.clock(breakFrom + length)}`
export const travelMinutes: Reading = (service) => stated(service.activity.travelMinutes)

export const dayText =
  (write: (day: number) => string): Reading =>
  (service) =>
    write(service.activity.on)
export const dayCell: Reading = (service) => Cells.date(service.activity.on)
export const entryDay =
  (write: (day: number) => string): Reading =>
  (service) =>
    write(service.enteredOn)

export const fromText =
  (write: (minute: number) => string): Reading =>
  (service) =>
    write(service.from)
export const toText =
  (write: (minute: number) => string): Reading =>
  (service) =>
    write(service.to)
export const fromDateTime: Reading = (service) => Cells.dateTime(service.activity.on, service.from)
export const toDateTime: Reading = (service) => Cells.dateTime(service.activity.on, service.to)
export const fromTime: Reading = (service) => Cells.time(service.from)
/** A spreadsheet has no cell for two o'clock of the next day: that end is typed as text. */
export const toTime: Reading = (service) => (service.to >= 1_440 ? Wording.clock(service.to) : Cells.time(service.to))
export const span: Reading = (service) => `${Wording.clock(service.from)}-${Wording.clock(service.to)}`

export const spokenDuration: Reading = (service) => Wording.spokenDuration(service.to - service.from)
export const hours: Reading = (service) => (service.to - service.from) / 60
export const plannedHours: Reading = (service) => (service.activity.to - service.activity.from) / 60
export const nothing: Reading = () => undefined
