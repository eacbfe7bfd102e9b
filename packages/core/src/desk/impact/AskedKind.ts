/** Of what kind the things are of which rules are asked. */

/** By the names of their streams; `sign-up` is who has a place in an activity. */
export type AskedKind =
  | "team"
  | "station"
  | "community"
  | "volunteer"
  | "recipient"
  | "visit-plan"
  | "visit"
  | "honour"
  | "activity"
  | "sign-up"
  | "application"
