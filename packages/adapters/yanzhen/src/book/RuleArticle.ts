/** One rule of the book: its labels first, then what it rests on, what it asks, its values, examples, and the tests that prove it. */
import { type Book, type Examples, type ParameterEntry, Provision } from "@yanzhen/core/rulebook"
import type { Locale } from "../Reason.ts"
import { type Html, html } from "./Html.ts"
import type { Say } from "./Page.ts"

export const of = (rule: Book.Entry, locale: Locale, say: Say): Html =>
  html`<article class="rule" id="${rule.anchor}" aria-labelledby="${rule.anchor}-title">
    ${labels(rule.labels, locale)}${rule.status === "off" ? html`<span class="label off">${say("status.off")}</span>` : undefined}
    <h3 id="${rule.anchor}-title">
      <a href="#${rule.anchor}"><span class="id">${rule.rule}</span>${rule.title[locale]}</a>
    </h3>
    <p class="soft small">
      ${[say(`door.${rule.door}`), rule.doorNote?.[locale]].filter((one) => one !== undefined).join(mark(locale, "："))}
    </p>
    <h4>${say("basis")}</h4>
    <ul class="plain">
      ${rule.provisions.map((one) => html`<li>${provision(one, locale, say)}</li>`)}
    </ul>
    ${
      rule.requirements.length === 0
        ? undefined
        : html`<h4>${say("asks")}</h4>
            <ul class="plain">
              ${rule.requirements.map((one) => requirement(one, locale, say))}
            </ul>`
    }
    ${rule.parameters.length === 0 ? undefined : parameters(rule, locale, say)}
    <h4>${say("examples")}</h4>
    ${examples(rule.examples, locale, say)}
    <details>
      <summary>${say("tests", { count: rule.tests.count })}</summary>
      <ul class="small">
        ${rule.tests.names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </details>
  </article>`

const english = { "：": ": ", "，": ", ", "；": "; " } as const
const mark = (locale: Locale, chinese: keyof typeof english): string => (locale === "en" ? english[chinese] : chinese)

const labels = (all: readonly Provision.Label[], locale: Locale): readonly Html[] =>
  all.map((label) => html`<span class="label">${Provision.labelText(label)[locale]}</span>`)

const provision = ({ text, since, number }: Provision.Provision, locale: Locale, say: Say): Html =>
  html`${text[locale]}${number === undefined && since === undefined ? undefined : html` <span class="soft small">${[number, since === undefined ? undefined : say("since", { since })].filter((one) => one !== undefined).join(mark(locale, "，"))}</span>`}`

const requirement = (one: Book.RequirementEntry, locale: Locale, say: Say): Html =>
  html`<li>
    ${labels(one.labels, locale)}${one.description[locale]}
    <span class="soft small"
      >${[say(`severity.${one.severity}`), ...one.when.map((when) => when[locale]), ...(one.isAsked ? [] : [say("asked.not")])].join(mark(locale, "；"))}
      <code>${one.id}</code></span
    >
  </li>`

const parameters = (rule: Book.Entry, locale: Locale, say: Say): Html =>
  html`<h4>${say("parameters")}</h4>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${(["parameter", "value", "days", "pack", "source"] as const).map((head) => html`<th scope="col">${say(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rule.parameters.map((one) => {
            const rows = one.values.length === 0 ? [undefined] : one.values
            return rows.map(
              (value, index) =>
                html`<tr>
                  ${index > 0 ? undefined : html`<th scope="row" rowspan="${rows.length}">${one.title[locale]}<br /><code>${one.id}</code><br /><span class="soft small">${one.strictness[locale]}${mark(locale, "；")}${one.note?.[locale] ?? say(`reach.${one.reach}`)}</span></th>`}
                  ${value === undefined ? html`<td colspan="4" class="soft">${say("none")}</td>` : cells(value, locale, say)}
                </tr>`
            )
          })}
        </tbody>
      </table>
    </div>
    ${elsewhere(rule, locale, say)}`

const cells = (value: ParameterEntry.Value, locale: Locale, say: Say): Html =>
  html`<td>${labels(value.labels, locale)}${value.text[locale]}</td>
    <td>${days(value, say)}</td>
    <td>${value.packTitle[locale]}<br /><code>${value.pack}</code></td>
    <td>${value.provisions.map((one) => html`${one.text[locale]}<br />`)}</td>`

const beginning = "0001-01-01"

const days = ({ first, last }: ParameterEntry.Value, say: Say): string => {
  if (last !== undefined) return say("fromTo", { first, last })
  return first === beginning ? say("always") : say("from", { first })
}

const elsewhere = ({ parameters: all }: Book.Entry, locale: Locale, say: Say): Html | undefined => {
  const others = all.flatMap(({ title, elsewhere: values }) => values.map((value) => ({ title, value })))
  return others.length === 0
    ? undefined
    : html`<details>
        <summary>${say("elsewhere", { count: others.length })}</summary>
        <div class="scroll">
          <table>
            <tbody>
              ${others.map(
                ({ title, value }) =>
                  html`<tr>
                    <th scope="row">${title[locale]}</th>
                    ${cells(value, locale, say)}
                  </tr>`
              )}
            </tbody>
          </table>
        </div>
      </details>`
}

const examples = ({ of: whose, under, shown }: Examples.Examples, locale: Locale, say: Say): Html =>
  html` ${whose === "policy" ? undefined : html`<p class="soft small">${say(`examples.${whose}`, { under })}</p>`}
  ${shown.map(
    ({ isCounterExample, given, differs, says }) =>
      html`<div class="ex${isCounterExample ? " counter" : ""}">
        <p>
          <b>${say(isCounterExample ? "counter" : "example")}</b>${
            differs === undefined
              ? given[locale]
              : html`<strong>${differs[locale]}</strong
                  >${given[locale] === "" ? undefined : html` <span class="soft">${say("else")}${given[locale]}</span>`}`
          }
        </p>
        <p>${says[locale]}</p>
      </div>`
  )}`
