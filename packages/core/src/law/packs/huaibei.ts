/**
 * 淮北市: no text of the city on volunteer service, stations or ventures was found, so that it has no value here. It stands in its place
 * between 安徽省 and 相山区, for whoever has one to add, and so that a policy of the district says what it rests on.
 *
 * What a reader would get wrong: 20,000 yuan is what 22 projects of the city were given; no text makes it a limit.
 */
import * as Pack from "../Pack.ts"

export const huaibei = Pack.define({
  id: "huaibei",
  version: "none.1",
  title: { "zh-CN": "淮北市(未查到市级规定)", en: "Huaibei (no text of the city was found)" },
  layer: "city",
  jurisdiction: "340600",
  status: "unverified",
  values: []
})
