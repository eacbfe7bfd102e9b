/** What the disclosure pack has to leave blank, and why: told to whoever writes it, and not published. */
import type { Finding } from "@yanzhen/core/foundation"
import { Refusal } from "@yanzhen/core/law"

export const of = (
  rule: "disclosure.donor-unnamed" | "disclosure.title-kept",
  where: string,
  facts: Readonly<Record<string, string | undefined>>
): Finding.Finding => ({ ...Refusal.finding(rule, facts, { severity: "warning", kind: "notice" }), where })
