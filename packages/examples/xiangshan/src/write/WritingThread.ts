/** What runs in the thread that `Writing.inThread` starts: it writes the files of a district, and names each that is there. */
import { parentPort, workerData } from "node:worker_threads"
import * as District from "../generate/District.ts"
import * as Handed from "../report/Handed.ts"
import * as Writing from "./Writing.ts"

const { folder, size } = workerData as Writing.Asked
await Writing.write(folder, Handed.files(Handed.of(District.of(size))), (file) => parentPort?.postMessage(file))
