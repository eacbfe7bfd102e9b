/** What another policy changes, for whom. */
import { Message } from "@yanzhen/core/foundation"

export const impact = Message.catalogue({
  "zh-CN": {
    "policy-impact.rule": "{rule} {title}（{on:day}）：核对 {things} 项，{changed} 项回答不同",
    "policy-impact.same": "{rule} {title}（{on:day}）：核对 {things} 项，回答不变",
    "policy-impact.not-asked": "{rule} {title}（{on:day}）：库中没有可供核对的事实，影响未知",
    "policy-impact.gone": "不再有：{title}{basis}",
    "policy-impact.come": "新增：{title}{basis}",
    "policy-impact.more": "等，另有 {more} 项（全部见 --json）",
    "policy-impact.place": "{volunteer}（{activity}）",
    "policy-impact.no-stars": "星级、奖章和终身荣誉的时长条件：没有人变化",
    "policy-impact.stars": "星级、奖章和终身荣誉的时长条件：{count} 处变化",
    "policy-impact.no-rung": "未达到",
    "policy-impact.star":
      "{name}（{ladder}，{on:day}）：{before}（{beforeMinutes:minutes-as-hours}）→ {after}（{afterMinutes:minutes-as-hours}）[{basis}]",
    "policy-impact.change.team": "{before} → {after}：队伍 {count} 项：{who}",
    "policy-impact.change.station": "{before} → {after}：社工站 {count} 项：{who}",
    "policy-impact.change.community": "{before} → {after}：社区 {count} 项：{who}",
    "policy-impact.change.volunteer": "{before} → {after}：志愿者 {count} 项：{who}",
    "policy-impact.change.recipient": "{before} → {after}：服务对象 {count} 项：{who}",
    "policy-impact.change.visit-plan": "{before} → {after}：走访计划 {count} 项：{who}",
    "policy-impact.change.visit": "{before} → {after}：走访 {count} 项：{who}",
    "policy-impact.change.honour": "{before} → {after}：荣誉 {count} 项：{who}",
    "policy-impact.change.activity": "{before} → {after}：活动 {count} 项：{who}",
    "policy-impact.change.sign-up": "{before} → {after}：名额 {count} 项：{who}",
    "policy-impact.change.application": "{before} → {after}：申报 {count} 项：{who}"
  },
  en: {
    "policy-impact.rule": "{rule} {title} ({on:day}): asked of {things}, {changed} answered otherwise",
    "policy-impact.same": "{rule} {title} ({on:day}): asked of {things}, answered as before",
    "policy-impact.not-asked": "{rule} {title} ({on:day}): nothing recorded can be held against it; its effect is unknown",
    "policy-impact.gone": "No longer: {title}{basis}",
    "policy-impact.come": "Now: {title}{basis}",
    "policy-impact.more": "and {more} more (all of them with --json)",
    "policy-impact.place": "{volunteer} ({activity})",
    "policy-impact.no-stars": "Hour conditions of stars, medals and the lifetime award: nobody changes",
    "policy-impact.stars": "Hour conditions of stars, medals and the lifetime award: {count} changes",
    "policy-impact.no-rung": "none reached",
    "policy-impact.star":
      "{name} ({ladder}, {on:day}): {before} ({beforeMinutes:minutes-as-hours}) → {after} ({afterMinutes:minutes-as-hours}) [{basis}]",
    "policy-impact.change.team": "{before} → {after}: {count} teams: {who}",
    "policy-impact.change.station": "{before} → {after}: {count} stations: {who}",
    "policy-impact.change.community": "{before} → {after}: {count} communities: {who}",
    "policy-impact.change.volunteer": "{before} → {after}: {count} volunteers: {who}",
    "policy-impact.change.recipient": "{before} → {after}: {count} people served: {who}",
    "policy-impact.change.visit-plan": "{before} → {after}: {count} plans of visits: {who}",
    "policy-impact.change.visit": "{before} → {after}: {count} visits: {who}",
    "policy-impact.change.honour": "{before} → {after}: {count} honours: {who}",
    "policy-impact.change.activity": "{before} → {after}: {count} activities: {who}",
    "policy-impact.change.sign-up": "{before} → {after}: {count} places in activities: {who}",
    "policy-impact.change.application": "{before} → {after}: {count} applications: {who}"
  }
})
