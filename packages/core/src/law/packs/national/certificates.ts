/**
 * Certificates, nationally: free, and stating hours, content and recorder. No law gives a number of days for issuing one.
 *
 * The opinions of 2015 asked for a seal; under the ministry's rule of 2021 one *may* be put when the volunteer needs it.
 */
import * as Day from "../../../foundation/Day.ts"
import { GO15, LIBRARY, VRM, VSR } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Certificates from "../../parameters/Certificates.ts"

const sinceVrm = Day.require("2021-02-01")

export const certificates = [
  value(Certificates.feeFen, {
    from: Day.require("2017-12-01"),
    value: 0,
    force: "rule",
    citations: [VSR.article(19, "无偿、如实出具"), VRM.article(14)]
  }),
  value(Certificates.content, {
    from: sinceVrm,
    value: ["serviceHours", "serviceContent", "recordingOrganisation"],
    force: "rule",
    citations: [VRM.article(15, "志愿服务时间、服务内容和记录单位")]
  }),
  value(Certificates.sealRequired, {
    from: Day.require("2015-08-01"),
    until: Day.require("2021-01-31"),
    value: true,
    force: "default",
    citations: [GO15.passage()]
  }),
  value(Certificates.sealRequired, { from: sinceVrm, value: false, force: "default", citations: [VRM.article(15, "可以加盖印章")] }),
  value(Certificates.supersedes, { from: Day.first, value: true, force: "default", citations: [LIBRARY.passage()] })
]
