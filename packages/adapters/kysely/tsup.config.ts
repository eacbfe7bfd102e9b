import { lib } from "../../../tsup.config.shared.ts"

export default lib({
  index: "src/index.ts",
  sqlite: "src/sqlite.ts"
})
