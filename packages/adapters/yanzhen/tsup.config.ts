import { lib } from "../../../tsup.config.shared.ts"

export default lib({
  index: "src/index.ts",
  sheet: "src/sheet.ts",
  sqlite: "src/sqlite.ts",
  policies: "src/policies.ts",
  effect: "src/effect.ts",
  "cli/main": "src/cli/main.ts"
})
