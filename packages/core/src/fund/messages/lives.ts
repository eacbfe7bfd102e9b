/** Texts of refusals about a fund, each in the file of what it is about. */
import * as Message from "../../foundation/Message.ts"
import { endings } from "./endings.ts"
import { founding } from "./founding.ts"
import { funds } from "./funds.ts"
import { gifts } from "./gifts.ts"
import { hosts } from "./hosts.ts"
import { ledger } from "./ledger.ts"
import { publicity } from "./publicity.ts"
import { resolutions } from "./resolutions.ts"
import { spending } from "./spending.ts"
import { splits } from "./splits.ts"

export const lives = Message.merge(funds, founding, gifts, splits, publicity, hosts, resolutions, spending, ledger, endings)
