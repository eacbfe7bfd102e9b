/** `yanzhen policy check [PACK…]`: what is wrong or doubtful; anything but hints ends with 1. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as FaultLines from "../../FaultLines.ts"
import type { check } from "../../options/policy.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof check> = async (given, packs, { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({ locale, ...(given.policy === undefined ? {} : { policy: given.policy }) })
  const named = await Promise.all(packs.map((pack) => doors.policyIn(pack, locale)))
  const checked = await Promise.all(named.length === 0 ? [yanzhen.policyCheck()] : named.map((one) => yanzhen.policyCheck(one)))
  if (given.json === true) {
    const plain = checked.map(({ reasons, ...one }) => ({
      ...one,
      reasons: reasons.map(({ code, severity, in: words }) => ({ code, severity, ...words(locale) }))
    }))
    Terminal.answer(terminal, [JSON.stringify(plain, undefined, 2)])
  } else {
    Terminal.answer(
      terminal,
      checked.flatMap(({ policy, isSound, reasons }) => {
        const hints = reasons.filter(({ severity }) => severity === "hint").length
        return [
          isSound ? texts.checkedSound(policy, hints) : texts.checkedDoubtful(policy, reasons.length - hints, hints),
          ...reasons.flatMap((reason) => FaultLines.ofReason(reason, texts, locale))
        ]
      })
    )
  }
  return checked.every(({ isSound }) => isSound) ? Exit.done : Exit.refused
}
