/** Texts of refusals about all that lives in a venture, each in the file of what it is about; those of an award by the stage of its life. */
import * as Message from "../../foundation/Message.ts"
import { accounting } from "./accounting.ts"
import { agreements } from "./agreements.ts"
import { applications } from "./applications.ts"
import { approvals } from "./approvals.ts"
import { awards } from "./awards.ts"
import { calls } from "./calls.ts"
import { closings } from "./closings.ts"
import { deliveries } from "./deliveries.ts"
import { grants } from "./grants.ts"
import { payers } from "./payers.ts"
import { payments } from "./payments.ts"
import { reviews } from "./reviews.ts"
import { sponsors } from "./sponsors.ts"

export const lives = Message.merge(
  calls,
  applications,
  reviews,
  awards,
  sponsors,
  approvals,
  payers,
  agreements,
  deliveries,
  payments,
  accounting,
  closings,
  grants
)
