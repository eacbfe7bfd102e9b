/** Offers as they stand, window by window, and the features of each. A volunteer who offers stands here by random id only. */
import * as MatchingOptions from "../../matching/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { OrganisationId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import * as Offer from "../../matching/Offer.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const windows = Register.define("offer_window", ["offer", "window"], {
  offer: Facts.text({ "zh-CN": "供给", en: "offer" }),
  window: Facts.int({ "zh-CN": "时段", en: "window" }),
  kind: Facts.text({ "zh-CN": "类别", en: "kind" }, MatchingOptions.kind),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(MatchingOptions.offerStage, "none")),
  giver: Facts.text({ "zh-CN": "供给方类别", en: "kind of giver" }, MatchingOptions.giver),
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  organisation: Facts.text({ "zh-CN": "单位", en: "organisation" }),
  reach: Facts.text({ "zh-CN": "服务范围", en: "reach" }, MatchingOptions.reach),
  from: Facts.minute({ "zh-CN": "开始", en: "from" }),
  to: Facts.minute({ "zh-CN": "结束", en: "to" }),
  /** In the unit of the kind: people, places, pieces, fen. */
  offered: Facts.int({ "zh-CN": "供给数量", en: "offered" }),
  left: Facts.int({ "zh-CN": "剩余", en: "left" })
})

export const features = Register.define("offer_feature", ["offer", "feature"], {
  offer: Facts.text({ "zh-CN": "供给", en: "offer" }),
  feature: Facts.text({ "zh-CN": "具备", en: "feature" })
})

/** Whoever gives: one of these, as the type says. */
type Giver = Pick<Offer.Made["giver"], "type"> & {
  readonly volunteer?: VolunteerId
  readonly team?: TeamId
  readonly organisation?: OrganisationId
}

const scopeOf = ({ street, community, giver }: Offer.Made) => {
  const { team }: Giver = giver
  return { street, community, team }
}

type Begun = Kind.Begun<Offer.Offer, "made">

const windowsOf = (offer: string, state: Begun) => {
  const { stage, made } = state
  const { type, volunteer, organisation }: Giver = made.giver
  return made.windows.map(({ times, quantity }, window) => ({
    offer,
    window,
    ...scopeOf(made),
    kind: made.kind,
    stage,
    giver: type,
    volunteer,
    organisation,
    reach: made.reach,
    from: times?.from,
    to: times?.to,
    offered: quantity,
    left: Offer.left(state, window)
  }))
}

export const kind = Kind.of<Offer.Offer, Offer.Event>(Offer, [
  Kind.sheetSince("made", windows, windowsOf),
  Kind.sheetSince("made", features, (offer: string, { made }: Begun) =>
    [...new Set(made.features)].map((feature) => ({ offer, ...scopeOf(made), feature }))
  )
])
