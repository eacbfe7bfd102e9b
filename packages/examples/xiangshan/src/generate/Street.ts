/**
 * The ten streets, towns and zones of 相山区 (340603) with their real nine-digit statistical codes, as published in
 * modood/Administrative-divisions-of-China (2024-11-28). Only this list and the two division names are real: everything else
 * in the district is invented.
 */
export interface Street {
  readonly code: string
  readonly name: string
  readonly kind: "街道" | "镇" | "开发区"
}

export const district = { code: "340603", name: "相山区" } as const

export const streets: readonly Street[] = [
  { code: "340603001", name: "相南街道", kind: "街道" },
  { code: "340603002", name: "东街道", kind: "街道" },
  { code: "340603003", name: "西街道", kind: "街道" },
  { code: "340603005", name: "东山街道", kind: "街道" },
  { code: "340603008", name: "任圩街道", kind: "街道" },
  { code: "340603009", name: "南黎街道", kind: "街道" },
  { code: "340603010", name: "曲阳街道", kind: "街道" },
  { code: "340603011", name: "三堤口街道", kind: "街道" },
  { code: "340603100", name: "渠沟镇", kind: "镇" },
  { code: "340603400", name: "相山经济开发区", kind: "开发区" }
]

export const named = (name: string): Street => {
  const street = streets.find((each) => each.name === name)
  if (street === undefined) throw new RangeError(`no street is called ${name}`)
  return street
}
