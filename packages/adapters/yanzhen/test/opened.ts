import type { Yanzhen } from "../src/index.ts"

/** The doors that a test file has opened and that are closed when it is done. It loads nothing of the library: it is asked after every file. */
export const opened: Yanzhen[] = []
