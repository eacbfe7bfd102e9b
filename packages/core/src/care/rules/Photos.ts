/**
 * A photo of whoever is visited or granted a wish: with their own consent from the age at which it counts, and of a minor with a guardian's.
 *
 * Below fourteen everything about a child is sensitive and the guardian consents (个人信息保护法 art. 31); beyond that dignity and privacy are asked
 * for (志愿服务条例 art. 21) and the rest is this library's. What a reader would get wrong: this is about taking the photo; showing it is a
 * publication with consents of its own (`person/rules/ChildPublicity`).
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { LIBRARY, PIPL, VSR } from "../../law/Instruments.ts"
import { childDataAge } from "../../law/parameters/Ages.ts"
import { photoForce } from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const photo = Facts.sheet("care.photo", {
  photographed: Facts.bool({ "zh-CN": "拍了照", en: "a photo was taken" }),
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  minor: Facts.bool({ "zh-CN": "未成年人", en: "a minor" }),
  ownConsent: Facts.bool({ "zh-CN": "本人同意拍照", en: "own consent to photos" }),
  guardianConsent: Facts.bool({ "zh-CN": "监护人同意拍照", en: "a guardian's consent to photos" })
})
export type Photo = Facts.RowOf<typeof photo>

const clauses = ByForce.clauses(photoForce, [LIBRARY.passage(), VSR.article(21, "尊重…人格尊严"), PIPL.article(31)])
const none = photo.photographed.is(false)

export const photos = Rule.define<Photo>({
  id: "VIS-06",
  title: { "zh-CN": "拍照须经同意", en: "photos need consent" },
  parameters: [childDataAge, photoForce],
  clauses: [
    ...clauses("care.photo-unconsented", Criterion.any(none, photo.age.below(childDataAge), photo.ownConsent.is(true)), {
      parameter: childDataAge
    }),
    ...clauses("care.photo-guardian", Criterion.any(none, photo.minor.is(false), photo.guardianConsent.is(true)))
  ]
})

/** What is known of whoever may be photographed. Consents are to photos, on the day. */
export type Subject = Pick<Photo, "age" | "minor"> & { readonly photoConsents: { readonly own: boolean; readonly guardian: boolean } }

export const rowOf = (photographed: boolean | undefined, { age, minor, photoConsents: { own, guardian } }: Subject): Photo => ({
  photographed: photographed === true,
  age,
  minor,
  ownConsent: own,
  guardianConsent: guardian
})
