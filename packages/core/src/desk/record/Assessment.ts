/** The door to `Remarks` for whoever knows only the facts of a record and the day of its entry. */
export { of } from "./Remarks.ts"
