/**
 * The policies that are shipped, and what is needed to write one's own: a pack of dated values with their sources, laid over the national
 * default. What a reader would get wrong: a pack is data. It replaces defaults and tightens rules; it loosens none.
 */
import { type Pack, Policies, Policy } from "@yanzhen/core/law"

export {
  AnomalyParameters,
  CertificateParameters,
  CitationText,
  CountingParameters,
  Instrument,
  Instruments,
  Ladder,
  Pack,
  Parameter,
  Policies,
  Policy,
  RecordingParameters,
  StarParameters
} from "@yanzhen/core/law"
export { Day } from "@yanzhen/core/foundation"

/** The national default with these packs over it, in the order of their layers. */
export const over = (...packs: readonly Pack.Pack[]): Policy.Policy => Policy.of([Policies.national, ...packs])

/** Every shipped pack by the name under which a policy with it is asked for. */
export const shipped: Readonly<Record<Policies.Name, Pack.Pack>> = { national: Policies.national, ...Policies.locals }
