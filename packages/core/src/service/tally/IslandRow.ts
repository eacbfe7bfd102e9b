/** What a row of an island gives to its day and, behind it, to the next one: numbers, and where they lie. */
export const credited = 0
export const excluded = 1
export const overage = 2
export const toppedUp = 3
export const nextDay = 4
/** Numbers of a row. */
export const width = 8
