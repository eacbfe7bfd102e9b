/**
 * The rule book as one page that needs nothing else: no network, no font, no second file. What a reader would get wrong: it says first what
 * nobody has verified, and labels stand before the words that they qualify.
 */
import { Message } from "@yanzhen/core/foundation"
import { Book } from "@yanzhen/core/rulebook"
import type { Locale } from "../Reason.ts"
import { type Html, html, own, text } from "./Html.ts"
import * as RuleArticle from "./RuleArticle.ts"
import { script } from "./script.ts"
import { style } from "./style.ts"
import { words } from "./words.ts"

export type Say = (key: Message.KeyOf<typeof words>, values?: Message.Values) => string

export const of = (book: Book.Book, locale: Locale): string => {
  const say: Say = (key, values = {}) => Message.text(words, key, values, locale)
  return text(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'" />
          <title>${say("title")} · ${book.policy}</title>
          <style>
            ${own(style)}
          </style>
        </head>
        <body>
          <a class="skip" href="#rules">${say("skip")}</a>
          <header class="book">
            ${notices(book, locale, say)}
            <h1>${say("title")}</h1>
            <p class="sub">${say("under", { policy: book.policy, on: book.on })}</p>
            <p>${say("intro")}</p>
          </header>
          <div class="find" role="search">
            <div>
              <label for="find">${say("find")}</label><input id="find" type="search" autocomplete="off" /><output
                id="found"
                for="find"
              ></output>
            </div>
          </div>
          <div class="cols">
            <nav class="toc" aria-label="${say("contents")}">${contents(book, locale, say)}</nav>
            <main id="rules">
              ${book.rooms.map(
                ({ room, title }) =>
                  html`<section class="room" id="room-${room}" aria-labelledby="room-${room}-title">
                    <h2 id="room-${room}-title">${title[locale]}</h2>
                    ${book.rules.filter((rule) => rule.room === room).map((rule) => RuleArticle.of(rule, locale, say))}
                  </section>`
              )}
              ${articles(book, locale, say)} ${unready(book, locale, say)}
            </main>
          </div>
          <footer>${say("foot")}</footer>
          <script>
            ${own(script)}
          </script>
        </body>
      </html> `
  )
}

const notices = ({ packs }: Book.Book, locale: Locale, say: Say): Html | undefined => {
  const doubtful = packs.flatMap(({ name, title, status }) => (status === "reviewed" ? [] : [{ name, title: title[locale], status }]))
  return doubtful.length === 0
    ? undefined
    : html`<div class="notice" role="note">
        ${doubtful.map(({ name, title, status }) => html`<p>${say(`pack.${status}`, { name, title })}</p>`)}
      </div>`
}

const contents = (book: Book.Book, locale: Locale, say: Say): Html =>
  html` ${book.rooms.map(
      ({ room, title }) =>
        html`<h2><a href="#room-${room}">${title[locale]}</a></h2>
          <ol>
            ${book.rules
              .filter((rule) => rule.room === room)
              .map(
                ({ anchor, rule, title: of }) =>
                  html`<li>
                    <a href="#${anchor}"><span class="id">${rule}</span> ${of[locale]}</a>
                  </li>`
              )}
          </ol>`
    )}
    <h2><a href="#articles">${say("articles")}</a></h2>`

const articles = (book: Book.Book, locale: Locale, say: Say): Html =>
  html`<section id="articles" aria-labelledby="articles-title">
    <h2 id="articles-title">${say("articles")}</h2>
    <div class="scroll">
      <table>
        <caption>
          ${say("articles.caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${say("instrument")}</th>
            <th scope="col">${say("provision")}</th>
            <th scope="col">${say("rules")}</th>
          </tr>
        </thead>
        <tbody>
          ${book.articles.map(
            ({ title, provision, rules }) =>
              html`<tr>
                <td>${title[locale]}</td>
                <td>${provision}</td>
                <td>${rules.map(({ rule, anchor, tests }) => html`<a href="#${anchor}">${rule}</a> (${tests}) `)}</td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </section>`

const unready = ({ unready: all }: Book.Book, locale: Locale, say: Say): Html | undefined =>
  all.length === 0
    ? undefined
    : html`<section id="unready" aria-labelledby="unready-title">
        <h2 id="unready-title">${say("unready")}</h2>
        <p>${say("unready.why")}</p>
        <ul>
          ${all.map(({ rule, title, lacks }) => html`<li>${rule} ${title[locale]}：${lacks.map((one) => say(`lacks.${one}`)).join("、")}</li>`)}
        </ul>
      </section>`
