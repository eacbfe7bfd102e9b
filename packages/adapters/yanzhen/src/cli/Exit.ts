/** How a command ends, for scripts. 0: done. 1: something was refused, waits, or is at fault. 2: wrong usage, or a world that does not work. */
export type Exit = 0 | 1 | 2

export const done: Exit = 0
export const refused: Exit = 1
export const broken: Exit = 2
