/** What runs in the thread that `Writing.inThread` starts: it writes the files of the usual district, and names each that is there. */
import { parentPort, workerData } from "node:worker_threads"
import * as District from "../generate/District.ts"
import * as Handed from "../report/Handed.ts"
import * as Writing from "./Writing.ts"

await Writing.write(workerData as string, Handed.files(Handed.of(District.of())), (file) => parentPort?.postMessage(file))
