/** The units that give, host and take part. Their names are invented, like everything but the district's and its streets'. */
import type { Yanzhen } from "yanzhen"

type Kind = Parameters<Yanzhen["listings"]["put"]>[1] extends infer C ? Extract<C, { readonly type: "list-organisation" }> : never

const all: Readonly<Record<string, readonly [kind: Kind["kind"], name: string]>> = {
  "org-host": ["charity", "相山区邻里慈善会"],
  "org-school": ["partner-unit", "阳光小学"],
  "org-clothier": ["partner-unit", "暖冬服装厂"],
  "org-pharmacy": ["partner-unit", "康宁药房"],
  "org-sponsor": ["partner-unit", "百味餐饮店"],
  "org-relief": ["partner-unit", "物资救助站"],
  "org-workers": ["social-organisation", "同心社会工作服务中心"]
}

export const tell = async ({ listings }: Yanzhen): Promise<void> => {
  await Promise.all(
    Object.entries(all).map(([id, [kind, name]], at) =>
      listings.put(id, { type: "list-organisation", kind, code: `1${at + 1}`, name, from: "2024-01-01" }, { key: id })
    )
  )
}
