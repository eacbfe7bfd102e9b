/** What whoever asks about a station states of the communities around it: facts that no stream of the library holds. */
import * as Schema from "effect/Schema"

const people = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

/** Urban residents (城镇常住人口) and community workers (社区工作者) of the communities that the station serves. */
export const Stated = Schema.Struct({ residents: people, communityWorkers: people })
export type Stated = typeof Stated.Type
