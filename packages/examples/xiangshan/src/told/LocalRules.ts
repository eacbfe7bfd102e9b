/**
 * What the district sets for itself, as a file that anybody may lay over a policy (`--policy xiangshan+data/本区规则.json`): home visits to
 * children are refused and not only warned of, wishes have a cap, elders serve four hours a day at most and not outdoors above 34 ℃, coins may be given to relatives, service on days of rest earns a fifth more of
 * them, an honour is public for five working days before it is granted. No law says any of it; each value says so.
 */
export const file = "本区规则.json"

const chosen = {
  from: "2026-01-01",
  force: "default",
  citations: [{ instrument: "LIBRARY", confidence: "library-default" }]
} as const

const pack = {
  id: "xiangshan-sample",
  version: "2026.1",
  title: { "zh-CN": "相山区合成样例自设规则（虚构，非法律规定）", en: "What the synthetic district sets for itself (invented, no law)" },
  layer: "organisation",
  jurisdiction: "340603",
  status: "reviewed",
  values: [
    { parameter: "care.home-visit-force", value: "strict", ...chosen },
    { parameter: "care.wish-cap-fen", value: 10_000, ...chosen },
    { parameter: "care.wish-cap-force", value: "strict", ...chosen },
    { parameter: "care.wishes-per-round", value: 1, ...chosen },
    { parameter: "activity.elder-minutes-per-day", value: 240, ...chosen },
    { parameter: "activity.elder-highest-celsius", value: 34, ...chosen },
    { parameter: "team.honour-publicity-working-days", value: 5, ...chosen },
    { parameter: "reward.transfer-to", value: ["direct-relative", "platform"], ...chosen },
    { parameter: "reward.transfer-lowest-age", value: 60, ...chosen },
    { parameter: "reward.rest-day-percent", value: 120, ...chosen }
  ]
}

export const text = `${JSON.stringify(pack, undefined, 2)}\n`
