import type * as Message from "../foundation/Message.ts"

/** What is said in either language, as a text. */
export const both = (of: (locale: Message.Locale) => string): Message.Text => ({ "zh-CN": of("zh-CN"), en: of("en") })
