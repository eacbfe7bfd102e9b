/**
 * What `expect` hands out is a plain object, not one that watches for names that no matcher has: the compiler sees those, and watching takes longer
 * than most comparisons.
 */
import { chai } from "vitest"

chai.config.useProxy = false
