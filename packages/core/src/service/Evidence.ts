/**
 * How well it is shown that somebody served, from the weakest to the strongest. The order is this library's, not the law's.
 *
 * A policy names the weakest grade it accepts; the national default accepts all of them.
 */
import type { Text } from "../foundation/Message.ts"

export const grades = ["none", "back-office", "roll-call", "photo", "self-sign-in", "qr-geofence"] as const
export type EvidenceGrade = (typeof grades)[number]

export const titles: { readonly [G in EvidenceGrade]: Text } = {
  none: { "zh-CN": "无佐证", en: "no evidence" },
  "back-office": { "zh-CN": "后台补录", en: "entered by the office" },
  "roll-call": { "zh-CN": "点名", en: "roll call" },
  photo: { "zh-CN": "照片", en: "photo" },
  "self-sign-in": { "zh-CN": "自助签到", en: "self sign-in" },
  "qr-geofence": { "zh-CN": "扫码定位签到", en: "QR code with place" }
}

/** 0 for the weakest. */
export const rank = (grade: EvidenceGrade): number => grades.indexOf(grade)

export const isAtLeast = (grade: EvidenceGrade, minimum: EvidenceGrade): boolean => rank(grade) >= rank(minimum)
