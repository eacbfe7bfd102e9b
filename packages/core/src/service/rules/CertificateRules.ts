/**
 * Whether a certificate may be issued: free, by the body that recorded, with a seal only where one is required.
 *
 * 志愿服务条例 art. 19: “无偿、如实出具”. 志愿服务记录与证明出具办法(试行) art. 15: a seal “可以” be put, so its absence is no fault since
 * 2021-02-01; the opinions of 2015 required one. What the certificate must state is in `RequiredFields`.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { GO15, LIBRARY, VRM, VSR } from "../../law/Instruments.ts"
import * as Certificates from "../../law/parameters/Certificates.ts"
import * as Rule from "../../law/Rule.ts"

export const certificate = Facts.sheet("certificate", {
  feeFen: Facts.int({ "zh-CN": "收费", en: "fee" }, "fen"),
  issuer: Facts.text({ "zh-CN": "出具单位", en: "issuing body" }),
  recordedBy: Facts.text({ "zh-CN": "记录单位", en: "recording body" }),
  lawfullySetUp: Facts.bool({ "zh-CN": "依法成立", en: "lawfully set up" }),
  tookPart: Facts.bool({ "zh-CN": "志愿者参加了其活动", en: "the volunteer took part in its activity" }),
  sealed: Facts.bool({ "zh-CN": "已盖章", en: "sealed" })
})
export type Certificate = Facts.RowOf<typeof certificate>

export const free = Requirement.require("certificate.free", certificate.feeFen.atMost(Certificates.feeFen), {
  citations: [VSR.article(19, "无偿、如实出具"), VRM.article(14)]
})

export const freeOfCharge = Rule.define<Certificate>({
  id: "CRT-01",
  title: { "zh-CN": "无偿出具证明", en: "certificates are free" },
  parameters: [Certificates.feeFen, Certificates.issueWithin],
  clauses: [Rule.clause(free, { parameter: Certificates.feeFen })]
})

export const sealed = Requirement.require("certificate.seal", certificate.sealed.is(true), { citations: [GO15.passage()] })

export const seal = Rule.define<Certificate>({
  id: "CRT-02",
  title: { "zh-CN": "印章", en: "seal" },
  parameters: [Certificates.sealRequired],
  clauses: [Rule.clause(sealed, { parameter: Certificates.sealRequired })]
})

export const ownRecord = Requirement.require("certificate.recording-organisation", certificate.issuer.is(certificate.recordedBy), {
  citations: [VRM.article(14), VRM.article(2), GO15.passage(undefined, "谁记录谁证明")]
})
export const standing = Requirement.require("certificate.lawful-issuer", certificate.lawfullySetUp.is(true), {
  citations: [GO15.passage()]
})
export const participation = Requirement.require("certificate.participation", certificate.tookPart.is(true), {
  citations: [GO15.passage()]
})

export const issuer = Rule.define<Certificate>({
  id: "CRT-03",
  title: { "zh-CN": "谁记录谁证明", en: "who recorded certifies" },
  parameters: [],
  clauses: [Rule.clause(ownRecord), Rule.clause(standing), Rule.clause(participation)]
})

export const totals = Rule.define({
  id: "CRT-04",
  title: { "zh-CN": "只证明有效记录", en: "only recorded, non-excluded hours" },
  parameters: [],
  clauses: [],
  citations: [VRM.article(14), VRM.article(19), LIBRARY.passage()]
})

export const superseding = Rule.define({
  id: "CRT-06",
  title: { "zh-CN": "证明的替代", en: "certificates are superseded" },
  parameters: [Certificates.supersedes],
  clauses: []
})
