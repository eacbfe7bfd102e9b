/** `yanzhen station check STATION`: what it has (六有) and does, and its staffing; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking("station check", (yanzhen, station, asked) => yanzhen.stations.check(station, asked))
