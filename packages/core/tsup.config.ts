import { lib } from "../../tsup.config.shared.ts"

export default lib({
  "foundation/index": "src/foundation/index.ts",
  "law/index": "src/law/index.ts",
  "place/index": "src/place/index.ts",
  "service/index": "src/service/index.ts",
  "registers/index": "src/registers/index.ts",
  "ports/index": "src/ports/index.ts",
  "desk/index": "src/desk/index.ts",
  "testing/index": "src/testing/index.ts"
})
