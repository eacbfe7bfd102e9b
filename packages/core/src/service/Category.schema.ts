/** Codec of `Category`. */
import * as Schema from "effect/Schema"
import * as C from "./Category.ts"

export const Category = Schema.Literals(C.categories).annotate({ identifier: "Category" })
