/**
 * Days, times and durations in words, the several ways people type them. An end on the next day is said so (次日): a bare 02:00
 * after 22:00 would be a riddle, and riddles belong to the workbook of accidents.
 */
import * as CivilDay from "../generate/CivilDay.ts"

const two = (n: number): string => String(n).padStart(2, "0")

export const slashed = (day: CivilDay.CivilDay): string => {
  const { year, month, dayOfMonth } = CivilDay.parts(day)
  return `${year}/${month}/${dayOfMonth}`
}
export const dotted = (day: CivilDay.CivilDay): string => slashed(day).replaceAll("/", ".")
export const inChinese = (day: CivilDay.CivilDay): string => {
  const { year, month, dayOfMonth } = CivilDay.parts(day)
  return `${year}年${month}月${dayOfMonth}日`
}

const nextDay = (minute: number, write: (minuteOfDay: number) => string): string =>
  minute >= 1_440 ? `次日${write(minute - 1_440)}` : write(minute)

const bareClock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
/** "09:00", "次日02:00" */
export const clock = (minute: number): string => nextDay(minute, bareClock)

const partOfDay = (hour: number): string => (hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour === 12 ? "中午" : hour < 18 ? "下午" : "晚上")
/** "上午9点", "下午2点半", "次日凌晨1点15分" */
export const spokenClock = (minute: number): string =>
  nextDay(minute, (ofDay) => {
    const [hour, rest] = [Math.floor(ofDay / 60), ofDay % 60]
    return `${partOfDay(hour)}${hour > 12 ? hour - 12 : hour}点${rest === 0 ? "" : rest === 30 ? "半" : `${rest}分`}`
  })

/** "2小时30分", "45分钟" */
export const spokenDuration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest}分钟` : `${hours}小时${rest === 0 ? "" : `${rest}分`}`
}
